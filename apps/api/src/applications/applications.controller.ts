import { Body, Controller, Get, HttpCode, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Actor } from '@zonggui/domain/posts';
import { CurrentActor } from '../sessions/current-actor';
import { Answers, ApiCommand } from '../http/operation';
import { Id } from '../http/id';
import { CommandRequest, Commanded } from '../http/command-request';
import { ApplicationView } from './application.view';
import { CommandReceipt } from './receipt.view';
import { RegisterDto } from './register.dto';
import { Registrations } from './registrations';
import { ApplicationQueries } from '@zonggui/casework/application/application-queries';

@ApiTags('applications')
@Controller('applications')
@Answers()
export class ApplicationsController {
  constructor(
    private readonly registrations: Registrations,
    private readonly queries: ApplicationQueries,
  ) {}

  /** Registers one visit, and with the gesture `verdict` carries out what the verdict says, in one transaction. */
  @Post()
  @ApiCommand()
  @HttpCode(201)
  @ApiCreatedResponse({ type: CommandReceipt, headers: { 'X-Warning': { description: '`party.idNumber=uscc-check` when a credit code fails GB 32100 and was taken all the same.', schema: { type: 'string' } } } })
  registerApplication(@Body() body: RegisterDto, @Commanded() request: CommandRequest, @Res({ passthrough: true }) response: Response): Promise<CommandReceipt> {
    return this.registrations.register(body, request, (warnings) => response.setHeader('X-Warning', warnings));
  }

  /** One application with everything that hangs on it. */
  @Get(':id')
  getApplication(@Id() id: string, @CurrentActor() actor: Actor): Promise<ApplicationView> {
    return this.queries.view(id, actor);
  }
}

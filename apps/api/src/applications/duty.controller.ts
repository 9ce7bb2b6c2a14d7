import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Id } from '../http/id';
import { CommandRequest, Commanded } from '../http/command-request';
import { ApiVerb } from '../http/operation';
import { CurrentSession } from '../sessions/current-actor';
import type { SignedIn } from '../sessions/signed-in';
import { AgreeSupplementDto, GrantDeferralDto } from './duty.dto';
import { CommandReceipt } from './receipt.view';
import { VerbRunner } from './verb-runner';

/** Verbs of the duty officer (值班负责人). */
@ApiTags('intake')
@Controller('applications/:id')
@ApiVerb()
export class DutyController {
  constructor(private readonly verbs: VerbRunner) {}

  /** 特批容缺: puts off a paper that no document lets be put off; never where the verdict refuses, and never of a licence. */
  @Post('grantDeferral')
  @HttpCode(200)
  grantDeferral(@Id() id: string, @Body() { way = 'beforeResult', ...body }: GrantDeferralDto, @Commanded() request: CommandRequest, @CurrentSession() { session }: SignedIn): Promise<CommandReceipt> {
    return this.verbs.run(id, { type: 'grantDeferral', way, name: session.staff.name, ...body }, request);
  }

  /** 同意二次补正: the next 补正告知 of the matter may be a second one, whoever gives it. */
  @Post('agreeSupplement')
  @HttpCode(200)
  agreeSupplement(@Id() id: string, @Body() body: AgreeSupplementDto, @Commanded() request: CommandRequest, @CurrentSession() { session }: SignedIn): Promise<CommandReceipt> {
    return this.verbs.run(id, { type: 'agreeSupplement', name: session.staff.name, ...body }, request);
  }
}

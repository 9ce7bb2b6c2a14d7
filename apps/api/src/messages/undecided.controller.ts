import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { UndecidedMessages } from '@zonggui/casework/messages/undecided';
import type { Actor } from '@zonggui/domain/posts';
import { Commanded, CommandRequest } from '../http/command-request';
import { Id } from '../http/id';
import { Answers, ApiCommand } from '../http/operation';
import { CurrentActor } from '../sessions/current-actor';
import { MessageDecisionDto, UndecidedQuery } from './undecided.dto';
import { DecidedView, UndecidedPage } from './undecided.view';

/** 短信处置: messages to applicants that did not surely arrive, for 监督岗. */
@ApiTags('reports')
@Controller('undecided-messages')
@Answers()
export class UndecidedMessagesController {
  constructor(private readonly messages: UndecidedMessages) {}

  /** The newest first. */
  @Get()
  getUndecidedMessages(@Query() { state, ...page }: UndecidedQuery, @CurrentActor() actor: Actor): Promise<UndecidedPage> {
    return this.messages.list(actor, { ...page, decided: state === 'decided' });
  }

  /** 已送达, 重新发送 under the same id, or 改用电话告知, each with its reason. */
  @Post(':id')
  @ApiCommand()
  @HttpCode(200)
  decideMessage(@Id() id: string, @Body() body: MessageDecisionDto, @Commanded() { envelope }: CommandRequest): Promise<DecidedView> {
    return this.messages.decide(id, body, envelope);
  }
}

import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { TelephoneCalls } from '@zonggui/casework/messages/telephone-calls';
import type { Actor } from '@zonggui/domain/posts';
import { Commanded, CommandRequest } from '../http/command-request';
import { Id } from '../http/id';
import { Answers, ApiCommand } from '../http/operation';
import { CurrentActor } from '../sessions/current-actor';
import { TelephoneCallDto, TelephoneCallQuery } from './telephone-call.dto';
import { CallKeptView, TelephoneCallPage, ToSayView } from './telephone-call.view';

/** 电话告知: what applicants of 绿色通道 are told by telephone in place of an SMS, for the counters of the region. */
@ApiTags('reception')
@Controller('telephone-calls')
@Answers()
export class TelephoneCallsController {
  constructor(private readonly calls: TelephoneCalls) {}

  /** Due: who waits longest since the cause or the last try. Made: the newest first. */
  @Get()
  getTelephoneCalls(@Query() { state = 'due', ...asked }: TelephoneCallQuery, @CurrentActor() actor: Actor): Promise<TelephoneCallPage> {
    return this.calls.list(actor, { ...asked, state });
  }

  /** The sentences for one application, one for each cause. The number is shown by `/applications/{id}/reveals`. */
  @Get(':id')
  getToSay(@Id() id: string, @CurrentActor() actor: Actor): Promise<ToSayView[]> {
    return this.calls.toSay(id, actor);
  }

  /** 电话记录. Reached, the messages are told; not reached, they stay due. */
  @Post(':id')
  @ApiCommand()
  @HttpCode(200)
  recordCall(@Id() id: string, @Body() body: TelephoneCallDto, @Commanded() { envelope }: CommandRequest): Promise<CallKeptView> {
    return this.calls.record(id, body, envelope);
  }
}

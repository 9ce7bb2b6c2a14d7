import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { WindowQueues } from '@zonggui/casework/hall/window-queues';
import type { Actor } from '@zonggui/domain/posts';
import { CommandRequest, Commanded } from '../http/command-request';
import { Answers, ApiCommand } from '../http/operation';
import { CurrentActor } from '../sessions/current-actor';
import { CallDto, PauseDto, PriorityDto, TakeTicketDto, TicketNumberDto } from './hall.dto';
import { WindowQueueView } from './hall.view';

/** 叫号, by whoever sits at the window. */
@ApiTags('hall')
@Controller('windows/:window/queue')
@Answers()
export class WindowQueueController {
  constructor(private readonly queues: WindowQueues) {}

  /** 当前叫号, 等候, who is next, who was passed. */
  @Get()
  getWindowQueue(@Param('window') window: string, @CurrentActor() actor: Actor): Promise<WindowQueueView> {
    return this.queues.status(window, actor);
  }

  /** 取号 for somebody at the window, 优先 or not. */
  @Post('take')
  @HttpCode(200)
  @ApiCommand()
  takeAtWindow(@Param('window') window: string, @Body() { priority }: TakeTicketDto, @Commanded() { envelope }: CommandRequest): Promise<WindowQueueView> {
    return this.queues.take(window, priority ?? null, envelope);
  }

  /** 叫号: the number that was here is 已办结, the next in turn comes. `ticket-moved` where another one is current than was seen, `nobody-waiting` where there is none to end either, `window-paused`. */
  @Post('call')
  @HttpCode(200)
  @ApiCommand()
  callTicket(@Param('window') window: string, @Body() { seen }: CallDto, @Commanded() { envelope }: CommandRequest): Promise<WindowQueueView> {
    return this.queues.call(window, seen ?? null, envelope);
  }

  /** 重呼. */
  @Post('recall')
  @HttpCode(200)
  @ApiCommand()
  recallTicket(@Param('window') window: string, @Body() { number }: TicketNumberDto, @Commanded() { envelope }: CommandRequest): Promise<WindowQueueView> {
    return this.queues.recall(window, number, envelope);
  }

  /** 过号. */
  @Post('pass')
  @HttpCode(200)
  @ApiCommand()
  passTicket(@Param('window') window: string, @Body() { number }: TicketNumberDto, @Commanded() { envelope }: CommandRequest): Promise<WindowQueueView> {
    return this.queues.pass(window, number, envelope);
  }

  /** 恢复排队 of a passed number, once; `ticket-spent` the second time. */
  @Post('requeue')
  @HttpCode(200)
  @ApiCommand()
  requeueTicket(@Param('window') window: string, @Body() { number }: TicketNumberDto, @Commanded() { envelope }: CommandRequest): Promise<WindowQueueView> {
    return this.queues.requeue(window, number, envelope);
  }

  /** 优先 for a number that waits. */
  @Post('prioritise')
  @HttpCode(200)
  @ApiCommand()
  prioritiseTicket(@Param('window') window: string, @Body() { number, priority }: PriorityDto, @Commanded() { envelope }: CommandRequest): Promise<WindowQueueView> {
    return this.queues.prioritise(window, number, priority, envelope);
  }

  /** 暂停 and 恢复 of the window. */
  @Post('pause')
  @HttpCode(200)
  @ApiCommand()
  pauseWindow(@Param('window') window: string, @Body() { paused }: PauseDto, @Commanded() { envelope }: CommandRequest): Promise<WindowQueueView> {
    return this.queues.pause(window, paused, envelope);
  }
}

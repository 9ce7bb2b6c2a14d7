import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { WaitingPrints } from '@zonggui/casework/counter/waiting-prints';
import type { Actor } from '@zonggui/domain/posts';
import { Id } from '../http/id';
import { Answers } from '../http/operation';
import { CurrentActor } from '../sessions/current-actor';
import { PrintedDto, QueuePrintsDto, StrikePrintDto } from './waiting-print.dto';
import { WaitingPrintView } from './waiting-print.view';

/** 待打印: what the printer of a window could not take. Each step may be sent again. */
@ApiTags('reception')
@Controller('windows/:window/prints')
@Answers()
export class WaitingPrintsController {
  constructor(private readonly prints: WaitingPrints) {}

  /** The oldest first. */
  @Get()
  getWaitingPrints(@Param('window') window: string, @CurrentActor() actor: Actor): Promise<WaitingPrintView[]> {
    return this.prints.list(window, actor);
  }

  /** Queues 文书 for when the printer is back; what waits already waits on. */
  @Post()
  @HttpCode(200)
  queuePrints(@Param('window') window: string, @Body() { documents }: QueuePrintsDto, @CurrentActor() actor: Actor): Promise<WaitingPrintView[]> {
    return this.prints.queue(window, documents, actor);
  }

  /** They came out of the printer. */
  @Post('printed')
  @HttpCode(200)
  notePrinted(@Param('window') window: string, @Body() { ids }: PrintedDto, @CurrentActor() actor: Actor): Promise<WaitingPrintView[]> {
    return this.prints.printed(window, ids, actor);
  }

  /** 划去: it is not needed any more. */
  @Post(':id/strike')
  @HttpCode(200)
  strikePrint(@Param('window') window: string, @Id() id: string, @Body() { reason }: StrikePrintDto, @CurrentActor() actor: Actor): Promise<WaitingPrintView[]> {
    return this.prints.strike(window, id, reason, actor);
  }
}

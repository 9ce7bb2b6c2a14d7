import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { WaitingPrints } from '@zonggui/casework/counter/waiting-prints';
import type { Actor } from '@zonggui/domain/posts';
import { Id } from '../http/id';
import { Answers } from '../http/operation';
import { CurrentActor } from '../sessions/current-actor';
import { PrintedDto, QueuePrintsDto, StrikePrintDto, WaitingQuery } from './waiting-print.dto';
import { WaitingPrintView } from './waiting-print.view';

/** 待打印: what the printer of a window, or of whoever sits at none, could not take. Each step may be sent again. */
@ApiTags('reception')
@Controller('waiting-prints')
@Answers()
export class WaitingPrintsController {
  constructor(private readonly prints: WaitingPrints) {}

  /** The oldest first. */
  @Get()
  getWaitingPrints(@Query() { window }: WaitingQuery, @CurrentActor() actor: Actor): Promise<WaitingPrintView[]> {
    return this.prints.list(window, actor);
  }

  /** Queues sheets for when the printer is back; what waits already waits on. */
  @Post()
  @HttpCode(200)
  queuePrints(@Body() { window, sheets }: QueuePrintsDto, @CurrentActor() actor: Actor): Promise<WaitingPrintView[]> {
    return this.prints.queue(window, sheets, actor);
  }

  /** They came out of the printer. */
  @Post('printed')
  @HttpCode(200)
  notePrinted(@Body() { window, ids }: PrintedDto, @CurrentActor() actor: Actor): Promise<WaitingPrintView[]> {
    return this.prints.printed(window, ids, actor);
  }

  /** 划去: it is not needed any more. */
  @Post(':id/strike')
  @HttpCode(200)
  strikePrint(@Id() id: string, @Body() { window, reason }: StrikePrintDto, @CurrentActor() actor: Actor): Promise<WaitingPrintView[]> {
    return this.prints.strike(window, id, reason, actor);
  }
}

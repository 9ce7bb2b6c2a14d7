import { Controller, Get, Param, Put, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { Halls } from '@zonggui/casework/hall/halls';
import { Id } from '../http/id';
import { Answers } from '../http/operation';
import { PerAddress } from '../http/per-address';
import { Public } from '../sessions/public';
import { HallBoardView, OwnTicketView } from './hall.view';

/** 取号 and the board of the hall: numbers only, for whoever stands in it. */
@ApiTags('hall')
@Controller('halls/:office')
@Public()
@Answers()
export class HallController {
  constructor(
    private readonly halls: Halls,
    private readonly perAddress: PerAddress,
  ) {}

  /** Which number goes to which window, and how many wait. */
  @Get()
  getHallBoard(@Param('office') office: string): Promise<HallBoardView> {
    return this.halls.board(office);
  }

  /** 取号: the id is a UUID of the taker's making; sent again it answers the same number. Two hundred a quarter of an hour from one address. */
  @Put('tickets/:id')
  async takeTicket(@Param('office') office: string, @Id() id: string, @Req() request: Request): Promise<OwnTicketView> {
    await this.perAddress.count('ticket', request.ip ?? '');
    return this.halls.take(office, id);
  }

  /** How it stands; for the day. */
  @Get('tickets/:id')
  getOwnTicket(@Param('office') office: string, @Id() id: string): Promise<OwnTicketView> {
    return this.halls.own(office, id);
  }
}

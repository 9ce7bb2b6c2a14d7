import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PaperTransferLists } from '@zonggui/casework/paper/paper-transfer-lists';
import { PaperTransfers } from '@zonggui/casework/paper/paper-transfers';
import type { Actor } from '@zonggui/domain/posts';
import { CommandRequest, Commanded } from '../http/command-request';
import { Id } from '../http/id';
import { Answers, ApiCommand } from '../http/operation';
import { CurrentActor } from '../sessions/current-actor';
import { HandPapersDto, PaperCandidatesQuery, PaperListQuery, ReceivePapersDto } from './paper.dto';
import { HandedPapersView, PaperCandidateView, PaperTrailView, PaperTransferPage, PaperTransferView } from './paper.view';

/** 材料流转交接单. */
@ApiTags('papers')
@Controller()
@Answers()
export class PaperTransfersController {
  constructor(
    private readonly lists: PaperTransferLists,
    private readonly transfers: PaperTransfers,
  ) {}

  /** 待我接收, 我交出的, 我接收的; the newest first. */
  @Get('paper-transfers')
  getPaperTransfers(@Query() { list, ...page }: PaperListQuery, @CurrentActor() actor: Actor): Promise<PaperTransferPage> {
    return this.lists.page(list, page, actor);
  }

  /** What lies at the person's desk and may leave it; at the counter of today, unless `earlier`. */
  @Get('paper-transfers/candidates')
  getPaperCandidates(@Query() { desk, window, earlier }: PaperCandidatesQuery, @CurrentActor() actor: Actor): Promise<PaperCandidateView[]> {
    return this.lists.candidates({ desk, earlier: earlier === '1', ...(window !== undefined && { window }) }, actor);
  }

  /** One with its rows. */
  @Get('paper-transfers/:id')
  getPaperTransfer(@Id() id: string, @CurrentActor() actor: Actor): Promise<PaperTransferView> {
    return this.lists.one(id, actor);
  }

  /** 交出: all rows or none, under a 交接编号. */
  @Post('paper-transfers')
  @HttpCode(201)
  @ApiCommand()
  handPapers(@Body() body: HandPapersDto, @Commanded() { envelope }: CommandRequest): Promise<HandedPapersView> {
    return this.transfers.hand(body, envelope);
  }

  /** 接收: every row is there, or it is said what is wrong with it. */
  @Post('paper-transfers/:id/receive')
  @HttpCode(200)
  @ApiCommand()
  receivePapers(@Id() id: string, @Body() body: ReceivePapersDto, @Commanded() { envelope }: CommandRequest): Promise<HandedPapersView> {
    return this.transfers.receive(id, body, envelope);
  }

  /** 撤回 by the giver, while nobody has signed for it. */
  @Post('paper-transfers/:id/withdraw')
  @HttpCode(200)
  @ApiCommand()
  withdrawPapers(@Id() id: string, @Commanded() { envelope }: CommandRequest): Promise<HandedPapersView> {
    return this.transfers.withdraw(id, envelope);
  }

  /** 纸质材料: who holds it, and through whose hands it went. */
  @Get('applications/:id/paper-trail')
  getPaperTrail(@Id() id: string, @CurrentActor() actor: Actor): Promise<PaperTrailView> {
    return this.lists.trail(id, actor);
  }
}

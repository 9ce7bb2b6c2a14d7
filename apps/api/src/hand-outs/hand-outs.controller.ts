import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { HandOutLists } from '@zonggui/casework/output/hand-out-lists';
import { HandOuts } from '@zonggui/casework/output/hand-outs';
import { Pigeonholes } from '@zonggui/casework/output/pigeonholes';
import type { Actor } from '@zonggui/domain/posts';
import { CommandReceipt } from '../applications/receipt.view';
import { CommandRequest, Commanded } from '../http/command-request';
import { Id } from '../http/id';
import { Answers, ApiCommand } from '../http/operation';
import { invalid } from '../input/invalid';
import { CurrentActor } from '../sessions/current-actor';
import { FindHandOutDto, HandOutQuery, HandOverDto, PutAwayDto, WhoseDto } from './hand-out.dto';
import { FoundHandOutView, HandOutCountsView, HandOutPage, HandOverView, PutAwaysView, ResponsibleView, WhoseView } from './hand-out.view';
import { signatureOf } from './signature';

/** 出件台. */
@ApiTags('output')
@Controller()
@Answers()
export class HandOutsController {
  constructor(
    private readonly lists: HandOutLists,
    private readonly handOuts: HandOuts,
    private readonly holes: Pigeonholes,
  ) {}

  /** One tab, the oldest first. */
  @Get('hand-outs')
  getHandOuts(@Query() { tab, ...page }: HandOutQuery, @CurrentActor() actor: Actor): Promise<HandOutPage> {
    return this.lists.page(actor, tab, page);
  }

  /** How much lies on each tab. */
  @Get('hand-outs/counts')
  getHandOutCounts(@CurrentActor() actor: Actor): Promise<HandOutCountsView> {
    return this.lists.counts(actor);
  }

  /** Who waits, by the code on the receipt, 办件编号 or an identity number. */
  @Post('hand-outs/find')
  @HttpCode(200)
  findHandOut(@Body() { text }: FindHandOutDto, @CurrentActor() actor: Actor): Promise<FoundHandOutView[]> {
    return this.handOuts.find(text, actor);
  }

  /** Whether the number is the applicant's or the registered agent's. */
  @Post('applications/:id/whose')
  @HttpCode(200)
  async checkPerson(@Id() id: string, @Body() { idNumber }: WhoseDto, @CurrentActor() actor: Actor): Promise<WhoseView> {
    return { person: await this.handOuts.whose(id, idNumber, actor) };
  }

  /** 领取: what is ticked is issued, and everything that waits is handed over, as one. */
  @Post('applications/:id/hand-over')
  @HttpCode(200)
  @ApiCommand()
  handOver(@Id() id: string, @Body() { signature, agent, ...body }: HandOverDto, @Commanded() { envelope }: CommandRequest): Promise<CommandReceipt> {
    if (body.receiver === 'agent' && agent === undefined) throw invalid({ field: 'agent', remedy: '代领请填写代领人姓名、证件号码和与申请人关系' });
    return this.handOuts.handOver(id, { ...body, ...(body.receiver === 'agent' && agent ? { agent } : {}), signature: signatureOf(signature) }, envelope);
  }

  /** 放入格口: the one named, or each into the next that is free. */
  @Post('hand-outs/holes')
  @HttpCode(200)
  @ApiCommand()
  putAway(@Body() { deliveryIds, hole }: PutAwayDto, @Commanded() { envelope }: CommandRequest): Promise<PutAwaysView> {
    if (hole !== undefined && deliveryIds.length > 1) throw invalid({ field: 'hole', remedy: '一个格口只放一件；多件请留空，由系统依次分配' });
    return this.holes.put(deliveryIds, hole, envelope);
  }

  /** 出件责任方 of what is not handed over yet. */
  @Get('applications/:id/output-side')
  async getOutputSide(@Id() id: string, @CurrentActor() actor: Actor): Promise<ResponsibleView> {
    return { side: await this.lists.side(id, actor) };
  }

  /** How the results were taken, with the signatures. */
  @Get('applications/:id/hand-overs')
  getHandOvers(@Id() id: string, @CurrentActor() actor: Actor): Promise<HandOverView[]> {
    return this.handOuts.handOvers(id, actor);
  }
}

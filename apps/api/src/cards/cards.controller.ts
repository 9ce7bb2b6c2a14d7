import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { SupervisionCommands } from '@zonggui/casework/supervision/supervision-commands';
import { SupervisionQueries } from '@zonggui/casework/supervision/supervision-queries';
import type { Actor } from '@zonggui/domain/posts';
import { Commanded, CommandRequest } from '../http/command-request';
import { Id } from '../http/id';
import { Answers, ApiCommand } from '../http/operation';
import { CurrentActor } from '../sessions/current-actor';
import { CardQuery, CardReasonDto, CardReplyDto, IssueCardDto } from './card.dto';
import { CardPage, CardStep, ExplainedCard } from './card.view';

/** 牌: issued by time or by a supervisor, answered, appealed, and ended by the supervisor alone. */
@ApiTags('cards')
@Controller()
@Answers()
export class CardsController {
  constructor(
    private readonly supervision: SupervisionCommands,
    private readonly lists: SupervisionQueries,
  ) {}

  /** 牌台账, the newest first. */
  @Get('cards')
  getCards(@Query() filter: CardQuery, @CurrentActor() actor: Actor): Promise<CardPage> {
    return this.lists.cards(actor, filter);
  }

  /** One card with what it was issued on. */
  @Get('cards/:id')
  getCard(@Id() id: string, @CurrentActor() actor: Actor): Promise<ExplainedCard> {
    return this.lists.card(id, actor);
  }

  /** Issues a card by hand, for what no clock shows. */
  @Post('applications/:id/cards')
  @ApiCommand()
  issueCard(@Id() id: string, @Body() card: IssueCardDto, @Commanded() { envelope }: CommandRequest): Promise<CardStep> {
    return this.supervision.issueCard(id, card, envelope);
  }

  /** 回复. */
  @Post('cards/:id/answer')
  @HttpCode(200)
  answerCard(@Id() id: string, @Body() { reply }: CardReplyDto, @CurrentActor() actor: Actor): Promise<CardStep> {
    return this.supervision.moveCard(id, 'answer', reply, actor);
  }

  /** 申诉. */
  @Post('cards/:id/appeal')
  @HttpCode(200)
  appealCard(@Id() id: string, @Body() { reason }: CardReasonDto, @CurrentActor() actor: Actor): Promise<CardStep> {
    return this.supervision.moveCard(id, 'appeal', reason, actor);
  }

  /** 申诉不成立. */
  @Post('cards/:id/uphold')
  @HttpCode(200)
  upholdCard(@Id() id: string, @Body() { reason }: CardReasonDto, @CurrentActor() actor: Actor): Promise<CardStep> {
    return this.supervision.moveCard(id, 'uphold', reason, actor);
  }

  /** 撤牌: the card stays visible, with the reason. */
  @Post('cards/:id/withdraw')
  @HttpCode(200)
  withdrawCard(@Id() id: string, @Body() { reason }: CardReasonDto, @CurrentActor() actor: Actor): Promise<CardStep> {
    return this.supervision.moveCard(id, 'withdraw', reason, actor);
  }

  /** 销牌: an answered card is done with. */
  @Post('cards/:id/close')
  @HttpCode(200)
  closeCard(@Id() id: string, @Body() { reason }: CardReasonDto, @CurrentActor() actor: Actor): Promise<CardStep> {
    return this.supervision.moveCard(id, 'close', reason, actor);
  }
}

import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CardCommands } from '@zonggui/casework/card-commands';
import type { Actor } from '@zonggui/domain/posts';
import { Id } from '../http/id';
import { Answers } from '../http/operation';
import { CurrentActor } from '../sessions/current-actor';
import { CardReplyDto } from './card.dto';
import { CardAnswered } from './card.view';

@ApiTags('cards')
@Controller('cards')
@Answers()
export class CardsController {
  constructor(private readonly cards: CardCommands) {}

  /** Answers a card (预警、黄牌、红牌); once. */
  @Post(':id/answer')
  @HttpCode(200)
  answerCard(@Id() id: string, @Body() { reply }: CardReplyDto, @CurrentActor() actor: Actor): Promise<CardAnswered> {
    return this.cards.answer(id, reply, actor);
  }
}

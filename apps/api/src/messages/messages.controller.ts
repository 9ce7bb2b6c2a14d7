import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Messages } from '@zonggui/casework/messages/messages';
import type { Actor } from '@zonggui/domain/posts';
import { Answers } from '../http/operation';
import { CurrentActor } from '../sessions/current-actor';
import { MessageView } from './message.view';

@ApiTags('session')
@Controller('messages')
@Answers()
export class MessagesController {
  constructor(private readonly messages: Messages) {}

  /** What the system told the person signed in, or the posts he holds; the last first. */
  @Get()
  getMessages(@CurrentActor() actor: Actor): Promise<MessageView[]> {
    return this.messages.list(actor);
  }
}

import { Body, Controller, Delete, Get, HttpCode, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { VisitDrafts } from '@zonggui/casework/counter/visit-drafts';
import type { Actor } from '@zonggui/domain/posts';
import { Id } from '../http/id';
import { Answers } from '../http/operation';
import { CurrentActor } from '../sessions/current-actor';
import { DraftDto } from './reception.dto';
import { DraftRowView, DraftView } from './reception.view';

/** 暂存, of whoever asks and of nobody else. */
@ApiTags('reception')
@Controller('drafts')
@Answers()
export class DraftsController {
  constructor(private readonly drafts: VisitDrafts) {}

  /** The newest first. */
  @Get()
  listDrafts(@CurrentActor() actor: Actor): Promise<DraftRowView[]> {
    return this.drafts.list(actor);
  }

  /** Everything that was entered. */
  @Get(':id')
  getDraft(@Id() id: string, @CurrentActor() actor: Actor): Promise<DraftView> {
    return this.drafts.read(id, actor);
  }

  /** Keeps it under an id the client made; again under the same id it replaces what was there. */
  @Put(':id')
  @HttpCode(200)
  keepDraft(@Id() id: string, @Body() body: DraftDto, @CurrentActor() actor: Actor): Promise<DraftRowView> {
    return this.drafts.keep(id, body, actor);
  }

  /** Dropping twice is dropping once. */
  @Delete(':id')
  @HttpCode(204)
  dropDraft(@Id() id: string, @CurrentActor() actor: Actor): Promise<void> {
    return this.drafts.drop(id, actor);
  }
}

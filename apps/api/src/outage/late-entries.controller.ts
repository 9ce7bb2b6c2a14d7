import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { LateEntries } from '@zonggui/casework/reports/late-entries';
import type { Actor } from '@zonggui/domain/posts';
import { Answers } from '../http/operation';
import { CurrentActor } from '../sessions/current-actor';
import { LateEntryQuery } from './late-entry.dto';
import { AnnulledPage, LateEntryPage } from './late-entry.view';

/** 补录与作废, for 监督岗. */
@ApiTags('reports')
@Controller('reports')
@Answers()
export class LateEntriesController {
  constructor(private readonly lists: LateEntries) {}

  /** Every 补录, the last entered first. */
  @Get('late-entries')
  getLateEntries(@Query() filter: LateEntryQuery, @CurrentActor() actor: Actor): Promise<LateEntryPage> {
    return this.lists.entries(actor, filter);
  }

  /** Every 作废 and 撤销误录, the newest first. */
  @Get('annulled')
  getAnnulled(@Query() filter: LateEntryQuery, @CurrentActor() actor: Actor): Promise<AnnulledPage> {
    return this.lists.annulled(actor, filter);
  }
}

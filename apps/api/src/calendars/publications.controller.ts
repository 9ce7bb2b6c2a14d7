import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CalendarNotices } from '@zonggui/casework/calendar/calendar-notices';
import { CalendarPublications } from '@zonggui/casework/calendar/calendar-publications';
import { PublicationQueries } from '@zonggui/casework/calendar/publication-queries';
import type { Actor } from '@zonggui/domain/posts';
import { Id } from '../http/id';
import { Answers } from '../http/operation';
import { CurrentActor } from '../sessions/current-actor';
import { AffectedQuery, LocalDraftDto, NoticeDraftDto, NoticeDto } from './publication.dto';
import { AffectedPage, MovedGroupView, PublicationDetailView, PublicationProgressView, PublicationView, ReadingView } from './publication.view';

/** 公布: of the post `supervise` alone. */
@ApiTags('calendars')
@Controller('calendar-publications')
@Answers()
export class PublicationsController {
  constructor(
    private readonly notices: CalendarNotices,
    private readonly publications: CalendarPublications,
    private readonly queries: PublicationQueries,
  ) {}

  /** What a pasted notice says, day by day, and every fault of it; writes nothing. */
  @Post('reading')
  @HttpCode(200)
  readNotice(@Body() { text, corrections = [] }: NoticeDto, @CurrentActor() actor: Actor): Promise<ReadingView> {
    return this.notices.read({ text, corrections }, actor);
  }

  /** Drafts a calendar from a notice. */
  @Post()
  async draftCalendar(@Body() { text, corrections = [], verified = false }: NoticeDraftDto, @CurrentActor() actor: Actor): Promise<PublicationDetailView> {
    return this.queries.find((await this.notices.draft({ text, corrections, verified }, actor)).id, actor);
  }

  /** Drafts the days a region adds to one year (《全国年节及纪念日放假办法》第四条). */
  @Post('local')
  async draftLocalDays(@Body() draft: LocalDraftDto, @CurrentActor() actor: Actor): Promise<PublicationDetailView> {
    return this.queries.find((await this.publications.draftLocal(draft, actor)).id, actor);
  }

  /** The newest fifty. */
  @Get()
  getPublications(@CurrentActor() actor: Actor): Promise<PublicationView[]> {
    return this.queries.list(actor);
  }

  /** One, with its text, its days, and what it moves. */
  @Get(':id')
  getPublication(@Id() id: string, @CurrentActor() actor: Actor): Promise<PublicationDetailView> {
    return this.queries.find(id, actor);
  }

  /** Reckons what would move if it were approved now; touches no clock and may be repeated. */
  @Post(':id/dry-run')
  @HttpCode(200)
  async rehearseCalendar(@Id() id: string, @CurrentActor() actor: Actor): Promise<PublicationDetailView> {
    await this.notices.rehearse(id, actor);
    return this.queries.find(id, actor);
  }

  /** What moves from when to when, by department. */
  @Get(':id/groups')
  getMovedGroups(@Id() id: string, @CurrentActor() actor: Actor): Promise<MovedGroupView[]> {
    return this.queries.groups(id, actor);
  }

  /** The clocks of applications the person's grants reach. */
  @Get(':id/affected')
  getAffected(@Id() id: string, @Query() query: AffectedQuery, @CurrentActor() actor: Actor): Promise<AffectedPage> {
    return this.queries.affected(id, query, actor);
  }

  /** The second person puts the days in force; a job moves the open clocks. */
  @Post(':id/approve')
  @HttpCode(200)
  async approveCalendar(@Id() id: string, @CurrentActor() actor: Actor): Promise<PublicationDetailView> {
    return this.queries.find((await this.publications.approve(id, actor)).id, actor);
  }

  /** 作废 of a draft nobody will approve. */
  @Post(':id/discard')
  @HttpCode(200)
  async discardCalendar(@Id() id: string, @CurrentActor() actor: Actor): Promise<PublicationDetailView> {
    return this.queries.find((await this.publications.discard(id, actor)).id, actor);
  }

  /** How far the run has come. */
  @Get(':id/progress')
  getPublicationProgress(@Id() id: string, @CurrentActor() actor: Actor): Promise<PublicationProgressView> {
    return this.queries.progress(id, actor);
  }
}

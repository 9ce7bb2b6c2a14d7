import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Standings } from '@zonggui/casework/counter/standings';
import { WorkbenchQueries } from '@zonggui/casework/counter/workbench-queries';
import type { Actor } from '@zonggui/domain/posts';
import { Answers } from '../http/operation';
import { CurrentActor } from '../sessions/current-actor';
import { PageQuery } from '../tasks/task.dto';
import { FollowedQuery, StandingDto } from './reception.dto';
import { DayFiguresView, FollowedPage, ReceivedPage, StandingView } from './reception.view';

/** What a clerk looks at before and between visits. */
@ApiTags('reception')
@Controller()
@Answers()
export class WorkbenchController {
  constructor(
    private readonly standings: Standings,
    private readonly workbench: WorkbenchQueries,
  ) {}

  /** What the person at the counter has under way; a number never stands in an address. */
  @Post('standings')
  @HttpCode(200)
  findStanding(@Body() body: StandingDto, @CurrentActor() actor: Actor): Promise<StandingView> {
    return this.standings.of(body, actor);
  }

  /** 今日. */
  @Get('workbench/today')
  getToday(@CurrentActor() actor: Actor): Promise<DayFiguresView> {
    return this.workbench.today(actor);
  }

  /** 我发出的补正, 我的容缺, 后台退回: by the day they fall due. */
  @Get('workbench/followed')
  getFollowed(@Query() { kind, ...page }: FollowedQuery, @CurrentActor() actor: Actor): Promise<FollowedPage> {
    return this.workbench.followed(actor, kind, page);
  }

  /** 今日我受理, the newest first. */
  @Get('workbench/received')
  getReceived(@Query() page: PageQuery, @CurrentActor() actor: Actor): Promise<ReceivedPage> {
    return this.workbench.received(actor, page);
  }
}

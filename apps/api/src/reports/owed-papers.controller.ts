import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { OwedPapers } from '@zonggui/casework/reports/owed-papers';
import type { Actor } from '@zonggui/domain/posts';
import { Answers } from '../http/operation';
import { CurrentActor } from '../sessions/current-actor';
import { DeferralQuery, SupplementQuery } from './owed-papers.dto';
import { DeferralPage, SupplementPage } from './owed-papers.view';

/** 容缺/补正台账, for 监督岗. */
@ApiTags('reports')
@Controller('reports')
@Answers()
export class OwedPapersController {
  constructor(private readonly lists: OwedPapers) {}

  /** 容缺台账: every paper put off, the newest first. */
  @Get('deferrals')
  getDeferrals(@Query() filter: DeferralQuery, @CurrentActor() actor: Actor): Promise<DeferralPage> {
    return this.lists.deferrals(actor, filter);
  }

  /** 补正台账: every 一次性告知, the newest first. */
  @Get('supplements')
  getSupplements(@Query() filter: SupplementQuery, @CurrentActor() actor: Actor): Promise<SupplementPage> {
    return this.lists.supplements(actor, filter);
  }
}

import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { MadeUpRates } from '@zonggui/casework/reports/made-up-rate';
import { OwedPapers } from '@zonggui/casework/reports/owed-papers';
import type { Actor } from '@zonggui/domain/posts';
import { Answers } from '../http/operation';
import { CurrentActor } from '../sessions/current-actor';
import { DeferralQuery, MadeUpQuery, SupplementQuery } from './owed-papers.dto';
import { RateView } from './report.view';
import { DeferralPage, SupplementPage } from './owed-papers.view';

/** 容缺/补正台账, for 监督岗. */
@ApiTags('reports')
@Controller('reports')
@Answers()
export class OwedPapersController {
  constructor(
    private readonly lists: OwedPapers,
    private readonly rates: MadeUpRates,
  ) {}

  /** 容缺台账: every paper put off, the newest first. */
  @Get('deferrals')
  getDeferrals(@Query() filter: DeferralQuery, @CurrentActor() actor: Actor): Promise<DeferralPage> {
    return this.lists.deferrals(actor, filter);
  }

  /** 容缺按期补交率 of what was due in the period. */
  @Get('deferrals/rate')
  getMadeUpRate(@Query() { from, to, ...filter }: MadeUpQuery, @CurrentActor() actor: Actor): Promise<RateView> {
    return this.rates.rate(actor, { from, to }, filter);
  }

  /** 补正台账: every 一次性告知, the newest first. */
  @Get('supplements')
  getSupplements(@Query() filter: SupplementQuery, @CurrentActor() actor: Actor): Promise<SupplementPage> {
    return this.lists.supplements(actor, filter);
  }
}

import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { HallReports } from '@zonggui/casework/hall/hall-reports';
import { CardCountQueries } from '@zonggui/casework/reports/card-counts';
import { DueForecasts } from '@zonggui/casework/reports/due-forecast';
import { DueLists } from '@zonggui/casework/reports/due-lists';
import { FigureQueries } from '@zonggui/casework/reports/figure-queries';
import { MatterLists } from '@zonggui/casework/reports/matter-lists';
import { PromiseRateQueries } from '@zonggui/casework/reports/promise-rates';
import type { Actor } from '@zonggui/domain/posts';
import { Answers } from '../http/operation';
import { CurrentActor } from '../sessions/current-actor';
import { HallReportView } from '../hall/hall-report.view';
import { DuePageQuery, GroupedQuery, MatterListQuery, PeriodQuery, ReportQuery, withPeriod } from './report.dto';
import { CardsReportView, MatterListPage, WaitingView } from './report-board.view';
import { DueForecastView, DuePage, FiguresReportView, RatesReportView, StandingReportView } from './report.view';

@ApiTags('reports')
@Controller('reports')
@Answers()
export class ReportsController {
  constructor(
    private readonly lists: DueLists,
    private readonly forecasts: DueForecasts,
    private readonly rates: PromiseRateQueries,
    private readonly figures: FigureQueries,
    private readonly cardCounts: CardCountQueries,
    private readonly matters: MatterLists,
    private readonly halls: HallReports,
  ) {}

  /** 超期, the longest overdue first. */
  @Get('overdue')
  getOverdue(@Query() filter: DuePageQuery, @CurrentActor() actor: Actor): Promise<DuePage> {
    return this.lists.overdue(actor, filter);
  }

  /** 临期, the next due first. */
  @Get('near-due')
  getNearDue(@Query() filter: DuePageQuery, @CurrentActor() actor: Actor): Promise<DuePage> {
    return this.lists.nearDue(actor, filter);
  }

  /** What is not overdue yet, the next due first; of a bar of the forecast with its days and `kind=promise`. */
  @Get('coming')
  getComing(@Query() filter: DuePageQuery, @CurrentActor() actor: Actor): Promise<DuePage> {
    return this.lists.coming(actor, filter);
  }

  /** The matters behind 收件、受理、办结、即办 of a period, and 在办 now; the newest first. */
  @Get('matters')
  getMatters(@Query() filter: MatterListQuery, @CurrentActor() actor: Actor): Promise<MatterListPage> {
    return this.matters.page(actor, withPeriod(filter));
  }

  /** 牌数 of a period, by level; with those taken back and those unanswered. */
  @Get('cards')
  getCardCounts(@Query() { from, to, by, ...filter }: PeriodQuery, @CurrentActor() actor: Actor): Promise<CardsReportView> {
    return this.cardCounts.cards(actor, { from, to }, filter, by ?? null);
  }

  /** 待出件、差评待处理、牌待回复、督办待反馈 now. */
  @Get('waiting')
  getWaiting(@Query() filter: ReportQuery, @CurrentActor() actor: Actor): Promise<WaitingView> {
    return this.cardCounts.waiting(actor, filter);
  }

  /** 未来15个工作日到期量: overdue, today, and each working day to come. */
  @Get('due-forecast')
  getDueForecast(@Query() { by, ...filter }: GroupedQuery, @CurrentActor() actor: Actor): Promise<DueForecastView> {
    return this.forecasts.forecast(actor, filter, by ?? null);
  }

  /** 在办按灯. */
  @Get('standing')
  getStanding(@Query() { by, ...filter }: GroupedQuery, @CurrentActor() actor: Actor): Promise<StandingReportView> {
    return this.forecasts.standing(actor, filter, by ?? null);
  }

  /** 按时办结率 in its three counts, 超期件, 提前办结, 用时. */
  @Get('rates')
  getRates(@Query() { from, to, by, ...filter }: PeriodQuery, @CurrentActor() actor: Actor): Promise<RatesReportView> {
    return this.rates.rates(actor, { from, to }, filter, by ?? null);
  }

  /** 收件、受理、办结 and the other figures of events. */
  @Get('figures')
  getFigures(@Query() { from, to, by, ...filter }: PeriodQuery, @CurrentActor() actor: Actor): Promise<FiguresReportView> {
    return this.figures.figures(actor, { from, to }, filter, by ?? null);
  }

  /** 窗口实况 of today: 等候, 平均等候, 平均办理, 弃号 and 暂停 by office and window, for 监督岗 and 值班负责人; of `region`, `under` and `window`. */
  @Get('hall')
  getHall(@Query() { region, under, window }: ReportQuery, @CurrentActor() actor: Actor): Promise<HallReportView> {
    return this.halls.today(actor, { ...(region !== undefined && { region }), ...(under !== undefined && { under }), ...(window !== undefined && { window }) });
  }
}

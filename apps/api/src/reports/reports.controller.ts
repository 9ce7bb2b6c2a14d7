import { Controller, Get, Header, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { DueForecasts } from '@zonggui/casework/reports/due-forecast';
import { DueLists } from '@zonggui/casework/reports/due-lists';
import { FigureQueries } from '@zonggui/casework/reports/figure-queries';
import { OverdueExports } from '@zonggui/casework/reports/overdue-exports';
import { PromiseRateQueries } from '@zonggui/casework/reports/promise-rates';
import type { Actor } from '@zonggui/domain/posts';
import { Answers } from '../http/operation';
import { CurrentActor } from '../sessions/current-actor';
import { DuePageQuery, DueQuery, GroupedQuery, PeriodQuery } from './report.dto';
import { DueForecastView, DuePage, FiguresReportView, RatesReportView, StandingReportView } from './report.view';

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

@ApiTags('reports')
@Controller('reports')
@Answers()
export class ReportsController {
  constructor(
    private readonly lists: DueLists,
    private readonly forecasts: DueForecasts,
    private readonly rates: PromiseRateQueries,
    private readonly figures: FigureQueries,
    private readonly exports: OverdueExports,
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

  /** The overdue list as a workbook; that it was taken is recorded. */
  @Get('overdue.xlsx')
  @Header('Content-Type', xlsx)
  @Header('Content-Disposition', `attachment; filename="overdue.xlsx"; filename*=UTF-8''${encodeURIComponent('超期清单.xlsx')}`)
  @ApiProduces(xlsx)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async getOverdueWorkbook(@Query() filter: DueQuery, @CurrentActor() actor: Actor): Promise<StreamableFile> {
    return new StreamableFile((await this.exports.overdue(actor, filter)).file);
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
}

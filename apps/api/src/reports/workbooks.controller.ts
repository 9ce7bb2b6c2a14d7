import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ListExports } from '@zonggui/casework/reports/list-exports';
import type { Actor } from '@zonggui/domain/posts';
import { CardQuery } from '../cards/card.dto';
import { LateEntryQuery } from '../outage/late-entry.dto';
import { Answers } from '../http/operation';
import { Workbook } from '../http/workbook';
import { CurrentActor } from '../sessions/current-actor';
import { RectificationQuery } from '../rectifications/rectification.dto';
import { OrderQuery } from '../supervision-orders/order.dto';
import { DeferralQuery, SupplementQuery } from './owed-papers.dto';
import { DueQuery, MatterListQuery, withPeriod } from './report.dto';

/** Lists as workbooks, with what they count and how; that one was taken is recorded. */
@ApiTags('reports')
@Controller('reports')
@Answers()
export class WorkbooksController {
  constructor(private readonly exports: ListExports) {}

  /** 超期清单. */
  @Get('overdue.xlsx')
  @Workbook('overdue', '超期清单')
  async getOverdueWorkbook(@Query() filter: DueQuery, @CurrentActor() actor: Actor): Promise<StreamableFile> {
    return new StreamableFile((await this.exports.overdue(actor, filter)).file);
  }

  /** 临期清单. */
  @Get('near-due.xlsx')
  @Workbook('near-due', '临期清单')
  async getNearDueWorkbook(@Query() filter: DueQuery, @CurrentActor() actor: Actor): Promise<StreamableFile> {
    return new StreamableFile((await this.exports.due('nearDue', actor, filter)).file);
  }

  /** 到期清单: what is not overdue. */
  @Get('coming.xlsx')
  @Workbook('coming', '到期清单')
  async getComingWorkbook(@Query() filter: DueQuery, @CurrentActor() actor: Actor): Promise<StreamableFile> {
    return new StreamableFile((await this.exports.due('coming', actor, filter)).file);
  }

  /** 办件清单 behind a figure. */
  @Get('matters.xlsx')
  @Workbook('matters', '办件清单')
  async getMattersWorkbook(@Query() filter: MatterListQuery, @CurrentActor() actor: Actor): Promise<StreamableFile> {
    return new StreamableFile((await this.exports.matters(actor, withPeriod(filter))).file);
  }

  /** 牌台账. */
  @Get('cards.xlsx')
  @Workbook('cards', '牌台账')
  async getCardsWorkbook(@Query() filter: CardQuery, @CurrentActor() actor: Actor): Promise<StreamableFile> {
    return new StreamableFile((await this.exports.cards(actor, filter)).file);
  }

  /** 差评台账. */
  @Get('rectifications.xlsx')
  @Workbook('rectifications', '差评台账')
  async getRectificationsWorkbook(@Query() filter: RectificationQuery, @CurrentActor() actor: Actor): Promise<StreamableFile> {
    return new StreamableFile((await this.exports.rectifications(actor, filter)).file);
  }

  /** 督办台账. */
  @Get('orders.xlsx')
  @Workbook('orders', '督办台账')
  async getOrdersWorkbook(@Query() filter: OrderQuery, @CurrentActor() actor: Actor): Promise<StreamableFile> {
    return new StreamableFile((await this.exports.orders(actor, filter)).file);
  }

  /** 补录清单. */
  @Get('late-entries.xlsx')
  @Workbook('late-entries', '补录清单')
  async getLateEntriesWorkbook(@Query() filter: LateEntryQuery, @CurrentActor() actor: Actor): Promise<StreamableFile> {
    return new StreamableFile((await this.exports.lateEntries(actor, filter)).file);
  }

  /** 作废清单. */
  @Get('annulled.xlsx')
  @Workbook('annulled', '作废清单')
  async getAnnulledWorkbook(@Query() filter: LateEntryQuery, @CurrentActor() actor: Actor): Promise<StreamableFile> {
    return new StreamableFile((await this.exports.annulled(actor, filter)).file);
  }

  /** 容缺台账. */
  @Get('deferrals.xlsx')
  @Workbook('deferrals', '容缺台账')
  async getDeferralsWorkbook(@Query() filter: DeferralQuery, @CurrentActor() actor: Actor): Promise<StreamableFile> {
    return new StreamableFile((await this.exports.deferrals(actor, filter)).file);
  }

  /** 补正台账. */
  @Get('supplements.xlsx')
  @Workbook('supplements', '补正台账')
  async getSupplementsWorkbook(@Query() filter: SupplementQuery, @CurrentActor() actor: Actor): Promise<StreamableFile> {
    return new StreamableFile((await this.exports.supplements(actor, filter)).file);
  }
}

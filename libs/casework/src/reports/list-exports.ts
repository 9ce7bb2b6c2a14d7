import type { DataSource } from 'typeorm';
import { clockWord } from '@zonggui/domain/deadline/clock-sentences';
import type { Actor } from '@zonggui/domain/posts';
import type { BusinessClock } from '../time/business-clock';
import type { CardFilter, OrderFilter, SupervisionQueries } from '../supervision/supervision-queries';
import type { CardView, OrderView } from '../supervision/supervision-views';
import type { RectificationFilter, RectificationQueries } from '../supervision/rectification-queries';
import type { DueList, DueLists } from './due-lists';
import { rectificationColumns } from './rectification-columns';
import { exportList, mostRows, type Export, type ExportColumn } from './export-book';
import type { AnnulledRow, LateEntries, LateEntryFilter, LateEntryRow } from './late-entries';
import type { MatterListFilter, MatterLists } from './matter-lists';
import { deferralColumns, supplementColumns } from './owed-columns';
import type { DeferralFilter, OwedPapers, SupplementFilter } from './owed-papers';
import type { DueFilter } from './report-filter';
import type { DueRow, MatterListRow } from './report-views';
import { actionWord, cardStateWord, cardWord, drawnWord, orderStateWord, postWord, ruleWord, stateWord, unitWord } from './report-words';
import { dayCell, instantCell, numberCell, textCell } from './workbook';

const dueSheets = {
  overdue: ['超期明细', '超期：数据截至时刻 > 到期时刻（经批准的暂停、延期计算在内）；超期工作日为到期日次日起至当日的工作日数'],
  nearDue: ['临期明细', '临期：预警时刻 ≤ 数据截至时刻 ≤ 到期时刻'],
  coming: ['到期明细', '未超期：数据截至时刻 ≤ 到期时刻'],
} as const satisfies Record<DueList, readonly [sheet: string, formula: string]>;

const matterSheets = {
  received: ['收件明细', '收件时间在期间内'], accepted: ['受理明细', '受理时间在期间内（逾期未决定视为受理的，自收到申请之日）'], decided: ['办结明细', '准予、不予、容缺逾期终止的时间在期间内'],
  instant: ['即办办结明细', '办结明细中承诺以分钟计的'], open: ['在办明细', '承诺时限正在计时或暂停'], drawn: ['抽查明细', '分办时由系统按一成抽取，或由监督岗指定'],
} as const satisfies Record<MatterListFilter['list'], readonly [sheet: string, formula: string]>;

/** 监督 lists as workbooks, each with what it counts and how. */
export class ListExports {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: BusinessClock,
    private readonly lists: { readonly due: DueLists; readonly matters: MatterLists; readonly supervision: SupervisionQueries; readonly rectifications: RectificationQueries; readonly late: LateEntries; readonly owed: OwedPapers },
  ) {}

  /** @throws DomainError `invalid` when the list is too long */
  overdue(actor: Actor, filter: DueFilter): Promise<Export> {
    return this.due('overdue', actor, filter);
  }

  /** @throws DomainError `invalid` when the list is too long */
  async due(list: DueList, actor: Actor, filter: DueFilter): Promise<Export> {
    const now = await this.clock.now();
    const rows = await this.lists.due.rowsAt(list, actor, filter, now, mostRows + 1);
    const [sheet, formula] = dueSheets[list];
    const told = { period: '截至时点的全部在办时限', basis: '按时限逐条列出，一个子办件可有多条时限；作废、暂存不计；暂停计时的不列', formula };
    return exportList(this.dataSource, { actor, now, list, filter, sheet, columns: dueColumns, rows, told });
  }

  /** @throws DomainError `invalid` when the list is too long, or for a period without a day */
  async matters(actor: Actor, filter: MatterListFilter): Promise<Export> {
    const now = await this.clock.now();
    const rows = await this.lists.matters.rows(actor, filter, mostRows + 1);
    const [sheet, formula] = matterSheets[filter.list];
    const told = { period: filter.period === undefined ? '截至时点' : `${filter.period.from} 至 ${filter.period.to}（不含结束日）`, basis: '按子办件逐件列出；作废、待启动不计', formula };
    return exportList(this.dataSource, { actor, now, list: filter.list, filter, sheet, columns: matterColumns, rows, told });
  }

  /** 牌台账. @throws DomainError `invalid` when the list is too long */
  async cards(actor: Actor, filter: CardFilter): Promise<Export> {
    const rows = await this.lists.supervision.cardRows(actor, filter, mostRows + 1);
    const told = { period: '全部', basis: '每张牌一行，撤牌的也在内', formula: '按发出时间倒序' };
    return exportList(this.dataSource, { actor, now: await this.clock.now(), list: 'cards', filter, sheet: '牌台账', columns: cardColumns, rows, told });
  }

  /** 差评台账. @throws DomainError `invalid` when the list is too long */
  async rectifications(actor: Actor, filter: RectificationFilter): Promise<Export> {
    const rows = await this.lists.rectifications.rows(actor, filter, mostRows + 1);
    const told = { period: '全部', basis: '每次差评一行（不满意、非常不满意），不予采纳的也在内', formula: '按评价时间倒序' };
    return exportList(this.dataSource, { actor, now: await this.clock.now(), list: 'rectifications', filter, sheet: '差评台账', columns: rectificationColumns, rows, told });
  }

  /** 督办. @throws DomainError `invalid` when the list is too long */
  async orders(actor: Actor, filter: OrderFilter): Promise<Export> {
    const rows = await this.lists.supervision.orderRows(actor, filter, mostRows + 1);
    const told = { period: '全部', basis: '每次督办一行', formula: '按发出时间倒序' };
    return exportList(this.dataSource, { actor, now: await this.clock.now(), list: 'orders', filter, sheet: '督办台账', columns: orderColumns, rows, told });
  }

  /** 补录. @throws DomainError `invalid` when the list is too long, `post-required` */
  async lateEntries(actor: Actor, filter: LateEntryFilter): Promise<Export> {
    const rows = await this.lists.late.entryRows(actor, filter, mostRows + 1);
    const told = { period: '全部', basis: '每次补录一行，之后作废的也在内', formula: '间隔 = 补录时间 − 实际收件时间；按补录时间倒序' };
    return exportList(this.dataSource, { actor, now: await this.clock.now(), list: 'lateEntries', filter, sheet: '补录', columns: lateColumns, rows, told });
  }

  /** 作废（误录）. @throws DomainError `invalid` when the list is too long, `post-required` */
  async annulled(actor: Actor, filter: LateEntryFilter): Promise<Export> {
    const rows = await this.lists.late.annulledRows(actor, filter, mostRows + 1);
    const told = { period: '全部', basis: '每个作废的子办件一行，十秒内撤销误录的也在内', formula: '按作废时间倒序' };
    return exportList(this.dataSource, { actor, now: await this.clock.now(), list: 'annulled', filter, sheet: '作废', columns: annulledColumns, rows, told });
  }

  /** 容缺台账. @throws DomainError `invalid` when the list is too long, `post-required` */
  async deferrals(actor: Actor, filter: DeferralFilter): Promise<Export> {
    const rows = await this.lists.owed.deferralRows(actor, filter, mostRows + 1);
    const told = { period: '全部', basis: '每份容缺的材料一行，告知承诺的不在内', formula: '逾期：数据截至时刻 > 截止时刻而未补齐；按容缺受理时间倒序' };
    return exportList(this.dataSource, { actor, now: await this.clock.now(), list: 'deferrals', filter, sheet: '容缺台账', columns: deferralColumns, rows, told });
  }

  /** 补正台账. @throws DomainError `invalid` when the list is too long, `post-required` */
  async supplements(actor: Actor, filter: SupplementFilter): Promise<Export> {
    const rows = await this.lists.owed.supplementRows(actor, filter, mostRows + 1);
    const told = { period: '全部', basis: '每次补正告知一行', formula: '逾期：数据截至时刻 > 截止时刻而未补齐；次数：同一子办件的第几次告知；按告知时间倒序' };
    return exportList(this.dataSource, { actor, now: await this.clock.now(), list: 'supplements', filter, sheet: '补正台账', columns: supplementColumns, rows, told });
  }
}

const instant = (at: string | null) => instantCell(at === null ? null : new Date(at));
const day = (on: string | null) => (on === null ? textCell(null) : dayCell(on));

const dueColumns: readonly ExportColumn<DueRow>[] = [
  ['超期（工作日）', 10, (row) => numberCell(row.overdueWorkingDays)],
  ['办件编号', 24, (row) => textCell(row.number)],
  ['事项编码', 22, (row) => textCell(row.item.code)],
  ['事项', 30, (row) => textCell(row.item.name)],
  ['申请人', 12, (row) => textCell(row.applicant)],
  ['时限', 12, (row) => textCell(clockWord[row.kind])],
  ['到期日', 12, (row) => dayCell(row.dueOn)],
  ['到期时刻', 17, (row) => instant(row.dueAt)],
  ['原到期日', 12, (row) => dayCell(row.firstDueOn)],
  ['状态', 14, (row) => textCell(stateWord[row.state])],
  ['区域', 12, (row) => textCell(row.region.name)],
  ['承办部门', 18, (row) => textCell(row.department?.name ?? null)],
  ['受理窗口', 18, (row) => textCell(row.window?.name ?? null)],
  ['责任人', 10, (row) => textCell(row.holder)],
  ['牌', 8, (row) => textCell(row.card === null ? null : cardWord[row.card])],
  ['牌数', 6, (row) => numberCell(row.cards)],
  ['已停', 8, (row) => numberCell(row.pausedDays)],
  ['已延', 8, (row) => numberCell(row.extendedBy)],
  ['停延单位', 9, (row) => textCell(unitWord[row.unit])],
  ['最近动作', 16, (row) => textCell(row.lastAction === null ? null : actionWord(row.lastAction.type))],
  ['动作时间', 17, (row) => instant(row.lastAction?.at ?? null)],
  ['督办次数', 8, (row) => numberCell(row.orders)],
];

const matterColumns: readonly ExportColumn<MatterListRow>[] = [
  ['办件编号', 24, (row) => textCell(row.number)],
  ['事项编码', 22, (row) => textCell(row.item.code)],
  ['事项', 30, (row) => textCell(row.item.name)],
  ['申请人', 12, (row) => textCell(row.applicant)],
  ['状态', 14, (row) => textCell(stateWord[row.state])],
  ['抽查', 12, (row) => textCell(row.drawn === null ? null : drawnWord[row.drawn])],
  ['收件时间', 17, (row) => instant(row.receivedAt)],
  ['受理时间', 17, (row) => instant(row.acceptedAt)],
  ['办结时间', 17, (row) => instant(row.decidedAt)],
  ['承诺到期日', 12, (row) => day(row.dueOn)],
  ['区域', 12, (row) => textCell(row.region.name)],
  ['承办部门', 18, (row) => textCell(row.department?.name ?? null)],
  ['受理窗口', 18, (row) => textCell(row.window?.name ?? null)],
  ['责任人', 10, (row) => textCell(row.holder)],
];

const cardColumns: readonly ExportColumn<CardView>[] = [
  ['级别', 8, (card) => textCell(cardWord[card.level])],
  ['规则', 18, (card) => textCell(ruleWord(card.rule))],
  ['办件编号', 24, (card) => textCell(card.number)],
  ['事项', 30, (card) => textCell(card.item?.name ?? null)],
  ['责任岗', 18, (card) => textCell(card.department?.name ?? postWord[card.post])],
  ['责任人', 10, (card) => textCell(card.assignee?.name ?? null)],
  ['发出', 17, (card) => instant(card.issuedAt)],
  ['回复期限', 12, (card) => day(card.replyDueOn)],
  ['状态', 10, (card) => textCell(cardStateWord[card.state])],
  ['回复', 40, (card) => textCell(card.reply)],
  ['申诉', 30, (card) => textCell(card.appeal)],
  ['撤牌理由', 30, (card) => textCell(card.withdrawalReason)],
  ['督办次数', 8, (card) => numberCell(card.orders)],
];

const orderColumns: readonly ExportColumn<OrderView>[] = [
  ['状态', 10, (order) => textCell(orderStateWord[order.state])],
  ['办件编号', 24, (order) => textCell(order.number)],
  ['事项', 30, (order) => textCell(order.item?.name ?? null)],
  ['督办对象', 18, (order) => textCell(order.department?.name ?? postWord[order.post])],
  ['责任人', 10, (order) => textCell(order.assignee?.name ?? null)],
  ['内容', 40, (order) => textCell(order.content)],
  ['发出人', 10, (order) => textCell(order.issuedBy)],
  ['发出', 17, (order) => instant(order.issuedAt)],
  ['反馈期限', 12, (order) => day(order.dueOn)],
  ['反馈', 40, (order) => textCell(order.answer)],
];

const lateColumns: readonly ExportColumn<LateEntryRow>[] = [
  ['办件编号', 24, (row) => textCell(row.number)],
  ['断网收件单号', 26, (row) => textCell(row.sheet)],
  ['窗口', 18, (row) => textCell(row.window.name)],
  ['事项', 30, (row) => textCell(row.items.join('、'))],
  ['申请人', 12, (row) => textCell(row.applicant)],
  ['实际收件时间', 17, (row) => instant(row.receivedAt)],
  ['补录时间', 17, (row) => instant(row.recordedAt)],
  ['间隔（分钟）', 12, (row) => numberCell(row.gapMinutes)],
  ['补录人', 10, (row) => textCell(row.clerk)],
  ['作废', 8, (row) => textCell(row.annulled ? '已作废' : null)],
];

const annulledColumns: readonly ExportColumn<AnnulledRow>[] = [
  ['办件编号', 24, (row) => textCell(row.number)],
  ['事项', 30, (row) => textCell(row.item.name)],
  ['申请人', 12, (row) => textCell(row.applicant)],
  ['受理窗口', 18, (row) => textCell(row.window?.name ?? null)],
  ['收件时间', 17, (row) => instant(row.receivedAt)],
  ['作废时间', 17, (row) => instant(row.annulledAt)],
  ['作废人', 10, (row) => textCell(row.by)],
  ['原因', 40, (row) => textCell(row.undone ? '撤销误录（十秒内）' : row.reason)],
];

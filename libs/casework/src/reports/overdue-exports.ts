import type { DataSource } from 'typeorm';
import { clockWord } from '@zonggui/domain/deadline/clock-sentences';
import { DomainError } from '@zonggui/domain/errors';
import type { Actor } from '@zonggui/domain/posts';
import { newId } from '@zonggui/store/uuid';
import type { BusinessClock } from '../business-clock';
import { recordFact } from '../fact-recorder';
import { inTransaction } from '../transaction';
import type { DueLists } from './due-lists';
import type { DueFilter } from './report-filter';
import type { DueRow } from './report-views';
import { actionWord, cardWord, stateWord, unitWord } from './report-words';
import { dayCell, instantCell, numberCell, textCell, workbookOf, type ReportSheet } from './workbook';

export interface Export {
  /** 导出号, as the record of it names it. */
  readonly id: string;
  readonly file: Buffer;
  readonly rows: number;
}

/** More is no list anybody reads; it would have to be made behind the scenes. */
const most = 50_000;

/** 超期清单 as a workbook. Who took what, and when, is an event among the log-ins. */
export class OverdueExports {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: BusinessClock,
    private readonly lists: DueLists,
  ) {}

  /** @throws DomainError `invalid` when the list is too long */
  async overdue(actor: Actor, filter: DueFilter): Promise<Export> {
    const now = await this.clock.now();
    const rows = await this.lists.overdueRows(actor, filter, now, most + 1);
    if (rows.length > most) throw new DomainError('invalid', 'The list is too long to export at once.', { fields: [{ field: 'department', remedy: `超过 ${most} 行，请按部门、窗口或事项缩小范围` }] });
    const id = newId();
    const file = await workbookOf([explanation({ id, filter, now, by: await this.nameOf(actor), rows: rows.length }), listSheet(rows)]);
    await inTransaction(this.dataSource, (tx) => recordFact(tx, 'log-ins', { type: 'listExported', actorId: actor.kind === 'staff' ? actor.id : null, data: { list: 'overdue', exportId: id, filter, rows: rows.length, onBehalfOf: actor.onBehalfOf } }, now));
    return { id, file, rows: rows.length };
  }

  private async nameOf(actor: Actor): Promise<string> {
    if (actor.kind !== 'staff') return '系统运维';
    const people: { id: string; name: string }[] = await this.dataSource.query('select id, name from staff where id = any($1)', [[actor.id, actor.onBehalfOf].filter((id) => id !== null)]);
    const name = (id: string) => people.find((person) => person.id === id)?.name ?? id;
    return actor.onBehalfOf === null ? name(actor.id) : `${name(actor.id)} 代 ${name(actor.onBehalfOf)}`;
  }
}

const filterWords = { region: '区域', under: '区域（含下级）', department: '部门', window: '窗口', item: '事项', kind: '时限种类', dueFrom: '到期自', dueTo: '到期至' } as const satisfies Record<keyof DueFilter, string>;

function explanation({ id, filter, now, by, rows }: { id: string; filter: DueFilter; now: Date; by: string; rows: number }): ReportSheet {
  const scope = Object.entries(filterWords).flatMap(([key, word]) => {
    // the keys of the words are those of the filter
    const value = filter[key as keyof DueFilter];
    return value === undefined ? [] : [`${word} ${value}`];
  });
  const lines = [
    ['范围', textCell(scope.length === 0 ? '导出人职权内全部' : `导出人职权内：${scope.join('，')}`)],
    ['期间', textCell('截至时点的全部在办时限')],
    ['口径', textCell('按时限逐条列出，一个子办件可有多条时限；作废、暂存不计；暂停计时的不列')],
    ['公式', textCell('超期：数据截至时刻 > 到期时刻（经批准的暂停、延期计算在内）；超期工作日为到期日次日起至当日的工作日数')],
    ['数据截至', instantCell(now)],
    ['导出人', textCell(by)],
    ['导出号', textCell(id)],
    ['行数', numberCell(rows)],
  ] as const;
  return { name: '说明', filtered: false, columns: [{ title: '项目', width: 12 }, { title: '内容', width: 90 }], rows: lines.map(([word, cell]) => [textCell(word), cell]) };
}

const columns = [
  ['超期（工作日）', 10, (row) => numberCell(row.overdueWorkingDays)],
  ['办件编号', 24, (row) => textCell(row.number)],
  ['事项编码', 22, (row) => textCell(row.item.code)],
  ['事项', 30, (row) => textCell(row.item.name)],
  ['申请人', 12, (row) => textCell(row.applicant)],
  ['时限', 12, (row) => textCell(clockWord[row.kind])],
  ['到期日', 12, (row) => dayCell(row.dueOn)],
  ['到期时刻', 17, (row) => instantCell(new Date(row.dueAt))],
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
  ['动作时间', 17, (row) => instantCell(row.lastAction === null ? null : new Date(row.lastAction.at))],
] as const satisfies readonly (readonly [title: string, width: number, cell: (row: DueRow) => ReturnType<typeof textCell>])[];

function listSheet(rows: readonly DueRow[]): ReportSheet {
  return { name: '超期明细', filtered: true, columns: columns.map(([title, width]) => ({ title, width })), rows: rows.map((row) => columns.map(([, , cell]) => cell(row))) };
}

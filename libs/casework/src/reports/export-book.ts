import type { DataSource } from 'typeorm';
import { DomainError } from '@zonggui/domain/errors';
import type { Actor } from '@zonggui/domain/posts';
import { newId } from '@zonggui/store/uuid';
import { recordFact } from '../history/fact-recorder';
import { inTransaction } from '../command/transaction';
import { instantCell, numberCell, textCell, workbookOf, type ReportSheet } from './workbook';

export interface Export {
  /** 导出号, as the record of it names it. */
  readonly id: string;
  readonly file: Buffer;
  readonly rows: number;
}

/** More is no list anybody reads; it would have to be made behind the scenes. */
export const mostRows = 50_000;

/** A column of an exported list. */
export type ExportColumn<Row> = readonly [title: string, width: number, cell: (row: Row) => ReturnType<typeof textCell>];

interface Asked<Row> {
  readonly actor: Actor;
  readonly now: Date;
  /** As the record calls it. */
  readonly list: string;
  readonly filter: object;
  readonly sheet: string;
  readonly columns: readonly ExportColumn<Row>[];
  readonly rows: readonly Row[];
  /** 期间、口径、公式, as 说明 prints them. */
  readonly told: { readonly period: string; readonly basis: string; readonly formula: string };
}

/** 说明 and the list itself as a workbook. Who took what, and when, is an event among the log-ins. @throws DomainError `invalid` when the list is too long */
export async function exportList<Row>(dataSource: DataSource, asked: Asked<Row>): Promise<Export> {
  const { actor, now, list, filter, rows } = asked;
  if (rows.length > mostRows) throw new DomainError('invalid', 'The list is too long to export at once.', { fields: [{ field: 'department', remedy: `超过 ${mostRows} 行，请按部门、窗口或事项缩小范围` }] });
  const id = newId();
  const file = await workbookOf([explanation(asked, id, await nameOf(dataSource, actor)), { name: asked.sheet, filtered: true, columns: asked.columns.map(([title, width]) => ({ title, width })), rows: rows.map((row) => asked.columns.map(([, , cell]) => cell(row))) }]);
  await inTransaction(dataSource, (tx) => recordFact(tx, 'log-ins', { type: 'listExported', actorId: actor.kind === 'staff' ? actor.id : null, data: { list, exportId: id, filter, rows: rows.length, onBehalfOf: actor.onBehalfOf } }, now));
  return { id, file, rows: rows.length };
}

async function nameOf(dataSource: DataSource, actor: Actor): Promise<string> {
  if (actor.kind !== 'staff') return '系统运维';
  const people: { id: string; name: string }[] = await dataSource.query('select id, name from staff where id = any($1)', [[actor.id, actor.onBehalfOf].filter((id) => id !== null)]);
  const name = (id: string) => people.find((person) => person.id === id)?.name ?? id;
  return actor.onBehalfOf === null ? name(actor.id) : `${name(actor.id)} 代 ${name(actor.onBehalfOf)}`;
}

const filterWords: Readonly<Record<string, string>> = { region: '区域', under: '区域（含下级）', department: '部门', window: '窗口', item: '事项', kind: '时限种类', dueFrom: '到期自', dueTo: '到期至', state: '状态', level: '级别', list: '清单', category: '问题类型', finding: '核实结论', code: '等级', signed: '实名', stage: '状态', way: '容缺方式', time: '次数' };

function explanation<Row>({ filter, now, rows, told }: Asked<Row>, id: string, by: string): ReportSheet {
  const given = new Map<string, unknown>(Object.entries(filter));
  const scope = Object.entries(filterWords).flatMap(([key, word]) => (typeof given.get(key) === 'string' ? [`${word} ${String(given.get(key))}`] : []));
  const lines = [
    ['范围', textCell(scope.length === 0 ? '导出人职权内全部' : `导出人职权内：${scope.join('，')}`)],
    ['期间', textCell(told.period)],
    ['口径', textCell(told.basis)],
    ['公式', textCell(told.formula)],
    ['数据截至', instantCell(now)],
    ['导出人', textCell(by)],
    ['导出号', textCell(id)],
    ['行数', numberCell(rows.length)],
  ] as const;
  return { name: '说明', filtered: false, columns: [{ title: '项目', width: 12 }, { title: '内容', width: 90 }], rows: lines.map(([word, cell]) => [textCell(word), cell]) };
}

import { mailColumns } from './mailing-rows';
import type { OutputRow } from './output-rows';
import { textCell, workbookOf } from '../reports/workbook';

const columns = [
  [mailColumns.number, 24, ({ number }) => number],
  [mailColumns.tracking, 20, () => ''],
  [mailColumns.collected, 17, () => ''],
  ['收件人', 18, ({ recipient }) => recipient],
  ['电话', 14, ({ phone }) => phone],
  ['地址', 44, ({ address }) => address],
  ['结果物', 40, ({ results }) => results],
] as const satisfies readonly (readonly [title: string, width: number, text: (row: OutputRow) => string | null])[];

/** 寄递清单: the carrier fills in 运单号 and 揽收时间, and the same file is read back. */
export function mailingList(rows: readonly OutputRow[]): Promise<Buffer> {
  return workbookOf([{ name: '寄递清单', filtered: true, columns: columns.map(([title, width]) => ({ title, width })), rows: rows.map((row) => columns.map(([, , text]) => textCell(text(row)))) }]);
}

import { textCell, workbookOf } from './reports/workbook';

/** What the carrier must know of one hand-out. */
export interface Parcel {
  readonly number: string;
  readonly results: string;
  readonly recipient: string | null;
  readonly phone: string | null;
  readonly address: string | null;
}

const columns = [
  ['办件编号', 24, ({ number }) => number],
  ['运单号', 20, () => ''],
  ['揽收时间', 17, () => ''],
  ['收件人', 18, ({ recipient }) => recipient],
  ['电话', 14, ({ phone }) => phone],
  ['地址', 44, ({ address }) => address],
  ['结果物', 40, ({ results }) => results],
] as const satisfies readonly (readonly [title: string, width: number, text: (parcel: Parcel) => string | null])[];

/** 寄递清单: the carrier fills in 运单号, and the same file is read back. */
export function mailingList(parcels: readonly Parcel[]): Promise<Buffer> {
  return workbookOf([{ name: '寄递清单', filtered: true, columns: columns.map(([title, width]) => ({ title, width })), rows: parcels.map((parcel) => columns.map(([, , text]) => textCell(text(parcel)))) }]);
}

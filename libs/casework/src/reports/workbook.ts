import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import writeXlsxFile, { type CellObject, type Feature, type Sheet } from 'write-excel-file/node';
import { getCellAddress, getOrderOfSiblings, insertElementMarkupAccordingToOrderOfSiblings } from 'write-excel-file/utility';
import type { PlainDate } from '@zonggui/domain/deadline/plain-date';

/** A sheet with a header that stays in sight; with `filtered` every column of it can be filtered. */
export interface ReportSheet {
  readonly name: string;
  readonly columns: readonly { readonly title: string; readonly width: number }[];
  readonly rows: readonly (readonly CellObject[])[];
  readonly filtered: boolean;
}

/** What the library's own types are made of, which it does not export. */
type FileContent = Stream | Buffer | Blob;

/** What a spreadsheet could take for a formula when the file is saved in another form. */
const formula = /^[=+\-@\t\r]/;
const shanghaiMs = 8 * 3_600_000;

/** Text stays text: numbers of cases keep their digits, and nothing typed by anybody is ever computed. */
export const textCell = (value: string | null): CellObject => ({ type: String, value: value !== null && formula.test(value) ? `'${value}` : (value ?? ''), format: '@' });

export const numberCell = (value: number): CellObject => ({ type: Number, value, format: '0' });

/** A spreadsheet knows no zones: a day is its midnight, an instant what a clock in Shanghai shows. */
export const dayCell = (day: PlainDate): CellObject => ({ type: Date, value: new Date(`${day}T00:00:00Z`), format: 'yyyy-mm-dd' });

export const instantCell = (at: Date | null): CellObject => (at === null ? textCell(null) : { type: Date, value: new Date(at.getTime() + shanghaiMs), format: 'yyyy-mm-dd hh:mm' });

export async function workbookOf(sheets: readonly ReportSheet[]): Promise<Buffer> {
  return writeXlsxFile(sheets.map(sheetOf), { features: [filters(sheets)], fontFamily: 'Microsoft YaHei', fontSize: 10 }).toBuffer();
}

function sheetOf({ name, columns, rows }: ReportSheet): Sheet<FileContent> {
  const header = columns.map(({ title }): CellObject => ({ type: String, value: title, fontWeight: 'bold', backgroundColor: '#E3EEFD', wrap: true }));
  return { sheet: name, data: [header, ...rows.map((row) => [...row])], columns: columns.map(({ width }) => ({ width })), stickyRowsCount: 1, orientation: 'landscape' };
}

/** The library has no filter of its own: header to last row, in the place the format's schema wants it. */
function filters(sheets: readonly ReportSheet[]): Feature<FileContent> {
  const transform = (xml: string, _options: unknown, { sheetIndex }: { sheetIndex: number }): string => {
    const sheet = sheets[sheetIndex];
    if (sheet === undefined || !sheet.filtered) return xml;
    const range = `${getCellAddress(0, 0)}:${getCellAddress(sheet.rows.length, sheet.columns.length - 1)}`;
    return insertElementMarkupAccordingToOrderOfSiblings(xml, `<autoFilter ref="${range}"/>`, getOrderOfSiblings('xl/worksheets/sheet{id}.xml', 'worksheet') ?? [], 'worksheet');
  };
  return { files: { transform: { 'xl/worksheets/sheet{id}.xml': { transform } } } };
}

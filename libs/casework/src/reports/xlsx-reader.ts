import { unzipSync } from 'fflate';
import { DomainError } from '@zonggui/domain/errors';

/** Larger than any list of a day; a sheet that unpacks to more is refused before it is read. */
const mostBytes = 30_000_000;

/** The cells of a workbook's first sheet as text, row by row and column by column; dates as a spreadsheet counts them. @throws DomainError `invalid` for what is no workbook */
export function firstSheet(file: Buffer): string[][] {
  const parts = unpack(file);
  const sheet = Object.keys(parts).filter((name) => /^xl\/worksheets\/[^/]+\.xml$/.test(name)).sort()[0];
  if (sheet === undefined) throw notAWorkbook();
  const text = (name: string) => new TextDecoder().decode(parts[name] ?? new Uint8Array());
  const shared = [...text('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(([, item = '']) => plain(withoutPhonetics(item)));
  return [...text(sheet).matchAll(/<row\b[^>]*?(?:\/>|>(.*?)<\/row>)/gs)].map(([, row = '']) => cellsOf(row, shared));
}

function unpack(file: Buffer): Record<string, Uint8Array> {
  let left = mostBytes;
  try {
    return unzipSync(new Uint8Array(file), {
      filter: ({ name, originalSize }) => {
        if (!/^xl\/(?:worksheets\/[^/]+|sharedStrings)\.xml$/.test(name)) return false;
        left -= originalSize;
        if (left < 0) throw notAWorkbook();
        return true;
      },
    });
  } catch (error) {
    throw error instanceof DomainError ? error : notAWorkbook();
  }
}

function cellsOf(row: string, shared: readonly string[]): string[] {
  const cells: string[] = [];
  for (const [, attributes = '', inside = ''] of row.matchAll(/<c\b([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
    const place = /\br="([A-Z]+)\d+"/.exec(attributes)?.[1];
    const column = place === undefined ? cells.length : columnOf(place);
    while (cells.length < column) cells.push('');
    const value = /<v>(.*?)<\/v>/s.exec(inside)?.[1] ?? inside;
    cells[column] = /\bt="s"/.test(attributes) ? (shared[Number(plain(value))] ?? '') : plain(value);
  }
  return cells.map((cell) => cell.trim());
}

const columnOf = (letters: string): number => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
const withoutPhonetics = (xml: string): string => xml.replace(/<rPh\b.*?<\/rPh>/gs, '');
const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
const plain = (xml: string): string => xml.replace(/<[^>]+>/g, '').replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => (decimal ? String.fromCodePoint(Number(decimal)) : hex ? String.fromCodePoint(parseInt(hex, 16)) : (named[name ?? ''] ?? whole)));

const notAWorkbook = (): DomainError => new DomainError('invalid', 'The file is no workbook.', { fields: [{ field: 'file', remedy: '不是 xlsx 文件；请用寄递清单填写运单号后另存为 xlsx' }] });

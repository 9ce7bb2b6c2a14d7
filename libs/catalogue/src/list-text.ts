import type { ListCell, ListFile, ListPart } from './list-shapes';

/** Spaces and line breaks, which the documents break at will, do not count. */
export const solid = (text: string): string => text.replace(/\s+/g, '');
/** The cell as one text; pieces are kept apart by a space. */
export const cellText = (cell: ListCell | undefined): string => (cell === undefined ? '' : typeof cell === 'string' ? cell : cell.join(' '));
/** Tags that the conversion of the document left behind. */
const untagged = (text: string): string => text.replace(/<[^>]*>/g, '');

/** The text of a part: what stands between its two lines; undefined when one of them is not there. */
export function stretchOf(text: string, { from, until }: Pick<ListPart, 'from' | 'until'>): string | undefined {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => solid(line) === solid(from));
  if (start < 0) return undefined;
  const end = until === null ? lines.length : lines.findIndex((line, index) => index > start && solid(line) === solid(until));
  return end < 0 ? undefined : lines.slice(start + 1, end).join('\n');
}

/** The numbers of the rows as the document prints them, found in its own text. */
export const numbersIn = (stretch: string, pattern: string): { number: string; at: number }[] =>
  [...stretch.matchAll(new RegExp(pattern, 'gmu'))].map((match) => ({ number: match[1] ?? match[0], at: match.index }));

/** The number of a row as printed: its 序号, or the one its first cell begins with. */
export function rowNumber({ columns }: Pick<ListFile, 'columns'>, row: readonly ListCell[]): string {
  const cell = cellText(row[Math.max(0, columns.indexOf('序号'))]);
  return /\d+|[一二三四五六七八九十]+/.exec(cell)?.[0] ?? cell;
}

/** The words by which a row is quoted: all of them where its cells follow one another, else its first ones. */
export function rowQuote({ form, columns }: Pick<ListFile, 'form' | 'columns'>, row: readonly ListCell[]): string {
  if (form === 'labelled') return `${columns[1] ?? ''}：${cellText(row[1])}`;
  const cells = form === 'pieces' ? row.slice(0, 2) : row;
  return cells.map(cellText).filter((words) => words !== '').join(' ');
}

/** Which cells of a row the text does not hold as they are typed; the row itself where only the whole can be compared. */
export function strayCells({ form, columns }: Pick<ListFile, 'form' | 'columns'>, row: readonly ListCell[], own: string, stretch: string): number[] {
  const all = (holds: boolean): number[] => (holds ? [] : [0]);
  switch (form) {
    case 'tabs':
      return all(stretch.split('\n').some((line) => sameCells(line.split('\t'), row.map(cellText))));
    case 'running':
      return all(solid(stretch).includes(solid(row.map(cellText).join(''))));
    case 'labelled': {
      const labelled = labelledCells(columns, own);
      return row.flatMap((cell, index) => (index === 0 || (labelled.get(columns[index] ?? '') ?? '') === solid(cellText(cell)) ? [] : [index]));
    }
    case 'pieces': {
      const text = solid(untagged(own));
      return row.flatMap((cell, index) => ((typeof cell === 'string' ? [cell] : cell).every((piece) => text.includes(solid(piece))) ? [] : [index]));
    }
  }
}

/** Trailing empty cells are the table's edge, not cells. */
function sameCells(line: readonly string[], row: readonly string[]): boolean {
  const width = Math.max(line.length, row.length);
  return Array.from({ length: width }, (_, index) => index).every((index) => solid(line[index] ?? '') === solid(row[index] ?? ''));
}

/** What stands after each label, up to the next; in a row whose cells have their labels before them. */
function labelledCells(columns: readonly string[], own: string): ReadonlyMap<string, string> {
  const labels = new RegExp(`(${columns.map(solid).join('|')})：`, 'gu');
  const pieces = solid(own).split(labels).slice(1);
  return new Map(pieces.flatMap((label, index): [string, string][] => (index % 2 === 0 ? [[label, pieces[index + 1] ?? '']] : [])));
}

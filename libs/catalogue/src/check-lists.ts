import type { ListFile, ListPart } from './list-shapes';
import { cellText, numbersIn, rowQuote, solid, strayCells, stretchOf } from './list-text';
import type { Misfit, Place } from './shape';

/** What a list says that its document does not: a row or a cell that is not there as typed, rows out of order, a mark that speaks of no cell. */
export function listMisfits(file: ListFile, text: string | undefined): Misfit[] {
  return [
    ...columnMisfits(file),
    ...spanMisfits(file),
    ...keyMisfits(file),
    ...file.parts.flatMap((part, index) => partMisfits(file, part, ['parts', index], text)),
  ];
}

function partMisfits(file: ListFile, part: ListPart, place: Place, text: string | undefined): Misfit[] {
  const widths = part.rows.flatMap((row, index) =>
    row.length === file.columns.length ? [] : [{ place: [...place, 'rows', index], value: row.length, allowed: `${file.columns.length} cells: ${file.columns.join(', ')}` }],
  );
  if (text === undefined || widths.length > 0) return widths; // an unknown document is told with the sources
  const stretch = stretchOf(text, part);
  if (stretch === undefined) return [{ place: [...place, 'from'], value: `${part.from} … ${part.until ?? 'the end'}`, allowed: `two lines of ${file.source.document}, one after the other` }];
  const numbers = numbersIn(stretch, part.numbered);
  const own = (index: number): string => stretch.slice(numbers[index]?.at ?? 0, numbers[index + 1]?.at);
  const strays = part.rows.flatMap((row, index) =>
    strayCells(file, row, own(index), stretch).map((column) => ({ place: [...place, 'rows', index, column], value: cellText(row[column]), allowed: `the words of ${file.source.document}, verbatim, in the cell they stand in` })),
  );
  return [...strays, ...orderMisfits(file, part, stretch, place)];
}

function orderMisfits(file: ListFile, part: ListPart, stretch: string, place: Place): Misfit[] {
  const text = solid(stretch);
  const positions = part.rows.map((row) => text.indexOf(solid(rowQuote(file, row))));
  return positions.flatMap((at, index) =>
    at >= 0 && at < Math.max(...positions.slice(0, index)) ? [{ place: [...place, 'rows', index], value: rowQuote(file, part.rows[index] ?? []), allowed: 'the rows in the order of the document' }] : [],
  );
}

/** Every column a field names is one of the table. */
function columnMisfits(file: ListFile): Misfit[] {
  const named: { value: string; place: Place }[] = [
    ...(file.items ? [{ value: file.items.column, place: ['items', 'column'] }] : []),
    ...(file.units ?? []).map(({ column }, index) => ({ value: column, place: ['units', index, 'column'] })),
    ...Object.keys(file.ticks ?? {}).map((column) => ({ value: column, place: ['ticks', column] })),
    ...Object.keys(file.filled ?? {}).map((column) => ({ value: column, place: ['filled', column] })),
    ...(file.words ? [{ value: file.words.column, place: ['words', 'column'] }] : []),
    ...(file.cases === undefined ? [] : [{ value: file.cases, place: ['cases'] }]),
    ...(file.limit ? [{ value: file.limit.column, place: ['limit', 'column'] }] : []),
    ...(file.merged ?? []).map(({ column }, index) => ({ value: column, place: ['merged', index, 'column'] })),
    ...(file.marks ?? []).map(({ column }, index) => ({ value: column, place: ['marks', index, 'column'] })),
  ];
  return named.filter(({ value }) => !file.columns.includes(value)).map(({ value, place }) => ({ place, value, allowed: `one of ${file.columns.join(', ')}` }));
}

/** A merged cell has its words in its first row and nothing below; a mark lies within its part, and an uncertain one says why it stays so. */
function spanMisfits(file: ListFile): Misfit[] {
  const rowsOf = (part: number | undefined) => file.parts[(part ?? 1) - 1]?.rows ?? [];
  const merged = (file.merged ?? []).flatMap(({ column, rows: [from, to], part }, index) => {
    const cells = rowsOf(part).slice(from - 1, to).map((row) => cellText(row[file.columns.indexOf(column)]));
    const fits = cells.length === to - from + 1 && cells[0] !== '' && cells.slice(1).every((words) => words === '');
    return fits ? [] : [{ place: ['merged', index, 'rows'], value: [from, to], allowed: 'rows of the part, the first with words in the column and the others without' }];
  });
  const marks = (file.marks ?? []).flatMap(({ rows: [from, to], part, status, unsettled }, index) => [
    ...(to <= rowsOf(part).length ? [] : [{ place: ['marks', index, 'rows'], value: [from, to], allowed: `rows 1 to ${rowsOf(part).length}` }]),
    ...((status === 'uncertain') === (unsettled !== undefined) ? [] : [{ place: ['marks', index, 'unsettled'], value: unsettled, allowed: 'why reading the document again cannot settle it, with uncertain and only there' }]),
  ]);
  return [...merged, ...marks];
}

/** Names and numbers by which a field speaks of rows are names and numbers of rows. */
function keyMisfits(file: ListFile): Misfit[] {
  const column = file.items ? file.columns.indexOf(file.items.column) : -1;
  const cells = file.parts.flatMap(({ rows }) => rows.map((row) => solid(cellText(row[column]))));
  const unknown = (field: 'names' | 'concerns'): Misfit[] =>
    Object.keys(file[field] ?? {})
      .filter((name) => !cells.some((words) => words.includes(solid(name))))
      .map((name) => ({ place: [field, name], value: name, allowed: `a name printed in the column ${file.items?.column ?? '(none)'}` }));
  return [...unknown('names'), ...unknown('concerns')];
}

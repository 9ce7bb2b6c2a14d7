import { channels, code, date, limitShape, regionCode, source } from './file-shapes';
import { count, list, mapOf, nullable, oneOf, record, text } from './shape';
import type { Infer, Shape } from './shape';

/** How the rows stand in the text: a line each with tabs between cells, cells one after another, each cell after its label, or in pieces that the conversion scattered. */
export const listForms = ['tabs', 'running', 'labelled', 'pieces'] as const;
export const unitRoles = ['unit', 'lead', 'partner'] as const;

/** A cell as printed; '' = the document prints nothing there, a list = pieces that do not follow one another. */
const cell: Shape<string | readonly string[]> = {
  check: (value, place) =>
    typeof value === 'string' || (Array.isArray(value) && value.every((piece) => typeof piece === 'string' && piece !== ''))
      ? []
      : [{ place, value, allowed: 'the words of the cell (quoted when a number), or a list of pieces' }],
};
/** First and last row it speaks of, counted from 1 within the part. */
const rows: Shape<readonly [number, number]> = {
  check: (value, place) => {
    const [from, to, ...more] = Array.isArray(value) ? (value as unknown[]) : []; // Array.isArray gives any[]
    const fits = Number.isInteger(from) && Number.isInteger(to) && more.length === 0 && Number(from) >= 1 && Number(to) >= Number(from);
    return fits ? [] : [{ place, value, allowed: 'the first and the last row, such as [45, 49]' }];
  },
};

const part = record(
  {
    /** The line the part starts after and the line it ends before; null = the end of the document. */
    from: text,
    until: nullable(text),
    /** Finds the numbers of the rows in the text of the part, one per row, in its only group. */
    numbered: text,
    rows: list(list(cell)),
  },
  {
    title: text,
    /** How many rows the document itself says there are. */
    stated: record({ rows: count }, { source }),
    due: record({ text }, { on: date, note: text, source }),
  },
);

/** The document's own state of a cell that cannot be read as printed. `unsettled`: why reading the document again does not help. */
const mark = record({ column: text, rows, status: oneOf('inferred', 'uncertain'), cause: text }, { part: count, reading: text, unsettled: text });

export const listShape = record(
  { code, name: text, region: regionCode, source, form: oneOf(...listForms), columns: list(text), parts: list(part) },
  {
    aliases: list(text),
    /** The column with names of items; `split` = ①②③ between them. */
    items: record({ column: text }, { split: oneOf('circled') }),
    /** Names of this list that mean an item of another name: printed → the item's name. They become aliases in the region. */
    names: mapOf(text),
    /** Rows that are about an item without their words being a name of it. */
    concerns: mapOf(text),
    /** Rows led by another unit than this are another organ's matters: no items of a human-resources bureau. */
    outside: record({ unless: text, reason: text }),
    units: list(record({ column: text, role: oneOf(...unitRoles) })),
    /** Columns whose √ offers a channel. */
    ticks: mapOf(oneOf(...channels)),
    /** Columns whose words, one after another, offer a channel. */
    words: record({ column: text, channels: mapOf(oneOf(...channels)) }),
    /** Columns that offer a channel by not being empty, such as an address. */
    filled: mapOf(oneOf(...channels)),
    /** The column with cases numbered 1. 2. */
    cases: text,
    limit: record({ column: text, kinds: mapOf(limitShape) }),
    speedUp: record({ from: date, source, before: mapOf(list(limitShape)), after: mapOf(list(limitShape)) }),
    /** Cells that span rows: the words stand in the first of them. */
    merged: list(record({ column: text, rows }, { part: count })),
    marks: list(mark),
    /** The rows are bundles; `scenarios` finds the numbers of their scenarios in the text. */
    bundles: record({}, { scenarios: text }),
    remarks: list(record({ text }, { source })),
  },
);

export type ListFile = Infer<typeof listShape>;
export type ListPart = Infer<typeof part>;
export type ListCell = ListPart['rows'][number][number];

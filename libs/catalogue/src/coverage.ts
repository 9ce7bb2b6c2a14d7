import type { Bundle } from './bundles';
import type { Catalogue } from './catalogue';
import type { KnownTexts } from './check-sources';
import type { SourceEntry } from './file-shapes';
import { guideRows } from './guide-rows';
import type { GuideRow } from './guide-rows';
import type { ListFile } from './list-shapes';
import { numbersIn, rowNumber, stretchOf } from './list-text';
import { rowsOf } from './resolve-list';
import type { ListRow, RowMark } from './resolve-list';

/** How much of one list of a document the catalogue holds; the rows are counted in the document's own text. */
export interface Coverage {
  readonly code: string;
  readonly name: string;
  readonly document: string;
  /** Rows the document numbers. */
  readonly rows: number;
  /** Of these, the rows the catalogue has; `inferred` and `uncertain` are among them. */
  readonly held: number;
  readonly inferred: number;
  readonly uncertain: number;
  /** Numbers the document prints and the catalogue lacks, and the other way round. */
  readonly missing: readonly string[];
  readonly surplus: readonly string[];
  /** Rows the document says it has, where it does; null = it says nothing. */
  readonly stated: number | null;
  readonly doubts: readonly (RowMark & { readonly row: string; readonly part: string | null })[];
}

export interface CatalogueCoverage {
  /** No row is missing, none is there that the document lacks, and every number a document states is met. */
  readonly ok: boolean;
  readonly lists: readonly Coverage[];
  /** Names printed in the lists for which no item stands, with the rows they stand in; another organ's matters are not among them. */
  readonly unresolved: readonly { readonly name: string; readonly rows: readonly string[] }[];
  readonly from: 'config' | 'database';
}

/** Holds every list, guide and scenario against the numbering of its document; examples (示例) are never counted. */
export function coverageOf(catalogue: Catalogue, texts: KnownTexts): CatalogueCoverage {
  const textOf = (document: string): string => texts.get(catalogue.documents.get(document)?.text ?? '') ?? '';
  const lists = [
    ...guideBooks.map((book) => guideCoverage(book, guideRows(catalogue, book.document), textOf(book.document))),
    ...catalogue.lists.flatMap((file) => [
      listCoverage(file, rowsOf(catalogue, file), textOf(file.source.document)),
      ...(file.bundles ? [bundleCoverage(file, catalogue.bundles, textOf(file.source.document))] : []),
    ]),
  ];
  return { ok: lists.every(whole), lists, unresolved: unresolvedNames(catalogue), from: catalogue.from };
}

const whole = ({ missing, surplus, rows, stated }: Coverage): boolean => missing.length === 0 && surplus.length === 0 && rows > 0 && (stated === null || stated === rows);

function listCoverage(file: ListFile, rows: readonly ListRow[], text: string): Coverage {
  const parts = file.parts.map((part) => ({
    printed: numbersIn(stretchOf(text, part) ?? '', part.numbered).map(({ number }) => number),
    held: part.rows.map((row) => rowNumber(file, row)),
  }));
  const stated = file.parts.flatMap((part) => (part.stated ? [part.stated.rows] : []));
  return {
    code: file.code,
    name: file.name,
    document: file.source.document,
    ...counted(parts),
    inferred: rows.filter(({ status }) => status === 'inferred').length,
    uncertain: rows.filter(({ status }) => status === 'uncertain').length,
    stated: stated.length === 0 ? null : stated.reduce((sum, count) => sum + count, 0),
    doubts: rows.flatMap(({ row, part, marks }) => marks.filter(({ status }) => status !== 'merged').map((mark) => ({ row, part, ...mark }))),
  };
}

/** The documents that are books of guides: each guide is a row. */
const guideBooks = [
  { document: '000', name: '“跨省通办”办事指南', numbered: '^\\(([一二三四五六七八九十]+)\\)$' },
  { document: '001', name: '合规办事业务指南', numbered: '^(\\d+)\\.1\\s+需' },
] as const;

function guideCoverage({ document, name, numbered }: (typeof guideBooks)[number], rows: readonly GuideRow[], text: string): Coverage {
  const printed = numbersIn(text, numbered).map(({ number }) => number);
  const held = rows.map(({ number }) => number);
  return {
    code: `guides-${document}`,
    name,
    document,
    ...counted([{ printed, held }]),
    inferred: rows.filter(({ status }) => status === 'inferred').length,
    uncertain: rows.filter(({ status }) => status === 'uncertain').length,
    stated: null,
    doubts: rows.flatMap(guideDoubts),
  };
}

/** A doubt that several values of a section share is one doubt, of all of them. */
function guideDoubts({ number, doubts }: GuideRow): Coverage['doubts'] {
  const shared = new Map<string, SourceEntry[]>();
  for (const doubt of doubts) {
    const key = JSON.stringify([doubt.section, doubt.certainty, doubt.cause, doubt.unsettled]);
    shared.set(key, [...(shared.get(key) ?? []), doubt]);
  }
  return [...shared.values()].flatMap((same) => same.slice(0, 1).map(({ section, certainty, cause, unsettled }) => ({
    row: number, part: null, column: section, status: certainty ?? 'inferred', reading: same.map(({ quote }) => quote).join('；'), cause: cause ?? '', unsettled: unsettled ?? null,
  })));
}

/** Scenarios, and rows that have none: each is a bundle. */
function bundleCoverage(file: ListFile, bundles: readonly Bundle[], text: string): Coverage {
  const stretches = file.parts.map((part) => ({ stretch: stretchOf(text, part) ?? '', part }));
  const scenarios = stretches.flatMap(({ stretch }) => (file.bundles?.scenarios === undefined ? [] : numbersIn(stretch, file.bundles.scenarios).map(({ number }) => number)));
  const themes = new Set(scenarios.map((number) => number.split('-')[0]));
  const plain = stretches.flatMap(({ stretch, part }) => numbersIn(stretch, part.numbered).map(({ number }) => number)).filter((number) => !themes.has(number));
  const own = bundles.filter(({ source, region }) => source.document === file.source.document && region === file.region);
  return {
    code: `${file.code}-bundles`,
    name: `${file.name}：${file.bundles?.scenarios === undefined ? '事项包' : '场景'}`,
    document: file.source.document,
    ...counted([{ printed: [...scenarios, ...plain], held: own.map(({ number, source }) => number ?? source.row ?? '') }]),
    inferred: own.filter((bundle) => doubtOf(bundle) === 'inferred').length,
    uncertain: own.filter((bundle) => doubtOf(bundle) === 'uncertain').length,
    stated: null,
    doubts: own.flatMap(({ number, doubts }) =>
      (doubts ?? []).map(({ field, status, reading, cause, unsettled }) => ({ row: number ?? '', part: null, column: field, status, reading: reading ?? null, cause, unsettled: unsettled ?? null })),
    ),
  };
}

/** Its gravest doubt: what is both inferred and uncertain counts as uncertain, as rows do. */
const doubtOf = ({ doubts = [] }: Bundle): 'inferred' | 'uncertain' | undefined => doubts.find(({ status }) => status === 'uncertain')?.status ?? doubts[0]?.status;

/** Compares part by part what the document numbers with what is held; a number may be printed twice. */
function counted(parts: readonly { readonly printed: readonly string[]; readonly held: readonly string[] }[]): Pick<Coverage, 'rows' | 'held' | 'missing' | 'surplus'> {
  const missing = parts.flatMap(({ printed, held }) => without(printed, held));
  const surplus = parts.flatMap(({ printed, held }) => without(held, printed));
  const rows = parts.reduce((sum, { printed }) => sum + printed.length, 0);
  return { rows, held: rows - missing.length, missing, surplus };
}

function without(all: readonly string[], taken: readonly string[]): string[] {
  const left = [...taken];
  return all.filter((number) => {
    const at = left.indexOf(number);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function unresolvedNames(catalogue: Catalogue): CatalogueCoverage['unresolved'] {
  const rows = new Map<string, string[]>();
  for (const file of catalogue.lists) {
    for (const { row, part, items, outside } of rowsOf(catalogue, file)) {
      for (const { printed, code } of items) if (code === null && outside === null) rows.set(printed, [...(rows.get(printed) ?? []), `${file.code} ${part === null ? '' : `${part} `}${row}`]);
    }
  }
  return [...rows].map(([name, where]) => ({ name, rows: where }));
}

import type { Catalogue } from './catalogue';
import type { GuideEntry, SourceEntry } from './file-shapes';
import { isRecord } from './shape';

/** A guide as a row of the book it stands in. */
export interface GuideRow {
  readonly document: string;
  /** As the document numbers it, without brackets: 14, 十四. */
  readonly number: string;
  readonly item: string;
  readonly name: string;
  /** As sure as the least sure value of it. */
  readonly status: 'held' | 'inferred' | 'uncertain';
  /** Where it was read out of a lost cell, or cannot be settled. */
  readonly doubts: readonly SourceEntry[];
}

/** The guides the catalogue holds of one document, so that they can be counted against its own numbering; examples are none of it. */
export const guideRows = (catalogue: Catalogue, document: string): GuideRow[] =>
  [...catalogue.items.values()]
    .filter(({ demo }) => !demo)
    .flatMap(({ code, name, guides }) =>
      guides.flatMap((guide) => {
        if (guide.source?.document !== document) return [];
        const doubts = doubtsIn(guide);
        return [{ document, number: guide.source.section.replace(/[（）()]/g, ''), item: code, name: guide.name ?? name, status: statusOf(doubts), doubts }];
      }),
    );

const statusOf = (doubts: readonly SourceEntry[]): GuideRow['status'] => (doubts.length === 0 ? 'held' : doubts.some(({ certainty }) => certainty === 'uncertain') ? 'uncertain' : 'inferred');

/** Every source below a guide that is not sure, each place once. */
function doubtsIn(guide: GuideEntry): SourceEntry[] {
  const found = new Map<string, SourceEntry>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit);
    if (!isRecord(value)) return;
    // the shape of the guide was checked when it was read: what has a certainty is a source
    if (value.certainty !== undefined) found.set(JSON.stringify([value.section, value.row, value.quote]), value as unknown as SourceEntry);
    else Object.values(value).forEach(visit);
  };
  visit(guide);
  return [...found.values()];
}

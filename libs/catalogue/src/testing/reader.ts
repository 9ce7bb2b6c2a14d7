import { join } from 'node:path';
import { assess } from '../assess';
import type { Assessment } from '../assess';
import type { Brought } from '../brought';
import { buildCatalogue } from '../catalogue';
import { quotes } from '../check-sources';
import type { RegistrableGuide } from '../guide';
import { loadCalendar } from '../load-calendar';
import { loadCatalogueFiles, loadDocumentTexts } from '../load-catalogue';
import { resolveBundle } from '../resolve-bundle';
import type { ResolvedBundle } from '../resolve-bundle';
import { resolveGuide } from '../resolve-guide';
import { resolveList } from '../resolve-list';
import type { ListRow } from '../resolve-list';

const config = join(__dirname, '../../../../config');
export const catalogue = buildCatalogue(loadCatalogueFiles(config));
const texts = loadDocumentTexts(config);
const calendar = loadCalendar(join(config, 'calendar'));
/** A Friday after every document, inside the published calendar. */
const today = '2026-11-20';

/** What a question is about; the reading counts them kind by kind. */
export type Kind = 'guide' | 'limit' | 'deferral' | 'prohibition' | 'scope' | 'bundle' | 'unit' | 'condition' | 'contradiction';

/** One question of the second reader: what it is about, the sentence as the document prints it, the question, how the catalogue is asked, and what the document says. */
export type Question = readonly [kind: Kind, quote: string, question: string, ask: () => unknown, answer: unknown];

type Facts = Record<string, string>;
export interface Case extends Partial<Brought> {
  readonly channel?: string;
  readonly facts?: Facts;
  readonly on?: string;
}

const texted = (entries: readonly { readonly text: string }[]): string[] => entries.map(({ text }) => text);

/** One desk of one region: what its clerk asks of an item. */
export const deskOf = (region: string) => {
  const guide = (item: string, { channel = '窗口', facts = {}, on = today }: Case = {}): RegistrableGuide => resolveGuide(catalogue, { item, region, channel, on, facts });
  const judged = (item: string, asked: Case = {}): Assessment => assess(guide(item, asked), {}, { have: [], ...asked }, calendar);
  const limit = (item: string, asked: Case = {}) => {
    const { limit: found } = guide(item, asked);
    return found && (found.amount === null ? found.kind : `${found.amount} ${found.kind}`);
  };
  return {
    guide,
    judged,
    limit,
    limits: (item: string, ...channels: string[]) => channels.map((channel) => limit(item, { channel })),
    offered: (item: string, ...channels: string[]) => channels.map((channel) => guide(item, { channel }).specified),
    papers: (item: string, asked: Case = {}): string[] => guide(item, asked).materials.map(({ name }) => name),
    paper: (item: string, name: string, asked: Case = {}) => guide(item, asked).materials.find((each) => each.name.includes(name)),
    places: (item: string, asked: Case = {}): string => texted(guide(item, asked).places).join('\n'),
    verdict: (item: string, asked: Case = {}) => judged(item, asked).verdict,
    missing: (item: string, asked: Case = {}): string[] => judged(item, asked).missing.map(({ name }) => name),
    reasons: (item: string, asked: Case = {}): string[] => texted(judged(item, asked).reasons),
    doors: (item: string, asked: Case = {}): string[] => texted(judged(item, asked).goTo),
    conflict: (item: string, field: string, asked: Case = {}): string[] => guide(item, asked).conflicts.filter((each) => each.field === field).flatMap(({ values }) => values.map(({ value }) => value)),
    bundle: (name: string): ResolvedBundle => resolveBundle(catalogue, { name, region, on: today }),
  };
};

export const rowsOfList = (list: string): readonly ListRow[] => resolveList(catalogue, list).rows;
/** The row of a list that prints these words in one of its cells. */
export const rowOf = (list: string, words: string): ListRow | undefined => rowsOfList(list).find(({ cells }) => Object.values(cells).includes(words));
export const namesOf = (entries: readonly { readonly name: string | null }[]): (string | null)[] => entries.map(({ name }) => name);

/** Declares a test for each question: its sentence stands in the document, and the catalogue answers as the document does. */
export function answersAsRead(document: string, questions: readonly Question[]): void {
  const text = (texts.get(`${document}.txt`) ?? '').replace(/<[^>]*>/g, '');
  it.each(questions)('%s 「%s」 — %s', (_kind, quote, _question, ask, answer) => {
    expect(quotes(text, quote)).toBe(true);
    expect(ask()).toEqual(answer);
  });
}

/** How many questions there are of each kind. */
export function countByKind(questions: readonly Question[]): Partial<Record<Kind, number>> {
  const counts: Partial<Record<Kind, number>> = {};
  for (const [kind] of questions) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

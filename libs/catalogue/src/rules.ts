import type { Limit, Nature, Source } from '@zonggui/domain/terms';
import type { Catalogue } from './catalogue';
import type { PeriodEntry, RulesFile } from './file-shapes';
import { demoSource, sourceOf } from './guides-in-force';

type RuleKey = Exclude<keyof RulesFile, 'region'>;
type Entry<K extends RuleKey> = NonNullable<RulesFile[K]>[number];

/** A procedure rule with where it is written; `demo` = the bureau of the demo set it, no document did. */
export type Rule<K extends RuleKey> = Entry<K> & { readonly region: string; readonly demo: boolean; readonly written: Source };

export interface RuleQuery {
  readonly region: string;
  readonly nature: Nature;
  /** Handled 统一、联合或者集中 (行政许可法 26); default no. */
  readonly joint?: boolean;
  /** Asia/Shanghai. */
  readonly on: string;
}

/** The rule of the nearest region that has one in force that day; a rule of one province never binds another. */
export function findRule<K extends RuleKey>(catalogue: Catalogue, key: K, query: RuleQuery): Rule<K> | undefined {
  return findRules(catalogue, key, query)[0];
}

/** Every rule in force that day, the nearest region's first, each region's in its own order. */
export function findRules<K extends RuleKey>(catalogue: Catalogue, key: K, { region, nature, joint = false, on }: RuleQuery): Rule<K>[] {
  return [...catalogue.regionChain(region)].reverse().flatMap(({ code, name }) => {
    const entries: readonly Entry<RuleKey>[] = catalogue.rules.get(code)?.[key] ?? [];
    return entries.filter((entry) => binds(entry, nature, joint) && isInForce(catalogue, entry, on)).map((entry) => {
      const written = entry.demo ? demoSource(`${name}办理规则`) : sourceOf(entry.source, { region: code });
      // entries were read under the key K; TypeScript cannot relate the two
      return { ...entry, region: code, demo: entry.demo ?? false, written } as Rule<K>;
    });
  });
}

const binds = ({ natures, joint = false }: Entry<RuleKey>, nature: Nature, asked: boolean): boolean => (natures ?? [nature]).includes(nature) && (!joint || asked);

const isInForce = (catalogue: Catalogue, { from, until, source }: Entry<RuleKey>, on: string): boolean =>
  (from ?? catalogue.documents.get(source?.document ?? '')?.from ?? '') <= on && (until === undefined || on <= until);

export const limitFrom = ({ kind, amount, startsOn }: PeriodEntry, source: Source): Limit => ({ unit: kind, amount, startsOn: startsOn ?? 'accepted', source });

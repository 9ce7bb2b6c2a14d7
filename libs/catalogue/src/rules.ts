import type { Limit, Nature, Source } from '@zonggui/domain/terms';
import type { Catalogue } from './catalogue';
import type { PeriodEntry, RulesFile } from './file-shapes';
import { demoSource, sourceOf } from './guides-in-force';

type RuleKey = Exclude<keyof RulesFile, 'region'>;
type Entry<K extends RuleKey> = NonNullable<RulesFile[K]>[number];

/** A procedure rule with where it is written; `demo` = the bureau of the demo set it, no document did. */
export type Rule<K extends RuleKey> = Entry<K> & { readonly region: string; readonly demo: boolean; readonly written: Source };

interface RuleQuery {
  readonly region: string;
  readonly nature: Nature;
  /** Asia/Shanghai. */
  readonly on: string;
}

/** The rule of the nearest region that has one in force that day; a rule of one province never binds another. */
export function findRule<K extends RuleKey>(catalogue: Catalogue, key: K, { region, nature, on }: RuleQuery): Rule<K> | undefined {
  for (const { code, name } of [...catalogue.regionChain(region)].reverse()) {
    const entries: readonly Entry<RuleKey>[] = catalogue.rules.get(code)?.[key] ?? [];
    const entry = entries.find(
      ({ natures, from, until, source }) =>
        (natures ?? [nature]).includes(nature) && (from ?? catalogue.documents.get(source?.document ?? '')?.from ?? '') <= on && (until === undefined || on <= until),
    );
    if (!entry) continue;
    const written = entry.demo ? demoSource(`${name}办理规则`) : sourceOf(entry.source, { region: code });
    // entries were read under the key K; TypeScript cannot relate the two
    return { ...entry, region: code, demo: entry.demo ?? false, written } as Rule<K>;
  }
  return undefined;
}

export const limitFrom = ({ kind, amount, startsOn }: PeriodEntry, source: Source): Limit => ({ unit: kind, amount, startsOn: startsOn ?? 'accepted', source });

import type { Catalogue } from './catalogue';
import { answersIn, factsOf, holds, ruledOut } from './facts';
import type { Facts } from './facts';
import type { GuideQuery, RegistrableGuide } from './guide';
import { undertakingsOf } from './guide-parts';
import type { Settleable } from './guide-parts';
import { Memory, frozen } from './memory';
import { prepareGuide } from './prepare-guide';
import type { FactDependent, Prepared } from './prepare-guide';

/**
 * What holds for an item in a region by one channel on one day. For each of materials, limits and the rest the most
 * specific document that speaks of the channel supplies the whole; fee, hours and the like are inherited one by one.
 * The same question of the same catalogue has the same, frozen, answer. Throws `unknown-item`, `unknown-region`,
 * `unknown-channel`, and `invalid` for a fact nobody knows.
 */
export function resolveGuide(catalogue: Catalogue, query: GuideQuery): RegistrableGuide {
  const { item, region, channel, on, demo = false } = query;
  const { prepared, guides } = memoryOf(catalogue).get(`${item}\n${region}\n${channel}\n${on}\n${demo ? 'demo' : ''}`, () => ({ prepared: prepareGuide(catalogue, query), guides: new Memory<RegistrableGuide>(64) }));
  const facts = query.facts === undefined ? {} : factsOf(catalogue.facts, query.facts);
  return guides.get(answersIn(prepared.common.questions, facts), () => Object.freeze({ ...prepared.common, ...answered(catalogue, prepared, facts) }));
}

/** A guide with its answers to the facts it was asked with so far. */
interface Remembered {
  readonly prepared: Prepared;
  readonly guides: Memory<RegistrableGuide>;
}
const memories = new WeakMap<Catalogue, Memory<Remembered>>();

function memoryOf(catalogue: Catalogue): Memory<Remembered> {
  const known = memories.get(catalogue);
  if (known) return known;
  const made = new Memory<Remembered>(1000);
  memories.set(catalogue, made);
  return made;
}

/** What the facts choose among the parts; these are frozen already, so only the lists are new. */
function answered({ facts: known }: Catalogue, { limits, materials, deferrals, places, conditions, prohibitions, answers, common }: Prepared, facts: Facts): Pick<RegistrableGuide, FactDependent> {
  const open = <T extends { readonly when: Facts | null }>(entries: readonly T[]): readonly T[] => (entries.every(({ when }) => !ruledOut(when, facts)) ? entries : Object.freeze(entries.filter(({ when }) => !ruledOut(when, facts))));
  const told = <T>(clauses: readonly Settleable<T>[]): readonly T[] => Object.freeze(open(clauses).map(({ settledBy, settled, open: unsettled }) => (settledBy !== null && holds(settledBy, facts, known) ? settled : unsettled)));
  const owed = open(materials);
  const deferrable = owed === materials ? deferrals : Object.freeze(deferrals.filter(({ material }) => owed.some(({ code }) => code === material)));
  return {
    limit: limits.find(({ when }) => holds(when, facts, known)) ?? null,
    materials: owed,
    deferrals: deferrable,
    undertakings: frozen(undertakingsOf(owed, deferrable, common.procedure.creditUndertaking)),
    places: open(places),
    conditions: told(conditions),
    prohibitions: told(prohibitions),
    facts: Object.freeze(common.questions.map((question, index) => answers[index]?.[facts[question.code] ?? ''] ?? question)),
  };
}

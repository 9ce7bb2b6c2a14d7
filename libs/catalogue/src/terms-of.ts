import { DomainError } from '@zonggui/domain/errors';
import type { Limit, TermCondition, TermMaterial, Terms } from '@zonggui/domain/terms';
import { otherBureau, sentBy } from './elsewhere';
import { answersIn, factsOf, findFact, holds } from './facts';
import type { Facts } from './facts';
import type { GuideDeferral, GuideLimit, GuideMaterial, RegistrableGuide } from './guide';
import { unspecifiedSentence } from './guide-sentences';
import { Memory, frozen } from './memory';
import type { Procedure } from './procedure';
import { limitFrom } from './rules';

/** One guide with the facts of one application settled: everything that no paper changes. */
export interface Settled {
  /** null = no document, and no example, gives the region a guide for the channel. */
  readonly terms: Terms | null;
  /** Codes of the materials that this applicant owes, and of what would do instead. */
  readonly owed: ReadonlySet<string>;
  /** Prohibitions that apply and conditions that are not met, by the facts alone. */
  readonly prohibitions: readonly string[];
  readonly unmetConditions: readonly string[];
  /** Facts nobody gave, taken at their default. */
  readonly assumed: readonly { readonly fact: string; readonly value: string }[];
}

/**
 * The terms of one application: the guide with its conditions settled by the facts, and the procedure of the region.
 * `facts` add to those the guide was resolved with; one the guide does not ask for is ignored, one nobody answers stands
 * at its default. Throws `unspecified-guide` where no document, and no example, gives the region a guide.
 */
export function termsOf(guide: RegistrableGuide, facts: Readonly<Record<string, string | boolean>> = {}): Terms {
  const { terms } = settle(guide, facts);
  if (terms) return terms;
  const { item, region, channel, channels } = guide;
  throw new DomainError('unspecified-guide', unspecifiedSentence(guide), { item, region, channel, channels: channels.map((each) => each.channel) });
}

/** What was settled of a guide before; the guide is frozen, so it stays true as long as the guide lives. */
interface Remembered {
  /** The facts the guide was resolved with. */
  readonly given: Facts;
  readonly settled: Memory<Settled>;
}
const memories = new WeakMap<RegistrableGuide, Remembered>();

function memoryOf(guide: RegistrableGuide): Remembered {
  const known = memories.get(guide);
  if (known) return known;
  const given: Record<string, string> = {};
  for (const { code, given: answer } of guide.facts) if (answer !== null) given[code] = answer;
  const made = { given, settled: new Memory<Settled>(64) };
  memories.set(guide, made);
  return made;
}

/** The facts the guide was resolved with and those named here, settled; a fact the guide does not ask for is left out. */
export function settle(guide: RegistrableGuide, facts: Readonly<Record<string, string | boolean>>): Settled {
  const known = settledFacts(guide, facts);
  return memoryOf(guide).settled.get(answersIn(guide.questions, known), () => settledOf(guide, known));
}

function settledOf(guide: RegistrableGuide, facts: Facts): Settled {
  const owed = guide.materials.filter(({ when }) => holds(when, facts, guide.questions));
  const refused = (clauses: readonly { readonly code: string }[]): string[] =>
    clauses.map(({ code }) => code).filter((code) => guide.refusedWhen[code] !== undefined && holds(guide.refusedWhen[code], facts, guide.questions));
  const shared = sharedOf(guide);
  return {
    terms: guide.specified ? termsFrom(guide, shared, owed, facts) : null,
    owed: new Set(owed.flatMap(({ code, alternatives }) => [code, ...(alternatives ?? []).map((each) => each.code)])),
    prohibitions: refused(guide.prohibitions),
    unmetConditions: refused(guide.conditions),
    assumed: shared.assumed.filter((_, index) => facts[guide.questions[index]?.code ?? ''] === undefined),
  };
}

/** What the terms of every application by this guide have in common, whatever the facts; made once, and frozen so that each need not be. */
interface Shared extends Pick<Procedure, 'instant' | 'deferralUndertaking'> {
  readonly terms: Omit<Terms, 'promised' | 'materials' | 'conditions' | 'elsewhere'>;
  readonly conditions: Map<RegistrableGuide['conditions'][number], TermCondition>;
  readonly materials: Map<GuideMaterial, TermMaterial>;
  /** By the place of the question. */
  readonly assumed: Settled['assumed'];
}
/** By the questions, of which all guides of an item, a region, a channel and a day have the same list. */
const allShared = new WeakMap<RegistrableGuide['questions'], Shared>();

function sharedOf(guide: RegistrableGuide): Shared {
  const known = allShared.get(guide.questions);
  if (known) return known;
  const { instant, statutory, deferralUndertaking, demo, form, ...own } = guide.procedure;
  const made: Shared = {
    instant,
    deferralUndertaking,
    terms: frozen({
      item: { code: guide.item.code, name: guide.item.name },
      region: guide.region.code,
      channel: guide.channel,
      catalogueHash: guide.catalogueHash,
      ...own,
      ...(form.length > 0 && { form }),
      demo: guide.demo || demo,
      statutory: (guide.statutory && limitOf(guide.statutory)) ?? statutory,
      prohibitions: guide.prohibitions.map(({ code, text, source }) => ({ code, text, source })),
    }),
    conditions: new Map(),
    materials: new Map(),
    assumed: frozen(guide.questions.map((fact) => ({ fact: fact.name, value: fact.values.find(({ code }) => code === fact.default)?.name ?? fact.default }))),
  };
  allShared.set(guide.questions, made);
  return made;
}

/** What was made of a part of the guide before; guides that differ in their facts share their parts. */
function sharing<K, T>(kept: Map<K, T>, key: K, make: () => T): T {
  const known = kept.get(key);
  if (known !== undefined) return known;
  const made = frozen(make());
  kept.set(key, made);
  return made;
}

const termsFrom = (guide: RegistrableGuide, shared: Shared, owed: readonly GuideMaterial[], facts: Facts): Terms => Object.freeze({
  ...shared.terms,
  promised: frozen(promisedOf(guide.limit, shared.instant)),
  materials: Object.freeze(owed.map((material) => sharing(shared.materials, material, () => materialOf(material, guide.deferrals, shared.deferralUndertaking)))),
  conditions: Object.freeze(guide.conditions.map((condition) => sharing(shared.conditions, condition, () => conditionOf(guide, condition)))),
  elsewhere: frozen(otherBureau(guide, facts)),
});

const conditionOf = (guide: RegistrableGuide, { code, text, source, elsewhere }: RegistrableGuide['conditions'][number]): TermCondition => ({
  code, text, source,
  ...(elsewhere ? { elsewhere: sentBy(guide, { text, source }, elsewhere) } : {}),
});

/** By code; only what is new is read, for most were given to the guide already. */
function settledFacts(guide: RegistrableGuide, facts: Readonly<Record<string, string | boolean>>): Facts {
  const { given } = memoryOf(guide);
  const news = Object.entries(facts).filter(([name, value]) => {
    const fact = findFact(guide.questions, name);
    return fact !== undefined && given[fact.code] !== value;
  });
  return news.length === 0 ? given : { ...given, ...factsOf(guide.questions, Object.fromEntries(news)) };
}

/** 即时办结 is a promise in minutes only where a rule puts a figure on it; the figure then has the rule for its source. */
const promisedOf = (limit: GuideLimit | null, instant: Limit | null): Limit | null =>
  limit?.kind === 'instant' || limit?.kind === 'conditional-instant' ? instant : limit && limitOf(limit);

function limitOf({ kind, amount, startsOn, source }: GuideLimit): Limit | null {
  if (amount === null || (kind !== 'minutes' && kind !== 'workdays' && kind !== 'days' && kind !== 'months')) return null;
  return { unit: kind, amount, startsOn: startsOn === 'other' ? 'accepted' : startsOn, source };
}

function materialOf({ code, name, original, copy, sets, source, alternatives }: GuideMaterial, deferrals: readonly GuideDeferral[], undertaking: boolean): TermMaterial {
  const deferral = deferrals.find((each) => each.material === code);
  return {
    code, name, required: true, original, copy, sets, source,
    alternatives: alternatives?.map((each) => each.code) ?? [],
    deferral: deferral
      ? {
          way: deferral.way,
          period: deferral.period ? limitFrom(deferral.period, deferral.source) : null,
          undertaking: undertaking || deferral.way === 'undertaking',
          source: deferral.source,
        }
      : null,
  };
}

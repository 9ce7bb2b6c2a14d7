import { DomainError } from '@zonggui/domain/errors';
import type { Limit, TermMaterial, Terms } from '@zonggui/domain/terms';
import { factsOf, holds } from './facts';
import type { Facts } from './facts';
import type { GuideDeferral, GuideLimit, GuideMaterial, RegistrableGuide } from './guide';
import { unspecifiedSentence } from './guide-sentences';
import { limitFrom } from './rules';

/**
 * The terms of one application: the guide with its conditions settled by the facts, and the procedure of the region.
 * `facts` add to those the guide was resolved with; one the guide does not ask for is ignored, one nobody answers stands
 * at its default. Throws `unspecified-guide` where no document, and no example, gives the region a guide.
 */
export function termsOf(guide: RegistrableGuide, facts: Readonly<Record<string, string | boolean>> = {}): Terms {
  if (!guide.specified) {
    const { item, region, channel, channels } = guide;
    throw new DomainError('unspecified-guide', unspecifiedSentence(guide), { item, region, channel, channels: channels.map((each) => each.channel) });
  }
  const { procedure } = guide;
  const { instant, statutory, deferralUndertaking, demo, ...own } = procedure;
  return {
    item: { code: guide.item.code, name: guide.item.name },
    region: guide.region.code,
    channel: guide.channel,
    catalogueHash: guide.catalogueHash,
    ...own,
    demo: guide.demo || demo,
    promised: promisedOf(guide.limit, instant),
    statutory: (guide.statutory && limitOf(guide.statutory)) ?? statutory,
    materials: requiredOf(guide, facts).map((material) => materialOf(material, guide.deferrals, deferralUndertaking)),
    prohibitions: guide.prohibitions.map(({ code, text, source }) => ({ code, text, source })),
    conditions: guide.conditions.map(({ code, text, source }) => ({ code, text, source })),
  };
}

/** The facts the guide was resolved with and those named here; a fact the guide does not ask for is left out. */
export function settledFacts(guide: RegistrableGuide, facts: Readonly<Record<string, string | boolean>>): Facts {
  const given = Object.fromEntries(guide.facts.flatMap(({ code, given: answer }) => (answer === null ? [] : [[code, answer]])));
  const named = Object.entries(facts).filter(([name]) => guide.facts.some((fact) => fact.code === name || fact.name === name));
  return { ...given, ...factsOf(guide.facts, Object.fromEntries(named)) };
}

/** The materials that this applicant owes, every condition settled. */
export function requiredOf(guide: RegistrableGuide, facts: Readonly<Record<string, string | boolean>> = {}): GuideMaterial[] {
  const settled = settledFacts(guide, facts);
  return guide.materials.filter(({ when }) => holds(when ?? undefined, settled, guide.facts));
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

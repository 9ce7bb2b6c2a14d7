import type { Channel } from '@zonggui/domain/terms';
import type { Catalogue } from './catalogue';
import { answersIn, factsOf, holds, ruledOut } from './facts';
import type { Facts } from './facts';
import type { GuideQuery, RegistrableGuide, ResolvedGuide } from './guide';
import { conditionsOf, limitOf, prohibitionsOf, undertakingsOf } from './guide-parts';
import { speaksOf } from './guides-in-force';
import type { GuideInForce } from './guides-in-force';
import { Memory } from './memory';
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
  return guides.get(answersIn(prepared.questions, facts), () => ({ ...prepared.common, ...answered(catalogue, prepared, facts) }));
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

function answered(catalogue: Catalogue, { suppliers, questions, common: { channel, procedure }, ...parts }: Prepared, facts: Facts): Pick<RegistrableGuide, FactDependent> {
  const open = <T extends { readonly when: Facts | null }>(entries: readonly T[]): T[] => entries.filter(({ when }) => !ruledOut(when ?? undefined, facts));
  const materials = open(parts.materials);
  const deferrals = parts.deferrals.filter(({ material }) => materials.some(({ code }) => code === material));
  return {
    limit: suppliers.limits ? limitFor(catalogue, suppliers.limits.guide, channel, facts) : null,
    materials,
    deferrals,
    undertakings: undertakingsOf(materials, deferrals, procedure.creditUndertaking),
    places: open(parts.places),
    conditions: suppliers.conditions ? conditionsOf(catalogue, suppliers.conditions.guide, facts) : [],
    prohibitions: suppliers.prohibitions ? prohibitionsOf(catalogue, suppliers.prohibitions.guide, facts) : [],
    facts: questions.map((question) => ({ ...question, given: facts[question.code] ?? null })),
  };
}

/** A limit whose condition the facts meet goes before one without condition. */
function limitFor(catalogue: Catalogue, guide: GuideInForce, channel: Channel, facts: Facts): ResolvedGuide['limit'] {
  const fitting = (guide.entry.limits ?? []).filter((limit) => speaksOf(limit, guide, channel) && holds(limit.when, facts, catalogue.facts));
  const [chosen] = [...fitting].sort((a, b) => Number(b.when !== undefined) - Number(a.when !== undefined));
  return chosen ? limitOf(catalogue, guide, chosen, channel) : null;
}

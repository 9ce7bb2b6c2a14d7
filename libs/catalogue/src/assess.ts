import type { Calendar } from '@zonggui/domain/deadline/calendar';
import { dueDayOf } from '@zonggui/domain/deadline/due';
import { shanghaiInstant } from '@zonggui/domain/deadline/plain-date';
import type { CountingRule, DeferralWay, Limit, Source, Terms } from '@zonggui/domain/terms';
import { verdictOf } from '@zonggui/domain/verdict/verdict';
import type { Verdict } from '@zonggui/domain/verdict/verdict';
import { entriesCalled, papersInHand } from './brought';
import type { Brought } from './brought';
import { otherChannels } from './elsewhere';
import type { RegistrableGuide, ResolvedGuide } from './guide';
import { settle, termsOf } from './terms-of';
import type { Settled } from './terms-of';

/** The verdict as the operator's command prints it. */
export interface Assessment {
  readonly verdict: Verdict['verdict'];
  readonly finishNow: boolean;
  readonly missing: Verdict['missing'];
  readonly deferred: readonly { readonly material: string; readonly name: string; readonly way: DeferralWay; readonly until: string | null; readonly note: string | null; readonly source: Source }[];
  readonly undertakings: Verdict['undertakings'];
  readonly reasons: Verdict['reasons'];
  readonly goTo: Verdict['goTo'];
  /** Who may come, and who must sign himself. */
  readonly presence: ResolvedGuide['presence'];
  readonly assumed: Settled['assumed'];
  readonly on: string;
  readonly from: 'config' | 'database';
  readonly demo: boolean;
}

/**
 * Assesses an application made on the day of the guide. A deferral runs to its own period or to the promised date, whichever is first
 * where the paper comes before the result; a prohibition stands, what nobody need apply for is said, and another channel is named,
 * without any guide. Throws `unspecified-guide`, and `invalid` for a paper, prohibition or condition the guide does not know.
 */
export function assess(guide: RegistrableGuide, facts: Readonly<Record<string, string | boolean>>, brought: Brought, calendar: Calendar): Assessment {
  const { terms, owed, assumed, ...byFacts } = settle(guide, facts);
  const prohibitions = named(byFacts.prohibitions, guide.prohibitions, 'prohibitions', brought.prohibitions);
  const unmetConditions = named(byFacts.unmetConditions, guide.conditions, 'conditions', brought.unmetConditions);
  const common = { presence: guide.presence, assumed, on: guide.on, from: guide.from, demo: guide.demo };
  const refusal = terms ? null : refusalWithoutGuide(guide, prohibitions);
  if (refusal) return { ...refusal, ...common };
  const { notNeeded = false, discredited = false } = brought;
  const settled = terms ?? termsOf(guide, facts); // which says why there are none
  const verdict = verdictOf(settled, { materials: papersInHand(guide, owed, brought), prohibitions, unmetConditions, notNeeded, discredited });
  return { ...verdict, deferred: verdict.deferred.map((row) => deferredOf(row, settled, guide.on, calendar)), ...common };
}

/** What stands in the way by the facts, and what the clerk found besides. */
const named = (byFacts: readonly string[], clauses: RegistrableGuide['prohibitions'] | RegistrableGuide['conditions'], field: string, found: readonly string[] = []): readonly string[] =>
  found.length === 0 ? byFacts : [...byFacts, ...entriesCalled(field, clauses, found)];

type Refusal = Omit<Assessment, 'presence' | 'assumed' | 'on' | 'from' | 'demo'>;

/** What the documents settle although they give no guide for this channel: nobody need apply, it is forbidden, another channel takes it; null where only a guide would tell. */
function refusalWithoutGuide(guide: RegistrableGuide, applying: readonly string[]): Refusal | null {
  const nothing = { finishNow: false, missing: [], deferred: [], undertakings: [], goTo: [] };
  if (guide.noApplication) return { ...nothing, verdict: 'notNeeded', reasons: [guide.noApplication] };
  const reasons = guide.prohibitions.filter(({ code }) => applying.includes(code)).map(({ text, source }) => ({ text: `属于禁办情形：${text}`, source }));
  if (reasons.length > 0) return { ...nothing, verdict: 'decline', reasons };
  const elsewhere = otherChannels(guide);
  return elsewhere && { ...nothing, verdict: 'handTo', goTo: elsewhere.goTo, reasons: [{ text: elsewhere.text, source: elsewhere.source }] };
}

function deferredOf({ code, name, way, source }: Verdict['deferred'][number], { materials, promised, counting }: Terms, on: string, calendar: Calendar): Assessment['deferred'][number] {
  const period = materials.find((material) => material.code === code)?.deferral?.period ?? null;
  return { material: code, name, way, source, ...untilOf({ way, period, promised, counting }, on, calendar) };
}

interface Owed {
  readonly way: DeferralWay;
  readonly period: Limit | null;
  readonly promised: Limit | null;
  readonly counting: CountingRule;
}

/** A promise that starts when the last paper comes bounds nothing, nor does one of minutes. */
function untilOf({ way, period, promised, counting }: Owed, on: string, calendar: Calendar): { until: string | null; note: string | null } {
  if (way === 'undertaking') return { until: null, note: '以告知承诺代替，不再补交' };
  if (way === 'internalCheck' && !period) return { until: null, note: '由经办机构内部核查' };
  const bound = promised && promised.unit !== 'minutes' && promised.startsOn !== 'madeUp' ? lastDay(promised, counting, on, calendar) : null;
  const own = period && lastDay(period, counting, on, calendar);
  if (own === null) return bound === null ? { until: null, note: '文件未定补正时间，补齐后办结' } : { until: bound, note: '文件未定补正时间，以承诺办结日期为限' };
  return way === 'beforeResult' && bound !== null && bound < own ? { until: bound, note: '补正时间长于承诺时限，以承诺办结日期为限' } : { until: own, note: null };
}

function lastDay({ unit, amount }: Limit, { startDay, roll }: CountingRule, on: string, calendar: Calendar): string {
  if (unit === 'minutes') return on;
  return dueDayOf({ limit: { unit, amount }, startsAt: shanghaiInstant(on, '00:00'), startDay, roll }, calendar).dueOn;
}

import { DomainError } from '@zonggui/domain/errors';
import type { Calendar } from '@zonggui/domain/deadline/calendar';
import { dueDayOf } from '@zonggui/domain/deadline/due';
import { shanghaiInstant } from '@zonggui/domain/deadline/plain-date';
import type { CountingRule, DeferralWay, Limit, Source } from '@zonggui/domain/terms';
import { verdictOf } from '@zonggui/domain/verdict/verdict';
import type { MaterialStatus, Verdict } from '@zonggui/domain/verdict/verdict';
import { holds } from './facts';
import type { Facts } from './facts';
import type { RegistrableGuide } from './guide';
import { bareName, nearestNames, plainName } from './names';
import { requiredOf, settledFacts, termsOf } from './terms-of';

/** What the applicant brought, in the words of whoever asks: names or codes of materials, prohibitions and conditions. */
export interface Brought {
  readonly have: readonly string[];
  readonly prohibitions?: readonly string[];
  readonly unmetConditions?: readonly string[];
  readonly notNeeded?: boolean;
  readonly discredited?: boolean;
}

/** The verdict as the operator's command prints it. */
export interface Assessment {
  readonly verdict: Verdict['verdict'];
  readonly finishNow: boolean;
  readonly missing: Verdict['missing'];
  readonly deferred: readonly { readonly material: string; readonly name: string; readonly way: DeferralWay; readonly until: string | null; readonly note: string | null; readonly source: Source }[];
  readonly undertakings: Verdict['undertakings'];
  readonly reasons: Verdict['reasons'];
  /** Facts nobody gave, taken at their default. */
  readonly assumed: readonly { readonly fact: string; readonly value: string }[];
  readonly on: string;
  readonly from: 'config' | 'database';
  readonly demo: boolean;
}

/**
 * Assesses an application made on the day of the guide. A deferral without a period runs until the promised date, and
 * says so; a prohibition stands, and what nobody need apply for is said, without any guide. Throws `unspecified-guide`,
 * and `invalid` for a paper, prohibition or condition the guide does not know.
 */
export function assess(guide: RegistrableGuide, facts: Readonly<Record<string, string | boolean>>, brought: Brought, calendar: Calendar): Assessment {
  const settled = settledFacts(guide, facts);
  const refused = ({ code }: { code: string }): boolean => guide.refusedWhen[code] !== undefined && holds(guide.refusedWhen[code], settled, guide.facts);
  const refusing = (entries: readonly { code: string; text: string }[], field: string, named: readonly string[]): string[] => [...entries.filter(refused).map(({ code }) => code), ...codesOf(field, entries, named)];
  const prohibitions = refusing(guide.prohibitions, 'prohibitions', brought.prohibitions ?? []);
  const unmetConditions = refusing(guide.conditions, 'conditions', brought.unmetConditions ?? []);
  const common = { assumed: assumedOf(guide, settled), on: guide.on, from: guide.from, demo: guide.demo };
  const refusal = guide.specified ? null : refusalWithoutGuide(guide, prohibitions);
  if (refusal) return { ...refusal, ...common };
  const terms = termsOf(guide, facts);
  const papers = requiredOf(guide, facts).flatMap(({ code, name, alternatives }) => [{ code, name }, ...(alternatives ?? [])]);
  const { notNeeded = false, discredited = false } = brought;
  const verdict = verdictOf(terms, { materials: materialsInHand(guide, papers, brought.have), prohibitions, unmetConditions, notNeeded, discredited });
  return {
    ...verdict,
    deferred: verdict.deferred.map(({ code, name, way, source }) => {
      const period = terms.materials.find((material) => material.code === code)?.deferral?.period ?? null;
      return { material: code, name, way, source, ...untilOf({ way, period, promised: terms.promised, counting: terms.counting }, guide.on, calendar) };
    }),
    ...common,
  };
}

const assumedOf = ({ facts }: RegistrableGuide, settled: Facts): Assessment['assumed'] =>
  facts.filter(({ code }) => settled[code] === undefined).map((fact) => ({ fact: fact.name, value: fact.values.find(({ code }) => code === fact.default)?.name ?? fact.default }));

/** What a document settles although it gives no guide: nobody need apply, or it is forbidden; null where only a guide would tell. */
function refusalWithoutGuide({ noApplication, prohibitions }: RegistrableGuide, applying: readonly string[]): Omit<Assessment, 'assumed' | 'on' | 'from' | 'demo'> | null {
  const nothing = { finishNow: false, missing: [], deferred: [], undertakings: [] };
  if (noApplication) return { ...nothing, verdict: 'notNeeded', reasons: [noApplication] };
  const reasons = prohibitions.filter(({ code }) => applying.includes(code)).map(({ text, source }) => ({ text: `属于禁办情形：${text}`, source }));
  return reasons.length > 0 ? { ...nothing, verdict: 'decline', reasons } : null;
}

interface Owed {
  readonly way: DeferralWay;
  readonly period: Limit | null;
  readonly promised: Limit | null;
  readonly counting: CountingRule;
}

function untilOf({ way, period, promised, counting }: Owed, on: string, calendar: Calendar): { until: string | null; note: string | null } {
  if (period) return { until: lastDay(period, counting, on, calendar), note: null };
  if (way === 'undertaking') return { until: null, note: '以告知承诺代替，不再补交' };
  if (way === 'internalCheck') return { until: null, note: '由经办机构内部核查' };
  if (promised && promised.unit !== 'minutes') return { until: lastDay(promised, counting, on, calendar), note: '文件未定补正时间，以承诺办结日期为限' };
  return { until: null, note: '文件未定补正时间，补齐后办结' };
}

function lastDay({ unit, amount }: Limit, { startDay, roll }: CountingRule, on: string, calendar: Calendar): string {
  if (unit === 'minutes') return on;
  return dueDayOf({ limit: { unit, amount }, startsAt: shanghaiInstant(on, '00:00'), startDay, roll }, calendar).dueOn;
}

/** Papers named by code or name as received; a paper of the guide that the facts rule out may be there and changes nothing. */
function materialsInHand(guide: RegistrableGuide, papers: readonly { code: string; name: string }[], have: readonly string[]): Record<string, MaterialStatus> {
  const known = [...papers, ...guide.materials.flatMap(({ code, name, alternatives }) => [{ code, name }, ...(alternatives ?? [])])];
  const names = guide.materialNames;
  const found = have.map((wanted) => {
    const called = [...known].find(({ code, name }) => [code, name, ...(names[code] ?? [])].some((each) => plainName(each) === plainName(wanted) || bareName(each) === bareName(wanted)));
    if (!called) throw new DomainError('invalid', `The guide asks for no such material: ${wanted}.`, { field: 'have', value: wanted, nearest: nearestNames(wanted, known.map(({ name }) => name)) });
    return called.code;
  });
  return Object.fromEntries(found.filter((code) => papers.some((paper) => paper.code === code)).map((code) => [code, 'received' as const]));
}

function codesOf(field: string, known: readonly { code: string; text: string }[], wanted: readonly string[]): string[] {
  return wanted.map((name) => {
    const found = known.find(({ code, text }) => code === name || plainName(text) === plainName(name));
    if (!found) throw new DomainError('invalid', `The guide knows no such entry of ${field}: ${name}.`, { field, value: name, nearest: nearestNames(name, known.map(({ text }) => text)) });
    return found.code;
  });
}

import { dayOf } from '../deadline/calendar';
import { dueFromScratch } from '../deadline/from-scratch';
import { daysBetween } from '../deadline/plain-date';
import { workingDaysBetween } from '../deadline/working-days';
import { DomainError } from '../errors';
import type { Clock, ClockExtension } from '../clock/clock';
import { historyOf } from '../clock/clock-history';
import type { CommandOf, ExtensionAsked } from '../application/commands';
import { tell } from '../clock/consequences';
import type { Draft } from '../application/draft';
import { openClocks } from '../clock/draft-clocks';
import { extendClock, followPromise } from '../clock/draft-pauses';
import { assertExtensible, assertTold, assertWithinStatute, assertWithinTerms } from './extension.rules';
import { requireReason } from '../intake/intake.rules';
import { assertHolder } from './review.rules';

/** 延期: the promise moves, told before it runs out, and everything that depends on it moves with it. */
export function extend(draft: Draft, command: CommandOf<'extend'>): void {
  requireReason(command.reason);
  const matter = draft.moveMatter(command.matterId, 'extend');
  if (matter.state === 'reviewing') assertHolder(draft, matter);
  const clock = openClocks(draft, matter.id, ['promised'])[0];
  assertExtensible(draft.by.now, clock);
  const days = daysAsked(draft, clock, command);
  assertWithinTerms(matter, clock, days, command);
  const notice = assertTold(draft.by.now, matter, command.notice);
  const grant = { days, approver: command.approver ?? null, noticeWay: notice.way };
  const after = extendClock(draft, clock, grant);
  if (matter.terms.nature === 'licence') extendStatute(draft, after, grant);
  else assertWithinStatute(after, openClocks(draft, matter.id, ['statutory'])[0]);
  extendSteps(draft, after, grant);
  followPromise(draft, matter.id);
  const eventId = draft.record('extended', matter.id, { days, from: clock.dueOn, to: after.dueOn, approver: grant.approver, noticeWay: notice.way });
  draft.document('延', matter.id);
  tell(draft, `event:${eventId}`, { kind: 'applicant' }, 'A14', matter.id);
}

type Grant = Pick<ClockExtension, 'days' | 'approver' | 'noticeWay'>;

/** 行政许可法 42 extends the statute's own limit, which a promise extended within it does not need. */
function extendStatute(draft: Draft, promised: Clock, grant: Grant): void {
  const outrun = openClocks(draft, promised.matterId, ['statutory']).filter((clock) => clock.firedAt === null && clock.dueAt < promised.dueAt);
  for (const clock of outrun) extendClock(draft, clock, grant);
}

/** What the promise gains, the step that is under way gains, where both count in one unit. */
function extendSteps(draft: Draft, promised: Clock, grant: Grant): void {
  const underWay = openClocks(draft, promised.matterId, ['step']).filter((clock) => clock.firedAt === null && clock.unit === promised.unit);
  for (const clock of underWay) extendClock(draft, clock, grant);
}

/** @throws DomainError `invalid` unless one of days and new last day is given, and it is later than today's */
function daysAsked(draft: Draft, clock: Clock, { days, until }: ExtensionAsked): number {
  if ((days === undefined) === (until === undefined)) throw refused('days', '请填写延长的天数或新的期限，且只填一项');
  if (until === undefined) return atLeastOne('days', days ?? 0);
  if (!dayOf(draft.by.calendar, until).working) throw refused('until', '新的期限应为工作日');
  if (clock.unit === 'workdays') return atLeastOne('until', workingDaysBetween(draft.by.calendar, clock.dueOn, until));
  // days and months are added to the last day before it rolled
  const { rolledFrom, dueOn } = dueFromScratch({ ...historyOf(clock), printedOn: null }, draft.by.calendar, draft.by.hours);
  return until > dueOn ? daysBetween(rolledFrom ?? dueOn, until) : atLeastOne('until', 0);
}

function atLeastOne(field: 'days' | 'until', days: number): number {
  if (Number.isInteger(days) && days >= 1) return days;
  throw refused(field, '新的期限应晚于原期限');
}

const refused = (field: string, remedy: string): DomainError => new DomainError('invalid', 'An extension names a later last day.', { fields: [{ field, remedy }] });

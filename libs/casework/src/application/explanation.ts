import type { Matter } from '@zonggui/domain/application/application';
import type { Clock } from '@zonggui/domain/clock/clock';
import { historyOf } from '@zonggui/domain/clock/clock-history';
import { attributionOf, type Attribution } from '@zonggui/domain/deadline/attribution';
import type { Calendar } from '@zonggui/domain/deadline/calendar';
import { explain } from '@zonggui/domain/deadline/explanation';
import { dueFromScratch, type DueFromScratch } from '@zonggui/domain/deadline/from-scratch';
import { latenessOf, overrunOf, type Lateness, type Overrun } from '@zonggui/domain/deadline/lateness';
import type { OpeningHours } from '@zonggui/domain/deadline/opening-hours';
import type { TimedEvent, Unit } from '@zonggui/domain/deadline/turns';
import type { LedgerRow } from '@zonggui/domain/deadline/working-days';
import type { Terms } from '@zonggui/domain/terms';

/** By which days and hours a clock is explained, and up to when. */
export interface Counting {
  readonly calendar: Calendar;
  readonly hours: OpeningHours;
  readonly now: Date;
}

/** The clock from scratch by today's calendar, and the walk to the day that is stored. @throws DomainError `calendar-gap` */
export function ledgerOf(clock: Clock, { calendar, hours }: Counting): { due: DueFromScratch; ledger: readonly LedgerRow[] } {
  const history = { ...historyOf(clock), printedOn: null };
  const due = dueFromScratch(history, calendar, hours);
  const floors = clock.dueOn > due.dueOn && clock.unit !== 'minutes' ? [clock.dueOn] : [];
  const { ledger } = explain({ ...history, floors }, calendar, hours);
  return { due, ledger: ledger.filter(({ date }) => date <= clock.dueOn) };
}

/** Who had the matter while the clock ran, and who used more than his share. A limit in minutes never stands. */
export function timeOfClock(clock: Clock, events: readonly TimedEvent[], { calendar, hours, now }: Counting, steps: Terms['steps'] = {}): Attribution & { lateness: Lateness } {
  const to = clock.endedAt ?? now;
  const attribution = attributionOf(events, stopsOf(clock), { from: clock.startAt, to }, calendar, hours);
  const overrun = overrunOf(clock, clock.pausedSince ?? to, calendar, hours);
  const measure = clock.unit === 'minutes' ? ('minutes' as const) : ('workdays' as const);
  return { ...attribution, lateness: latenessOf(attribution.segments, measure, overrun, limitsIn(measure, steps)) };
}

/** 环节时限 that are in the measure itself: every step is a unit by the same name. */
function limitsIn(measure: Overrun['measure'], steps: Terms['steps']): Partial<Record<Unit, number>> {
  return Object.fromEntries(Object.entries(steps).flatMap(([step, limit]) => (limit?.unit === measure ? [[step, limit.amount]] : [])));
}

/** From receipt to the end of the matter, or until now; a later part of a bundle that has not begun has used no time. */
export function timeOfMatter(matter: Matter, promise: Clock | null, events: readonly TimedEvent[], { calendar, hours, now }: Counting): Attribution {
  const to = matter.state === 'planned' ? matter.receivedAt : (matter.endedAt ?? now);
  return attributionOf(events, promise === null ? [] : stopsOf(promise), { from: matter.receivedAt, to }, calendar, hours);
}

const stopsOf = ({ unit, segments }: Clock): Clock['segments'] => (unit === 'minutes' ? [] : segments);

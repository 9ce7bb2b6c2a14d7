import type { LimitUnit } from '../terms';
import type { Calendar } from './calendar';
import { openingMinutesBetween } from './opening-hours';
import type { OpeningHours } from './opening-hours';
import { shanghaiDate } from './plain-date';
import type { PlainDate } from './plain-date';
import { workingDaysBetween } from './working-days';

/** 灯: computed from the clock at every look, never stored; 绿 正常 · 黄 临期 · 红 超期 · 暂停 · 已办结. */
export type Light = 'green' | 'yellow' | 'red' | 'paused' | 'finished';

export interface RunningClock {
  readonly warnAt: Date;
  readonly dueAt: Date;
  readonly paused: boolean;
  readonly finishedAt: Date | null;
}

export function lightOf(now: Date, { warnAt, dueAt, paused, finishedAt }: RunningClock): Light {
  if (finishedAt) return 'finished';
  if (paused) return 'paused';
  if (now > dueAt) return 'red';
  return now >= warnAt ? 'yellow' : 'green';
}

export interface Remaining {
  readonly unit: 'minutes' | 'workdays';
  /** Never negative: time left, or time over when `overdue`. */
  readonly amount: number;
  readonly overdue: boolean;
}

/** 剩/超: opening minutes for a limit in minutes, else working days after today up to the due date; an overrun begun counts whole. */
export function remaining(now: Date, clock: { unit: LimitUnit; dueOn: PlainDate; dueAt: Date }, calendar: Calendar, hours: OpeningHours): Remaining {
  const overdue = now > clock.dueAt;
  if (clock.unit === 'minutes') {
    const [from, to] = overdue ? [clock.dueAt, now] : [now, clock.dueAt];
    return { unit: 'minutes', amount: openingMinutesBetween(hours, calendar, from, to), overdue };
  }
  const left = workingDaysBetween(calendar, shanghaiDate(now), clock.dueOn);
  return { unit: 'workdays', amount: overdue ? Math.max(1, -left) : left, overdue };
}

import type { LimitUnit } from '../terms';
import type { TimeSegment } from './attribution';
import { sumOf } from './attribution';
import type { Calendar } from './calendar';
import { openingMinutesBetween, type OpeningHours } from './opening-hours';
import { shanghaiDate, type PlainDate } from './plain-date';
import type { Unit } from './turns';
import { workingDaysBetween } from './working-days';

/** How far a limit was overrun: in opening minutes where it is in minutes, otherwise in working days. */
export interface Overrun {
  readonly measure: 'minutes' | 'workdays';
  /** 0 working days: after the close of business of the last day, before the next working day. */
  readonly amount: number;
}

/** One unit's part of the time the clock counted. */
export interface Share {
  readonly unit: Unit;
  readonly used: number;
  /** null where no limit is set for the step. */
  readonly limit: number | null;
}

export interface Lateness {
  readonly overrun: Overrun | null;
  /** In the order of the steps where they have limits, otherwise the greatest first; they sum to what the clock counted. */
  readonly shares: readonly Share[];
  /** Units that used more than their limit; without limits, the one that used most. Empty while nothing is late. */
  readonly named: readonly Unit[];
  /** 超期 2 工作日：审批环节用 13（限 8），审核环节用 2（限 2）. */
  readonly sentence: string;
}

export const unitWord = {
  window: '窗口', dispatch: '待分办', review: '审批环节', audit: '审核环节', assistance: '协办', applicant: '补正（申请人）', excluded: '特别程序', output: '出件',
} as const satisfies Record<Unit, string>;

// the keys of a literal are its own
const order = Object.keys(unitWord) as Unit[];
const measureWord = { minutes: '分钟', workdays: '工作日' } as const;

/** How much later than `dueAt` it became; null when it did not. */
export function overrunOf({ unit, dueOn, dueAt }: { unit: LimitUnit; dueOn: PlainDate; dueAt: Date }, until: Date, calendar: Calendar, hours: OpeningHours): Overrun | null {
  if (until <= dueAt) return null;
  if (unit === 'minutes') return { measure: 'minutes', amount: openingMinutesBetween(hours, calendar, dueAt, until) };
  return { measure: 'workdays', amount: workingDaysBetween(calendar, dueOn, shanghaiDate(until)) };
}

/** Which unit used how much of the clock's time, and who more than his share. Limits of steps are in the measure itself. */
export function latenessOf(segments: readonly TimeSegment[], measure: Overrun['measure'], overrun: Overrun | null, stepLimits: Partial<Record<Unit, number>> = {}): Lateness {
  const shares = sharesOf(segments, measure, stepLimits);
  return { overrun, shares, named: overrun === null ? [] : namedIn(shares), sentence: `${headOf(segments, measure, overrun)}${listOf(shares)}${stoodFor(segments, measure)}。` };
}

function sharesOf(segments: readonly TimeSegment[], measure: Overrun['measure'], stepLimits: Partial<Record<Unit, number>>): Share[] {
  const counted = segments.filter((segment) => segment.counted);
  const shares = order.map((unit): Share => ({ unit, used: sumOf(counted.filter((segment) => segment.unit === unit))[measure], limit: stepLimits[unit] ?? null }));
  const told = shares.filter(({ used, limit }) => used > 0 || limit !== null);
  return Object.keys(stepLimits).length > 0 ? told : told.sort((a, b) => b.used - a.used);
}

function namedIn(shares: readonly Share[]): Unit[] {
  if (shares.some(({ limit }) => limit !== null)) return shares.filter(({ used, limit }) => limit !== null && used > limit).map(({ unit }) => unit);
  return shares.slice(0, 1).map(({ unit }) => unit);
}

function headOf(segments: readonly TimeSegment[], measure: Overrun['measure'], overrun: Overrun | null): string {
  if (overrun === null) return `已用 ${sumOf(segments.filter(({ counted }) => counted))[measure]} ${measureWord[measure]}`;
  return overrun.amount === 0 ? `超期不足 1 ${measureWord[measure]}` : `超期 ${overrun.amount} ${measureWord[measure]}`;
}

function listOf(shares: readonly Share[]): string {
  if (shares.length === 0) return '';
  return `：${shares.map(({ unit, used, limit }) => `${unitWord[unit]}用 ${used}${limit === null ? '' : `（限 ${limit}）`}`).join('，')}`;
}

/** What was taken off, so that nobody asks where the rest of the days went. */
function stoodFor(segments: readonly TimeSegment[], measure: Overrun['measure']): string {
  const stood = order.map((unit) => ({ unit, used: sumOf(segments.filter((segment) => !segment.counted && segment.unit === unit))[measure] })).filter(({ used }) => used > 0);
  return stood.length === 0 ? '' : `；另有${stood.map(({ unit, used }) => `${unitWord[unit]} ${used}`).join('、')} ${measureWord[measure]}不计入`;
}

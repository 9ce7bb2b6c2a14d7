import type { Calendar } from './calendar';
import { openingMinutesBetween, type OpeningHours } from './opening-hours';
import type { Interval } from './pauses';
import { shanghaiDate } from './plain-date';
import { turnsOf, type TimedEvent, type Turn, type Unit } from './turns';
import { workingDaysBetween } from './working-days';

/** 时间去哪了: a stretch during which one unit had the matter. */
export interface TimeSegment {
  readonly unit: Unit;
  readonly from: Date;
  readonly to: Date;
  readonly holder: string | null;
  readonly department: string | null;
  /** Opening minutes of the accepting office. */
  readonly minutes: number;
  /** Working days, the day it began not counted and the day it ended counted, as with every period. */
  readonly workdays: number;
  /** Whether the clock ran: what a suspension or 补正 took off is nobody's time. */
  readonly counted: boolean;
}

/** A time during which the clock stood, and why. */
export interface Stop extends Interval {
  readonly cause: 'suspension' | 'supplement';
}

export interface Attribution {
  readonly from: Date;
  readonly to: Date;
  /** Consecutive: each begins where the one before ended, the first at `from`, the last ending at `to`. */
  readonly segments: readonly TimeSegment[];
  /** All of the segments together; exactly the opening minutes and working days between `from` and `to`. */
  readonly elapsed: Used;
  /** Of these, what the clock counted. */
  readonly used: Used;
}

export interface Used {
  readonly minutes: number;
  readonly workdays: number;
}

interface Span {
  readonly from: Date;
  readonly to: Date;
}

/**
 * Who had the matter from one instant to a later one, and for how much working time. Each segment is the difference of two counts
 * from the same start, so that whatever is rounded, the parts make the whole.
 */
export function attributionOf(events: readonly TimedEvent[], stops: readonly Stop[], { from, to }: Span, calendar: Calendar, hours: OpeningHours): Attribution {
  const countTo = (instant: Date): Used => ({
    minutes: openingMinutesBetween(hours, calendar, from, instant),
    workdays: workingDaysBetween(calendar, shanghaiDate(from), shanghaiDate(instant)),
  });
  const segments = pieces(turnsOf(events), stops, { from, to }).map((piece): TimeSegment => {
    const [before, after] = [countTo(piece.from), countTo(piece.to)];
    return { ...piece, minutes: after.minutes - before.minutes, workdays: after.workdays - before.workdays };
  });
  return { from, to, segments, elapsed: sumOf(segments), used: sumOf(segments.filter(({ counted }) => counted)) };
}

export function sumOf(segments: readonly TimeSegment[]): Used {
  return segments.reduce((sum, { minutes, workdays }) => ({ minutes: sum.minutes + minutes, workdays: sum.workdays + workdays }), { minutes: 0, workdays: 0 });
}

type Piece = Omit<TimeSegment, 'minutes' | 'workdays'>;

/** Cuts the span at every turn and stop; neighbours that differ in nothing are one. */
function pieces(turns: readonly Turn[], stops: readonly Stop[], { from, to }: Span): Piece[] {
  const within = (instant: Date | null): instant is Date => instant !== null && instant > from && instant < to;
  const cuts = [...turns.map(({ since }) => since), ...stops.flatMap(({ fromAt, untilAt }) => [fromAt, untilAt])].filter(within).sort((a, b) => a.getTime() - b.getTime());
  const pieces: Piece[] = [];
  let begins = from;
  for (const ends of [...cuts, to]) {
    if (ends <= begins) continue;
    const piece = { ...placeAt(begins, turns, stops), from: begins, to: ends };
    const last = pieces.at(-1);
    if (last !== undefined && isSame(last, piece)) pieces[pieces.length - 1] = { ...last, to: ends };
    else pieces.push(piece);
    begins = ends;
  }
  return pieces;
}

function placeAt(instant: Date, turns: readonly Turn[], stops: readonly Stop[]): Omit<Piece, 'from' | 'to'> {
  const { unit, holder, department } = turns.findLast(({ since }) => since <= instant) ?? { unit: 'window' as const, holder: null, department: null };
  const stop = stops.find(({ fromAt, untilAt }) => fromAt <= instant && (untilAt === null || untilAt > instant));
  if (stop === undefined) return { unit, holder, department, counted: true };
  return { unit: stop.cause === 'supplement' ? 'applicant' : 'excluded', holder, department, counted: false };
}

const isSame = (a: Piece, b: Piece): boolean => a.unit === b.unit && a.holder === b.holder && a.department === b.department && a.counted === b.counted;

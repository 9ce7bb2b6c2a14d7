import type { CalendarDay, DayCorrection, NoticeReading } from '../../api/contract';
import type { DayMark } from '../../ui/year-calendar';

/** What a person makes of days beside the text of a notice, by date. */
export type Corrections = ReadonlyMap<string, DayCorrection['kind']>;

const isWeekend = (date: string): boolean => [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());

const kindOf = (date: string, correction: DayCorrection['kind']): CalendarDay['kind'] =>
  correction === 'off' ? 'holiday' : correction === 'makeUpDay' ? 'makeUpDay' : isWeekend(date) ? 'weekend' : 'workday';

export const listOf = (corrections: Corrections): DayCorrection[] => [...corrections].map(([date, kind]) => ({ date, kind })).sort((a, b) => a.date.localeCompare(b.date));

/** The days of a reading with their hints; corrections show at once, before the answer that confirms them. */
export function marked({ days, hint }: NoticeReading, corrections: Corrections): DayMark[] {
  const hinted = new Map(hint.map(({ date, holiday }) => [date, holiday]));
  return days.map((day) => {
    const correction = corrections.get(day.date);
    return { ...day, hinted: hinted.get(day.date), ...(correction !== undefined && { kind: kindOf(day.date, correction), corrected: true }) };
  });
}

/** 工作日 ↔ 放假 on a weekday, 周末 → 放假 → 调休上班 at a weekend; back at what the text says, it is no correction. */
export function correctedBy(corrections: Corrections, { date, kind }: DayMark, original: CalendarDay['kind'] | undefined): Corrections {
  const next: DayCorrection['kind'] = kind === 'holiday' ? (isWeekend(date) ? 'makeUpDay' : 'ordinary') : kind === 'makeUpDay' ? 'ordinary' : 'off';
  const others = withoutDay(corrections, date);
  return kindOf(date, next) === original ? others : new Map([...others, [date, next]]);
}

export const withoutDay = (corrections: Corrections, date: string): Corrections => new Map([...corrections].filter(([each]) => each !== date));

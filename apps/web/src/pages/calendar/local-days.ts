import type { CalendarDay, LocalYear } from '../../api/contract';
import type { DayMark } from '../../ui/year-calendar';

/** A day the region makes another than the nation has it. */
export interface LocalDay {
  readonly kind: 'off' | 'working';
  /** The holiday, or why it is worked. */
  readonly name: string;
  readonly basis: string;
}

/** By date. */
export type LocalDays = ReadonlyMap<string, LocalDay>;

const next = (date: string): string => new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

function datesOf(from: string, to: string): string[] {
  const dates = [from];
  while (dates.at(-1)! < to) dates.push(next(dates.at(-1)!)); // begins with one
  return dates;
}

export const daysOf = ({ off, working }: LocalYear): LocalDays =>
  new Map([
    ...off.flatMap(({ from, to, holiday, basis }) => datesOf(from, to).map((date): [string, LocalDay] => [date, { kind: 'off', name: holiday, basis }])),
    ...working.map(({ date, why, basis }): [string, LocalDay] => [date, { kind: 'working', name: why, basis }]),
  ]);

/** Days of one holiday that follow one another are one entry, as the file of a region has them. */
export function yearOf(days: LocalDays): LocalYear {
  const ordered = [...days].sort(([one], [other]) => one.localeCompare(other));
  const off: LocalYear['off'] = [];
  for (const [date, { kind, name, basis }] of ordered) {
    const last = off.at(-1);
    if (kind !== 'off') continue;
    if (last && next(last.to) === date && last.holiday === name && last.basis === basis) off[off.length - 1] = { ...last, to: date };
    else off.push({ from: date, to: date, holiday: name, basis });
  }
  return { off, working: ordered.flatMap(([date, { kind, name, basis }]) => (kind === 'working' ? [{ date, why: name, basis }] : [])) };
}

/** A worked day becomes 放假, a weekend 上班; chosen again it is the nation's. The nation's days off are nobody's to take away. */
export function toggled(days: LocalDays, { date, kind }: Pick<CalendarDay, 'date' | 'kind'>, entry: Omit<LocalDay, 'kind'>): LocalDays {
  const others = without(days, date);
  if (days.has(date) || kind === 'holiday') return others;
  return new Map([...others, [date, { ...entry, kind: kind === 'weekend' ? 'working' : 'off' }]]);
}

export const without = (days: LocalDays, date: string): LocalDays => new Map([...days].filter(([each]) => each !== date));

/** The nation's year with the region's days on it. */
export const marked = (national: readonly CalendarDay[], days: LocalDays): DayMark[] =>
  national.map((day) => {
    const own = days.get(day.date);
    return own === undefined ? day : { ...day, kind: own.kind === 'off' ? 'holiday' : 'makeUpDay', why: `${own.name}（${own.basis}）`, corrected: true };
  });

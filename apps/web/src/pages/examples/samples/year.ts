import type { DayMark } from '../../../ui/year-calendar';

const off: Readonly<Record<string, string>> = { '2026-01-01': '示例节', '2026-10-01': '示例节', '2026-10-02': '示例节' };
const working: Readonly<Record<string, string>> = { '2026-10-10': '示例调休' };

function dayOf(index: number): DayMark {
  const at = new Date(Date.UTC(2026, 0, 1 + index));
  const date = at.toISOString().slice(0, 10);
  const weekend = [0, 6].includes(at.getUTCDay());
  const kind = off[date] !== undefined ? 'holiday' : working[date] !== undefined ? 'makeUpDay' : weekend ? 'weekend' : 'workday';
  return { date, kind, why: off[date] ?? working[date] ?? '', provisional: false };
}

/** The days of an example year; not the calendar anybody counts by. */
export const year: readonly DayMark[] = Array.from({ length: 365 }, (_, index) => dayOf(index));

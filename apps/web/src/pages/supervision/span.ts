import { wallClock } from '../../ui/when';
import type { Span } from './scope-bar';

const shift = (day: string, days: number): string => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
};

/** The period that ends with the day of the server's instant: that day, its week from Monday, its month; `to` is the day after. Asia/Shanghai. */
export function periodOf(span: Span, asOf: string): { from: string; to: string } {
  const today = wallClock(new Date(asOf)).slice(0, 10);
  const weekday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
  const from = { today, week: shift(today, -weekday), month: `${today.slice(0, 8)}01` }[span];
  return { from, to: shift(today, 1) };
}

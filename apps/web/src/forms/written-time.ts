import { wallClock } from '../ui/when';

const shapes = [/^(?:(\d{4})-)?(\d{1,2})-(\d{1,2})\s+(\d{1,2}):(\d{2})$/, /^(\d{4})?(\d{2})(\d{2})\s?(\d{2})(\d{2})$/, /^()()()(\d{1,2}):?(\d{2})$/] as const;

/**
 * A time as it stands on paper, typed the short way: 11-20 16:50, 1120 1650, 2026-11-20 16:50, or 16:50 of today. Answers '2026-11-20T16:50' on a Shanghai
 * wall clock, or '' while it is none. Without a year it is the last such day.
 */
export function readTime(typed: string, now: Date): string {
  const today = wallClock(now);
  for (const shape of shapes) {
    const [, year, month, day, hour, minute] = shape.exec(typed.trim()) ?? [];
    if (hour === undefined || minute === undefined) continue;
    const date = month === undefined || month === '' ? today.slice(5, 10) : `${month.padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`;
    const named = year === undefined || year === '' ? Number(today.slice(0, 4)) - (date > today.slice(5, 10) ? 1 : 0) : Number(year);
    const read = `${named}-${date}T${hour.padStart(2, '0')}:${minute}`;
    return isTime(read) ? read : '';
  }
  return '';
}

/** 30 February and 25:00 are no times. */
function isTime(text: string): boolean {
  const at = new Date(`${text}:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

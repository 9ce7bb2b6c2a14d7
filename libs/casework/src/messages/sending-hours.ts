import { addDays, shanghaiDate } from '@zonggui/domain/deadline/plain-date';

/** Messages to applicants go out 08:00–20:00, Asia/Shanghai (ux.md 4). */
const [opens, closes] = [8, 20];

const at = (day: string, hour: number): Date => new Date(`${day}T${String(hour).padStart(2, '0')}:00:00+08:00`);

/** Null: now. Otherwise the next eight o'clock. */
export function heldUntilMorning(now: Date): Date | null {
  const today = shanghaiDate(now);
  if (now < at(today, opens)) return at(today, opens);
  return now < at(today, closes) ? null : at(addDays(today, 1), opens);
}

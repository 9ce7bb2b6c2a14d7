const shanghai = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', hourCycle: 'h23', ...options });
const parts = shanghai({ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', weekday: 'short' });

/** The pieces of an instant on a Shanghai wall clock. */
function pieces(instant: Date): Record<string, string> {
  return Object.fromEntries(parts.formatToParts(instant).map(({ type, value }) => [type, value]));
}

/** '11-20 10:12'; with the year where the reader needs it. */
export function instantText(iso: string, withYear = false): string {
  const { year, month, day, hour, minute } = pieces(new Date(iso));
  return `${withYear ? `${year}-` : ''}${month}-${day} ${hour}:${minute}`;
}

/** '2026-11-20T10:12' on a Shanghai wall clock. */
export function wallClock(instant: Date): string {
  const { year, month, day, hour, minute } = pieces(instant);
  return `${year}-${month}-${day}T${hour}:${minute}`;
}

/** '2026-11-20T10:12' read as Shanghai time. */
export const fromWallClock = (text: string): string => new Date(`${text}:00+08:00`).toISOString();

/** A plain day 'YYYY-MM-DD' as '12-11(周五)'. */
export function dayText(day: string): string {
  const { month, day: date, weekday } = pieces(new Date(`${day}T12:00:00+08:00`));
  return `${month}-${date}(${weekday})`;
}

/** A due instant as '12-11(周五) 17:30'. */
export function dueText(iso: string): string {
  const { month, day, hour, minute, weekday } = pieces(new Date(iso));
  return `${month}-${day}(${weekday}) ${hour}:${minute}`;
}

/** '2026年12月11日', for the applicant. */
export function longDay(day: string): string {
  const [year, month, date] = day.split('-');
  return `${year}年${Number(month)}月${Number(date)}日`;
}

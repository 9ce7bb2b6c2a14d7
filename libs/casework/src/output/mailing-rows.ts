import { shanghaiDate } from '@zonggui/domain/deadline/plain-date';

/** One line of what the carrier sent back. */
export interface MailedRow {
  /** Of the sheet or the scan, from 1. */
  readonly line: number;
  readonly number: string;
  readonly tracking: string;
  /** 揽收时间 as the sheet has it: '2026-11-20 10:30', or days since 1900 as a spreadsheet counts; '' when it was not said. */
  readonly collected: string;
}

/** The line, and what is wrong with it: column, value and what is allowed; null = it may be sent. */
export interface CheckedRow extends MailedRow {
  readonly remedy: string | null;
}

export const mailColumns = { number: '办件编号', tracking: '运单号', collected: '揽收时间' } as const;

const dayMs = 86_400_000;
const shanghaiMs = 8 * 3_600_000;
/** 1970-01-01 as a spreadsheet counts. */
const epochDay = 25_569;

/** The instant of a 揽收时间 in Asia/Shanghai; null for what is none. */
export function collectedAt(text: string): Date | null {
  if (/^\d{5}(\.\d+)?$/.test(text)) return new Date(Math.round(((Number(text) - epochDay) * dayMs - shanghaiMs) / 60_000) * 60_000);
  const [, year, month, day, hour = '0', minute = '00'] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[ T](\d{1,2}):(\d{2})(?::\d{2})?)?$/.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const at = new Date(`${date}T${hour.padStart(2, '0')}:${minute}:00+08:00`);
  return Number.isNaN(at.getTime()) || shanghaiDate(at) !== date ? null : at;
}

/** As typed, without what a hand or a scanner adds; a time of a spreadsheet as a person reads it. */
export function plainRow({ line, number, tracking, collected }: MailedRow): MailedRow {
  const at = collectedAt(collected.trim());
  return { line, number: number.replace(/[\s-]/g, '').toUpperCase(), tracking: tracking.trim(), collected: at === null ? collected.trim() : new Date(at.getTime() + shanghaiMs).toISOString().slice(0, 16).replace('T', ' ') };
}

interface Against {
  readonly all: readonly MailedRow[];
  /** Numbers of what waits to be mailed. */
  readonly waiting: ReadonlySet<string>;
  /** 运单号 that are on their way or arrived. */
  readonly taken: ReadonlySet<string>;
  readonly now: Date;
}

/** What is wrong with a row: '运单号 值‘EMS 1’不对，应为 6–30 位字母和数字'; null when nothing is. */
export function remedyFor(row: MailedRow, against: Against): string | null {
  return numberFault(row, against) ?? trackingFault(row, against) ?? collectedFault(row, against.now);
}

const fault = (column: string, value: string, wrong: string, allowed: string): string => `${column} ${value === '' ? '没有填写' : `值‘${value}’${wrong}`}，${allowed}`;

function numberFault({ number }: MailedRow, { all, waiting }: Against): string | null {
  if (!/^B\d{18}$/.test(number)) return fault(mailColumns.number, number, '不对', '应为 B 加 18 位数字');
  if (!waiting.has(number)) return fault(mailColumns.number, number, '没有待邮寄的结果', '应为“待邮寄”中的编号');
  return all.filter((row) => row.number === number).length > 1 ? fault(mailColumns.number, number, '在清单中不止一次', '每件只填一行') : null;
}

function trackingFault({ tracking }: MailedRow, { all, taken }: Against): string | null {
  if (!/^[A-Z0-9]{6,30}$/i.test(tracking)) return fault(mailColumns.tracking, tracking, '不对', '应为 6–30 位字母和数字');
  const used = taken.has(tracking) || all.filter((row) => row.tracking === tracking).length > 1;
  return used ? fault(mailColumns.tracking, tracking, '已用于另一件', '每件一个运单号') : null;
}

function collectedFault({ collected }: MailedRow, now: Date): string | null {
  if (collected === '') return null;
  const at = collectedAt(collected);
  return at === null || at > now ? fault(mailColumns.collected, collected, '不对', '应为 2026-11-20 10:30 这样的时间，不晚于现在；不清楚的可不填') : null;
}

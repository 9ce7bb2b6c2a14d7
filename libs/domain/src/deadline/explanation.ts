import type { Calendar } from './calendar';
import { dayOf } from './calendar';
import { dueFromScratch, type ClockHistory, type DueFromScratch } from './from-scratch';
import { openingMinutesBetween, type OpeningHours } from './opening-hours';
import { addDays, shanghaiDate, shanghaiInstant, type PlainDate } from './plain-date';
import type { LedgerRow } from './working-days';

export interface Explanation {
  readonly due: DueFromScratch;
  /** Every day from the start day to the due day: was it counted, and if not, why not. */
  readonly ledger: readonly LedgerRow[];
}

/**
 * 逐日说明 of one due date: the sentences a supervisor can read aloud. The walk is done day by day, independently of the
 * arithmetic that found the date; a property test holds both equal.
 */
export function explain(history: ClockHistory, calendar: Calendar, hours: OpeningHours): Explanation {
  const due = dueFromScratch(history, calendar, hours);
  if (history.limit.unit === 'minutes') return { due, ledger: minuteLedger(history, due, calendar, hours) };
  const rows: LedgerRow[] = [startRow(history, due, calendar)];
  let counted = rows[0]?.counted ? 1 : 0;
  for (let date = addDays(due.startOn, 1); date <= due.dueOn; date = addDays(date, 1)) {
    const row = rowOf(date, history, due, calendar, counted);
    if (row.counted) counted += 1;
    rows.push(row);
  }
  return { due, ledger: rows };
}

function startRow({ limit, startDay }: ClockHistory, { startOn }: DueFromScratch, calendar: Calendar): LedgerRow {
  if (startDay !== 'same') return { date: startOn, counted: false, why: '起始日不计' };
  const { working, why } = dayOf(calendar, startOn);
  if (limit.unit === 'workdays' && !working) return { date: startOn, counted: false, why };
  return { date: startOn, counted: true, why: limit.unit === 'workdays' ? `${why}，当日起算` : '当日起算' };
}

function rowOf(date: PlainDate, history: ClockHistory, due: DueFromScratch, calendar: Calendar, counted: number): LedgerRow {
  const { working, why } = dayOf(calendar, date);
  const workdays = history.limit.unit === 'workdays';
  if (workdays && !working) return { date, counted: false, why };
  if (stands(history, date)) return { date, counted: false, why: '暂停计时' };
  if (!workdays && due.rolledFrom !== null && date > due.rolledFrom) return { date, counted: false, why: history.roll === 'forwardOverHolidays' ? '期间末日为节假日，顺延' : '期间末日非工作日，顺延' };
  const granted = workdays ? history.limit.amount + due.extendedBy : Infinity;
  if (counted >= granted) return { date, counted: false, why: '已告知的期限不提前' };
  return { date, counted: true, why: workdays && counted >= history.limit.amount ? `${why}，延期` : why };
}

/** The day a pause begins still counts, the day it ends does not; a pause that lasts takes nothing off before it ends. */
function stands({ segments }: ClockHistory, date: PlainDate): boolean {
  return segments.some(({ fromOn, untilOn }) => untilOn !== null && date > fromOn && date <= untilOn);
}

/** Minutes are counted while the office is open: one line a day, with the minutes it gave. */
function minuteLedger({ startsAt }: ClockHistory, due: DueFromScratch, calendar: Calendar, hours: OpeningHours): LedgerRow[] {
  const rows: LedgerRow[] = [];
  for (let date = due.startOn; date <= due.dueOn; date = addDays(date, 1)) {
    const from = date === due.startOn ? startsAt : shanghaiInstant(date, '00:00');
    const to = shanghaiDate(due.dueAt) === date ? due.dueAt : shanghaiInstant(addDays(date, 1), '00:00');
    const minutes = openingMinutesBetween(hours, calendar, from, to);
    rows.push({ date, counted: minutes > 0, why: minutes > 0 ? `办公时间内 ${minutes} 分钟` : '不在办公时间' });
  }
  return rows;
}

import type { Command } from 'commander';
import { closingOf } from '@zonggui/domain/deadline/opening-hours';
import { isPlainDate, shanghaiClock } from '@zonggui/domain/deadline/plain-date';
import { countWorkingDays } from '@zonggui/domain/deadline/working-days';
import type { WorkingDayCount } from '@zonggui/domain/deadline/working-days';
import { DomainError } from '@zonggui/domain/errors';
import { countingPlace, placed, type PlaceOptions } from '../counting-place';

interface WorkdaysOptions extends PlaceOptions {
  from?: string;
  days?: string;
  json?: boolean;
}

/** `zonggui workdays`: the n-th working day after a date, with every day on the way explained. Needs no database. */
export function registerWorkdaysCommand(program: Command): void {
  placed(program.command('workdays'))
    .description('工作日推算：起始日不计，逐日说明')
    .option('--from <date>', '起始日，YYYY-MM-DD')
    .option('--days <n>', '工作日数')
    .option('--json', '只输出 JSON')
    .action((options: WorkdaysOptions) => {
      const answer = workdays(options.from ?? '', options.days ?? '', options);
      console.log(options.json ? JSON.stringify(answer) : textOf(answer));
    });
}

/** What a region and an office add: whose days were counted, and when business ends on the last. */
interface Placed {
  readonly calendar?: string;
  readonly closesAt?: string;
}

type Answer = { from: string; days: number } & WorkingDayCount & Placed;

function workdays(from: string, days: string, place: PlaceOptions): Answer {
  if (!isPlainDate(from)) throw new Error(`起始日“${from}”不是有效日期，请按 YYYY-MM-DD 填写，例如 2026-11-20。`);
  if (!/^[1-9]\d{0,5}$/.test(days)) throw new Error(`天数“${days}”无效，请填写 1 至 999999 的整数。`);
  const n = Number(days);
  try {
    const { calendar, hours } = countingPlace(place);
    const { date, provisional, reason, ledger } = countWorkingDays(calendar, from, n);
    const asked: Placed = {
      ...((place.region ?? place.office) !== undefined && { calendar: calendar.code }),
      ...(place.office !== undefined && { closesAt: closingOf(hours, calendar, date).toISOString() }),
    };
    return { from, days: n, date, provisional, reason, ledger, ...asked };
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'calendar-gap') throw error;
    const { first, last } = error.details;
    throw new Error(`工作日历只覆盖 ${String(first)} 至 ${String(last)}，自 ${from} 起 ${n} 个工作日超出范围，请先补充相应年度的日历。`, { cause: error });
  }
}

function textOf({ from, days, date, provisional, reason, ledger, calendar, closesAt }: Answer): string {
  return [
    `${from} 起 ${days} 个工作日：${date}${provisional ? '（预计）' : ''}`,
    ...(calendar === undefined ? [] : [`日历：${calendar}`]),
    ...(closesAt === undefined ? [] : [`当日停止办公：${shanghaiClock(new Date(closesAt))}`]),
    ...(reason === null ? [] : [reason]),
    ...ledger.map((row) => `  ${row.date}  ${row.counted ? '计入' : '不计'}  ${row.why}`),
  ].join('\n');
}

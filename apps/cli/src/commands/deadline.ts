import type { Command } from 'commander';
import { countingOf } from '@zonggui/catalogue/counting';
import { countingSentence } from '@zonggui/domain/deadline/clock-sentences';
import { explain } from '@zonggui/domain/deadline/explanation';
import type { ClockHistory } from '@zonggui/domain/deadline/from-scratch';
import type { Pause } from '@zonggui/domain/deadline/pauses';
import { isPlainDate, shanghaiDate, shanghaiInstant } from '@zonggui/domain/deadline/plain-date';
import type { LedgerRow } from '@zonggui/domain/deadline/working-days';
import { DomainError } from '@zonggui/domain/errors';
import type { CountingTerms, LimitUnit, Nature } from '@zonggui/domain/terms';
import { countingPlace, placed, type PlaceOptions } from '../counting-place';

interface DeadlineOptions extends PlaceOptions {
  from?: string;
  limit?: string;
  statutory?: string;
  pause: string[];
  extend: string[];
  nature?: string;
  explain?: boolean;
  json?: boolean;
}

/** `zonggui deadline`: the date a limit ends, stopped and extended as told, every day explained. Needs no database. */
export function registerDeadlineCommand(program: Command): void {
  placed(program.command('deadline'))
    .description('到期日推算：暂停、延期、法定时限，逐日说明')
    .option('--from <instant>', '起算时刻，YYYY-MM-DD 或 "YYYY-MM-DD HH:mm"')
    .option('--limit <limit>', '时限，例如 10工作日、30分钟、60日、3个月')
    .option('--statutory <limit>', '法定时限，写法同上')
    .option('--pause <from..to>', '暂停的起止日，可重复', collect, [])
    .option('--extend <days>', '延期的天数，可重复', collect, [])
    .option('--nature <nature>', '事项性质：licence、socialInsurance 或 service（默认），决定计算规则')
    .option('--explain', '逐日说明')
    .option('--json', '只输出 JSON')
    .action((options: DeadlineOptions) => {
      const answer = deadline(options);
      console.log(options.json ? JSON.stringify(answer) : textOf(answer, options.explain ?? false));
    });
}

const collect = (value: string, earlier: string[]): string[] => [...earlier, value];

interface Answer {
  readonly startsOn: string;
  readonly due: string;
  readonly dueAt: string;
  readonly provisional: boolean;
  readonly reason: string | null;
  readonly statutoryDue: string | null;
  readonly ledger: readonly LedgerRow[];
  readonly segments: readonly Pause[];
  readonly calendar: string;
  readonly counting: CountingTerms & { readonly sentence: string };
}

function deadline(options: DeadlineOptions): Answer {
  const { region, calendar, hours, catalogue } = countingPlace(options);
  const asked = { limit: limitOf(options.limit ?? ''), startsAt: instantOf(options.from ?? ''), segments: options.pause.map(pauseOf), extensions: options.extend.map(extensionOf) };
  const { startDay, roll, dayEnds, sources } = countingOf(catalogue, { region: region.code, nature: natureOf(options.nature ?? 'service'), on: shanghaiDate(asked.startsAt) });
  const history: ClockHistory = { ...asked, startDay, roll, dayEnds };
  try {
    const { due, ledger } = explain(history, calendar, hours);
    const statutory = options.statutory === undefined ? null : explain({ ...history, limit: limitOf(options.statutory) }, calendar, hours).due;
    return {
      startsOn: due.startOn, due: due.dueOn, dueAt: due.dueAt.toISOString(), provisional: due.provisional, reason: due.reason,
      statutoryDue: statutory?.dueOn ?? null, ledger, segments: history.segments,
      calendar: calendar.code,
      counting: { startDay, roll, dayEnds, sources, sentence: countingSentence({ startDay, roll, dayEnds }, history.limit.unit, sources) },
    };
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'calendar-gap') throw error;
    throw new Error(`工作日历只覆盖 ${String(error.details.first)} 至 ${String(error.details.last)}，请先补充相应年度的日历。`, { cause: error });
  }
}

const units: readonly [RegExp, LimitUnit][] = [
  [/^(个)?(工作日|workdays?)$/, 'workdays'],
  [/^(分钟|minutes?)$/, 'minutes'],
  [/^(日|天|自然日|days?)$/, 'days'],
  [/^(个)?(月|months?)$/, 'months'],
];

function limitOf(text: string): ClockHistory['limit'] {
  const [, amount, word] = /^([1-9]\d{0,4})\s*(\S+)$/.exec(text.trim()) ?? [];
  const unit = units.find(([form]) => form.test(word ?? ''))?.[1];
  if (amount === undefined || unit === undefined) throw new Error(`时限“${text}”无法识别，请写成 10工作日、30分钟、60日 或 3个月。`);
  return { unit, amount: Number(amount) };
}

const natures: readonly Nature[] = ['licence', 'socialInsurance', 'service'];

function natureOf(text: string): Nature {
  const found = natures.find((nature) => nature === text);
  if (found === undefined) throw new Error(`事项性质“${text}”无效，请写 ${natures.join('、')} 之一。`);
  return found;
}

function instantOf(text: string): Date {
  const [, date, time] = /^(\S+?)(?:[ T](\d\d:\d\d))?$/.exec(text.trim()) ?? [];
  if (date === undefined || !isPlainDate(date) || (time !== undefined && !/^([01]\d|2[0-3]):[0-5]\d$/.test(time))) {
    throw new Error(`起算时刻“${text}”无效，请按 YYYY-MM-DD 或 "YYYY-MM-DD HH:mm" 填写。`);
  }
  return shanghaiInstant(date, time ?? '09:00');
}

function pauseOf(text: string): Pause {
  const [fromOn = '', untilOn = ''] = text.split('..');
  if (!isPlainDate(fromOn) || !isPlainDate(untilOn) || untilOn < fromOn) throw new Error(`暂停“${text}”无效，请按 起日..止日 填写，例如 2026-11-23..2026-11-25。`);
  return { fromOn, untilOn };
}

function extensionOf(text: string): { days: number } {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new Error(`延期天数“${text}”无效，请填写 1 至 9999 的整数。`);
  return { days: Number(text) };
}

function textOf({ startsOn, due, provisional, reason, statutoryDue, ledger, counting }: Answer, explained: boolean): string {
  return [
    `${startsOn} 起算，到期日 ${due}${provisional ? '（预计）' : ''}${statutoryDue === null ? '' : `，法定到期日 ${statutoryDue}`}`,
    ...(reason === null ? [] : [reason]),
    counting.sentence,
    ...(explained ? ledger.map((row) => `  ${row.date}  ${row.counted ? '计入' : '不计'}  ${row.why}`) : []),
  ].join('\n');
}

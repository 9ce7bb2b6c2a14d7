import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { calendarYaml, predictedYaml } from '@zonggui/catalogue/calendar-yaml';
import { checkCalendarFolder } from '@zonggui/catalogue/check-calendar-folder';
import { hintOf, patternSource } from '@zonggui/catalogue/holiday-pattern';
import { CalendarFault, type CalendarFolder } from '@zonggui/catalogue/load-calendar';
import { parseNotice, type ParsedNotice } from '@zonggui/catalogue/parse-notice';
import { predictYear } from '@zonggui/catalogue/predict-year';
import { calendarOf } from '@zonggui/domain/deadline/calendar';
import { calendarCodeOf, regionalCalendar } from '@zonggui/domain/deadline/regional-calendar';
import { configFolder } from '../config-folder';
import { registerPublishCommand } from './calendar-publish';

/** `zonggui calendar check|predict|import|publish`: the years of `config/calendar`, and how a notice becomes one of them. */
export function registerCalendarCommands(program: Command): void {
  const calendar = program.command('calendar').description('工作日历：核对、录入通知、公布');
  calendar
    .command('check')
    .description('核对 config/calendar：各年度、地方节日、开放时间')
    .option('--json', '只输出 JSON')
    .action(({ json }: { json?: boolean }) => check(json === true));
  calendar
    .command('import')
    .description('读取放假安排通知的原文，输出当年的日历文件')
    .requiredOption('--file <notice.txt>', '通知原文')
    .option('--write', '写入 config/calendar/<年度>.yaml')
    .option('--json', '只输出 JSON')
    .action((options: ImportOptions) => importNotice(options));
  calendar
    .command('predict')
    .description('推算未公布年度的法定节假日，输出当年的日历文件；往年放假格局只作参考，不计入')
    .requiredOption('--year <yyyy>', '年度')
    .option('--json', '只输出 JSON')
    .action(({ year, json }: { year: string; json?: boolean }) => console.log(predict(year, json === true)));
  registerPublishCommand(calendar);
}

/** Years of which the lunar tables are beyond doubt, and in which the statute may still stand. */
const predictable = /^20[2-9]\d$/;

function predict(text: string, json: boolean): string {
  if (!predictable.test(text)) throw new Error(`年度“${text}”无效，请填写 2020 至 2099 之间的年度，例如 2029。`);
  const year = predictYear(Number(text));
  const hint = hintOf(year.year);
  if (json) return JSON.stringify({ year, hint, hintSource: patternSource });
  const days = hint.map(({ date, holiday }) => `${date}（${holiday}）`).join('、');
  return `${predictedYaml(year)}# 参考（按${patternSource}所述格局，不计入）：${days}`;
}

interface ImportOptions {
  file: string;
  write?: boolean;
  json?: boolean;
}

/** @throws CalendarFault with one line per fault */
function readNoticeFile(file: string): ParsedNotice {
  const { notice, faults } = parseNotice(readFileSync(file, 'utf8'));
  if (notice === null) throw new CalendarFault(faults);
  return notice;
}

function check(json: boolean): void {
  const { faults, ...folder } = checkCalendarFolder(configFolder());
  if (faults.length === 0) return console.log(json ? JSON.stringify(summaryOf(folder)) : textOf(folder));
  if (json) console.log(JSON.stringify({ from: 'config', faults }));
  else console.error(faults.join('\n'));
  process.exitCode = 1;
}

function summaryOf({ years: all, locals, schedules }: CalendarFolder) {
  const calendar = calendarOf(all);
  const { revision, first, last, publishedThrough } = calendar;
  const years = calendar.years.map(({ year, status, basis }) => ({
    year, status, basis,
    workingDays: calendar.workingDays.filter((day) => day.startsWith(`${year}-`)).length,
  }));
  const local = locals.map(({ region, off, working }) => ({ region, calendar: calendarCodeOf(region), revision: regionalCalendar(all, locals, region).revision, off: off.length, working: working.length }));
  return { from: 'config', revision, first, last, publishedThrough, years, local, schedules: schedules.map(({ code }) => code), faults: [] };
}

function textOf(folder: CalendarFolder): string {
  const { years, publishedThrough, revision, local, schedules } = summaryOf(folder);
  return [
    `工作日历无误：放假安排通知公布至${publishedThrough}，修订号 ${revision}`,
    ...years.map(({ year, status, basis, workingDays }) => `  ${year}  ${status === 'published' ? '已公布' : '预测'}  ${workingDays} 个工作日  ${basis}`),
    ...local.map(({ region, off, working }) => `  ${region}  地方节日 ${off} 处，调休上班 ${working} 天`),
    `开放时间：${schedules.join('、')}`,
  ].join('\n');
}

function importNotice({ file, write, json }: ImportOptions): void {
  const notice = readNoticeFile(file);
  const yaml = calendarYaml(notice);
  const path = join(configFolder(), 'calendar', `${notice.year.year}.yaml`);
  if (write) writeFileSync(path, yaml);
  if (json) console.log(JSON.stringify({ ...notice, written: write ? `config/calendar/${notice.year.year}.yaml` : null }));
  else console.log(write ? `已写入 config/calendar/${notice.year.year}.yaml` : yaml.trimEnd());
}

import { writeFileSync } from 'node:fs';
import { Option, type Command } from 'commander';
import type { Casework } from '@zonggui/casework/casework';
import type { Dimension } from '@zonggui/casework/reports/report-filter';
import type { DueRow, FigureCounts } from '@zonggui/casework/reports/report-views';
import { figureWord } from '@zonggui/casework/reports/report-words';
import { clockWord } from '@zonggui/domain/deadline/clock-sentences';
import { isPlainDate } from '@zonggui/domain/deadline/plain-date';
import type { Actor } from '@zonggui/domain/posts';
import { figures, type Difference } from '@zonggui/domain/report/figures';
import { withCasework } from '../casework';
import { departmentCodeOf, regionCodeOf } from '../organisation-names';

/** The operator sees every region; what he takes away is recorded all the same. */
const operator: Actor = { kind: 'system', id: 'operator', onBehalfOf: null, grants: [] };

/** `zonggui report`: what is late, what happened, and whether the tallies say what history says. */
export function registerReportCommands(program: Command): void {
  const report = program.command('report').description('超期清单、事件数字、核对');
  report
    .command('overdue')
    .description('超期清单；--xlsx 另存为工作簿')
    .option('--region <region>', '区域（含下级），名称或编码')
    .option('--department <department>', '部门，名称或编码')
    .option('--xlsx <file>', '另存为 xlsx')
    .option('--json', '只输出 JSON')
    .action((options: OverdueOptions) => withCasework((casework) => overdue(casework, options)));
  report
    .command('figures')
    .description('期间内的收件、受理、办结等件数与按时办结率；期间不含结束日')
    .requiredOption('--from <date>', '开始日')
    .requiredOption('--to <date>', '结束日（不含）')
    .addOption(new Option('--by <dimension>', '分组').choices(['department', 'window', 'item', 'region']))
    .option('--region <region>', '区域（含下级），名称或编码')
    .option('--json', '只输出 JSON')
    .action((options: FiguresOptions) => withCasework((casework) => figuresOf(casework, options)));
  report
    .command('verify')
    .description('由事件重新计数，与累计数逐项核对；不一致时退出码为 1')
    .option('--repair', '把差额记入累计数')
    .option('--json', '只输出 JSON')
    .action((options: { repair?: boolean; json?: boolean }) => withCasework((casework) => verify(casework, options)));
}

interface OverdueOptions {
  region?: string;
  department?: string;
  xlsx?: string;
  json?: boolean;
}

async function overdue(casework: Casework, { region, department, xlsx, json }: OverdueOptions): Promise<void> {
  const filter = {
    ...(region === undefined ? {} : { under: regionCodeOf(region) }),
    ...(department === undefined ? {} : { department: departmentCodeOf(department) }),
  };
  if (xlsx !== undefined) {
    const { id, file, rows } = await casework.exports.overdue(operator, filter);
    writeFileSync(xlsx, file);
    console.log(json ? JSON.stringify({ exportId: id, file: xlsx, rows }) : `已导出 ${rows} 行到 ${xlsx}，导出号 ${id}`);
    return;
  }
  const asOf = await casework.clock.now();
  const rows = await everyRow(casework, filter);
  if (json) console.log(JSON.stringify({ asOf: asOf.toISOString(), rows }));
  else console.log(rows.length === 0 ? '没有超期件。' : rows.map(lineOf).join('\n'));
}

async function everyRow(casework: Casework, filter: object): Promise<DueRow[]> {
  const rows: DueRow[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await casework.dueLists.overdue(operator, { ...filter, limit: 200, ...(cursor === undefined ? {} : { cursor }) });
    rows.push(...page.rows);
    if (page.next === null) return rows;
    cursor = page.next;
  }
}

const lineOf = ({ overdueWorkingDays, number, item, kind, dueOn, department, holder }: DueRow): string =>
  [overdueWorkingDays === 0 ? '今日' : `超 ${overdueWorkingDays} 工作日`, number, item.name, clockWord[kind], dueOn, department?.name ?? '—', holder ?? '未签收'].join('  ');

interface FiguresOptions {
  from: string;
  to: string;
  by?: Dimension;
  region?: string;
  json?: boolean;
}

async function figuresOf(casework: Casework, { from, to, by, region, json }: FiguresOptions): Promise<void> {
  const filter = region === undefined ? {} : { under: regionCodeOf(region) };
  if (!isPlainDate(from) || !isPlainDate(to) || from >= to) throw new Error('请填写开始日与结束日，如 2026-11-01 与 2026-12-01；期间不含结束日，结束日应晚于开始日');
  const period = { from, to };
  const counted = await casework.figures.figures(operator, period, filter, by ?? null);
  const rates = await casework.rates.rates(operator, period, filter, by ?? null);
  if (json) {
    console.log(JSON.stringify({ ...counted, rates: { until: rates.until, total: rates.total, groups: rates.groups } }));
    return;
  }
  const { due, done, strict } = rates.total;
  console.log(
    [
      `${from} 至 ${to}（不含），数据截至 ${counted.asOf}`,
      `合计  ${countsText(counted.total)}`,
      ...counted.groups.map(({ group, figures: counts }) => `${group?.name ?? '—'}  ${countsText(counts)}`),
      `按时办结率  到期口径 ${due.count}/${due.of}  办结口径 ${done.count}/${done.of}  严格 ${strict.count}/${strict.of}  在办超期 ${rates.total.overdueOpen}  办结超期 ${rates.total.overdueDone}`,
    ].join('\n'),
  );
}

const countsText = (counts: FigureCounts): string => figures.filter((figure) => counts[figure] !== 0).map((figure) => `${figureWord[figure]} ${counts[figure]}`).join('  ');

async function verify(casework: Casework, { repair, json }: { repair?: boolean; json?: boolean }): Promise<void> {
  const found = await (repair ? casework.tallies.repair() : casework.tallies.verify());
  if (json) console.log(JSON.stringify(found));
  else console.log([`核对 ${found.applications} 件申请、${found.events} 条事件、${found.figures} 项数字`, ...found.differences.map(differenceText), ...(repair && found.differences.length > 0 ? ['差额已记入累计数'] : [])].join('\n'));
  if (found.differences.length > 0 && !repair) process.exitCode = 1;
}

const differenceText = ({ day, region, department, window, item, figure, recounted, tallied }: Difference): string =>
  `${day}  ${region}  ${department || '—'}  ${window || '—'}  ${item || '—'}  ${figureWord[figure]}：事件 ${recounted}，累计 ${tallied}`;

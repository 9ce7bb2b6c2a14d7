import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { parse } from 'yaml';
import type { Casework } from '@zonggui/casework/casework';
import type { DryRun } from '@zonggui/casework/calendar/calendar-publications';
import type { LocalDraft } from '@zonggui/casework/calendar/publication-drafts';
import type { Publication } from '@zonggui/casework/calendar/publication-rows';
import { Faults } from '@zonggui/catalogue/calendar-faults';
import { checkLocalDays } from '@zonggui/catalogue/check-local-days';
import { CalendarFault, loadCalendar } from '@zonggui/catalogue/load-calendar';
import { DomainError } from '@zonggui/domain/errors';
import type { Actor } from '@zonggui/domain/posts';
import { actorOf } from '@zonggui/identity/grants';
import type { DataSource } from 'typeorm';
import { withCasework, withDatabase } from '../casework';
import { configFolder } from '../config-folder';

interface PublishOptions {
  file: string;
  region?: string;
  as: string;
  approveAs?: string;
  json?: boolean;
}

/** `calendar publish`: the dry run, and with a second person the publication itself; `calendar resume` finishes one that was cut off. */
export function registerPublishCommand(calendar: Command): void {
  calendar
    .command('publish')
    .description('按通知原文试算受影响的时限；写明 --approve-as 时经第二人批准并公布')
    .requiredOption('--file <notice.txt>', '通知原文；写明 --region 时为当地放假日期，写法同 config/calendar/local')
    .option('--region <code>', '区划代码：公布当地一个年度的放假日期')
    .requiredOption('--as <login>', '起草人账号（监督岗）')
    .option('--approve-as <login>', '批准人账号（监督岗，不能是起草人）；不写则只试算')
    .option('--json', '只输出 JSON')
    .action((options: PublishOptions) => publish(options));
  calendar
    .command('resume')
    .description('继续中断的公布')
    .option('--json', '只输出 JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const finished = await withCasework((casework) => casework.publications.resume());
      if (json) console.log(JSON.stringify(finished.map(summaryOf)));
      else console.log(finished.length === 0 ? '没有中断的公布' : finished.map(doneText).join('\n'));
    });
}

async function publish({ file, region, as, approveAs, json }: PublishOptions): Promise<void> {
  const text = readFileSync(file, 'utf8');
  const now = await withCasework((casework) => casework.clock.now());
  const [drafter, approver] = await withDatabase(async (dataSource) => [await staffOf(dataSource, as, now), approveAs === undefined ? null : await staffOf(dataSource, approveAs, now)]);
  await withCasework(async (casework) => {
    const dry = await rehearsed(casework, region === undefined ? { text } : localDraft(text, region), drafter);
    if (!json) console.log(dryText(dry));
    const done = approver === null ? null : await approved(casework, dry.publication.id, approver);
    if (json) console.log(JSON.stringify({ id: dry.publication.id, moved: dry.moved, uncovered: dry.uncovered, groups: dry.groups, publication: done && summaryOf(done) }));
    else console.log(done === null ? '仅试算，尚未公布' : doneText(done));
  });
}

async function rehearsed(casework: Casework, draft: { text: string } | LocalDraft, drafter: Actor): Promise<DryRun> {
  try {
    const { id } = await ('region' in draft ? casework.publications.draftLocal(draft, drafter) : casework.publications.draft(draft, drafter));
    return await casework.publications.dryRun(id);
  } catch (error) {
    throw inChinese(error);
  }
}

/** The file of one region and year. @throws CalendarFault */
function localDraft(text: string, region: string): LocalDraft {
  const national = loadCalendar(join(configFolder(), 'calendar'));
  const faults = new Faults('');
  const days = checkLocalDays(parse(text), region, national, faults);
  const years = [...new Set([...(days?.off ?? []).map(({ from }) => from), ...(days?.working ?? []).map(({ date }) => date)].map((day) => Number(day.slice(0, 4))))];
  if (days === undefined) throw new CalendarFault(faults.found);
  const [year] = years;
  if (year === undefined || years.length > 1) throw new CalendarFault([`一次公布一个年度，文件里有 ${years.length} 个年度的日期`]);
  return { region, year, text, off: days.off, working: days.working };
}

async function approved(casework: Casework, id: string, approver: Actor): Promise<Publication> {
  try {
    await casework.publications.approve(id, approver);
  } catch (error) {
    throw inChinese(error);
  }
  return casework.publications.run(id);
}

async function staffOf(dataSource: DataSource, login: string, now: Date): Promise<Actor> {
  const [found] = await dataSource.query<{ id: string }[]>('select id from staff where login = $1 and active', [login]);
  if (found === undefined) throw new Error(`没有“${login}”这个账号`);
  return actorOf(dataSource.manager, found.id, now);
}

const sentences: Partial<Record<DomainError['code'], string>> = {
  'post-required': '公布日历须由监督岗办理，请换用监督岗账号。',
  'unknown-region': '没有这个区划代码。',
  'second-person-required': '须由第二人批准，批准人不能是起草人。',
  'stale-version': '起草之后日历已有变化，请重新起草。',
  'verb-not-allowed': '另有公布尚未完成，请先运行 zonggui calendar resume。',
  'calendar-gap': '有时限将超出日历范围，请先补充下一年度的日历。',
};

function inChinese(error: unknown): unknown {
  if (!(error instanceof DomainError)) return error;
  const { faults } = error.details;
  if (Array.isArray(faults)) return new Error(faults.join('\n'), { cause: error });
  if (error.code === 'invalid') return new Error('日历已经包含这些日期，没有需要公布的变化。', { cause: error });
  return new Error(sentences[error.code] ?? error.message, { cause: error });
}

function summaryOf({ id, year, state, revision, total, passed, moved, root }: Publication) {
  return { id, year, state, revision, total, passed, moved, root };
}

function dryText({ publication, moved, uncovered, groups }: DryRun): string {
  return [
    `${titleOf(publication)}试算：${moved} 个时限变动${uncovered > 0 ? `，${uncovered} 个超出日历范围` : ''}`,
    ...groups.map(({ region, department, kind, from, to, clocks }) => `  ${region}  ${department ?? '—'}  ${kind}  ${from} → ${to}  ${clocks} 个`),
  ].join('\n');
}

const titleOf = ({ year, local }: Pick<Publication, 'year' | 'local'>): string => `${local === null ? '' : `${local.region} `}${year} 年放假安排`;

const doneText = ({ passed, moved, root, ...publication }: Publication): string => `${titleOf(publication)}已公布：重算 ${passed} 个时限，变动 ${moved} 个，封存值 ${root ?? ''}`;

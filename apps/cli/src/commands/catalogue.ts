import { join } from 'node:path';
import type { Command } from 'commander';
import { assess } from '@zonggui/catalogue/assess';
import { buildCatalogue } from '@zonggui/catalogue/catalogue';
import type { Catalogue } from '@zonggui/catalogue/catalogue';
import { checkCatalogue } from '@zonggui/catalogue/check-catalogue';
import { publicGuide } from '@zonggui/catalogue/guide';
import type { GuideQuery } from '@zonggui/catalogue/guide';
import { loadCalendar } from '@zonggui/catalogue/load-calendar';
import { loadCatalogueFiles, loadDocumentTexts } from '@zonggui/catalogue/load-catalogue';
import { resolveBundle } from '@zonggui/catalogue/resolve-bundle';
import { resolveGuide } from '@zonggui/catalogue/resolve-guide';
import { isPlainDate, shanghaiDate } from '@zonggui/domain/deadline/plain-date';
import { configFolder } from '../config-folder';
import { assessmentText, bundleText, checkText, guideText, spoken } from './catalogue-answers';
import { registerListCommands } from './catalogue-lists';

interface Options {
  region?: string;
  channel?: string;
  on?: string;
  fact?: string[];
  have?: string;
  prohibited?: string;
  unmet?: string;
  demo?: boolean;
  json?: boolean;
}

/** `zonggui catalogue check|coverage`, `guide`, `assess`, `bundle`, `list`: what the documents say. Needs no database. */
export function registerCatalogueCommands(program: Command): void {
  const group = program.command('catalogue').description('事项目录');
  group
    .command('check')
    .description('检查目录：差错（本系统的）与冲突（文件之间的）')
    .option('--json', '只输出 JSON')
    .action((options: Options) => check(options));
  registerListCommands(program, group);
  asked(program.command('guide <item>').description('办事指南')).action((item: string, options: Options) => guide(item, options));
  asked(program.command('assess <item>').description('受理结论'))
    .option('--have <materials>', '已有材料，用逗号分隔')
    .option('--prohibited <texts>', '属于的禁办情形，用分号分隔')
    .option('--unmet <texts>', '不符合的受理条件，用分号分隔')
    .action((item: string, options: Options) => assessItem(item, options));
  asked(program.command('bundle <name>').description('一件事')).action((name: string, options: Options) => bundle(name, options));
}

const asked = (command: Command): Command =>
  command
    .option('--region <region>', '地区名称或区划代码')
    .option('--channel <channel>', '渠道名称或代码，默认窗口')
    .option('--on <date>', '日期，YYYY-MM-DD，默认今天')
    .option('--fact <k=v...>', '情形，例如 代办=是')
    .option('--demo', '加入演示数据（示例）')
    .option('--json', '只输出 JSON');

function check({ json }: Options): void {
  const config = configFolder();
  const files = loadCatalogueFiles(config);
  const result = { from: 'config' as const, files: files.length, ...checkCatalogue(files, { texts: loadDocumentTexts(config) }) };
  console.log(json ? JSON.stringify(result) : checkText(result));
  if (!result.ok) process.exitCode = 1;
}

function guide(item: string, options: Options): void {
  const answer = spoken(() => publicGuide(resolveGuide(load(), queryOf(item, options))));
  console.log(options.json ? JSON.stringify(answer) : guideText(answer));
}

function assessItem(item: string, options: Options): void {
  const query = queryOf(item, options);
  const split = (text: string | undefined, by: RegExp): string[] => (text ?? '').split(by).map((part) => part.trim()).filter((part) => part !== '');
  const answer = spoken(() =>
    assess(
      resolveGuide(load(), query),
      query.facts ?? {},
      { have: split(options.have, /[,，;；]/), prohibitions: split(options.prohibited, /[;；]/), unmetConditions: split(options.unmet, /[;；]/) },
      loadCalendar(join(configFolder(), 'calendar')),
    ),
  );
  console.log(options.json ? JSON.stringify(answer) : assessmentText(answer));
}

function bundle(name: string, options: Options): void {
  const { item, region, on, facts, demo } = queryOf(name, options);
  const answer = spoken(() => {
    const catalogue = load();
    return resolveBundle(catalogue, { name: item, region, on, facts: facts ?? {}, demo: demo ?? false, channel: catalogue.getChannel(options.channel ?? 'window') });
  });
  console.log(options.json ? JSON.stringify(answer) : bundleText(answer));
}

function queryOf(item: string, { region, channel, on, fact, demo }: Options): GuideQuery & { readonly item: string } {
  if (region === undefined) throw new Error('请用 --region 指明地区，例如 --region 鞍山。');
  if (on !== undefined && !isPlainDate(on)) throw new Error(`日期“${on}”不是有效日期，请按 YYYY-MM-DD 填写，例如 2026-11-20。`);
  return { item, region, channel: channel ?? 'window', on: on ?? shanghaiDate(new Date()), facts: factsIn(fact ?? []), demo: demo ?? false };
}

function factsIn(pairs: readonly string[]): Record<string, string> {
  const facts: Record<string, string> = {};
  for (const pair of pairs) {
    const [name = '', ...value] = pair.split('=');
    if (name.trim() === '' || value.length === 0) throw new Error(`情形“${pair}”请写成 名称=取值，例如 代办=是。`);
    facts[name.trim()] = value.join('=').trim();
  }
  return facts;
}

const load = (): Catalogue => buildCatalogue(loadCatalogueFiles(configFolder()));

import { join } from 'node:path';
import type { Command } from 'commander';
import { assess } from '@zonggui/catalogue/assess';
import { checkCatalogue } from '@zonggui/catalogue/check-catalogue';
import { exportCatalogue } from '@zonggui/catalogue/export-catalogue';
import { findConflicts } from '@zonggui/catalogue/find-conflicts';
import { publicGuide } from '@zonggui/catalogue/guide';
import type { GuideQuery } from '@zonggui/catalogue/guide';
import { loadCalendar } from '@zonggui/catalogue/load-calendar';
import { loadDocumentTexts } from '@zonggui/catalogue/load-catalogue';
import { resolveBundle } from '@zonggui/catalogue/resolve-bundle';
import { resolveGuide } from '@zonggui/catalogue/resolve-guide';
import { isPlainDate, shanghaiDate } from '@zonggui/domain/deadline/plain-date';
import { configFolder } from '../config-folder';
import { assessmentText, bundleText, checkText, conflictsText, guideText, spoken } from './catalogue-answers';
import { registerFindCommand } from './catalogue-find';
import { registerListCommands } from './catalogue-lists';
import { catalogueOf, filesOf } from './catalogue-source';
import type { SourceOptions } from './catalogue-source';

interface Options extends SourceOptions {
  region?: string;
  channel?: string;
  on?: string;
  fact?: string[];
  have?: string;
  shared?: string;
  undertake?: string;
  defective?: string;
  discredited?: boolean;
  prohibited?: string;
  unmet?: string;
  demo?: boolean;
  json?: boolean;
}

/** `zonggui catalogue check|conflicts|coverage|export`, `guide`, `assess`, `bundle`, `find`, `list`: what the documents say. Needs no database. */
export function registerCatalogueCommands(program: Command): void {
  const group = program.command('catalogue').description('事项目录');
  told(group.command('check').description('检查目录：差错（本系统的）与冲突（文件之间的）')).action((options: Options) => check(options));
  told(group.command('conflicts').description('文件之间的冲突，各附出处')).action((options: Options) => conflicts(options));
  told(group.command('export').description('导出整个目录为一个 JSON；用 --catalogue <文件> 读回')).action((options: Options) => console.log(JSON.stringify(exportCatalogue(filesOf(options)))));
  registerListCommands(program, group);
  registerFindCommand(program);
  asked(program.command('guide <item>').description('办事指南')).action((item: string, options: Options) => guide(item, options));
  asked(program.command('assess <item>').description('受理结论'))
    .option('--have <materials>', '已有材料，用逗号分隔')
    .option('--shared <materials>', '以共享数据获取的材料，用逗号分隔')
    .option('--undertake <materials>', '以承诺代替的材料，用逗号分隔')
    .option('--defective <materials>', '已有但不符合要求的材料，用逗号分隔')
    .option('--discredited', '申请人有未履行承诺的记录（失信）')
    .option('--prohibited <texts>', '属于的禁办情形，用分号分隔')
    .option('--unmet <texts>', '不符合的受理条件，用分号分隔')
    .action((item: string, options: Options) => assessItem(item, options));
  asked(program.command('bundle <name>').description('一件事')).action((name: string, options: Options) => bundle(name, options));
}

const told = (command: Command): Command => command.option('--catalogue <file>', '从导出的 JSON 读目录').option('--json', '只输出 JSON');

const asked = (command: Command): Command =>
  told(
    command
      .option('--region <region>', '地区名称或区划代码')
      .option('--channel <channel>', '渠道名称或代码，默认窗口')
      .option('--on <date>', '日期，YYYY-MM-DD，默认今天')
      .option('--fact <k=v...>', '情形，例如 代办=是')
      .option('--demo', '加入演示数据（示例）'),
  );

function check(options: Options): void {
  const files = filesOf(options);
  const result = { from: 'config' as const, files: files.length, ...checkCatalogue(files, { texts: loadDocumentTexts(configFolder()) }) };
  console.log(options.json ? JSON.stringify(result) : checkText(result));
  if (!result.ok) process.exitCode = 1;
}

function conflicts(options: Options): void {
  const found = findConflicts(catalogueOf(options));
  console.log(options.json ? JSON.stringify({ from: 'config', conflicts: found }) : conflictsText(found));
}

function guide(item: string, options: Options): void {
  const answer = spoken(() => publicGuide(resolveGuide(catalogueOf(options), queryOf(item, options))));
  console.log(options.json ? JSON.stringify(answer) : guideText(answer));
}

function assessItem(item: string, options: Options): void {
  const query = queryOf(item, options);
  const { discredited = false } = options;
  const split = (text: string | undefined, by: RegExp): string[] => (text ?? '').split(by).map((part) => part.trim()).filter((part) => part !== '');
  const papers = (text: string | undefined): string[] => split(text, /[,，;；]/);
  const brought = {
    have: papers(options.have), shared: papers(options.shared), undertaken: papers(options.undertake), defective: papers(options.defective),
    prohibitions: split(options.prohibited, /[;；]/), unmetConditions: split(options.unmet, /[;；]/), discredited,
  };
  const answer = spoken(() => assess(resolveGuide(catalogueOf(options), query), query.facts ?? {}, brought, loadCalendar(join(configFolder(), 'calendar'))));
  console.log(options.json ? JSON.stringify(answer) : assessmentText(answer));
}

function bundle(name: string, options: Options): void {
  const { item, region, on, facts, demo } = queryOf(name, options);
  const answer = spoken(() => {
    const catalogue = catalogueOf(options);
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

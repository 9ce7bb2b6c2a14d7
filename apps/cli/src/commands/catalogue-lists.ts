import type { Command } from 'commander';
import { channelName } from '@zonggui/catalogue/catalogue';
import { coverageOf } from '@zonggui/catalogue/coverage';
import type { CatalogueCoverage, Coverage } from '@zonggui/catalogue/coverage';
import { loadDocumentTexts } from '@zonggui/catalogue/load-catalogue';
import { resolveList } from '@zonggui/catalogue/resolve-list';
import type { ListRow, ResolvedList } from '@zonggui/catalogue/resolve-list';
import { configFolder } from '../config-folder';
import { spoken } from './catalogue-answers';
import { catalogueOf } from './catalogue-source';
import type { SourceOptions } from './catalogue-source';

interface Options extends SourceOptions {
  json?: boolean;
}

/** `zonggui list <name>` and `zonggui catalogue coverage`: the rows of the documents' lists, and how many of them are held. Need no database. */
export function registerListCommands(program: Command, catalogue: Command): void {
  program
    .command('list <name>')
    .description('文件中的清单')
    .option('--catalogue <file>', '从导出的 JSON 读目录')
    .option('--json', '只输出 JSON')
    .action((name: string, options: Options) => list(name, options));
  catalogue
    .command('coverage')
    .description('覆盖：各清单在文件中的行数、已录入、推断和存疑；缺行时失败')
    .option('--json', '只输出 JSON')
    .action((options: Options) => coverage(options));
}

function list(name: string, options: Options): void {
  const answer = spoken(() => resolveList(catalogueOf(options), name));
  console.log(options.json ? JSON.stringify(answer) : listText(answer));
}

function coverage({ json }: Options): void {
  const answer = coverageOf(catalogueOf({}), loadDocumentTexts(configFolder()));
  console.log(json ? JSON.stringify(answer) : coverageText(answer));
  if (!answer.ok) process.exitCode = 1;
}

const listText = ({ name, region, rows, remarks }: ResolvedList): string =>
  [`${name} · ${region.name} · ${rows.length} 行`, ...rows.flatMap((row) => [rowText(row), ...row.marks.filter(({ status }) => status !== 'merged').map(markText)]), ...remarks.map(({ text }) => `备注：${text}`)].join('\n');

const rowText = ({ cells, items, channels }: ListRow): string =>
  `  ${Object.values(cells).filter((words) => words !== '').join(' ｜ ')}${channels.length > 0 ? ` → ${channels.map(channelName).join('、')}` : ''}${codesText(items)}`;

const codesText = (items: ListRow['items']): string => (items.length > 0 ? ` [${items.map(({ code }) => code ?? '—').join('、')}]` : '');

const markText = ({ column, status, reading, cause, unsettled }: ListRow['marks'][number]): string =>
  `      ${status === 'inferred' ? '推断' : '存疑'} ${column}${reading === null ? '' : `：${reading}`}。${whyDoubtful(cause, unsettled)}`;

const whyDoubtful = (cause: string, unsettled: string | null): string => [cause, unsettled].filter(Boolean).map((words) => words?.replace(/。$/, '')).join('；');

const coverageText = ({ ok, lists, unresolved }: CatalogueCoverage): string =>
  [
    '清单  文件行数  已录入  推断  存疑',
    ...lists.map(coverageLine),
    ...lists.flatMap(({ code, doubts }) => doubts.filter(({ status }) => status === 'uncertain').map((doubt) => `  存疑 ${code} ${doubt.part ?? ''}第${doubt.row}行 ${doubt.column}：${whyDoubtful(doubt.cause, doubt.unsettled)}`)),
    ...(unresolved.length === 0 ? [] : [`尚无事项的名称 ${unresolved.length} 个：${unresolved.map(({ name }) => name).join('、')}`]),
    ok ? '没有缺行' : '有缺行',
  ].join('\n');

const coverageLine = ({ code, name, document, rows, held, inferred, uncertain, missing, surplus, stated }: Coverage): string =>
  `  ${code} ${name}（${document}）  ${rows}  ${held}  ${inferred}  ${uncertain}` +
  `${missing.length === 0 ? '' : `  缺 ${missing.join('、')}`}${surplus.length === 0 ? '' : `  多 ${surplus.join('、')}`}${stated === null || stated === rows ? '' : `  文件自称 ${stated}`}`;

import type { Command } from 'commander';
import type { Catalogue } from '@zonggui/catalogue/catalogue';
import type { Found } from '@zonggui/catalogue/item-index';
import { offeredItems } from '@zonggui/catalogue/offered-items';
import { shanghaiDate } from '@zonggui/domain/deadline/plain-date';
import { spoken } from './catalogue-answers';
import { catalogueOf } from './catalogue-source';
import type { SourceOptions } from './catalogue-source';

interface Options extends SourceOptions {
  region?: string;
  limit: string;
  json?: boolean;
}

/** What the operator typed, and the items that answer, the best first. */
interface Findings {
  readonly typed: string;
  readonly region: { readonly code: string; readonly name: string };
  readonly from: 'config' | 'database';
  /** `called`: the name that answered; `specified`: some document gives the region a guide. */
  readonly found: readonly { readonly code: string; readonly name: string; readonly called: string; readonly rank: Found['rank']; readonly specified: boolean }[];
}

/** `zonggui find <words>`: items by name, pinyin initials, alias, code and past typing errors. Needs no database. */
export function registerFindCommand(program: Command): void {
  program
    .command('find <words...>')
    .description('查找事项：名称、拼音首字母、别名、代码，允许错字')
    .option('--region <region>', '地区名称或区划代码，默认全国')
    .option('--limit <n>', '最多列出几个', '20')
    .option('--catalogue <file>', '从导出的 JSON 读目录')
    .option('--json', '只输出 JSON')
    .action((words: string[], options: Options) => find(words.join(' '), options));
}

function find(typed: string, options: Options): void {
  const most = Number(options.limit);
  if (!Number.isInteger(most) || most < 1) throw new Error(`--limit 要求正整数，“${options.limit}”不是。`);
  const answer = spoken(() => findingsOf(catalogueOf(options), typed, options.region ?? '全国', most));
  console.log(options.json ? JSON.stringify(answer) : findingsText(answer));
}

function findingsOf(catalogue: Catalogue, typed: string, regionName: string, most: number): Findings {
  const { code, name } = catalogue.getRegion(regionName);
  const offered = offeredItems(catalogue, { region: code, on: shanghaiDate(new Date()), demo: false });
  const found = catalogue.index
    .find(typed, { regions: catalogue.regionChain(code).map((region) => region.code), first: (item) => offered.has(item) })
    .filter((each) => catalogue.items.get(each.code)?.demo === false)
    .slice(0, most);
  return { typed, region: { code, name }, from: catalogue.from, found: found.map(({ code: item, name: called, rank }) => ({ code: item, name: catalogue.items.get(item)?.name ?? called, called, rank, specified: offered.has(item) })) };
}

const findingsText = ({ typed, region, found }: Findings): string =>
  found.length === 0
    ? `没有与“${typed}”相近的事项。请换一个名称、拼音首字母或代码。`
    : [
        `${region.name} · ${found.some(({ rank }) => rank !== 'near') ? '' : '没有完全符合的，最接近的 '}${found.length} 个`,
        ...found.map(({ code, name, called, specified }) => `  ${name}${called === name ? '' : `（又称 ${called}）`} [${code}]${specified ? '' : '，无办事指南'}`),
      ].join('\n');

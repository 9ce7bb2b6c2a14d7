import { join } from 'node:path';
import { buildCatalogue } from './catalogue';
import { loadCatalogueFiles, loadDocumentTexts } from './load-catalogue';
import { resolveList } from './resolve-list';
import type { ListRow } from './resolve-list';

/**
 * Every row and every cell, held against the documents by means of their own: the text is cut and split here anew, so that a
 * mistake of the reader that checks `config/` shows.
 */
const config = join(__dirname, '../../../config');
const catalogue = buildCatalogue(loadCatalogueFiles(config));
const texts = loadDocumentTexts(config);
const seed = (document: string): string => texts.get(`${document}.txt`) ?? '';
const solid = (text: string): string => text.replace(/\s+/g, '');
const plain = (text: string): string => solid(text.replace(/<[^>]*>/g, ''));
const rowsOf = (name: string): readonly ListRow[] => resolveList(catalogue, name).rows;

function between(document: string, from: string, until: string | null): string {
  const text = seed(document);
  const start = text.indexOf(from);
  const end = until === null ? text.length : text.indexOf(until, start + from.length);
  if (start < 0 || end < 0) throw new Error(`${document} has no ${from} … ${until ?? ''}.`);
  return text.slice(start + from.length, end);
}
/** The rows of a table with tabs: number first, one row a line. */
const tabbed = (text: string): string[][] => text.split('\n').map((line) => line.split('\t')).filter(([number = '']) => /^\d+$/.test(number));

const tables: [string, number, () => string][] = [
  ['onething', 11, () => between('003', '“一件事一次办”清单\n\n序号', '附件 4')],
  ['crossdept', 8, () => between('003', '“跨部门联办”清单\n\n序号', '附件 5\n')],
  ['nearby', 54, () => between('003', '“就近办”清单\n\n序号', '附件 6\n')],
  ['community', 33, () => between('003', '“社区办”清单\n\n序号', '附件 7\n')],
  ['citywide', 25, () => between('003', '“全市通办”清单\n\n序号', '附件 8\n')],
  ['online', 67, () => between('003', '“线上办”清单\n\n序号', '抄送')],
  ['speedup', 24, () => between('002', '“提速办”服务事项清单\n\n序号', '注：所涉服务事项')],
  ['hot', 13, () => between('002', '热门高频事项清单\n\n序号', '山东省人力资源和社会保障厅办公室')],
  ['kuasheng-138', 138, () => between('004', '一、2020 年底前', null)],
];

describe.each(tables)('list %s', (name, count, text) => {
  const printed = tabbed(text());

  it(`has the ${count} rows of the document, in its order`, () => {
    expect(printed).toHaveLength(count);
    expect(rowsOf(name).map(({ row }) => row)).toEqual(printed.map(([number]) => number));
  });

  it('has every cell as it stands in its column, and invents none', () => {
    rowsOf(name).forEach(({ cells, marks }, index) => {
      const spanned = marks.filter(({ status }) => status === 'merged').map(({ column }) => column);
      const held = Object.entries(cells).map(([column, words]) => (spanned.includes(column) ? '' : solid(words)));
      const line = (printed[index] ?? []).map(solid);
      expect(held.map((words, at) => [at, words])).toEqual(held.map((_, at) => [at, line[at] ?? '']));
    });
  });
});

describe('list kuasheng-138', () => {
  it('has 58, 35 and 45 rows in its parts, as the headings say', () => {
    const rows = rowsOf('kuasheng-138');
    const parts = [...new Set(rows.map(({ part }) => part ?? ''))];
    expect(parts.map((part) => [/（(\d+) ?项）/.exec(part)?.[1], String(rows.filter((row) => row.part === part).length)])).toEqual([['58', '58'], ['35', '35'], ['45', '45']]);
    parts.forEach((part) => expect(seed('004')).toContain(part));
  });

  it('is led by 人社局 in 32 rows and helped by it in 16 more', () => {
    const named = (role: string) => rowsOf('kuasheng-138').filter(({ units }) => units.some((unit) => unit.role === role && unit.name === '市人社局'));
    const led = named('lead');
    expect(led).toHaveLength(32);
    expect(named('partner').filter((row) => !led.includes(row))).toHaveLength(16);
  });

  it.each([['省级事权', 26], ['国家级事权', 5], ['省委托', 4], ['市级初审上报', 1]])('has %s in %d rows', (power, count) => {
    expect(rowsOf('kuasheng-138').filter(({ cells }) => cells.备注 === power)).toHaveLength(count);
  });
});

const spread: [string, number, string, string, string | null][] = [
  ['anshan-36', 36, '001', '人社权力事项清单', '办事不找关系路径'],
  ['offices', 9, '001', '办事不找关系路径', '合规办事业务指南'],
  ['prohibitions', 6, '001', '违规禁办事项清单', '容缺办理事项清单'],
  ['deferrals', 4, '001', '容缺办理事项清单', null],
  ['packages', 10, '002', '人社服务“打包一件事”清单\n\n序号', '“提速办”服务事项清单\n\n'],
];

describe.each(spread)('list %s', (name, count, document, from, until) => {
  const text = plain(between(document, from, until));

  it(`has ${count} rows`, () => {
    expect(rowsOf(name)).toHaveLength(count);
  });

  it('has every cell in the words of its document, row after row', () => {
    const positions = rowsOf(name).map(({ source }) => text.indexOf(solid(source.quote)));
    expect(positions).not.toContain(-1);
    expect(positions).toEqual([...positions].sort((a, b) => a - b));
    for (const { cells } of rowsOf(name)) for (const piece of Object.values(cells).flatMap((words) => words.split(' '))) expect(text).toContain(solid(piece));
  });
});

describe('list kuasheng-18', () => {
  const guides = seed('000').split(/^\([一二三四五六七八九十]+\)$/m).slice(1);

  it('has the eighteen guides the document numbers', () => {
    expect(guides).toHaveLength(18);
    expect(rowsOf('kuasheng-18')).toHaveLength(18);
  });

  it('has every labelled line of every guide, and no other', () => {
    rowsOf('kuasheng-18').forEach(({ cells }, index) => {
      const own = solid(guides[index] ?? '');
      const labels = Object.entries(cells).filter(([label]) => label !== '序号');
      for (const [label, words] of labels.filter(([, text]) => text !== '')) expect(own).toContain(`${label}：${solid(words)}`);
      for (const [label] of labels.filter(([, text]) => text === '')) expect(own).not.toContain(`${label}：`);
      expect(solid(labels.filter(([, words]) => words !== '').map(([label, words]) => `${label}：${words}`).join(''))).toHaveLength(own.length);
    });
  });
});

describe('the scenarios of 002 and the 一件事 of 003', () => {
  const required = (region: string) => catalogue.bundles.filter((bundle) => bundle.region === region);

  it('are 26 with a number and two without, and hold 117 必做事项', () => {
    const numbers = required('370000').map(({ number = '' }) => number);
    expect(numbers.filter((number) => number.includes('-'))).toHaveLength(26);
    expect(numbers.filter((number) => !number.includes('-')).sort()).toEqual(['8', '9']);
    expect(required('370000').reduce((sum, bundle) => sum + bundle.required.length, 0)).toBe(117);
  });

  it('have their 必做 and 情形 items in the row of their theme', () => {
    const text = plain(between('002', '人社服务“打包一件事”清单\n\n序号', '“提速办”服务事项清单\n\n'));
    for (const { required: must, optional } of required('370000')) for (const { name } of [...must, ...optional]) expect(text).toContain(solid(name));
  });

  it('have as many items as 003 numbers with circles, none of them 必做', () => {
    const printed = tabbed(between('003', '“一件事一次办”清单\n\n序号', '附件 4')).map(([number, , items = '']) => [number, [...items.matchAll(/[①-⑳]/gu)].length]);
    const held = required('341000').map(({ number, optional }) => [number, optional.length]).sort(([a], [b]) => Number(a) - Number(b));
    expect(held).toEqual(printed);
    expect(required('341000').flatMap((bundle) => bundle.required)).toEqual([]);
  });
});

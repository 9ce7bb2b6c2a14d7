import { join } from 'node:path';
import { buildCatalogue } from './catalogue';
import type { SourceEntry } from './file-shapes';
import { contentsOf } from './file-kinds';
import { guideRows } from './guide-rows';
import { loadCatalogueFiles, loadDocumentTexts } from './load-catalogue';
import { isRecord } from './shape';

const config = join(__dirname, '../../../config');
const files = loadCatalogueFiles(config);
const catalogue = buildCatalogue(files);
const texts = loadDocumentTexts(config);
const solid = (text: string): string => text.replace(/\s+/g, '');
const national = texts.get('000.txt') ?? '';
const anshan = texts.get('001.txt') ?? '';

/** Everything the items and offices quote, whichever value it belongs to. */
const quoted: SourceEntry[] = [];
function collect(value: unknown): void {
  if (Array.isArray(value)) value.forEach(collect);
  else if (isRecord(value)) {
    // the shapes were checked: what has a document and a quote is a source
    if (value.document !== undefined && value.quote !== undefined) quoted.push(value as unknown as SourceEntry);
    Object.values(value).forEach(collect);
  }
}
for (const { content } of [...contentsOf(files, 'item'), ...contentsOf(files, 'offices')]) collect(content);

/** The text between two headings, each the start of a line. */
function between(text: string, from: RegExp, until: RegExp): string {
  const start = text.search(from);
  if (start < 0) throw new Error(`No heading ${String(from)}.`);
  const end = text.slice(start + 1).search(until);
  return text.slice(start, end < 0 ? undefined : start + 1 + end);
}

const fields = ['事项名称', '事项简述', '办理材料', '办理方式', '办理时限', '结果送达', '收费以及标准', '办事时间', '办理机构及地点', '备注', '咨询查询途径', '监督投诉渠道'];
const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二', '十三', '十四', '十五', '十六', '十七', '十八'];
const nationalGuide = (numeral: string): string => between(national.slice(national.lastIndexOf('附件\n')), new RegExp(`^\\(${numeral}\\)$`, 'm'), /^\([一二三四五六七八九十]+\)$/m);
const cellsOf = (numeral: string): [string, string][] =>
  fields.filter((field) => nationalGuide(numeral).includes(`\n${field}：`)).map((field) => [field, between(nationalGuide(numeral), new RegExp(`^${field}：`, 'm'), new RegExp(`^(${fields.join('|')})：`, 'm'))]);

const guideBook = anshan.slice(anshan.indexOf('合规办事业务指南'), anshan.indexOf('违规禁办事项清单'));
const lists = {
  人社权力事项清单: anshan.slice(0, anshan.indexOf('办事不找关系路径')),
  办事不找关系路径: anshan.slice(anshan.indexOf('办事不找关系路径'), anshan.indexOf('合规办事业务指南')),
  违规禁办事项清单: anshan.slice(anshan.indexOf('违规禁办事项清单'), anshan.indexOf('容缺办理事项清单')),
  容缺办理事项清单: anshan.slice(anshan.indexOf('容缺办理事项清单')),
};
/** `14` is the whole guide, `14.2` its second part; what follows in brackets names a paragraph of it. */
function partOfAnshan(section: string): string {
  if (Object.hasOwn(lists, section)) return lists[section as keyof typeof lists]; // a key of it, as asked on the line
  const [, guide = '', part] = /^(\d+)(?:\.(\d))?/.exec(section) ?? [];
  const whole = between(guideBook, new RegExp(`^\\s*${guide}\\.\\D`, 'm'), new RegExp(`^\\s*${Number(guide) + 1}\\.\\D`, 'm'));
  return part === undefined ? whole : between(whole, new RegExp(`^\\s*${guide}\\.${part}`, 'm'), new RegExp(`^\\s*${guide}\\.[^${part}]`, 'm'));
}
const partOfNational = (section: string): string => {
  const [, numeral = '', field] = /^（(.+?)）(.*)$/.exec(section) ?? [];
  return field === '' || field === undefined ? nationalGuide(numeral) : (cellsOf(numeral).find(([name]) => name === field)?.[1] ?? '');
};

describe('every quotation of the two books of guides', () => {
  it.each(['000', '001'])('of %s stands in the very section it names', (document) => {
    const own = quoted.filter((source) => source.document === document);
    const strays = own.filter(({ section, quote }) => !solid(document === '000' ? partOfNational(section) : partOfAnshan(section)).includes(solid(quote)));
    expect(strays.map(({ section, quote }) => [section, quote])).toEqual([]);
    expect(own.length).toBeGreaterThan(300);
  });
});

describe('人社厅函〔2021〕107号 (000)', () => {
  it('is held guide by guide: eighteen, each once', () => {
    const rows = guideRows(catalogue, '000');
    expect(rows.map(({ number }) => number).sort()).toEqual([...numerals].sort());
  });

  it.each(numerals)('guide %s is held under the name it prints', (numeral) => {
    const [, name = ''] = /^事项名称：(.+)$/m.exec(nationalGuide(numeral)) ?? [];
    expect(catalogue.findItem(name, '371300')?.code).toBe(guideRows(catalogue, '000').find(({ number }) => number === numeral)?.item);
  });

  it.each(numerals)('guide %s is cited cell by cell', (numeral) => {
    const silent = numeral === '八' ? ['办理材料', '办理方式', '办理机构及地点'] : []; // all 无: nobody applies, so no channel could carry them
    const cited = quoted.filter(({ document }) => document === '000').map(({ section }) => section);
    const cells = cellsOf(numeral).map(([field]) => field).filter((field) => field !== '事项名称' && !silent.includes(field));
    expect(cells.length).toBeGreaterThanOrEqual(7);
    expect(cells.filter((field) => !cited.includes(`（${numeral}）${field}`))).toEqual([]);
  });
});

const numbers = Array.from({ length: 36 }, (_, index) => String(index + 1));

describe('the guide book of 鞍山 (001)', () => {
  /** Lines of the contents page: number, name, page, and a category now and then. */
  const contents = lists.人社权力事项清单.split('\n').map((line) => line.trim()).filter((line) => line !== '');

  it('is held guide by guide: thirty-six, each once', () => {
    expect(guideRows(catalogue, '001').map(({ number }) => Number(number)).sort((a, b) => a - b)).toEqual(numbers.map(Number));
  });

  it.each(numbers)('guide %s is cited part by part', (number) => {
    const printed = [...partOfAnshan(number).matchAll(new RegExp(`^\\s*${number}\\.(\\d)`, 'gm'))].map(([, part]) => `${number}.${part ?? ''}`);
    const cited = quoted.filter(({ document }) => document === '001').map(({ section }) => section);
    expect(printed.length).toBeGreaterThanOrEqual(3);
    expect(printed.filter((part) => !cited.some((section) => section.startsWith(part)))).toEqual([]);
  });

  it.each(numbers)('guide %s is found under its own name and the name of the contents page', (number) => {
    const [, heading = ''] = new RegExp(`^\\s*${number}\\.(.+)$`, 'm').exec(partOfAnshan(number)) ?? [];
    const entry = contents.find((_, index) => contents[index - 1] === number && !/^(\d|\[|[一二三四五六七八九]、)/.test(contents[index] ?? '')) ?? '';
    const held = guideRows(catalogue, '001').find((row) => row.number === number)?.item;
    expect(entry).not.toBe('');
    expect([heading, entry].map((name) => [name, catalogue.findItem(name.trim(), '210300')?.code])).toEqual([[heading, held], [entry, held]]);
  });

  it('holds the four rows of 容缺, each with the paper, where it comes from and when', () => {
    const rows = quoted.filter(({ document, section }) => document === '001' && section === '容缺办理事项清单').map(({ row, quote }) => [row, solid(quote)]);
    const cells = solid(lists.容缺办理事项清单.slice(lists.容缺办理事项清单.indexOf('补正时间') + 4)).split(/(?<!\d)[1-4](?=[^\d个])/).filter((cell) => cell !== '');
    expect(cells).toHaveLength(4);
    expect(cells.map((cell, index) => rows.some(([row, quote]) => row === String(index + 1) && quote === cell))).toEqual([true, true, true, true]);
  });

  it('holds the six 禁办 with their seven cases', () => {
    const cases = [...catalogue.items.values()].flatMap(({ code, guides, partials }) => [...guides, ...(partials ?? [])].flatMap(({ prohibitions }) => (prohibitions ?? []).map(({ source }) => [source?.row, code])));
    expect(cases.sort().map(([row]) => row).sort()).toEqual(['一', '一', '三', '二', '五', '六', '四'].sort());
    for (const text of ['1.证书信息网上不可查', '2.不是原证书颁发机构所发的证书', '劳动者身份不符合', '提供外省市职称评审材料', '提供外省市考试合格登记表', '提供非全日制学历', '国家、省组织统一考试的专业']) {
      expect(quoted.some(({ section, quote }) => section === '违规禁办事项清单' && solid(quote).includes(text))).toBe(true);
    }
  });

  it('holds the nine offices, two of them numbered 8', () => {
    const offices = catalogue.organisation.offices.filter(({ source }) => source?.section === '办事不找关系路径');
    expect(offices.map(({ row }) => row)).toEqual(['1', '2', '3', '4', '5', '6', '8', '8', '9']);
    expect(offices.filter(({ phone = '', address, name }) => ![phone, address, name].every((cell) => lists.办事不找关系路径.includes(cell)))).toEqual([]);
  });
});

describe('nothing of a guide is left behind', () => {
  /** What is heading, label, picture or the name of a cell, and no statement. */
  const scaffold = [
    /^（?\(?[一二三四五六七八九十]+\)?）?$/, /^(事项简述|办理材料|办理时限|结果送达|办事时间|办理机构及地点|备注)：$/, /^(办理(材料|方式|机构及地点)：无)+$/,
    /^\d+\.\d(需要?提供(的)?(要件|材料)|办理路径|办理时限|温馨提示)：?、?$/, /^“窗口办”需要提供以下要件：$/, /^，包括：$/, /^注：$/, /^转入$/, /^[一二三四五六七八九]、\D+(服务|事项)$/, /^(失业保险|就业失业登记)服务事项$/, /^合规办事业务指南$/,
    /^\[image:image\d+\.(png|jpg)\][A-Z]*$/i,
  ];
  /** What stands in the guide and in no quotation of that guide. */
  const unquoted = (text: string, document: string, section: RegExp): string[] => {
    const whole = solid(text);
    const covered = new Uint8Array(whole.length);
    for (const quote of quoted.filter((source) => source.document === document && section.test(source.section)).map((source) => solid(source.quote))) {
      for (let at = whole.indexOf(quote); at >= 0; at = whole.indexOf(quote, at + 1)) covered.fill(1, at, at + quote.length);
    }
    const left = [...whole].map((character, at) => (covered[at] === 1 ? '\n' : character)).join('').split('\n').flatMap((piece) => piece.split(/(?=\d+\.\d(?:需|办|温))|(?=\[image)|(?=“窗口办”需)|(?<=合规办事业务指南)|(?<=要件：)/));
    return left.filter((piece) => /[\p{L}\p{N}]{2}/u.test(piece) && !scaffold.some((form) => form.test(piece)));
  };

  it.each(numerals)('of 000: every sentence of guide %s is quoted', (numeral) => {
    expect(unquoted(nationalGuide(numeral), '000', new RegExp(`^（${numeral}）`))).toEqual([]);
  });

  it.each(numbers)('of 001: every sentence of guide %s is quoted', (number) => {
    expect(unquoted(partOfAnshan(number), '001', new RegExp(`^${number}(?!\\d)`))).toEqual([]);
  });
});

describe('what could not be read as it stands', () => {
  const doubts = ['000', '001'].flatMap((document) => guideRows(catalogue, document).flatMap((row) => row.doubts.map((doubt) => [document, row.number, doubt.certainty])));

  it('is little, and known row by row', () => {
    expect(doubts.map(([document, number, certainty]) => `${String(document)}-${String(number)} ${String(certainty)}`).sort()).toEqual([
      '000-一 inferred', '000-三 inferred', '000-十七 inferred', '000-十七 inferred', '001-12 uncertain', '001-20 inferred', ...Array.from({ length: 6 }, () => '001-30 uncertain'), '001-32 inferred',
    ]);
  });

  it('says of every uncertain value why reading it again would not settle it', () => {
    const uncertain = quoted.filter(({ certainty }) => certainty === 'uncertain');
    expect(uncertain.every(({ cause, unsettled }) => cause !== undefined && unsettled !== undefined)).toBe(true);
    expect(uncertain.length).toBeGreaterThan(0);
  });
});

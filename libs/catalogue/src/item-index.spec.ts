import { join } from 'node:path';
import { buildCatalogue } from './catalogue';
import { ItemIndex } from './item-index';
import { loadCatalogueFiles } from './load-catalogue';

const real = buildCatalogue(loadCatalogueFiles(join(__dirname, '../../../config')));
const chains = { 鞍山: ['000000', '210000', '210300'], 黄山: ['000000', '340000', '341000'] } as const;
const find = (typed: string, region: keyof typeof chains = '鞍山') => real.index.find(typed, { regions: chains[region] });
const firstOf = (typed: string, region?: keyof typeof chains) => find(typed, region)[0];

describe('an item is found', () => {
  it.each([
    ['its name', '失业登记', 'shiye-dengji', 'exact'],
    ['its code', 'shiye-dengji', 'shiye-dengji', 'exact'],
    ['its name with brackets of another width', '职工参保登记(企业)', 'zhigong-canbao-dengji-qiye', 'exact'],
    ['its name without quotation marks', '就业创业证申领', 'jiuye-chuangyezheng-shenling', 'exact'],
    ['the initials of its name', 'sydj', 'shiye-dengji', 'initials'],
    ['initials in capitals of full width', 'ＳＹＤＪ', 'shiye-dengji', 'initials'],
    ['the initials of its beginning', 'ylbxgxzy', 'yanglao-baoxian-guanxi-zhuanyi-jiexu', 'initials'],
    ['its beginning', '失业保险金申', 'shiye-baoxianjin-shenling', 'prefix'],
    ['a word within', '应用状态', 'shehui-baozhangka-yingyong-zhuangtai-chaxun', 'within'],
    ['the initials of a word within', 'yyztcx', 'shehui-baozhangka-yingyong-zhuangtai-chaxun', 'soundsWithin'],
    ['characters mixed with initials', '失业dj', 'shiye-dengji', 'initials'],
    ['initials mixed with characters', 'sy登记', 'shiye-dengji', 'initials'],
    ['syllables mixed with initials, as an input method leaves them', "shi'yedj", 'shiye-dengji', 'initials'],
    ['the beginnings of syllables', 'shyedj', 'shiye-dengji', 'initials'],
    ['the other reading of a character (参 is can)', 'zgsbdj', 'zhigong-canbao-dengji', 'initials'],
    ['a letter too many', 'syjdj', 'shiye-dengji', 'near'],
    ['a letter too few in the full pinyin', 'shiyedegnji', 'shiye-dengji', 'near'],
    ['a wrong character', '失业登陆', 'shiye-dengji', 'near'],
    ['a homophone', '失业等级', 'shiye-dengji', 'near'],
    ['swapped characters', '失登业记', 'shiye-dengji', 'near'],
    ['swapped initials of a long name', 'ylbxgxyzjx', 'yanglao-baoxian-guanxi-zhuanyi-jiexu', 'near'],
    ['words that some name shares', '下岗人员失业登记办法', 'shiye-dengji', 'near'],
  ])('by %s: %s', (_how, typed, code, rank) => {
    expect(firstOf(typed, code === 'yanglao-baoxian-guanxi-zhuanyi-jiexu' || code === 'zhigong-canbao-dengji' ? '黄山' : '鞍山')).toMatchObject({ code, rank });
  });

  it('by the name its own region gives it, and not by another region’s', () => {
    expect(firstOf('就业登记', '鞍山')).toMatchObject({ rank: 'exact' });
    expect(find('用工备案', '鞍山').filter(({ rank }) => rank === 'exact').map(({ code }) => code)).toContain('yonggong-beian');
  });

  it('once, by the best of its names', () => {
    const codes = find('社会保障卡').map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
  });
});

describe('the order', () => {
  const index = new ItemIndex([
    { code: 'a', name: '失业登记' }, { code: 'b', name: '失业登记证明' }, { code: 'c', name: '办理失业登记' }, { code: 'd', name: '失业登寄' }, { code: 'e', name: '失业登记证' },
  ]);

  it('puts the name itself first, then what begins with it, then what contains it', () => {
    expect(index.find('失业登记', { regions: [] }).map(({ code }) => code)).toEqual(['a', 'e', 'b', 'c']);
  });

  it('puts what the region can take first among equals, and never before a better match', () => {
    expect(index.find('失业登记', { regions: [], first: (code) => code === 'b' || code === 'c' }).map(({ code }) => code)).toEqual(['a', 'b', 'e', 'c']);
  });

  it('shows near misses only where nothing better answers, or when asked for them', () => {
    expect(index.find('失业登记', { regions: [], near: true }).map(({ code }) => code)).toEqual(['a', 'e', 'b', 'c', 'd']);
    expect(index.find('失业登几', { regions: [] }).map(({ rank }) => rank)).toEqual(['near', 'near', 'near', 'near', 'near']);
  });
});

it('an unknown name is answered with the nearest ones, however far away they are', () => {
  expect(real.index.nearest('失业登几', chains.鞍山)[0]).toBe('失业登记');
  expect(real.index.nearest('xyz', chains.鞍山)).toHaveLength(3);
});

it('nothing but signs finds nothing; nothing at all lists everything', () => {
  expect(find('（）')).toEqual([]);
  expect(new Set(find('').map(({ code }) => code)).size).toBe(real.items.size);
});

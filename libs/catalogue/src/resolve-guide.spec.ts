import { join } from 'node:path';
import { loadCalendar } from './load-calendar';
import { assess } from './assess';
import { buildCatalogue } from './catalogue';
import { loadCatalogueFiles, parseCatalogueFile } from './load-catalogue';
import { nearestNames } from './names';
import { resolveBundle } from './resolve-bundle';
import { resolveGuide } from './resolve-guide';
import { termsOf } from './terms-of';

const config = join(__dirname, '../../../config');
const files = loadCatalogueFiles(config);
const real = buildCatalogue(files);
const calendar = loadCalendar(join(config, 'calendar'));
const on = '2026-11-20';
const at = (document: string) => `{ document: '${document}', section: '1', quote: x }`;

/** A made-up item with a national, a provincial, a city and a district document. */
const invented = buildCatalogue([
  ...files,
  parseCatalogueFile(
    'catalogue/items/invented.yaml',
    `
code: invented
name: 造设事项
guides:
  - region: '000000'
    source: ${at('000')}
    channels: [{ channel: window, label: 现场 }, { channel: web, label: 网站 }]
    materials: [{ code: hukouben, source: ${at('000')} }, { code: shenfenzheng, source: ${at('000')} }]
    limits: [{ kind: workdays, amount: 9, source: ${at('000')} }]
    fee: { value: 免费, source: ${at('000')} }
    enquiry: { value: 全国, source: ${at('000')} }
  - region: '210000'
    source: ${at('001')}
    channels: [{ channel: window, label: 窗口 }]
    materials: [{ code: biyezheng, source: ${at('001')} }]
    enquiry: { value: 全省, source: ${at('001')} }
  - region: '210300'
    source: ${at('001')}
    from: 2026-06-01
    until: 2026-12-31
    channels: [{ channel: window, label: 窗口 }]
    limits: [{ kind: instant, source: ${at('001')} }]
    noMaterials: []
  - region: '341000'
    source: ${at('003')}
    channels: [{ channel: window, label: 窗口 }]
    noMaterials: [{ channel: window, source: ${at('003')} }]
`,
  ),
]);
const resolved = (region: string, channel = 'window', day = on) => resolveGuide(invented, { item: 'invented', region, channel, on: day });
const codes = (region: string, channel?: string) => resolved(region, channel).materials.map(({ code }) => code);

describe('resolveGuide along nation, province, city and district', () => {
  it('takes the whole list of materials from the most specific document that has one', () => {
    expect(codes('210302')).toEqual(['biyezheng']);
    expect(resolved('210302').provenance.find(({ field }) => field === 'materials')).toEqual({ field: 'materials', region: '210000', document: '001', overrode: [{ region: '000000', document: '000' }] });
  });

  it('takes each field on its own: the limit of the city, the materials of the province', () => {
    expect(resolved('210302').limit).toMatchObject({ kind: 'instant', source: { document: '001' } });
  });

  it('decides per channel: where the nearer document is silent the wider one speaks', () => {
    expect(codes('210302', 'web')).toEqual(['hukouben', 'shenfenzheng']);
    expect(resolved('210302', 'web').limit).toMatchObject({ kind: 'workdays', amount: 9 });
  });

  it('inherits fee and enquiry one by one, the nearest stated value winning', () => {
    expect([resolved('210302').fee?.text, resolved('210302').enquiry?.text]).toEqual(['免费', '全省']);
  });

  it('takes "no material" for an answer, not for silence', () => {
    expect(codes('341000')).toEqual([]);
    expect(resolved('341000').provenance.find(({ field }) => field === 'materials')?.region).toBe('341000');
  });

  it('leaves out a document that is not in force that day', () => {
    expect(resolved('210300', 'window', '2026-05-31').limit).toMatchObject({ kind: 'workdays', amount: 9 });
    expect(resolved('210300', 'window', '2027-01-01').limit).toMatchObject({ kind: 'workdays', amount: 9 });
    expect(resolved('210300', 'window', '2020-01-01').materials.map(({ code }) => code)).toEqual(['biyezheng']);
  });

  it('binds no region by the document of its neighbour', () => {
    expect(codes('370000')).toEqual(['hukouben', 'shenfenzheng']);
  });

  it('is unspecified where no document offers the channel', () => {
    expect(resolved('210300', 'kiosk')).toMatchObject({ specified: false, limit: null, materials: [] });
  });
});

describe('the demo overlay', () => {
  const ask = (demo: boolean) => resolveGuide(real, { item: '劳动用工备案', region: '黄山', channel: 'window', on, demo });

  it('fills what documents leave open, and only when asked for', () => {
    expect(ask(false)).toMatchObject({ specified: false, demo: false, materials: [] });
    expect(ask(true)).toMatchObject({ specified: true, demo: true });
  });

  it('never takes the place of a document', () => {
    const documented = resolveGuide(real, { item: '失业登记', region: '鞍山', channel: 'window', on });
    const withDemo = resolveGuide(real, { item: '失业登记', region: '鞍山', channel: 'window', on, demo: true });
    expect(withDemo.materials).toEqual(documented.materials);
    expect(withDemo.limit).toEqual(documented.limit);
    expect(documented.settings).toEqual({});
    expect(withDemo.settings).toMatchObject({ handlingLevel: 1, counterFinish: true });
  });
});

describe('names', () => {
  it.each([
    ['就业登记', '鞍山', 'yonggong-beian'],
    ['用工备案', '210300', 'yonggong-beian'],
    ['就业登记', '铁东区', 'yonggong-beian'],
    ['就业登记', '黄山', 'jiuye-dengji'],
    ['劳动用工备案', '黄山', 'laodong-yonggong-beian'],
    ['就业创业证申领', '黄山', 'jiuye-chuangyezheng-shenling'],
    ['用工备案(就业登记)', '鞍山市', 'yonggong-beian'],
  ])('%s in %s is %s', (name, region, code) => {
    expect(real.findItem(name, real.getRegion(region).code)?.code).toBe(code);
  });

  it.each([
    ['item', () => real.getItem('失业登计', '210300'), 'unknown-item', '失业登记'],
    ['region', () => real.getRegion('鞍山是'), 'unknown-region', '鞍山市'],
    ['channel', () => real.getChannel('窗囗'), 'unknown-channel', '窗口'],
    ['fact', () => resolveGuide(real, { item: '失业登记', region: '鞍山', channel: 'window', on, facts: { 代辩: '是' } }), 'invalid', '代办'],
  ])('an unknown %s is refused with the nearest names', (_kind, ask, code, nearest) => {
    expect(ask).toThrow(expect.objectContaining({ code, details: expect.objectContaining({ nearest: expect.arrayContaining([nearest]) }) }));
  });

  it('a name of another region is not the nearest here', () => {
    expect(real.findItem('用工备案', '341000')).toBeUndefined();
  });

  it('nearness counts a character outside the basic plane once', () => {
    expect(nearestNames('𠮷林', ['吉林', '山东'], 1)).toEqual(['吉林']);
  });
});

describe('termsOf', () => {
  const terms = (item: string, region: string, facts: Record<string, string> = {}) => termsOf(resolveGuide(real, { item, region, channel: 'window', on, demo: true, facts }));

  it('settles every condition, an unanswered one at its default', () => {
    expect(terms('用工备案', '鞍山').materials.map(({ code }) => code)).toEqual(['laodong-hetong', 'yonggong-beian-shenbaobiao', 'laodong-yonggong-beian-dengjibiao']);
    expect(terms('用工备案', '鞍山', { 首次备案: '是' }).materials).toHaveLength(5);
  });

  it('deems accepted only where the law does: a licence', () => {
    expect(terms('人力资源服务许可审批', '鞍山').decideAcceptance).toMatchObject({ silence: 'deemedAccepted', limit: { unit: 'workdays', amount: 5, startsOn: 'received', source: { document: '行政许可法' } } });
    expect(terms('失业登记', '鞍山').decideAcceptance.silence).toBe('card');
  });

  it('puts thirty minutes on 即时办结 by the rule of the region, 山东\'s own rule binding 山东 alone', () => {
    expect(terms('失业登记', '鞍山').promised).toMatchObject({ unit: 'minutes', amount: 30, source: { document: '示例' } });
    expect(terms('失业登记', '临沂').promised).toMatchObject({ unit: 'minutes', amount: 30, source: { document: '002' } });
  });

  it.each([
    ['demo-accepted-10', 'accepted', true],
    ['demo-received-10', 'received', true],
    ['demo-received-10-strict', 'received', false],
  ])('runs %s from %s, supply counting as receipt: %s', (item, startsOn, countsAsReceipt) => {
    expect(terms(item, '黄山')).toMatchObject({ demo: true, promised: { unit: 'workdays', amount: 10, startsOn }, supplement: { countsAsReceipt } });
  });

  it('sends 员工录用 to three units with shared papers', () => {
    const { optional, materials } = resolveBundle(real, { name: '员工录用', region: '黄山', on, demo: true });
    expect(new Set(optional.map(({ department }) => department))).toEqual(new Set(['hs-zhengjiao', 'hs-rencai', 'hs-xinxi']));
    expect(materials.merged.length).toBeLessThan(materials.listed);
  });

  it('refuses an item without a guide', () => {
    expect(() => termsOf(resolveGuide(real, { item: '就业登记', region: '黄山', channel: 'window', on }))).toThrow(expect.objectContaining({ code: 'unspecified-guide' }));
  });
});

describe('assess', () => {
  const judged = (item: string, have: string[], more: { facts?: Record<string, string>; demo?: boolean } = {}) =>
    assess(resolveGuide(real, { item, region: '鞍山', channel: 'window', on, ...more }), {}, { have }, calendar);

  it('bounds 容缺 without a period by the promised date, and says so', () => {
    expect(judged('用工备案', ['劳动合同原件', 'laodong-yonggong-beian-dengjibiao'])).toMatchObject({
      verdict: 'acceptDeferred', finishNow: false, deferred: [{ material: 'yonggong-beian-shenbaobiao', way: 'beforeResult', until: '2026-11-27', note: expect.stringContaining('以承诺办结日期为限') }],
    });
  });

  it('gives 先办后补 its fifteen working days, and lets the counter finish', () => {
    expect(judged('流动人员人事档案转入', ['身份证', '户口本'], { demo: true })).toMatchObject({ verdict: 'acceptDeferred', finishNow: true, deferred: [{ way: 'afterResult', until: '2026-12-11' }] });
  });

  it('finishes nothing at the counter on document facts alone', () => {
    expect(judged('失业登记', []).finishNow).toBe(false);
    expect(judged('失业登记', [], { demo: true }).finishNow).toBe(true);
  });

  it('tells which facts it took at their default', () => {
    expect(judged('失业登记', []).assumed).toContainEqual({ fact: '申领失业金', value: '否' });
  });

  it('refuses a paper the guide does not know, with the nearest', () => {
    expect(() => judged('流动人员人事档案转入', ['户口薄'])).toThrow(expect.objectContaining({ code: 'invalid', details: expect.objectContaining({ nearest: expect.arrayContaining(['户口本']) }) }));
  });
});

describe('what is kept for the next who asks', () => {
  /** Places that a reader could change. */
  const loose = (value: unknown, place: string): string[] => {
    if (typeof value !== 'object' || value === null) return [];
    return [...(Object.isFrozen(value) ? [] : [place]), ...Object.entries(value).flatMap(([key, part]) => loose(part, `${place}.${key}`))];
  };
  it.each([
    ['用工备案', { 用备类型: '用工备案', 首次备案: '否' }], ['直接确定专业技术职务', { 级别: '初级', 单位类型: '企业单位' }], ['失业保险金申领', { 代办: '是' }], ['失业登记', {}],
  ])('%s with %j can be changed by nobody, guide and terms', (item, facts) => {
    const guide = resolveGuide(real, { item, region: '鞍山', channel: 'window', on, facts });
    expect([...loose(guide, 'guide'), ...loose(termsOf(guide), 'terms')]).toEqual([]);
  });

  it('does not depend on who asked first', () => {
    const query = { item: '直接确定专业技术职务', region: '鞍山', channel: 'window', on };
    const answers: Record<string, string>[] = [{ 级别: '初级' }, { 级别: '中级', 学历: '非全日制' }, {}, { 单位类型: '市直属事业单位' }];
    const asked = (from: typeof real, order: readonly number[]) => order.map((index) => [index, JSON.stringify([resolveGuide(from, { ...query, facts: answers[index] ?? {} }), termsOf(resolveGuide(from, query), answers[index] ?? {})])]).sort(([a], [b]) => Number(a) - Number(b));
    expect(asked(buildCatalogue(files), [0, 1, 2, 3])).toEqual(asked(buildCatalogue(files), [3, 2, 1, 0]));
  });
});

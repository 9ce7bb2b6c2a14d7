import { join } from 'node:path';
import type { Terms } from '@zonggui/domain/terms';
import { Catalogue } from './catalogue';
import { checkCatalogue } from './check-catalogue';
import { hashOf, loadCatalogueFiles, loadDocumentTexts, type CatalogueFile } from './load-catalogue';
import { resolveGuide } from './resolve-guide';
import { termsOf } from './terms-of';

const config = join(__dirname, '../../../config');
const files = loadCatalogueFiles(config);
const article45 = ['hearing', 'bidding', 'auction', 'inspection', 'testing', 'quarantine', 'appraisal', 'expertReview'];

/** A file as a bureau would have changed it. */
function changed(path: string, change: (content: Record<string, unknown>) => object): CatalogueFile[] {
  return files.map((file) => {
    if (file.path !== path) return file;
    // the loader read a map
    const content = { ...file.content as Record<string, unknown>, ...change(file.content as Record<string, unknown>) };
    return { path, content, hash: hashOf(content) };
  });
}

const terms = (from: readonly CatalogueFile[], item: string, region: string): Terms => termsOf(resolveGuide(new Catalogue(from, 'config'), { item, region, channel: 'window', on: '2026-11-20', demo: true }));
const groundsIn = (of: Terms) => of.suspensionGrounds.map(({ ground }) => ground);
const [licence, service] = ['renli-ziyuan-fuwu-xuke', 'demo-accepted-10'];

describe('特别程序: what may stop a clock', () => {
  it('is the list of 行政许可法 45 for a licence, with its words', () => {
    const { suspensionGrounds } = terms(files, licence, '鞍山');
    expect(suspensionGrounds.map(({ ground }) => ground)).toEqual(article45);
    expect(suspensionGrounds[0]?.source).toMatchObject({ document: '行政许可法', section: '第四十五条' });
  });

  it('is nothing for anything else', () => {
    expect(groundsIn(terms(files, service, '黄山'))).toEqual([]);
  });

  const switchedOn = changed('rules/341000.yaml', () => ({ suspensionGrounds: [{ grounds: ['publicNotice'], basis: '本局公示办法（示例）', demo: true }] }));

  it('is more only where the rules of the region say so, on the basis the bureau entered', () => {
    expect(terms(switchedOn, service, '黄山').suspensionGrounds).toMatchObject([{ ground: 'publicNotice', basis: '本局公示办法（示例）' }]);
    expect(groundsIn(terms(switchedOn, licence, '鞍山'))).toEqual(article45);
  });

  it('adds to the nation\'s list and does not replace it', () => {
    const added = changed('rules/210300.yaml', () => ({ suspensionGrounds: [{ grounds: ['crossRegionCheck'], basis: '示例', demo: true }] }));
    expect(groundsIn(terms(added, licence, '鞍山'))).toEqual(['crossRegionCheck', ...article45]);
  });

  it('waits for a conclusion only in an item that says so', () => {
    const awaiting = changed('catalogue/demo/huangshan.yaml', (overlay) => ({
      items: (overlay.items as { code: string }[]).map((item) => (item.code === service ? { ...item, suspensionGrounds: [{ ground: 'awaitedConclusion', basis: '示例' }] } : item)), // a list, as the loader read it
    }));
    expect(groundsIn(terms(awaiting, service, '黄山'))).toEqual(['awaitedConclusion']);
    const byRegion = changed('rules/341000.yaml', () => ({ suspensionGrounds: [{ grounds: ['awaitedConclusion'], basis: '示例', demo: true }] }));
    expect(checkCatalogue(byRegion, { texts: loadDocumentTexts(config) }).faults).toMatchObject([{ field: 'suspensionGrounds[0].grounds[0]' }]);
  });
});

describe('灯牌阈值', () => {
  it('are the region’s where its bureau set them, and copied into the terms', () => {
    const own = { redAfter: 1, reply: { yellow: 1, red: 2 }, unansweredAfter: 2, tells: { yellow: [], red: ['supervise'] }, warning: { percent: 30, workdays: 2, minutes: 15 }, demo: true };
    const stricter = changed('rules/341000.yaml', () => ({ supervision: [own] }));
    expect(terms(stricter, service, '黄山').supervision).toMatchObject({ redAfter: 1, reply: { yellow: 1 }, warning: { warnPercent: 30, warnWorkdays: 2, warnMinutes: 15 } });
    expect(terms(stricter, licence, '鞍山').supervision).toMatchObject({ redAfter: 3, reply: { yellow: 0 }, warning: { warnPercent: 20, warnWorkdays: 1, warnMinutes: 10 } });
  });

  it('are refused when no light could be lit by them', () => {
    const wrong = changed('rules/341000.yaml', () => ({ supervision: [{ redAfter: 1, reply: { yellow: 1, red: 2 }, unansweredAfter: 2, tells: { yellow: [], red: [] }, warning: { percent: 0, workdays: 1, minutes: 10 }, demo: true }] }));
    expect(checkCatalogue(wrong, { texts: loadDocumentTexts(config) }).faults).toMatchObject([{ field: 'supervision[0].warning.percent', allowed: 'a whole number from 1 to 100' }]);
  });
});

describe('计算规则: how a period counts', () => {
  const law = (section: string) => expect.objectContaining({ document: '民法典', section }) as unknown;

  it('is that of 民法典 201 and 203 by analogy, each part with its words', () => {
    expect(terms(files, service, '黄山').counting).toEqual({
      startDay: 'next', roll: 'forward', dayEnds: 'close',
      sources: { startDay: law('第二百零一条第一款'), roll: law('第二百零三条第一款'), dayEnds: law('第二百零三条第二款') },
    });
  });

  const signedOff = changed('rules/341000.yaml', () => ({
    counting: [{ natures: ['licence'], startDay: 'same', demo: true }, { from: '2026-11-01', roll: 'forwardOverHolidays', demo: true }, { from: '2027-01-01', dayEnds: 'midnight', demo: true }],
  }));

  it('is the region’s where its bureau signed another off, part by part, by nature and from its day on', () => {
    expect(terms(signedOff, service, '黄山').counting).toMatchObject({ startDay: 'next', roll: 'forwardOverHolidays', dayEnds: 'close', sources: { roll: { document: '示例' }, startDay: { document: '民法典' } } });
    expect(terms(signedOff, licence, '鞍山').counting).toMatchObject({ startDay: 'next', roll: 'forward' });
  });

  it('is refused when misspelt, naming what is allowed', () => {
    const wrong = changed('rules/341000.yaml', () => ({ counting: [{ roll: 'backward', demo: true }] }));
    expect(checkCatalogue(wrong, { texts: loadDocumentTexts(config) }).faults).toMatchObject([{ field: 'counting[0].roll', value: 'backward', allowed: 'one of forward, forwardOverHolidays, none' }]);
  });

  it('stands before the code was in force as the bureau’s own', () => {
    const guide = resolveGuide(new Catalogue(files, 'config'), { item: service, region: '黄山', channel: 'window', on: '2020-12-31', demo: true });
    expect(termsOf(guide).counting).toMatchObject({ startDay: 'next', sources: { startDay: { document: '示例' } } });
  });
});

describe('延期: how far it goes', () => {
  it('is once by ten days with the approval of the head for a licence (行政许可法 42(1))', () => {
    expect(terms(files, licence, '鞍山').extension).toMatchObject({ maxDays: 10, times: 1, approver: 'head', source: { section: '第四十二条第一款' } });
  });

  it('is once by fifteen with that of the government where the bureau handles it jointly (行政许可法 42(2)), of forty-five', () => {
    const joint = changed('catalogue/demo/anshan.yaml', (overlay) => ({
      settings: (overlay.settings as { item: string }[]).map((setting) => (setting.item === licence ? { ...setting, joint: true } : setting)), // as above
    }));
    expect(terms(joint, licence, '鞍山').extension).toMatchObject({ maxDays: 15, times: 1, approver: 'government', source: { section: '第四十二条第二款' } });
  });

  it('is the bureau\'s setting for everything else, and says 示例', () => {
    expect(terms(files, service, '黄山').extension).toMatchObject({ approver: null, source: { document: '示例' } });
  });

  it('or the rule of its region', () => {
    const ruled = changed('rules/341000.yaml', () => ({ extension: [{ maxDays: 5, times: 1, approver: 'head', demo: true }] }));
    expect(terms(ruled, service, '黄山').extension).toMatchObject({ maxDays: 5, times: 1, approver: 'head' });
  });
});

describe('信用承诺: what pays out money', () => {
  const paying = (region: string): CatalogueFile[] => [...files, payingItem(region)];
  const payingItem = (region: string): CatalogueFile => {
    const source = { document: '002', section: '二（二）1', quote: '信用承诺' };
    const content = { code: 'demo-paying', name: '示例资金事项', money: { value: true, source }, guides: [{ region, channels: [{ channel: 'window', label: '窗口' }] }] };
    return { path: 'catalogue/items/demo-paying.yaml', content, hash: hashOf(content) };
  };

  it('is signed in 山东, in the words of 002', () => {
    expect(terms(paying('370000'), 'demo-paying', '临沂').creditUndertaking).toMatchObject({ document: '002', section: '二（二）1', quote: expect.stringContaining('凡涉及资金支出的事项') });
  });

  it('is not asked for elsewhere, nor for what pays nothing', () => {
    expect(terms(paying('210300'), 'demo-paying', '鞍山').creditUndertaking).toBeNull();
    expect(terms(files, 'shiye-dengji', '临沂').creditUndertaking).toBeNull();
  });

  it('is switched on by the rule of a region alone', () => {
    const from = [...changed('rules/210300.yaml', () => ({ creditUndertaking: [{ value: true, demo: true }] })), payingItem('210300')];
    expect(terms(from, 'demo-paying', '鞍山').creditUndertaking).toMatchObject({ document: '示例' });
  });
});

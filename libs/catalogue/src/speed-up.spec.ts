import { join } from 'node:path';
import { buildCatalogue } from './catalogue';
import { findConflicts } from './find-conflicts';
import { loadCatalogueFiles, parseCatalogueFile } from './load-catalogue';
import { resolveGuide } from './resolve-guide';

const files = loadCatalogueFiles(join(__dirname, '../../../config'));
const catalogue = buildCatalogue(files);
const [before, since, today] = ['2021-03-30', '2021-03-31', '2026-11-20'];

const limitOn = (on: string, item: string, region = '临沂', channel = '窗口', facts = {}) => {
  const { limit } = resolveGuide(catalogue, { item, region, channel, on, facts });
  return limit && [limit.kind, limit.amount, limit.source.document];
};

describe('the limits of 提速办 in a region of 山东', () => {
  it.each([
    ['就业登记', ['workdays', 10, '002'], ['workdays', 5, '002']],
    ['《就业创业证》申领', ['workdays', 7, '002'], ['workdays', 3, '002']],
    ['失业保险金申领', ['days', 10, '002'], ['workdays', 5, '002']],
  ])('hold for %s from the end of March 2021', (item, old, faster) => {
    expect([limitOn(before, item), limitOn(since, item), limitOn(today, item)]).toEqual([old, faster, faster]);
  });

  it('hold on the channel they name alone: 现场办理5个工作日', () => {
    expect(limitOn(today, '失业保险金申领', '临沂', '网上')).toBeNull();
  });

  it('do not bind 鞍山 or 黄山', () => {
    expect(limitOn(today, '就业登记', '鞍山')).toEqual(['workdays', 5, '001']);
    expect(limitOn(today, '就业登记', '黄山')).toBeNull();
  });

  it('give way to a newer document: 以新要求为准, with both kept as a conflict', () => {
    expect([limitOn(since, '失业登记'), limitOn(today, '失业登记')]).toEqual([['workdays', 3, '002'], ['instant', null, '000']]);
    const values = findConflicts(catalogue).find(({ item, regions }) => item === 'shiye-dengji' && regions.includes('370000'))?.values;
    expect(values?.map(({ source }) => source.document)).toEqual(['000', '002']);
  });

  it('have no figure where the regions set their own target, and say so', () => {
    const { limit, limits } = resolveGuide(catalogue, { item: '社会保障卡申领', region: '临沂', channel: '窗口', on: today });
    expect(limit).toMatchObject({ kind: 'local-target', amount: null, raw: '70%以上区县零星制发实现立等可取。' });
    expect(limits.map(({ kind, amount }) => [kind, amount])).toEqual([['workdays', 30], ['local-target', null]]);
    expect(limitOn(today, '社会保障卡申领', '临沂', '窗口', { 制发方式: '批量制发' })).toEqual(['workdays', 30, '002']);
  });
});

describe('a guide of 山东 itself', () => {
  const own = (from: string, channel: string, kind: string): ReturnType<typeof buildCatalogue> => {
    const path = 'catalogue/items/jiuye-dengji.yaml';
    const guide = `code: jiuye-dengji\nname: 就业登记\nguides:\n  - { region: '370000', from: ${from}, channels: [{ channel: ${channel}, label: 示例 }], limits: [{ kind: ${kind} }], materials: [] }\n`;
    return buildCatalogue(files.map((file) => (file.path === path ? parseCatalogueFile(path, guide) : file)));
  };
  const limitOf = (made: ReturnType<typeof buildCatalogue>, channel: string) => resolveGuide(made, { item: 'jiuye-dengji', region: '371300', channel, on: today });

  it('that is older is put aside, and named as put aside', () => {
    expect(limitOf(own('2019-01-01', 'window', 'instant'), 'window')).toMatchObject({ specified: true, limit: { kind: 'workdays', amount: 5 }, provenance: expect.arrayContaining([expect.objectContaining({ field: 'limits', document: '002', overrode: [{ region: '370000', document: '示例' }] })]) });
  });

  it('that is newer prevails', () => {
    expect(limitOf(own('2025-01-01', 'window', 'instant'), 'window').limit).toMatchObject({ kind: 'instant' });
  });
});

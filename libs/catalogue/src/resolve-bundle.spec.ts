import { join } from 'node:path';
import { buildCatalogue } from './catalogue';
import { loadCatalogueFiles } from './load-catalogue';
import { resolveBundle } from './resolve-bundle';
import type { ResolvedBundle } from './resolve-bundle';
import { resolveGuide } from './resolve-guide';

const catalogue = buildCatalogue(loadCatalogueFiles(join(__dirname, '../../../config')));
const on = '2026-11-20';
const resolved = (region: string, demo = false): ResolvedBundle[] =>
  catalogue.bundles.filter((bundle) => bundle.region === region).map(({ code }) => resolveBundle(catalogue, { name: code, region, on, demo }));
const shandong = resolved('370000');
const huangshan = resolved('341000');
const itemsOf = ({ required, optional }: ResolvedBundle) => [...required, ...optional];
const guided = (bundles: readonly ResolvedBundle[]): string[] => [...new Set(bundles.flatMap(itemsOf).filter(({ specified }) => specified).map(({ code }) => catalogue.items.get(code ?? '')?.name ?? ''))].sort();

describe('every item of every bundle', () => {
  it('is an item of the catalogue', () => {
    expect([...shandong, ...huangshan].flatMap(itemsOf).filter(({ code }) => code === null)).toEqual([]);
  });

  it('has a guide in its bureau, or is reported as unspecified with the list', () => {
    for (const bundle of [...shandong, ...huangshan]) {
      const without = itemsOf(bundle).filter(({ code }) => code === null || !resolveGuide(catalogue, { item: code, region: bundle.region.code, channel: 'window', on }).specified);
      expect([bundle.code, bundle.unspecified]).toEqual([bundle.code, without.map(({ name }) => name)]);
      expect(bundle.uncertain.some((text) => without.length > 0 && text.endsWith(`${without.map(({ name }) => name).join('、')}。`))).toBe(without.length > 0);
    }
  });

  it('has one of the nation where it has any: neither 002 nor 003 gives a guide', () => {
    expect([guided(shandong), guided(huangshan)]).toEqual([['失业登记'], ['失业登记']]);
    expect([new Set(shandong.flatMap(({ unspecified }) => unspecified)).size, new Set(huangshan.flatMap(({ unspecified }) => unspecified)).size]).toEqual([67, 45]);
  });

  it('names for order and skips an item of the bundle, or the business it belongs to', () => {
    for (const bundle of [...shandong, ...huangshan]) {
      const names = itemsOf(bundle).map(({ name }) => name);
      for (const { item } of bundle.skips) expect([bundle.code, names]).toEqual([bundle.code, expect.arrayContaining([item])]);
    }
  });
});

describe('the papers of a bundle', () => {
  it('are counted once, and the applicant is told how many he is spared', () => {
    const { materials } = resolveBundle(catalogue, { name: '员工录用', region: '黄山', on, demo: true });
    const card = materials.merged.find(({ code }) => code === 'shenfenzheng');
    expect(card?.items.length).toBeGreaterThan(1);
    expect(materials.listed - materials.merged.length).toBe(materials.saved);
    expect(materials.saved).toBe(materials.merged.reduce((sum, { items }) => sum + items.length - 1, 0));
    expect(materials.saved).toBeGreaterThan(0);
  });

  it('are none where no guide tells any', () => {
    expect(resolveBundle(catalogue, { name: '5-4', region: '山东', on }).materials).toEqual({ listed: 0, merged: [], saved: 0 });
  });
});

describe('what is entered once', () => {
  it('is what the document names, with its sentence, and nothing else', () => {
    expect(resolveBundle(catalogue, { name: '5-7', region: '山东', on }).sharedFields).toEqual([{ field: '社会保障卡银行账户', source: expect.objectContaining({ document: '002', quote: expect.stringContaining('支持联动获取社会保障卡持卡人社会保障卡银行账户') }) }]);
    expect(resolveBundle(catalogue, { name: '3-1', region: '山东', on }).sharedFields.map(({ field }) => field)).toEqual(['人员名单信息']);
    expect(resolveBundle(catalogue, { name: '申领社会保障卡', region: '黄山', on }).sharedFields).toEqual([]);
  });
});

import { join } from 'node:path';
import fc from 'fast-check';
import { DomainError } from '@zonggui/domain/errors';
import { assess } from './assess';
import { buildCatalogue } from './catalogue';
import { channels } from './file-shapes';
import { exportCatalogue, importCatalogue } from './export-catalogue';
import { loadCalendar } from './load-calendar';
import { loadCatalogueFiles } from './load-catalogue';
import { resolveBundle } from './resolve-bundle';
import { resolveGuide } from './resolve-guide';

const config = join(__dirname, '../../../config');
const files = loadCatalogueFiles(config);
const calendar = loadCalendar(join(config, 'calendar'));
const written = JSON.stringify(exportCatalogue(files));
const catalogue = buildCatalogue(files);
const again = buildCatalogue(importCatalogue(JSON.parse(written)));

/** A refusal is an answer too: no calendar covers some of the days asked for. */
function answered(ask: () => unknown): unknown {
  try {
    return ask();
  } catch (error) {
    if (error instanceof DomainError) return { code: error.code, details: error.details };
    throw error;
  }
}

describe('the catalogue exported to one JSON and read back', () => {
  it('is the same, file by file, with the same hashes', () => {
    const back = importCatalogue(JSON.parse(written));
    expect(back).toEqual(files.map(({ path, content, hash }) => ({ path, content, hash })));
    expect([again.hash, JSON.stringify(exportCatalogue(back))]).toEqual([catalogue.hash, written]);
  });

  it('answers every question the same', () => {
    const one = <T>(values: Iterable<T>) => fc.constantFrom(...values);
    const facts = fc.dictionary(one(catalogue.facts.map(({ code }) => code)), fc.nat(5), { maxKeys: 4 }).map((drawn) =>
      Object.fromEntries(Object.entries(drawn).flatMap(([code, at]) => catalogue.facts.filter((fact) => fact.code === code).map(({ values }): [string, string] => [code, values[at % values.length]?.code ?? ''])))); // every fact has values
    const asked = fc.record({ item: one(catalogue.items.keys()), region: one(catalogue.organisation.regions.map(({ code }) => code)), channel: one(channels), on: one(['2020-06-01', '2021-04-01', '2026-11-20']), facts, demo: fc.boolean() });
    fc.assert(fc.property(asked, (query) => {
      const [here, there] = [catalogue, again].map((from) => {
        const guide = resolveGuide(from, query);
        return [guide, guide.specified ? answered(() => assess(guide, query.facts, { have: guide.materials.slice(0, 1).map(({ code }) => code) }, calendar)) : null];
      });
      expect(there).toEqual(here);
    }), { numRuns: 300 });
  });

  it('has the same bundles', () => {
    const bundles = (from: typeof catalogue) => from.bundles.map(({ code, region }) => resolveBundle(from, { name: code, region, on: '2026-11-20' }));
    expect(bundles(again)).toEqual(bundles(catalogue));
  });

  it('is refused when a word of it was changed', () => {
    const changed: unknown = JSON.parse(written.replace('窗口即时办结', '窗口三日办结'));
    expect(() => importCatalogue(changed)).toThrow('与其 hash 不符');
  });

  it.each([[null], [{ files: [] }], [{ hash: '', files: [{ path: 1 }] }]])('is refused when it is no export: %j', (nothing) => {
    expect(() => importCatalogue(nothing)).toThrow(/导出文件/);
  });
});

describe('an answer that is remembered', () => {
  it('is the answer of a catalogue that was never asked', () => {
    for (const item of ['shiye-dengji', 'yonggong-beian', 'zhijie-queding-zhuanye-jishu-zhiwu']) {
      const query = { item, region: '210300', channel: 'window', on: '2026-11-20' };
      resolveGuide(catalogue, query);
      expect(resolveGuide(catalogue, query)).toEqual(resolveGuide(buildCatalogue(files), query));
    }
  });

  it('cannot be changed by whoever got it', () => {
    const guide = resolveGuide(catalogue, { item: 'shiye-dengji', region: '210300', channel: 'window', on: '2026-11-20' });
    expect(() => Object.assign(guide.materials, { length: 0 })).toThrow(TypeError);
    expect(() => Object.assign(guide.procedure.supplement, { onLapse: 'lapse' })).toThrow(TypeError);
  });
});

describe('every item of every bundle', () => {
  it.each(catalogue.bundles.map(({ code, region, name }) => [code, name, region]))('of %s %s has a guide in its bureau or is named as having none', (code, _name, region) => {
    const { required, optional, uncertain } = resolveBundle(catalogue, { name: code, region, on: '2026-11-20' });
    const items = [...required, ...optional];
    expect(items.map((item) => item.specified)).toEqual(items.map((item) => item.code !== null && resolveGuide(catalogue, { item: item.code, region, channel: 'window', on: '2026-11-20' }).specified));
    const without = items.filter(({ specified }) => !specified).map(({ name }) => name);
    expect(uncertain.some((sentence) => without.length > 0 && without.every((name) => sentence.includes(name)))).toBe(without.length > 0);
  });
});

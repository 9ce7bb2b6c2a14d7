import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildCatalogue } from './catalogue';
import { coverageOf } from './coverage';
import { loadCatalogueFiles, loadDocumentTexts, parseCatalogueFile } from './load-catalogue';

const config = join(__dirname, '../../../config');
const real = loadCatalogueFiles(config);
const texts = loadDocumentTexts(config);
const covered = coverageOf(buildCatalogue(real), texts);
const of = (code: string, coverage = covered) => coverage.lists.find((each) => each.code === code);
/** What is covered when one file is written otherwise, or is not there. */
function coveredWith(path: string, change: (text: string) => string | null) {
  const text = change(readFileSync(join(config, path), 'utf8'));
  const others = real.filter((file) => file.path !== path);
  return coverageOf(buildCatalogue(text === null ? others : [...others, parseCatalogueFile(path, text)]), texts);
}

describe('coverage of the five documents', () => {
  it('has every list the operator can ask for', () => {
    const names = ['kuasheng-18', 'kuasheng-138', 'nearby', 'community', 'citywide', 'online', 'hot', 'speedup', 'crossdept', 'onething', 'packages', 'prohibitions', 'deferrals', 'offices'];
    expect(covered.lists.map(({ code }) => code)).toEqual(expect.arrayContaining(names));
  });

  it('misses no row and has none too many', () => {
    expect(covered.lists.map(({ code, missing, surplus }) => [code, missing, surplus]).filter(([, missing, surplus]) => [missing, surplus].flat().length > 0)).toEqual([]);
    expect(covered.ok).toBe(true);
  });

  it.each([
    ['guides-000', 18], ['guides-001', 36], ['kuasheng-18', 18], ['anshan-36', 36], ['offices', 9], ['prohibitions', 6], ['deferrals', 4], ['packages', 10], ['packages-bundles', 28], ['speedup', 24], ['hot', 13],
    ['onething', 11], ['onething-bundles', 11], ['crossdept', 8], ['nearby', 54], ['community', 33], ['citywide', 25], ['online', 67], ['kuasheng-138', 138],
  ])('%s: counts %d rows in the document and holds them', (code, rows) => {
    expect(of(code)).toMatchObject({ rows, held: rows });
  });

  it('knows an item for every name but those of other organs', () => {
    expect(covered.unresolved).toEqual([]);
  });

  it('believes the document where it says how many there are', () => {
    expect([of('kuasheng-138')?.stated, of('packages')?.stated]).toEqual([138, 10]);
  });

  it('keeps the doubts few, each with its cause, and each uncertain one with why it stays so', () => {
    for (const { rows, inferred, uncertain, doubts } of covered.lists) {
      expect(uncertain).toBeLessThanOrEqual(Math.max(6, rows / 5));
      expect(inferred).toBeLessThanOrEqual(Math.max(8, rows / 5));
      for (const { status, cause, unsettled } of doubts) expect([cause !== '', unsettled !== null]).toEqual([true, status === 'uncertain']);
    }
  });

  it('tells a doubt of several values of one section once, with all of them', () => {
    const told = of('guides-001')?.doubts.filter(({ row }) => row === '30') ?? [];
    expect(told.map(({ column, reading }) => [column, reading?.split('；').length])).toEqual([['30.1', 6]]);
    for (const { doubts } of covered.lists) expect(new Set(doubts.map((doubt) => JSON.stringify(doubt))).size).toBe(doubts.length);
  });

  it('counts no example', () => {
    const withoutDemo = coverageOf(buildCatalogue(real.filter(({ path }) => !path.startsWith('catalogue/demo/'))), texts);
    expect(withoutDemo.lists).toEqual(covered.lists);
  });
});

describe('a row that is not held', () => {
  it('of a list is missing by its number', () => {
    const coverage = coveredWith('catalogue/lists/nearby.yaml', (text) => text.replace(/^ {6}- \['17'.*\n/m, ''));
    expect(of('nearby', coverage)).toMatchObject({ rows: 54, held: 53, missing: ['17'] });
    expect(coverage.ok).toBe(false);
  });

  it('and whose number is printed twice is missed once', () => {
    const coverage = coveredWith('catalogue/lists/offices.yaml', (text) => text.replace(/^ {6}- \['8', 台安县.*\n/m, ''));
    expect(of('offices', coverage)).toMatchObject({ rows: 9, held: 8, missing: ['8'] });
  });

  it('is a guide taken away', () => {
    const coverage = coveredWith('catalogue/items/shehui-baozhangka-qiyong.yaml', () => null);
    expect(of('guides-001', coverage)).toMatchObject({ rows: 36, held: 35, missing: ['35'] });
    expect(coverage.unresolved.map(({ name }) => name)).toContain('社会保障卡启用');
  });

  it('is a scenario taken away', () => {
    const coverage = coveredWith('catalogue/bundles/shandong-5-4-gangwei-biandong.yaml', () => null);
    expect(of('packages-bundles', coverage)).toMatchObject({ rows: 28, held: 27, missing: ['5-4'] });
  });

  it('shows when the document does not have it', () => {
    const coverage = coveredWith('catalogue/lists/hot.yaml', (text) => text.replace("- ['13', ", "- ['14', "));
    expect(of('hot', coverage)).toMatchObject({ missing: ['13'], surplus: ['14'] });
  });

  it('is every row of a list whose document is gone', () => {
    const without = new Map([...texts].filter(([name]) => name !== '004.txt'));
    expect(coverageOf(buildCatalogue(real), without).ok).toBe(false);
  });
});

import { join } from 'node:path';
import { checkCatalogue, faultLine } from './check-catalogue';
import { buildCatalogue } from './catalogue';
import { catalogueHashOf, hashOf, loadCatalogueFiles, loadDocumentTexts, parseCatalogueFile } from './load-catalogue';
import type { CatalogueFile } from './load-catalogue';
import { resolveGuide } from './resolve-guide';
import { readFileSync } from 'node:fs';

const config = join(__dirname, '../../../config');
const real = loadCatalogueFiles(config);
const texts = loadDocumentTexts(config);
const item = 'catalogue/items/shiye-dengji.yaml';
const original = readFileSync(join(config, item), 'utf8');

/** The real catalogue with one file written otherwise. */
const changed = (path: string, text: string): CatalogueFile[] => [...real.filter((file) => file.path !== path), parseCatalogueFile(path, text)];
const faultsOf = (path: string, text: string): string[] => checkCatalogue(changed(path, text), { texts }).faults.map(faultLine);
const lineOf = (text: string, words: string): number => text.slice(0, text.indexOf(words)).split('\n').length;

describe('the catalogue in config/', () => {
  const checked = checkCatalogue(real, { texts });

  it('has no fault', () => {
    expect(checked.faults.map(faultLine)).toEqual([]);
    expect(checked.ok).toBe(true);
  });

  it('lists 失业登记 online, 3 working days nationally and 7 in 鞍山, as a conflict with both sources', () => {
    const conflict = checked.conflicts.find((each) => each.item === 'shiye-dengji' && each.field === 'limit');
    expect(conflict).toMatchObject({ channels: ['web', 'app'], regions: ['000000', '210300'] });
    expect(conflict?.values.map(({ value, source }) => [value, source.document])).toEqual([['网上、掌上：3个工作日', '000'], ['网上、掌上：7个工作日', '001']]);
  });

  it('lists the 身份证复印件 that the 容缺 list names and guide 14 does not as a conflict', () => {
    const conflict = checked.conflicts.find((each) => each.item === 'dangan-zhuanru' && each.field === 'materials');
    expect(conflict?.values.map(({ source }) => [source.section, source.row])).toEqual([['容缺办理事项清单', '2'], ['14.1', null]]);
  });

  it('lists the 容缺 of guides 1 and 2 that the list does not hold', () => {
    expect(checked.conflicts.filter(({ field }) => field === 'deferrals').map((each) => each.item)).toEqual(['shiye-dengji', 'yonggong-beian']);
  });

  it('marks every value of the overlay as an example', () => {
    const guide = resolveGuide(buildCatalogue(real), { item: '就业登记', region: '黄山', channel: '窗口', on: '2026-11-20', demo: true });
    const sources = [...guide.materials, ...guide.places, ...(guide.limit ? [guide.limit] : [])].map(({ source }) => source.document);
    expect(new Set(sources)).toEqual(new Set(['示例']));
    expect(guide.demo).toBe(true);
  });
});

describe('a fault names file, line, field, value and what is allowed', () => {
  it.each([
    ['a misspelt key', 'limits:\n      - { kind: instant, channels: [window, community], source: { document: \'000\'', 'limts:\n      - { kind: instant, channels: [window, community], source: { document: \'000\'', 'limts', 'no such field'],
    ['an unknown unit', 'kind: workdays, amount: 7', 'kind: working-days, amount: 7', 'guides[1].limits[1].kind: "working-days"', 'one of instant, minutes, workdays'],
    ['a limit without its number', 'kind: workdays, amount: 7', 'kind: workdays', 'guides[1].limits[1].amount: (missing)', 'a number of workdays'],
    ['a material nobody knows', 'code: zhongzhi-jiechu-laodong-guanxi-cailiao', 'code: passport', 'guides[1].materials[0].code: "passport"', 'one of '],
    ['a fact nobody knows', 'when: { claimsBenefit: \'yes\' }', 'when: { claims: \'yes\' }', 'guides[1].materials[0].when.claims', 'a fact: agent'],
    ['a channel that does not exist', 'channel: app, label: 掌上办', 'channel: phone, label: 掌上办', 'guides[1].channels[1].channel: "phone"', 'one of window'],
    ['a region nobody knows', "region: '210300'\n    source", "region: '999999'\n    source", 'guides[1].region: "999999"', 'one of 000000'],
    ['a document nobody knows', "source: { document: '001', section: '2', quote: 2.失业登记 }", "source: { document: '009', section: '2', quote: 2.失业登记 }", 'guides[1].source.document: "009"', 'one of 000'],
    ['words that are not in the document', 'quote: 窗口即时办结', 'quote: 窗口三日办结', 'guides[1].limits[0].source.quote: "窗口三日办结"', 'verbatim'],
    ['a value without a source', ", source: { document: '001', section: '2.3', quote: 窗口即时办结 }", '', 'guides[1].limits[0].source: (missing)', 'a source'],
  ])('%s', (_fault, before, after, field, allowed) => {
    expect(original).toContain(before);
    const text = original.replace(before, after);
    const fault = faultsOf(item, text).find((each) => each.includes(field) && each.includes(allowed));
    expect(fault).toMatch(/^catalogue\/items\/shiye-dengji\.yaml:\d+ /);
  });

  it.each([
    ['a doubt without its cause', ', certainty: inferred }', 'source.cause: (missing)', 'the cause, with certainty'],
    ['a cause without a doubt', ', cause: 原文缺字 }', 'source.cause: "原文缺字"', 'with certainty and only there'],
    ['an uncertain value that does not say why it stays so', ', certainty: uncertain, cause: 原文缺字 }', 'source.unsettled: (missing)', 'why reading the document again cannot settle it'],
    ['another degree of doubt', ', certainty: perhaps, cause: 原文缺字 }', 'source.certainty: "perhaps"', 'one of inferred, uncertain'],
  ])('%s', (_fault, more, field, allowed) => {
    const faults = faultsOf(item, original.replace("source: { document: '001', section: '2.3', quote: 窗口即时办结 }", `source: { document: '001', section: '2.3', quote: 窗口即时办结${more}`));
    expect(faults).toContainEqual(expect.stringMatching(new RegExp(`:\\d+ guides\\[1\\]\\.limits\\[0\\]\\.${field.replace(/[()"]/g, '\\$&')}.*${allowed}`)));
  });

  it('a related item that does not exist, or is the item itself', () => {
    const faults = faultsOf(item, original.replace('guides:\n', 'related:\n  - { item: nowhere, note: 相近 }\n  - { item: shiye-dengji, note: 相近 }\nguides:\n'));
    expect(faults.filter((fault) => fault.includes('related['))).toEqual([expect.stringContaining('related[0].item: "nowhere"'), expect.stringContaining('related[1].item: "shiye-dengji"')]);
  });

  it('a list entry that claims to be a guide by offering a channel', () => {
    const other = 'catalogue/items/mianfei-zhiye-jineng-peixun.yaml';
    const text = readFileSync(join(config, other), 'utf8').replace('channels: []', "channels: [{ channel: window, label: 窗口, source: { document: '001', section: 容缺办理事项清单, quote: 现场查询 } }]");
    expect(faultsOf(other, text)).toEqual([expect.stringContaining('partials[0].channels[0]: "window"; allowed: none: what has a channel is a guide')]);
  });

  it('points at the very line', () => {
    const text = original.replace('quote: 窗口即时办结', 'quote: 窗口三日办结');
    expect(faultsOf(item, text)).toEqual([`${item}:${lineOf(text, '窗口三日办结')} guides[1].limits[0].source.quote: "窗口三日办结"; allowed: words of 001, verbatim`]);
  });

  it('points at the very line of a shape, of a reference and of a source, in one run', () => {
    const text = original.replace('kind: workdays, amount: 7', 'kind: fortnights, amount: 7').replace('code: zhongzhi-jiechu-laodong-guanxi-cailiao', 'code: passport');
    const lines = (faults: readonly string[]): (string | undefined)[] => faults.map((fault) => /^catalogue\/items\/shiye-dengji\.yaml:(\d+) /.exec(fault)?.[1]);
    expect(lines(faultsOf(item, original.replace('kind: workdays, amount: 7', 'kind: fortnights, amount: 7')))).toContain(String(lineOf(text, 'fortnights')));
    expect(lines(faultsOf(item, original.replace('code: zhongzhi-jiechu-laodong-guanxi-cailiao', 'code: passport').replace('quote: 窗口即时办结', 'quote: 窗口三日办结')))).toEqual(
      expect.arrayContaining([String(lineOf(text, 'code: passport')), String(lineOf(original.replace('quote: 窗口即时办结', 'quote: 窗口三日办结'), '窗口三日办结'))]),
    );
  });

  it('tells all of them in one run, over all files', () => {
    const files = changed(item, original.replace('amount: 7', 'amount: seven').replace('channel: app, label: 掌上办', 'channel: phone, label: 掌上办')).filter(({ path }) => path !== 'catalogue/facts.yaml');
    const { faults } = checkCatalogue(files, { texts });
    expect(faults.map(({ field }) => field)).toEqual(expect.arrayContaining(['guides[1].limits[1].amount', 'guides[1].channels[1].channel', '(file)']));
  });

  it('an unreadable file, with the line of the mistake', () => {
    expect(faultsOf(item, 'code: shiye-dengji\nname: [\n')[0]).toMatch(/^catalogue\/items\/shiye-dengji\.yaml:\d \(yaml\)/);
  });

  it('a file whose code is not its name', () => {
    expect(faultsOf(item, original.replace('code: shiye-dengji', 'code: shiye'))).toContainEqual(expect.stringContaining(`${item}:1 code: "shiye"; allowed: the name of its file, shiye-dengji`));
  });

  it('a region code that YAML read as a number', () => {
    expect(faultsOf(item, original.replace("region: '210300'\n    source", 'region: 210300\n    source'))).toContainEqual(expect.stringContaining('guides[1].region: 210300; allowed: a quoted region code of six digits'));
  });

  it('two items that claim one name in one region', () => {
    const other = 'catalogue/items/jiuye-dengji.yaml';
    const text = readFileSync(join(config, other), 'utf8').replace('guides: []', "aliases:\n  - { name: 用工备案, region: '210300', source: { document: '001', section: '1', quote: 1.用工备案（就业登记） } }\nguides: []");
    expect(faultsOf(other, text)).toContainEqual(expect.stringContaining('a name that yonggong-beian does not already have'));
  });

  it('a file that nobody reads', () => {
    expect(faultsOf('catalogue/extra.yaml', 'a: 1')).toContainEqual(expect.stringContaining('a file the catalogue reads'));
  });
});

describe('the hash of a file', () => {
  it('does not change with comments and empty lines', () => {
    expect(parseCatalogueFile(item, `# a remark\n\n${original}`).hash).toBe(parseCatalogueFile(item, original).hash);
  });

  it('changes with any value', () => {
    expect(parseCatalogueFile(item, original.replace('amount: 7', 'amount: 8')).hash).not.toBe(parseCatalogueFile(item, original).hash);
  });

  it('is the same for a copy that the database kept as JSON', () => {
    const stored = real.map(({ path, content }) => ({ path, content: JSON.parse(JSON.stringify(content)), hash: hashOf(content) }));
    expect(catalogueHashOf(stored)).toBe(catalogueHashOf(real));
    expect(buildCatalogue(stored, 'database').from).toBe('database');
    expect(buildCatalogue([...stored].reverse()).hash).toBe(buildCatalogue(real).hash);
  });
});

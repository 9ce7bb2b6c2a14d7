import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { assess } from '@zonggui/catalogue/assess';
import { publicGuide } from '@zonggui/catalogue/guide';
import { loadCalendar } from '@zonggui/catalogue/load-calendar';
import { exportCatalogue } from '@zonggui/catalogue/export-catalogue';
import { hashOf, loadCatalogueFiles } from '@zonggui/catalogue/load-catalogue';
import { resolveBundle } from '@zonggui/catalogue/resolve-bundle';
import { resolveGuide } from '@zonggui/catalogue/resolve-guide';
import { configFolder } from '../config-folder';
import { registerCatalogueCommands } from './catalogue';
import { catalogueOf } from './catalogue-source';

/** What stands under a key: more keys may be added, none renamed. */
type Form = 'string' | 'number' | 'boolean' | 'null' | { readonly among: readonly string[] } | { readonly each: Form } | { readonly either: readonly Form[] } | { readonly keys: Readonly<Record<string, Form>> };
const each = (form: Form): Form => ({ each: form });
const orNull = (form: Form): Form => ({ either: [form, 'null'] });
const among = (...words: readonly string[]): Form => ({ among: words });
const keys = (forms: Readonly<Record<string, Form>>): Form => ({ keys: forms });

const source = keys({ document: 'string', section: 'string', row: orNull('string'), quote: 'string' });
const channel = among('window', 'web', 'app', 'miniprogram', 'media', 'kiosk', 'bank', 'community');
const sourced = keys({ text: 'string', source });
const limit = keys({
  kind: among('instant', 'minutes', 'workdays', 'days', 'months', 'conditional-instant', 'external', 'local-target', 'none'),
  amount: orNull('number'), startsOn: among('received', 'accepted', 'madeUp', 'other'), channel: orNull(channel), condition: orNull('string'), raw: 'string', source,
});
const material = keys({
  code: 'string', name: 'string', original: orNull('number'), copy: orNull('number'), sets: orNull('number'), condition: orNull('string'), alternatives: orNull(each(keys({ code: 'string', name: 'string' }))),
  stamp: orNull('string'), kept: orNull('boolean'), shared: orNull('string'), source,
});
const way = among('beforeResult', 'afterResult', 'internalCheck', 'undertaking');
const guide = keys({
  item: keys({ code: 'string', name: 'string', aliases: each('string') }), region: keys({ code: 'string', name: 'string' }), channel, on: 'string', from: among('config', 'database'), specified: 'boolean',
  limit: orNull(limit), limits: each(limit), statutory: orNull(limit), materials: each(material),
  deferrals: each(keys({ material: 'string', way, period: orNull(keys({ kind: among('minutes', 'workdays', 'days', 'months'), amount: 'number' })), source })), undertakings: each(sourced), prohibitions: each(sourced),
  channels: each(keys({ channel, source })), places: each(sourced), scope: each(sourced), fee: orNull(sourced), delivery: orNull(sourced), conditions: each(sourced),
  conflicts: each(keys({ field: 'string', values: each(keys({ value: 'string', source })) })),
});
const assessment = keys({
  verdict: among('accept', 'acceptDeferred', 'supplement', 'decline', 'notNeeded', 'handTo'), finishNow: 'boolean', missing: each(keys({ code: 'string', name: 'string', source })),
  deferred: each(keys({ material: 'string', way, until: orNull('string') })), undertakings: each('string'), reasons: each(sourced),
  goTo: each(keys({ channel, text: 'string', address: orNull('string'), phone: orNull('string'), source })),
});
const unit = keys({ code: 'string', name: 'string' });
const part = keys({ code: orNull('string'), name: 'string', specified: 'boolean', source });
const bundle = keys({
  name: 'string', region: keys({ code: 'string', name: 'string' }), scenario: orNull('string'), required: each(part), optional: each(part), leads: each(unit), assists: each(unit), remarks: each(sourced),
  materials: keys({ listed: 'number', merged: each(keys({ code: 'string', name: 'string', items: each('string') })) }), uncertain: each('string'),
});

function misfits(value: unknown, form: Form, place = ''): string[] {
  if (form === 'null') return value === null ? [] : [`${place} is not null`];
  if (typeof form === 'string') return typeof value === form ? [] : [`${place} is no ${form}`];
  if ('either' in form) return form.either.some((one) => misfits(value, one, place).length === 0) ? [] : form.either.flatMap((one) => misfits(value, one, place));
  if ('each' in form) return Array.isArray(value) ? value.flatMap((one, index) => misfits(one, form.each, `${place}[${index}]`)) : [`${place} is no list`];
  if ('keys' in form) return keysMissing(value, form.keys, place);
  return typeof value === 'string' && form.among.includes(value) ? [] : [`${place} is none of ${form.among.join(', ')}`];
}

function keysMissing(value: unknown, forms: Readonly<Record<string, Form>>, place: string): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [`${place} is no object`];
  const held: Readonly<Record<string, unknown>> = { ...value };
  return Object.entries(forms).flatMap(([key, one]) => (key in held ? misfits(held[key], one, `${place}.${key}`) : [`${place}.${key} is missing`]));
}

async function run(...words: string[]): Promise<unknown> {
  const written = jest.spyOn(console, 'log').mockImplementation(() => undefined);
  try {
    const program = new Command('zonggui');
    registerCatalogueCommands(program);
    await program.parseAsync(words, { from: 'user' });
    return JSON.parse(written.mock.calls.flat().join('\n'));
  } finally {
    written.mockRestore();
  }
}
const on = '2026-11-20';
const catalogue = catalogueOf({});
const calendar = loadCalendar(join(configFolder(), 'calendar'));
const asTold = (answer: unknown): unknown => JSON.parse(JSON.stringify(answer));

describe('the contract of the commands, key by key', () => {
  it('holds for guide and assess as they are printed', async () => {
    const asked = ['--region', '鞍山', '--channel', '窗口', '--on', on, '--json'];
    expect(misfits(await run('guide', '失业保险金申领', ...asked, '--fact', '代办=true', '有争议=是'), guide)).toEqual([]);
    expect(misfits(await run('assess', '流动人员人事档案转入', ...asked, '--have', '存档人员有效身份证件,户口本'), assessment)).toEqual([]);
    expect(misfits(await run('assess', '直接确定专业技术职务', ...asked, '--fact', '级别=初级', '单位类型=企业单位'), assessment)).toEqual([]);
  });

  it('holds for bundle as it is printed', async () => {
    expect(misfits(await run('bundle', '员工录用', '--region', '黄山', '--on', on, '--json'), bundle)).toEqual([]);
  });

  it('holds for the guide of every item, and for its verdict with nothing in hand', () => {
    const asked = [...catalogue.items.keys()].flatMap((item) => ['210300', '341000', '371300'].flatMap((region) => ['window', 'web', 'bank'].map((by) => resolveGuide(catalogue, { item, region, channel: by, on, demo: true }))));
    expect(asked.flatMap((answer) => misfits(asTold(publicGuide(answer)), guide, `${answer.item.code} ${answer.region.code} ${answer.channel}`))).toEqual([]);
    expect(asked.filter(({ specified }) => specified).flatMap((answer) => misfits(asTold(assess(answer, {}, { have: [] }, calendar)), assessment, answer.item.code))).toEqual([]);
  });

  it('holds for every bundle', () => {
    expect(catalogue.bundles.flatMap(({ code, region }) => misfits(asTold(resolveBundle(catalogue, { name: code, region, on })), bundle, code))).toEqual([]);
  });

  it('would tell of a key that is gone, and of another type', () => {
    const told = publicGuide(resolveGuide(catalogue, { item: 'shiye-dengji', region: '210300', channel: 'window', on }));
    expect(misfits(asTold({ ...told, limit: undefined, specified: 'yes' }), guide)).toEqual(['.specified is no boolean', '.limit is missing']);
  });
});

describe('zonggui catalogue conflicts', () => {
  it('lists every conflict with both sources', async () => {
    const answer = await run('catalogue', 'conflicts', '--json');
    expect(answer).toMatchObject({ from: 'config', conflicts: expect.arrayContaining([expect.objectContaining({ item: 'shiye-dengji', field: 'limit', regions: ['000000', '210300'] })]) });
    expect(misfits(answer, keys({ conflicts: each(keys({ item: 'string', name: 'string', field: 'string', values: each(keys({ value: 'string', source })) })) }))).toEqual([]);
  });
});

describe('an export as the source of the answers', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zonggui-export-'));
  const file = join(folder, 'catalogue.json');
  const exported = exportCatalogue(loadCatalogueFiles(configFolder()));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('answers as config does', async () => {
    expect(await run('catalogue', 'export', '--json')).toEqual(asTold(exported));
    writeFileSync(file, JSON.stringify(exported));
    const asked = ['guide', '失业登记', '--region', '鞍山', '--channel', '网上', '--on', on, '--json'];
    expect(await run(...asked, '--catalogue', file)).toEqual(await run(...asked));
  });

  it('answers nothing when the catalogue has faults, and tells them all', async () => {
    const content = { code: 'shiye-dengji', name: 1, guides: [], aliases: {} };
    const faulty = loadCatalogueFiles(configFolder()).map((one) => (one.path === 'catalogue/items/shiye-dengji.yaml' ? { ...one, content, hash: hashOf(content) } : one));
    writeFileSync(file, JSON.stringify(exportCatalogue(faulty)));
    const answer = run('guide', '用工备案', '--region', '鞍山', '--catalogue', file);
    await expect(answer).rejects.toThrow('没有载入');
    await expect(answer).rejects.toThrow(/shiye-dengji\.yaml name: 1; allowed: a text[^]*shiye-dengji\.yaml aliases: \{\}; allowed: a list/);
  });
});

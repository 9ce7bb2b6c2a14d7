import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildCatalogue } from './catalogue';
import { checkCatalogue, faultLine } from './check-catalogue';
import { loadCatalogueFiles, loadDocumentTexts, parseCatalogueFile } from './load-catalogue';
import { resolveBundle } from './resolve-bundle';
import { resolveGuide } from './resolve-guide';
import { termsOf } from './terms-of';

const config = join(__dirname, '../../../config');
const real = loadCatalogueFiles(config);
const texts = loadDocumentTexts(config);
const overlay = 'catalogue/demo/anshan.yaml';
const original = readFileSync(join(config, overlay), 'utf8');
const on = '2026-11-20';
const catalogue = buildCatalogue(real);

const faultsOf = (before: string, after: string): string[] => {
  expect(original).toContain(before);
  const files = [...real.filter(({ path }) => path !== overlay), parseCatalogueFile(overlay, original.replace(before, after))];
  return checkCatalogue(files, { texts }).faults.map(faultLine);
};

describe('业务信息', () => {
  const query = { item: 'jiguan-shiye-yanglao-guanxi-zhuanyi', region: '鞍山', channel: '窗口', on };

  it('is told by the guide as an example, and becomes part of the terms of an application', () => {
    const guide = resolveGuide(catalogue, { ...query, demo: true });
    expect(guide.form.map(({ label, type, required, shared }) => [label, type, required, shared])).toEqual([
      ['转出地', 'text', true, 'transfer-from'],
      ['原单位', 'text', true, 'former-employer'],
      ['转移情形', 'choice', false, null],
      ['离职日期', 'date', false, null],
      ['缴费月数', 'number', false, null],
    ]);
    expect(guide.form.map(({ source }) => source.document)).toEqual(['示例', '示例', '示例', '示例', '示例']);
    expect(termsOf(guide).form).toEqual(guide.form);
  });

  it('is in no guide that documents alone give, nor in its terms', () => {
    const guide = resolveGuide(catalogue, query);
    expect(guide.form).toEqual([]);
    expect(termsOf(guide)).not.toHaveProperty('form');
  });

  it('tells which items of a 一件事 share a field', () => {
    expect(resolveBundle(catalogue, { name: '员工录用', region: '黄山', on, demo: true }).sharedForms).toEqual([
      { shared: 'transfer-from', label: '转出地', items: ['yanglao-baoxian-guanxi-zhuanyi-jiexu', 'shiye-baoxian-guanxi-zhuanyi-jiexu'] },
    ]);
    expect(resolveBundle(catalogue, { name: '员工录用', region: '黄山', on }).sharedForms).toEqual([]);
  });
});

describe('a fault of a form names file, line, field, value and what is allowed', () => {
  const choice = '{ code: transfer-kind, label: 转移情形, type: choice, choices: [省内转移, 跨省转移] }';
  const date = '{ code: left-on, label: 离职日期, type: date }';
  const second = '{ code: former-employer, label: 原单位, type: text, shared: former-employer, maxLength: 100 }';

  it.each([
    ['a type nobody knows', date, date.replace('type: date', 'type: day'), 'form[3].type: "day"', 'one of text, number, date, choice'],
    ['a misspelt key', date, date.replace('label', 'lable'), 'form[3].lable', 'no such field'],
    ['a code used twice', date, date.replace('left-on', 'transfer-from'), 'form[3].code: "transfer-from"', 'a code used once in the form'],
    ['a choice of nothing', choice, choice.replace(', choices: [省内转移, 跨省转移]', ''), 'form[2].choices: (missing)', 'two or more choices'],
    ['the same choice twice', choice, choice.replace('跨省转移', '省内转移'), 'form[2].choices[1]: "省内转移"', 'a choice told once'],
    ['choices of a date', date, date.replace('type: date', 'type: date, choices: [今天, 明天]'), 'form[3].choices', 'none with date'],
    ['a length of a date', date, date.replace('type: date', 'type: date, maxLength: 10'), 'form[3].maxLength: 10', 'none with date'],
    ['more characters than can be taken in', second, second.replace('100', '1000'), 'form[1].maxLength: 1000', 'a whole number from 1 to 500'],
    ['a shared field called otherwise by another item', second, second.replace('原单位', '原工作单位'), 'form[1].label: "原工作单位"', '"原单位", as jiguan-shiye-yanglao-guanxi-zhuanyi has it for the shared former-employer'],
  ])('%s', (_fault, before, after, field, allowed) => {
    const fault = faultsOf(before, after).find((each) => each.includes(field) && each.includes(allowed));
    expect(fault).toMatch(/^catalogue\/demo\/anshan\.yaml:\d+ settings\[\d\]\.form/);
  });

  it('all of them in one run', () => {
    expect(faultsOf(`${choice}\n      - ${date}`, `${choice.replace('choice,', 'list,')}\n      - ${date.replace('date', 'day')}`).filter((fault) => fault.includes('.form['))).toHaveLength(2);
  });
});

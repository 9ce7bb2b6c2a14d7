import { DomainError } from '../errors';
import type { FormField } from '../terms';
import { checkedForms, type HandedForm } from './form.rules';

const source = { document: '示例', section: '业务信息', row: null, quote: '示例' };
const field = (code: string, more: Partial<FormField> = {}): FormField => ({ code, label: '转出地', type: 'text', required: false, shared: null, maxLength: null, choices: [], source, ...more });
const handed = (fields: readonly FormField[], answers: HandedForm['answers'], whole = true): HandedForm => ({ fields, answers, place: 'matters.0.form', whole });

function remediesOf(...forms: HandedForm[]): unknown {
  try {
    checkedForms(forms);
    return null;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return error.details.fields;
  }
}

describe('业务信息', () => {
  it.each([
    ['a required text that is missing', field('from', { required: true }), '', '请填写转出地'],
    ['a required choice that is missing', field('from', { required: true, type: 'choice', choices: ['本省'] }), '', '请选择转出地'],
    ['blanks for a required text', field('from', { required: true }), '  ', '请填写转出地'],
    ['more characters than the field takes', field('from', { maxLength: 2 }), '浙江省', '转出地最多 2 个字，请缩短'],
    ['more than a hundred where nothing is said', field('from'), '长'.repeat(101), '转出地最多 100 个字，请缩短'],
    ['a word for a number', field('from', { type: 'number' }), '十二', '转出地应为数字，如 12 或 12.5'],
    ['a day that does not exist', field('from', { type: 'date' }), '2026-02-30', '转出地应为日期，如 2026-11-20'],
    ['what is none of the choices', field('from', { type: 'choice', choices: ['本省', '跨省'] }), '境外', '转出地请从这些值中选择：本省、跨省'],
  ])('refuses %s with its remedy', (_what, one, answer, remedy) => {
    expect(remediesOf(handed([one], { from: answer }))).toEqual([{ field: 'matters.0.form.from', remedy }]);
  });

  it('tells all faults of all matters at once, and a field that the item does not have', () => {
    expect(remediesOf(handed([field('from', { required: true })], { other: 'x' }), { ...handed([field('to', { required: true, label: '转入地' })], {}), place: 'matters.1.form' })).toEqual([
      { field: 'matters.0.form.from', remedy: '请填写转出地' },
      { field: 'matters.0.form.other', remedy: '此事项没有这个字段，请去掉' },
      { field: 'matters.1.form.to', remedy: '请填写转入地' },
    ]);
  });

  it('need not be whole for what is refused, but is right as far as it goes', () => {
    expect(remediesOf(handed([field('from', { required: true })], {}, false))).toBeNull();
    expect(remediesOf(handed([field('from', { type: 'number' })], { from: '无' }, false))).toHaveLength(1);
  });

  it('keeps what was said without blanks', () => {
    const fields = [field('from'), field('unit'), field('years', { type: 'number' }), field('since', { type: 'date' })];
    expect(checkedForms([handed(fields, { from: ' 浙江省杭州市 ', unit: ' ', years: '12.5', since: '2026-11-20' })])).toEqual([{ from: '浙江省杭州市', years: '12.5', since: '2026-11-20' }]);
  });
});

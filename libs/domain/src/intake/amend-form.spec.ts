import { given } from '../testing/story';
import { clerk, otherReviewer, reviewer } from '../testing/people';
import { source, terms } from '../testing/terms.builder';
import { actionsOf } from '../application/decide';

const field = { code: 'transfer-from', label: '转出地', type: 'text' as const, required: true, shared: null, maxLength: 10, choices: [], source: source() };
const asked = () => given({ matters: [{ terms: terms({ form: [field] }), form: { 'transfer-from': '杭州（示例）' } }] });
const amended = { type: 'amendForm', form: { 'transfer-from': ' 宁波（示例） ' }, reason: '听错（示例）' } as const;

describe('更正业务信息', () => {
  it('keeps the new answers with the reason beside history, says nothing in it, and makes what was read old', () => {
    const story = asked();
    const { version, id } = story.matter;
    story.does(clerk, amended);
    expect(story.matter).toMatchObject({ state: 'received', version: version + 1 });
    expect(story.events.at(-1)).toMatchObject({ type: 'formAmended', matterId: id, data: {} });
    expect(story.effects.flatMap((effect) => (effect.type === 'remark' ? [effect.words] : []))).toEqual([{ forms: { [id]: { 'transfer-from': '杭州（示例）' } } }, { reason: '听错（示例）', forms: { [id]: { 'transfer-from': '宁波（示例）' } } }]);
  });

  it('needs a reason, and is checked by the rules of the form field by field', () => {
    expect(asked().refusal(clerk, { ...amended, reason: ' ' })).toBe('reason-required');
    expect(asked().refusalOf(clerk, { ...amended, form: {} }).details.fields).toEqual([{ field: 'form.transfer-from', remedy: '请填写转出地' }]);
    expect(asked().refusalOf(clerk, { ...amended, form: { 'transfer-from': '杭州', other: 'x' } }).details.fields).toEqual([{ field: 'form.other', remedy: '此事项没有这个字段，请去掉' }]);
  });

  it('is for the window and for whoever holds it in review, until it is decided; and for no item that asks nothing', () => {
    const story = asked().does(clerk, { type: 'accept' }, { type: 'dispatch' });
    expect(story.refusal(reviewer, amended)).toBe('verb-not-allowed');
    story.does(reviewer, { type: 'claim' });
    expect(actionsOf(story.application, story.matter, { actor: clerk })).toContain('amendForm');
    expect(actionsOf(story.application, story.matter, { actor: reviewer })).toContain('amendForm');
    expect(story.refusal(otherReviewer, amended)).toBe('verb-not-allowed');
    story.does(reviewer, amended).does(reviewer, { type: 'approve' });
    expect(story.refusal(clerk, amended)).toBe('verb-not-allowed');
    expect(given().refusal(clerk, amended)).toBe('verb-not-allowed');
  });
});

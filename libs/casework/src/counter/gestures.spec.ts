import { decide } from '@zonggui/domain/application/decide';
import { clerk } from '@zonggui/domain/testing/people';
import { given } from '@zonggui/domain/testing/story';
import { deferrable, material, terms } from '@zonggui/domain/testing/terms.builder';
import { verdictGesture } from './gestures';

const item = (code: string) => ({ code, name: `${code}（示例）` });

describe('F9: each matter of a visit by its own verdict', () => {
  it('asks one matter for the paper that another may put off', () => {
    const matters = [terms({ item: item('strict'), materials: [material('id')] }), terms({ item: item('lenient'), materials: [deferrable('id', 'afterResult')] })];
    const story = given({ matters, papers: [] });
    const decided = decide(story.application, verdictGesture(story.application, {}), story.by(clerk));
    expect(decided.application.matters.map(({ state }) => state)).toEqual(['supplementing', 'queued']);
  });

  it('tells in the notice what the clerk found wrong, and of the rest that it is not there', () => {
    const story = given({ matters: [terms({ materials: [material('id'), material('form')] })], papers: [{ material: 'id', status: 'defective', defect: '复印件不清晰' }] });
    expect(verdictGesture(story.application, {})).toMatchObject([{ type: 'requestSupplement', defects: [{ material: 'id', defect: '复印件不清晰' }, { material: 'form', defect: '未提供，请提供' }] }]);
  });
});

import { auditor, clerk, dutyOfficer, otherReviewer, reviewer } from '../testing/people';
import { given } from '../testing/story';
import { actionsOf } from '../application/decide';

const asked = { type: 'requestSupplement' as const, defects: [{ material: 'form', defect: '未签字' }] };
const supplied = { type: 'supplement' as const, papers: [{ material: 'form', status: 'defective' as const }] };
const agreeing = { type: 'agreeSupplement' as const, name: '示例·值班', reason: '首次只看了正面' };

describe('同意二次补正', () => {
  const once = () => given({ papers: [] }).does(clerk, asked, supplied);

  it('lets whoever may not ask twice by himself ask once more, and is used up by it', () => {
    const story = once();
    expect(story.refusal(clerk, asked)).toBe('second-supplement');
    expect(actionsOf(story.application, story.matter, { actor: dutyOfficer })).toContain('agreeSupplement');
    story.does(dutyOfficer, agreeing);
    expect(actionsOf(story.application, story.matter, { actor: dutyOfficer })).not.toContain('agreeSupplement');
    story.does(clerk, asked);
    expect(story.matter).toMatchObject({ state: 'supplementing', supplements: 2, supplementAgreed: null });
    expect(story.events.findLast(({ type }) => type === 'supplementRequested')?.data).toMatchObject({ time: 2, agreedBy: dutyOfficer.id });
    story.does(clerk, supplied);
    expect(story.refusal(clerk, asked)).toBe('second-supplement');
  });

  it('needs 首次为何未告知, a senior post and a first request', () => {
    const story = once();
    expect(story.refusal(dutyOfficer, { ...agreeing, reason: ' ' })).toBe('reason-required');
    expect(story.refusal(clerk, agreeing)).toBe('post-required');
    expect(story.does(auditor, agreeing).matter.supplementAgreed).toMatchObject({ by: auditor.id });
    expect(given().refusal(dutyOfficer, agreeing)).toBe('verb-not-allowed');
  });

  it('in review serves whoever holds the matter and nobody else', () => {
    const story = given().does(clerk, { type: 'accept' }, { type: 'dispatch' }).does(reviewer, { type: 'claim' }, asked).does(clerk, supplied);
    story.does(dutyOfficer, agreeing);
    expect(story.refusal(otherReviewer, asked)).toBe('not-your-task');
    expect(story.does(reviewer, asked).matter).toMatchObject({ state: 'supplementing', supplements: 2 });
  });
});

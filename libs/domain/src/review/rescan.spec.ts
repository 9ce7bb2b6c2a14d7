import { auditor, clerk, otherReviewer, reviewer } from '../testing/people';
import { given } from '../testing/story';
import { material, terms } from '../testing/terms.builder';
import { actionsOf } from '../application/decide';
import { obligationsOf } from '../application/obligations';

const form = material('form');
const inReview = (rest = {}) => given({ matters: [terms({ materials: [form], ...rest })] }).does(clerk, { type: 'accept' }, { type: 'dispatch' }).does(reviewer, { type: 'claim' });
const images = [{ material: form.code, status: 'received' as const, attachments: ['new-image'] }];

describe('重扫请求', () => {
  it('is a task of the window, and moves neither the matter nor its clocks', () => {
    const story = inReview();
    const { matter, application: { clocks } } = story;
    story.does(reviewer, { type: 'requestRescan', material: form.code });
    expect(story.matter).toMatchObject({ state: 'reviewing', version: matter.version });
    expect(story.application.clocks).toEqual(clocks);
    expect(obligationsOf(story.application)).toContainEqual(expect.objectContaining({ kind: 'rescan', post: 'intake', subjectId: story.application.papers[0]?.id }));
    expect(story.events.at(-1)).toMatchObject({ type: 'rescanRequested', data: { material: form.code } });
  });

  it('is done by the window with an image, and not without one', () => {
    const story = inReview().does(reviewer, { type: 'requestRescan', material: form.code });
    expect(actionsOf(story.application, story.matter, { actor: clerk })).toContain('rescan');
    expect(story.refusal(clerk, { type: 'rescan', papers: [{ material: form.code, status: 'received' }] })).toBe('invalid');
    story.does(clerk, { type: 'rescan', papers: images });
    expect(obligationsOf(story.application).map(({ kind }) => kind)).toEqual(['review']);
    expect(story.refusal(clerk, { type: 'rescan', papers: images })).toBe('invalid');
  });

  it('is asked once, by whoever holds the matter, of a paper that was taken in', () => {
    const story = inReview();
    expect(story.refusal(otherReviewer, { type: 'requestRescan', material: form.code })).toBe('not-your-task');
    expect(story.refusal(reviewer, { type: 'requestRescan', material: 'nothing' })).toBe('invalid');
    story.does(reviewer, { type: 'requestRescan', material: form.code });
    expect(story.refusal(reviewer, { type: 'requestRescan', material: form.code })).toBe('invalid');
    expect(actionsOf(story.application, story.matter, { actor: reviewer })).not.toContain('requestRescan');
  });

  it('may come from 审核, too, and nobody owes the image any more once the matter is decided', () => {
    const story = inReview({ needsAudit: true }).does(reviewer, { type: 'submit', proposal: 'grant' }).does(auditor, { type: 'requestRescan', material: form.code });
    expect(obligationsOf(story.application).map(({ kind }) => kind)).toEqual(['audit', 'rescan']);
    story.does(auditor, { type: 'confirm' });
    expect(obligationsOf(story.application).map(({ kind }) => kind)).not.toContain('rescan');
  });
});

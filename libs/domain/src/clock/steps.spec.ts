import { auditor, clerk, issuer, reviewer } from '../testing/people';
import { given, type Story } from '../testing/story';
import { grounds, limit, terms } from '../testing/terms.builder';

const stepsOf = (story: Story) => story.application.clocks.filter(({ kind }) => kind === 'step').map(({ step, state, dueOn }) => [step, state, dueOn]);
const audited = terms({ needsAudit: true, promised: limit(15), steps: { dispatch: limit(1), review: limit(8), audit: limit(2), output: limit(3) }, suspensionGrounds: grounds('hearing') });
const inReview = (story: Story) => story.does(clerk, { type: 'accept' }).does(clerk, { type: 'dispatch' }).does(reviewer, { type: 'claim' });

describe('环节时限', () => {
  it('each step runs from the instant the matter enters it until it leaves it', () => {
    const story = inReview(given({ matters: [audited] }));
    expect(stepsOf(story)).toEqual([['dispatch', 'met', '2026-11-23'], ['review', 'running', '2026-12-02']]);
    story.on('2026-11-24').does(reviewer, { type: 'submit', proposal: 'grant' });
    story.on('2026-11-25').does(auditor, { type: 'confirm' });
    story.on('2026-11-26').does(issuer, { type: 'issue' });
    expect(stepsOf(story)).toEqual([['dispatch', 'met', '2026-11-23'], ['review', 'met', '2026-12-02'], ['audit', 'met', '2026-11-26'], ['output', 'met', '2026-11-30']]);
  });

  it('a step that is entered again runs anew', () => {
    const story = inReview(given({ matters: [audited] })).does(reviewer, { type: 'submit', proposal: 'grant' });
    story.on('2026-11-24').does(auditor, { type: 'sendBack', reason: '示例' });
    expect(stepsOf(story).slice(1)).toEqual([['review', 'met', '2026-12-02'], ['audit', 'met', '2026-11-24'], ['review', 'running', '2026-12-04']]);
  });

  it('none runs while the window has it back', () => {
    const story = inReview(given({ matters: [audited] })).does(reviewer, { type: 'sendBack', reason: '示例' });
    expect(stepsOf(story).at(-1)).toEqual(['review', 'met', '2026-12-02']);
    story.on('2026-11-23').does(clerk, { type: 'resubmit' });
    expect(stepsOf(story).at(-1)).toEqual(['review', 'running', '2026-12-03']);
  });

  it('stands with the matter while 特别程序 lasts', () => {
    const story = inReview(given({ matters: [audited] })).does(reviewer, { type: 'suspend', ground: 'hearing', approver: 'head', expectedDays: 3 });
    expect(stepsOf(story).at(-1)).toEqual(['review', 'paused', '2026-12-02']);
    story.on('2026-11-25').does(reviewer, { type: 'resume', result: '示例' });
    expect(stepsOf(story).at(-1)).toEqual(['review', 'running', '2026-12-07']);
  });

  it('an overrun step is a 黄牌 of the department, whatever is left of the promise', () => {
    const story = inReview(given({ matters: [audited] })).on('2026-12-03');
    const cards = story.effects.flatMap((effect) => (effect.type === 'card' ? [effect.card] : []));
    expect(cards).toMatchObject([{ rule: 'step:warning', state: 'noted' }, { rule: 'step:yellow', state: 'open', post: 'review', department: 'employment', assignee: reviewer.id }]);
  });

  it('a step finished in the same gesture leaves no clock behind', () => {
    const story = given({ matters: [audited] }).does(clerk, { type: 'accept' }, { type: 'dispatch' });
    expect(stepsOf(story)).toEqual([['review', 'running', '2026-12-02']]);
  });

  it('the bureau that set none has none', () => {
    expect(stepsOf(inReview(given()))).toEqual([]);
  });
});

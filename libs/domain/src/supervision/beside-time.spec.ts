import type { Clock } from '../clock/clock';
import { Draft } from '../application/draft';
import type { CardEffect, NoticeEffect } from '../application/effects';
import { applicant, clerk, issuer, reviewer, supervisor } from '../testing/people';
import { at, given, type Story } from '../testing/story';
import { applyBesideTime, type Beside } from './beside-time';
import { issueOrder } from './move-order';

const cardsIn = (effects: readonly { type: string }[]) => effects.filter((effect): effect is CardEffect => effect.type === 'card');
const noticesIn = (effects: readonly { type: string }[]) => effects.filter((effect): effect is NoticeEffect => effect.type === 'notice');
const supervisors = { kind: 'post', post: 'supervise', region: '210300', department: null };
const inReview = () => given().does(clerk, { type: 'accept' }, { type: 'dispatch' }).does(reviewer, { type: 'claim' });

function looked(story: Story, subject: Beside, clock: Clock, when: string) {
  return applyBesideTime(story.application, subject, clock, story.matter.terms.supervision, { ...story.by(clerk), now: at(when) });
}

describe('黄牌 that nobody answers', () => {
  const story = inReview().on('2026-12-04 17:30');
  const yellow = cardsIn(story.effects).find(({ card }) => card.level === 'yellow')!; // the promise ended on that day

  it('says so when the answer was due, and becomes a 红牌 one working day after its issue, for the same people, told to those above', () => {
    const { clock, effects } = looked(story, { type: 'card', card: yellow.card }, yellow.reply!, '2026-12-07 17:30');
    const red = cardsIn(effects);
    expect(red.map(({ card }) => [card.cause, card.level, card.rule, card.department, card.assignee])).toEqual([[`card:${yellow.card.id}:unanswered`, 'red', 'reply:red', 'employment', reviewer.id]]);
    expect(red[0]?.reply).toMatchObject({ dueOn: '2026-12-10' });
    expect(noticesIn(effects).map(({ template, addressee }) => [template, addressee])).toEqual([
      ['S03', supervisors],
      ['S04', { kind: 'staff', staffId: reviewer.id }],
      ['S04', { kind: 'post', post: 'audit', region: '210300', department: 'employment' }],
      ['S04', supervisors],
    ]);
    expect([clock.firedAt, clock.escalatedAt]).toEqual([at('2026-12-07 17:30'), at('2026-12-07 17:30')]);
  });

  it('not a minute earlier, and once however often anybody looks', () => {
    expect(looked(story, { type: 'card', card: yellow.card }, yellow.reply!, '2026-12-07 17:29')).toMatchObject({ clock: yellow.reply, events: [], effects: [] });
    const first = looked(story, { type: 'card', card: yellow.card }, yellow.reply!, '2026-12-20 09:00');
    expect(looked(story, { type: 'card', card: yellow.card }, first.clock, '2026-12-21 09:00')).toMatchObject({ clock: first.clock, events: [], effects: [] });
  });
});

describe('红牌', () => {
  it('comes when the promise is three working days over, once, beside the 黄牌', () => {
    const story = inReview().on('2026-12-09 17:29');
    expect(cardsIn(story.effects).map(({ card }) => card.rule)).toEqual(['promised:warning', 'promised:yellow']);
    story.on('2026-12-09 17:30').on('2026-12-30');
    expect(cardsIn(story.effects).map(({ card }) => [card.rule, card.issuedAt])).toEqual([
      ['promised:warning', at('2026-12-02 08:30')],
      ['promised:yellow', at('2026-12-04 17:30')],
      ['promised:red', at('2026-12-09 17:30')],
    ]);
  });

  it('not when it was decided in those three days', () => {
    const story = inReview().on('2026-12-08').does(reviewer, { type: 'approve' }).on('2026-12-30');
    expect(cardsIn(story.effects).map(({ card }) => card.level)).toEqual(['warning', 'yellow']);
  });

  it('unanswered tells the supervisor, and is no further card', () => {
    const story = inReview().on('2026-12-09 17:30');
    const red = cardsIn(story.effects).at(-1)!; // the third of the story above
    const { effects } = looked(story, { type: 'card', card: red.card }, red.reply!, '2026-12-30 09:00');
    expect([cardsIn(effects), noticesIn(effects).map(({ template, addressee }) => [template, addressee])]).toEqual([[], [['S04', supervisors]]]);
  });
});

describe('督办', () => {
  const story = inReview();
  const to = { region: '210300', post: 'review', department: 'employment', assignee: reviewer.id } as const;
  const draft = new Draft(story.application, story.by(supervisor));
  const { order, feedback } = issueOrder(draft, { to, matterId: story.matter.id, cardId: null, content: '请说明进展', workdays: 2 });

  it('is numbered, told to whom it is given, and falls due with a 黄牌 of his', () => {
    expect(draft.decision().effects).toMatchObject([{ type: 'document', kind: '督' }, { type: 'notice', template: 'S06', addressee: { kind: 'staff', staffId: reviewer.id } }]);
    expect(feedback).toMatchObject({ kind: 'feedback', dueOn: '2026-11-24', subjectId: order.id });
    const { effects } = looked(story, { type: 'order', order }, feedback, '2026-11-25 09:00');
    expect(cardsIn(effects).map(({ card }) => [card.rule, card.post, card.department, card.assignee])).toEqual([['feedback:yellow', 'review', 'employment', reviewer.id]]);
  });
});

describe('差评整改', () => {
  const story = given({ deliveryMethod: 'none' }).does(clerk, { type: 'accept' }, { type: 'dispatch' }).does(reviewer, { type: 'claim' }, { type: 'approve' }).does(issuer, { type: 'issue' }).does(applicant, { type: 'rate', code: 5 });
  const opened = story.effects.flatMap((effect) => (effect.type === 'rectification' ? [effect] : []))[0]!; // a rating of 5 opens one
  const clockOf = (kind: Clock['kind']) => opened.clocks.find((clock) => clock.kind === kind)!; // both begin with it

  it('回访 within a working day, else the supervisors of the region have a 黄牌', () => {
    const { effects } = looked(story, { type: 'rectification', id: opened.id }, clockOf('contact'), '2026-11-24 09:00');
    expect(cardsIn(effects).map(({ card }) => [card.rule, card.post])).toEqual([['contact:yellow', 'supervise']]);
  });

  it('整改 is called to mind before it is late', () => {
    const { effects } = looked(story, { type: 'rectification', id: opened.id }, clockOf('rectify'), '2026-11-26 09:00');
    expect(noticesIn(effects).map(({ template, addressee }) => [template, addressee])).toEqual([['S08', supervisors]]);
  });
});

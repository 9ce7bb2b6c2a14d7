import { createTestModel, getShortestPaths } from 'xstate/graph';
import { Draft } from '../application/draft';
import type { DomainErrorCode } from '../errors';
import { DomainError } from '../errors';
import type { Actor } from '../posts';
import { counting, terms } from '../testing/terms.builder';
import { clerk, reviewer, staff, supervisor } from '../testing/people';
import { at, given } from '../testing/story';
import type { CardAndReply, CardLevel, CardRule } from './card';
import { cardObligation } from './card';
import { cardSentences } from './card-sentences';
import { cardMachine, type CardVerb } from './card.machine';
import { cardActionsOf, moveCard, replyClock } from './move-card';

/** A promise overrun: the story up to its 黄牌, with the card as it was issued. */
function overdue() {
  const story = given().does(clerk, { type: 'accept' }, { type: 'dispatch' }).does(reviewer, { type: 'claim' }).on('2026-12-04 17:30');
  const [issued] = story.effects.flatMap((effect) => (effect.type === 'card' && effect.card.level === 'yellow' ? [effect] : []));
  if (issued === undefined) throw new Error('no card was issued');
  return { story, issued };
}

const moved = (held: CardAndReply, verb: CardVerb, actor: Actor, words = '示例') => {
  const { story } = overdue();
  return moveCard(new Draft(story.application, story.by(actor)), held, verb, words, story.matter.terms.supervision);
};

function refusal(held: CardAndReply, verb: CardVerb, actor: Actor, words = '示例'): DomainErrorCode {
  try {
    moved(held, verb, actor, words);
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
  throw new Error(`${verb} was not refused`);
}

describe('牌', () => {
  it('reaches every state, keeps no timer, and ends closed or withdrawn', () => {
    const reached = new Set(getShortestPaths(cardMachine).map((path) => path.state.value));
    // a 预警 is born noted, and stays so
    expect([...reached, 'noted'].sort()).toEqual(Object.keys(cardMachine.states).sort());
    expect(() => createTestModel(cardMachine)).not.toThrow();
  });

  it('is kept with its rule, its addressee and what the clock looked like, and must be answered by the next working day', () => {
    const { issued, story } = overdue();
    expect(issued.card).toMatchObject({ rule: 'promised:yellow', state: 'open', post: 'review', department: 'employment', assignee: reviewer.id });
    expect(issued.snapshot).toMatchObject({ clock: { kind: 'promised', dueOn: '2026-12-04' }, state: 'reviewing', holder: reviewer.id });
    expect(issued.reply).toMatchObject({ kind: 'reply', subjectId: issued.card.id, dueOn: '2026-12-07' });
    expect(story.events.find(({ type }) => type === 'cardIssued')?.data).toMatchObject({ cardId: issued.card.id, level: 'yellow' });
    expect(cardObligation(issued.card)).toMatchObject({ kind: 'answerCard', post: 'review', department: 'employment', assignee: reviewer.id });
  });

  it('explains itself: the rule with its threshold, the answer it asks for, and the clock as it stood', () => {
    const { issued, story } = overdue();
    const { supervision } = story.matter.terms;
    expect(cardSentences({ card: issued.card, clock: issued.snapshot.clock, terms: supervision })).toEqual([
      '超过承诺时限。', '应于当日说明原因。', '发牌时：承诺时限 10 个工作日，自 2026-11-20（受理）起算，当日不计，至 2026-12-04 17:30 届满。',
    ]);
    const ruleOf = (rule: CardRule) => cardSentences({ card: { level: rule.split(':')[1] as CardLevel, rule }, clock: null, terms: { ...supervision, redAfter: 3, unansweredAfter: 1 } })[0]; // a rule ends with its level
    expect((['promised:warning', 'promised:red', 'statutory:red', 'reply:red', 'feedback:yellow', 'noReasons:yellow'] as const).map(ruleOf)).toEqual([
      '承诺时限临近届满，尚未办结；提醒承办人，不需回复。', '超过承诺时限 3 个工作日仍未办结。', '超过法定时限。', '黄牌发出后 1 个工作日内未回复，升为红牌。', '督办未在反馈期限内反馈。', '监督岗认定：不说明理由。',
    ]);
  });

  it.each([
    ['in business', '2026-11-24 10:00', '2026-11-24', '2026-11-24 17:30'],
    ['after close of business', '2026-11-24 17:31', '2026-11-25', '2026-11-25 17:30'],
    ['on a day off', '2026-11-28 10:00', '2026-11-30', '2026-11-30 17:30'],
  ])('issued %s, a 黄牌 is owed an answer the same day where that can still be given', (_, issuedAt, dueOn, dueAt) => {
    const story = given().does(clerk, { type: 'accept' }, { type: 'dispatch' });
    const draft = new Draft(story.application, { ...story.by(supervisor), now: at(issuedAt) });
    expect(replyClock(draft, { id: 'card', level: 'yellow', matterId: story.matter.id }, story.matter.terms.supervision)).toMatchObject({ dueOn, dueAt: at(dueAt) });
  });

  it('counts its answer by the rule of the matter it is about', () => {
    const story = given({ matters: [terms({ counting: counting({ startDay: 'same', dayEnds: 'midnight' }) })] }).does(clerk, { type: 'accept' }, { type: 'dispatch' });
    const draft = new Draft(story.application, { ...story.by(supervisor), now: at('2026-11-24 10:00') });
    expect(replyClock(draft, { id: 'card', level: 'red', matterId: story.matter.id }, story.matter.terms.supervision)).toMatchObject({ dueOn: '2026-11-26', dueAt: at('2026-11-27 00:00') });
  });

  it('is answered by its addressee with a reason, which meets the limit, and closed by the supervisor (销牌)', () => {
    const { issued } = overdue();
    expect(refusal(issued, 'answer', clerk)).toBe('post-required');
    expect(refusal(issued, 'answer', reviewer, ' ')).toBe('reason-required');
    expect(refusal(issued, 'close', supervisor)).toBe('verb-not-allowed');
    const answered = moved(issued, 'answer', reviewer);
    expect(answered).toMatchObject({ card: { state: 'answered', answered: true }, reply: { state: 'met' } });
    expect(refusal(answered, 'close', reviewer)).toBe('post-required');
    expect(moved(answered, 'close', supervisor).card.state).toBe('closed');
  });

  it('is taken back by the supervisor alone, with a reason (撤牌), and stays on record', () => {
    const { issued } = overdue();
    expect(refusal(issued, 'withdraw', reviewer)).toBe('post-required');
    expect(refusal(issued, 'withdraw', supervisor, '')).toBe('reason-required');
    expect(moved(issued, 'withdraw', supervisor)).toMatchObject({ card: { id: issued.card.id, state: 'withdrawn' }, reply: { state: 'cancelled' } });
  });

  it('may be appealed; the appeal is a task of the supervisor, decided by somebody else than who appealed', () => {
    const { issued } = overdue();
    const both = staff('both', ['review', 'supervise'], { department: null });
    const appealed = moved(issued, 'appeal', both);
    expect(cardObligation(appealed.card)).toMatchObject({ kind: 'decideAppeal', post: 'supervise' });
    expect(appealed.reply).toMatchObject({ state: 'met' });
    expect(refusal(appealed, 'withdraw', both)).toBe('second-person-required');
    expect(moved(appealed, 'withdraw', supervisor).card.state).toBe('withdrawn');
  });

  it('an appeal that fails leaves the answer owed, with time to give it; what was answered stays answered', () => {
    const { issued } = overdue();
    const upheld = moved(moved(issued, 'appeal', reviewer), 'uphold', supervisor);
    expect(upheld).toMatchObject({ card: { state: 'open' }, reply: { state: 'running', dueOn: '2026-12-07' } });
    const afterAnswer = moved(moved(moved(issued, 'answer', reviewer), 'appeal', reviewer), 'uphold', supervisor);
    expect(afterAnswer).toMatchObject({ card: { state: 'answered' }, reply: { state: 'met' } });
  });

  it('offers each person what he may do', () => {
    const { card } = overdue().issued;
    expect(cardActionsOf(card, reviewer)).toEqual(['answer', 'appeal']);
    expect(cardActionsOf(card, supervisor)).toEqual(['withdraw']);
    expect(cardActionsOf({ ...card, state: 'appealed' }, supervisor)).toEqual(['uphold', 'withdraw']);
    expect(cardActionsOf({ ...card, state: 'noted' }, reviewer)).toEqual([]);
    expect(cardActionsOf({ ...card, state: 'closed' }, supervisor)).toEqual([]);
  });
});

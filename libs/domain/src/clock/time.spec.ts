import * as fc from 'fast-check';
import { clerk, issuer, reviewer, supervisor } from '../testing/people';
import { anyDelivery, anyPapers, anyTerms, drawFrom } from '../testing/chaos';
import { perform } from '../testing/office';
import { at, given, type Story } from '../testing/story';
import { deferrable, instant, licence, limit, material, terms } from '../testing/terms.builder';
import type { ClockKind } from './clock';
import type { Decision } from '../application/draft';
import type { CardEffect, NoticeEffect } from '../application/effects';
import { obligationsOf } from '../application/obligations';
import { applyTime } from './time';

const clockOf = (story: Story, kind: ClockKind) => story.application.clocks.find((clock) => clock.kind === kind);
const cardsOf = (story: Story) => story.effects.filter((effect): effect is CardEffect => effect.type === 'card').map(({ card }) => card);
const noticesOf = (story: Story) => story.effects.filter((effect): effect is NoticeEffect => effect.type === 'notice');
const inReview = (story: Story) => story.does(clerk, { type: 'accept' }, { type: 'dispatch' }).does(reviewer, { type: 'claim' });
const supervisors = { kind: 'post', post: 'supervise', region: '210300', department: null };

describe('逾期不告知的，自收到申请材料之日起即为受理 (行政许可法 32(1)(四))', () => {
  it('deems a licence accepted after five working days, from receipt, and records both instants', () => {
    const story = given({ matters: [licence()], papers: [] }).on('2026-11-27 17:30');
    expect(story.matter).toMatchObject({ state: 'queued', deemed: true, acceptedAt: at('2026-11-20 09:00') });
    expect(story.events.find(({ type }) => type === 'deemedAccepted')).toMatchObject({
      occurredAt: at('2026-11-27 17:30'),
      actor: { kind: 'system', id: 'law' },
      data: { acceptedFrom: at('2026-11-20 09:00').toISOString() },
    });
    expect(clockOf(story, 'statutory')).toMatchObject({ startOn: '2026-11-20', dueOn: '2026-12-18' });
    expect(noticesOf(story)).toContainEqual(expect.objectContaining({ template: 'A02', addressee: { kind: 'applicant' } }));
  });

  it('not a minute earlier, and not what was told in time', () => {
    expect(given({ matters: [licence()] }).on('2026-11-27 17:29').matter.state).toBe('received');
    const told = given({ matters: [licence({ supplement: { ...licence().supplement, limit: limit(20) } })], papers: [] }).does(clerk, { type: 'requestSupplement', defects: [] });
    expect(told.on('2026-12-07').matter).toMatchObject({ state: 'supplementing', deemed: false });
  });

  it('at the instant of the law, however late somebody looks', () => {
    const story = given({ matters: [licence()] }).on('2026-12-03 11:00');
    expect(story.events.find(({ type }) => type === 'deemedAccepted')?.occurredAt).toEqual(at('2026-11-27 17:30'));
    expect(story.refusal(clerk, { type: 'accept' })).toBe('verb-not-allowed');
  });

  it('waits at the counter where no department is set', () => {
    expect(given({ matters: [licence({ department: null })] }).on('2026-11-30').matter.state).toBe('accepted');
  });

  it('does not deem other items accepted: the silence of the counter is a card', () => {
    const story = given().on('2026-11-30');
    expect(story.matter.state).toBe('received');
    expect(cardsOf(story)).toMatchObject([{ level: 'yellow', rule: 'decideAcceptance:yellow' }]);
  });
});

describe('预警 and 牌', () => {
  it('one warning and one yellow card when both instants have passed unseen', () => {
    const story = inReview(given()).on('2026-12-07');
    const clock = clockOf(story, 'promised');
    expect(cardsOf(story).map(({ level, cause }) => [level, cause])).toEqual([['warning', `clock:${clock?.id}:warn`], ['yellow', `clock:${clock?.id}:due`]]);
    expect([clock?.warnedAt, clock?.firedAt]).toEqual([clock?.warnAt, clock?.dueAt]);
  });

  it('the warning to whoever holds the matter, the card to the supervisor too', () => {
    const story = inReview(given()).on('2026-12-07');
    const told = noticesOf(story).filter(({ cause }) => cause.startsWith('clock:')).map(({ template, addressee }) => [template, addressee]);
    expect(told).toEqual([['S02', { kind: 'staff', staffId: reviewer.id }], ['S03', { kind: 'staff', staffId: reviewer.id }], ['S03', supervisors]]);
  });

  it('to the audit once the matter lies there, and to the output desk once it is decided', () => {
    const audited = inReview(given({ matters: [terms({ needsAudit: true })] })).does(reviewer, { type: 'submit', proposal: 'grant' }).on('2026-12-15');
    expect(noticesOf(audited).at(-2)?.addressee).toMatchObject({ post: 'audit', department: 'employment' });
    const decided = inReview(given({ matters: [licence()] })).does(reviewer, { type: 'approve', coReviewer: 'co-reviewer' }).on('2026-12-15');
    expect(noticesOf(decided).at(-2)?.addressee).toMatchObject({ post: 'issue' });
  });

  it('red where the statute itself is broken', () => {
    const story = inReview(given({ matters: [licence({ promised: null })] })).on('2026-12-21');
    expect(cardsOf(story)).toMatchObject([{ level: 'red', rule: 'statutory:red' }]);
  });

  it('none for what was decided in time, nor for what has ended', () => {
    const decided = inReview(given()).does(reviewer, { type: 'approve' }).on('2026-12-15');
    const withdrawn = given().does(clerk, { type: 'withdraw', reason: '示例' }).on('2026-12-15');
    expect([...cardsOf(decided), ...cardsOf(withdrawn)]).toEqual([]);
  });

  it('warns again when the promise was extended, each warning with a cause of its own', () => {
    const notice = { way: 'written', person: '示例', content: '示例' } as const;
    const story = inReview(given()).on('2026-12-03').does(reviewer, { type: 'extend', reason: '示例', days: 10, notice }).on('2026-12-18');
    expect(new Set(cardsOf(story).map(({ cause }) => cause)).size).toBe(2);
  });

  it('即办 is late after thirty minutes of opening hours', () => {
    const story = given({ matters: [instant()], at: '2026-11-20 11:50' });
    expect(cardsOf(story.on('2026-11-20 13:49')).map(({ level }) => level)).toEqual(['warning']);
    expect(cardsOf(story.on('2026-11-20 13:50')).map(({ level }) => level)).toEqual(['warning', 'yellow']);
  });
});

describe('what the applicant lets pass', () => {
  const asked = (onLapse: 'lapse' | 'escalate') =>
    given({ matters: [terms({ supplement: { limit: limit(5), countsAsReceipt: true, onLapse } })], papers: [] }).does(clerk, { type: 'requestSupplement', defects: [] });

  it('a request for papers lapses where the region says so, and he is told', () => {
    const story = asked('lapse').on('2026-12-01');
    expect(story.application.state).toBe('lapsed');
    expect(clockOf(story, 'supplement')).toMatchObject({ state: 'expired', endedAt: at('2026-11-27 17:30') });
    expect(noticesOf(story).at(-1)).toMatchObject({ template: 'A09', addressee: { kind: 'applicant' } });
  });

  it('and elsewhere becomes the task of a supervisor, told once', () => {
    const story = asked('escalate').on('2026-12-01');
    expect(obligationsOf(story.application)).toMatchObject([{ kind: 'overdueSupplement', post: 'supervise', subjectId: story.matter.id }]);
    expect(noticesOf(story).filter(({ addressee }) => addressee.kind === 'post')).toMatchObject([{ addressee: supervisors }]);
  });

  it('a supervisor who must act is told of a late promise once, not as owner and as supervisor', () => {
    const supplement = { limit: limit(5), countsAsReceipt: false, onLapse: 'escalate' } as const;
    const story = given({ matters: [terms({ promised: limit(10, 'workdays', 'received'), supplement })], papers: [] }).does(clerk, { type: 'requestSupplement', defects: [] }).on('2026-12-07');
    const late = `clock:${clockOf(story, 'promised')?.id}:due`;
    expect(noticesOf(story).filter(({ cause }) => cause === late)).toMatchObject([{ addressee: supervisors }]);
  });

  const owing = (deferralOnLapse: 'lapse' | 'escalate') =>
    given({ matters: [terms({ deferralOnLapse, materials: [deferrable('card', 'afterResult', { period: limit(5) })] })], papers: [] })
      .does(clerk, { type: 'acceptDeferred', undertakingSigned: false }, { type: 'dispatch' })
      .does(reviewer, { type: 'claim' });

  it('a paper owed ends the matter before its result where the region says so', () => {
    const story = owing('lapse').on('2026-12-01');
    expect(story.application).toMatchObject({ state: 'lapsed', deferrals: [{ state: 'lapsed' }] });
    expect(noticesOf(story).at(-1)?.template).toBe('A17');
  });

  it('and elsewhere, and always after the result, becomes the task of a supervisor', () => {
    const before = owing('escalate').on('2026-12-01');
    const after = owing('lapse').does(reviewer, { type: 'approve' }).does(issuer, { type: 'issue' }).on('2026-12-01');
    for (const story of [before, after]) {
      expect(obligationsOf(story.application)).toContainEqual(expect.objectContaining({ kind: 'overdueDeferral', post: 'supervise' }));
      expect(story.application.deferrals).toMatchObject([{ state: 'open', escalated: true }]);
    }
    expect(after.matter.state).toBe('issued');
    expect(before.does(supervisor, { type: 'waive', deferralId: before.application.deferrals[0]?.id ?? '', reason: '示例' }).matter.state).toBe('reviewing');
  });

  it('is announced while there is still time', () => {
    const story = owing('escalate').on('2026-11-27 09:00');
    expect(noticesOf(story).at(-1)).toMatchObject({ template: 'A07', addressee: { kind: 'applicant' } });
  });
});

describe('time does the same whenever somebody looks', () => {
  const numbering = (story: Story) => {
    let ids = 0;
    return { ...story.by(clerk), newId: () => `new-${String(++ids).padStart(3, '0')}` };
  };

  it('once: a second look at the same instant finds nothing to do', () => {
    const story = inReview(given()).on('2026-12-15');
    expect(applyTime(story.application, story.by(clerk))).toEqual({ application: story.application, events: [], effects: [] });
  });

  it('in one look or in many', () => {
    fc.assert(
      fc.property(fc.noShrink(fc.nat()), fc.integer({ min: 0, max: 6 }), fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 8 }), (seed, tasks, days) => {
        const draw = drawFrom(seed);
        const matters = [0, 1].map((index) => anyTerms(draw, index));
        const story = given({ matters, papers: anyPapers(draw, matters.flatMap(({ materials }) => materials)), deliveryMethod: anyDelivery(draw), at: '2026-01-05 09:00' });
        for (let done = 0; done < tasks; done++) {
          const task = obligationsOf(story.application).find(({ kind }) => kind !== 'issue');
          if (task) story.takes(perform(story.application, task, story.by(clerk)));
        }
        const looks = days.sort((a, b) => a - b).map((day) => new Date(story.now.getTime() + day * 86_400_000));
        const atOnce = applyTime(story.application, { ...numbering(story), now: looks.at(-1) ?? story.now });
        const by = numbering(story);
        const untouched: Decision = { application: story.application, events: [], effects: [] };
        const inSteps = looks.reduce((before, now) => applied(before, applyTime(before.application, { ...by, now })), untouched);
        expect(inSteps).toEqual(atOnce);
      }),
      { numRuns: 100 },
    );
  });

  const applied = (before: Decision, { application, events, effects }: Decision): Decision => ({
    application,
    events: [...before.events, ...events],
    effects: [...before.effects, ...effects],
  });

  it('and says nothing of a year whose holidays nobody knows but what is certain', () => {
    const story = inReview(given({ matters: [terms({ promised: limit(30), materials: [material('form')] })] }));
    expect(clockOf(story, 'promised')).toMatchObject({ provisional: true, reason: expect.stringContaining('2026-12-31') });
  });
});

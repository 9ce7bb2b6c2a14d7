import { auditor, clerk, otherReviewer, reviewer } from '../testing/people';
import { at, given, type Told } from '../testing/story';
import { deferrable, grounds, licence, limit, terms } from '../testing/terms.builder';
import type { Terms } from '../terms';
import type { Application } from '../application/application';
import type { ClockKind } from '../clock/clock';

const inReview = (rest: Terms = licence(), when = '2026-11-20 09:00') => given({ matters: [rest], at: when }).does(clerk, { type: 'accept' }, { type: 'dispatch' }).does(reviewer, { type: 'claim' });
const clockOf = (application: Application, kind: ClockKind) => application.clocks.find((clock) => clock.kind === kind);
const suspend = (ground: 'hearing' | 'testing' | 'appraisal', rest: Partial<Extract<Told, { type: 'suspend' }>> = {}): Told => ({ type: 'suspend', ground, approver: 'head', expectedDays: 5, ...rest });
const hearing = suspend('hearing');
const resume = (rest: Partial<Extract<Told, { type: 'resume' }>> = {}): Told => ({ type: 'resume', result: '示例', ...rest });

describe('特别程序: only for a ground the terms name', () => {
  it('which of the eight of 行政许可法 45 a licence has, and quotes its clause', () => {
    const story = inReview().does(reviewer, hearing);
    expect(story.application.suspensions).toMatchObject([{ ground: 'hearing', basis: '示例', approver: 'head', expectedDays: 5, endedAt: null }]);
    expect(story.matter.state).toBe('suspended');
  });

  it('and refuses any other, naming those allowed', () => {
    const refusal = inReview().refusalOf(reviewer, { ...hearing, type: 'suspend', ground: 'publicNotice', approver: 'head', expectedDays: 5 });
    expect(refusal.code).toBe('suspension-ground');
    expect(refusal.details).toMatchObject({ field: 'ground', allowed: ['hearing', 'testing', 'appraisal', 'expertReview'].map((ground) => ({ ground })) });
  });

  it('so that nothing stops the clock of a service no rule speaks of', () => {
    const refusal = inReview(terms()).refusalOf(reviewer, hearing);
    expect([refusal.code, refusal.details.allowed]).toEqual(['suspension-ground', []]);
  });

  it('unless its region switched one on', () => {
    expect(inReview(terms({ suspensionGrounds: grounds('publicNotice') })).does(reviewer, { type: 'suspend', ground: 'publicNotice', approver: 'head', expectedDays: 5 }).matter.state).toBe('suspended');
  });

  it('approved by somebody, for a time the applicant can be told', () => {
    expect(inReview().refusal(reviewer, suspend('hearing', { approver: ' ' }))).toBe('reason-required');
    expect(inReview().refusal(reviewer, suspend('hearing', { expectedDays: 0 }))).toBe('suspension-ground');
  });

  it('by whoever holds the matter, also when another ground comes to one that lasts', () => {
    expect(inReview().refusal(otherReviewer, hearing)).toBe('not-your-task');
    expect(inReview().does(reviewer, hearing).refusal(otherReviewer, suspend('testing'))).toBe('not-your-task');
    const audited = inReview(licence({ needsAudit: true })).does(reviewer, { type: 'submit', proposal: 'grant', coReviewer: 'second' }).does(auditor, hearing);
    expect(audited.does(auditor, suspend('testing')).does(auditor, resume({ suspensionId: audited.application.suspensions[0]?.id })).matter.state).toBe('suspended');
  });

  it('tells the applicant in writing each time, and when the clock runs again with the new date', () => {
    const story = inReview().does(reviewer, hearing, suspend('testing')).on('2026-11-25');
    const [first, second] = story.application.suspensions.map(({ id }) => id);
    story.does(reviewer, resume({ suspensionId: first })).does(reviewer, resume({ suspensionId: second }));
    const said = story.effects.flatMap((effect) => (effect.type === 'notice' ? [effect.template] : effect.type === 'document' ? [effect.kind] : []));
    expect(said.filter((one) => ['特', 'A12', 'A13'].includes(one))).toEqual(['特', 'A12', '特', 'A12', 'A13']);
    expect(story.events.at(-1)).toMatchObject({ type: 'resumed', data: { ground: 'testing', over: true, dueOn: '2026-12-09' } });
  });
});

describe('while any ground lasts, the clocks of the work stand', () => {
  it('and what it lasted is added in working days', () => {
    const story = inReview().on('2026-11-23').does(reviewer, hearing);
    expect(clockOf(story.application, 'promised')).toMatchObject({ state: 'paused', pausedDays: 0, dueOn: '2026-12-04' });
    story.on('2026-12-21');
    expect(story.effects.filter(({ type }) => type === 'card')).toEqual([]);
    story.does(reviewer, resume());
    expect(clockOf(story.application, 'promised')).toMatchObject({ state: 'running', pausedDays: 20, dueOn: '2027-01-04', provisional: true });
    expect(clockOf(story.application, 'statutory')).toMatchObject({ state: 'running', pausedDays: 20 });
  });

  it('in one segment for overlapping grounds, counted once', () => {
    const story = inReview().on('2026-11-23').does(reviewer, hearing).on('2026-11-25').does(reviewer, suspend('testing'));
    const [first] = story.application.suspensions;
    story.on('2026-11-27').does(reviewer, resume({ suspensionId: first?.id }));
    expect(story.matter.state).toBe('suspended');
    expect(clockOf(story.application, 'promised')?.state).toBe('paused');
    story.on('2026-12-01').does(reviewer, resume());
    expect(clockOf(story.application, 'promised')).toMatchObject({ segments: [{ fromOn: '2026-11-23', untilOn: '2026-12-01' }], pausedDays: 6, dueOn: '2026-12-14' });
  });

  it('in two segments when they follow one another, each with its own days', () => {
    const story = inReview().on('2026-11-23').does(reviewer, hearing).on('2026-11-24').does(reviewer, resume()).on('2026-11-26').does(reviewer, suspend('testing')).on('2026-11-27').does(reviewer, resume());
    expect(clockOf(story.application, 'promised')).toMatchObject({ segments: [{ fromOn: '2026-11-23', untilOn: '2026-11-24' }, { fromOn: '2026-11-26', untilOn: '2026-11-27' }], pausedDays: 2, dueOn: '2026-12-08' });
  });

  it('also one that would start while it lasts, from its start', () => {
    const materials = [deferrable('card', 'afterResult')];
    const story = given({ matters: [licence({ promised: limit(10, 'workdays', 'madeUp'), statutory: null, materials })], papers: [] });
    story.does(clerk, { type: 'acceptDeferred', undertakingSigned: false }, { type: 'dispatch' }).does(reviewer, { type: 'claim' }, hearing);
    story.on('2026-11-24').does(clerk, { type: 'makeUp', deferralId: story.application.deferrals[0]?.id ?? '' });
    expect(clockOf(story.application, 'promised')).toMatchObject({ state: 'paused', segments: [{ fromOn: '2026-11-24', untilOn: null }] });
    story.on('2026-11-27').does(reviewer, resume());
    expect(clockOf(story.application, 'promised')).toMatchObject({ state: 'running', pausedDays: 3, dueOn: '2026-12-11' });
  });

  it('until the matter ends, which takes its grounds with it', () => {
    const story = inReview().does(reviewer, hearing).on('2026-11-25').does(clerk, { type: 'withdraw', reason: '示例' });
    expect(story.application.suspensions).toMatchObject([{ endedAt: at('2026-11-25 09:00') }]);
    expect(clockOf(story.application, 'promised')).toMatchObject({ state: 'cancelled', pausedSince: null, segments: [{ untilOn: '2026-11-25' }], pausedDays: 3 });
  });
});

describe('恢复 with an end in the past', () => {
  it('lets the clock run from that day', () => {
    const story = inReview().on('2026-11-23').does(reviewer, hearing).on('2026-12-01').does(reviewer, resume({ endedAt: at('2026-11-26 16:00') }));
    expect(clockOf(story.application, 'promised')).toMatchObject({ segments: [{ untilOn: '2026-11-26' }], pausedDays: 3, dueOn: '2026-12-09' });
    expect(story.events.at(-1)).toMatchObject({ type: 'resumed', occurredAt: at('2026-11-26 16:00') });
  });

  it('splits the time where another ground began later', () => {
    const story = inReview().on('2026-11-23').does(reviewer, hearing).on('2026-11-27').does(reviewer, suspend('testing'));
    const [first] = story.application.suspensions;
    story.on('2026-11-30').does(reviewer, resume({ suspensionId: first?.id, endedAt: at('2026-11-25 09:00') }));
    expect(clockOf(story.application, 'promised')).toMatchObject({ state: 'paused', segments: [{ fromOn: '2026-11-23', untilOn: '2026-11-25' }, { fromOn: '2026-11-27', untilOn: null }], pausedDays: 2 });
    story.does(reviewer, resume());
    expect(clockOf(story.application, 'promised')).toMatchObject({ state: 'running', pausedDays: 3, dueOn: '2026-12-09' });
  });

  it('undoes what a clock stood that began only after it', () => {
    const story = given({ matters: [licence({ promised: limit(10, 'workdays', 'madeUp'), statutory: null, materials: [deferrable('card', 'afterResult')] })], papers: [] });
    story.does(clerk, { type: 'acceptDeferred', undertakingSigned: false }, { type: 'dispatch' }).does(reviewer, { type: 'claim' }, hearing);
    story.on('2026-11-25').does(clerk, { type: 'makeUp', deferralId: story.application.deferrals[0]?.id ?? '' }).on('2026-11-27').does(reviewer, resume({ endedAt: at('2026-11-24 09:00') }));
    expect(clockOf(story.application, 'promised')).toMatchObject({ state: 'running', segments: [{ fromOn: '2026-11-25', untilOn: '2026-11-25' }], pausedDays: 0, dueOn: '2026-12-09' });
  });

  it.each([['before it began', '2026-11-22 09:00'], ['in the future', '2026-12-02 09:00']])('refuses an end %s', (_when, end) => {
    const story = inReview().on('2026-11-23').does(reviewer, hearing).on('2026-12-01');
    const refusal = story.refusalOf(reviewer, resume({ endedAt: at(end) }));
    expect([refusal.code, refusal.details.fields]).toEqual(['invalid', [expect.objectContaining({ field: 'endedAt' })]]);
  });

  it('ends one ground, so it is named where several last, and only once', () => {
    const story = inReview().does(reviewer, hearing, suspend('testing'));
    const ids = story.application.suspensions.map(({ id }) => id);
    expect(story.refusalOf(reviewer, resume()).details).toMatchObject({ field: 'suspensionId', allowed: ids });
    expect(story.does(reviewer, resume({ suspensionId: ids[0] })).refusal(reviewer, resume({ suspensionId: ids[0] }))).toBe('invalid');
    expect(inReview().refusal(reviewer, resume())).toBe('verb-not-allowed');
  });
});

describe('a paper owed while the promise stands', () => {
  const owing = (period: number | null) => {
    const materials = [deferrable('card', 'beforeResult', { period: period === null ? null : limit(period) })];
    const story = given({ matters: [licence({ promised: limit(10), statutory: null, materials })], papers: [] });
    return story.does(clerk, { type: 'acceptDeferred', undertakingSigned: false }, { type: 'dispatch' }).does(reviewer, { type: 'claim' });
  };

  it('stands with it where the promise is its only period', () => {
    const story = owing(null).on('2026-11-23').does(reviewer, hearing);
    expect(clockOf(story.application, 'makeUp')).toMatchObject({ state: 'paused', dueOn: '2026-12-04' });
    story.on('2026-12-15').does(reviewer, resume());
    expect(clockOf(story.application, 'makeUp')).toMatchObject({ state: 'running', dueOn: '2026-12-28' });
    expect(clockOf(story.application, 'promised')?.dueOn).toBe('2026-12-28');
  });

  it('has its own period meanwhile, and is bound again when the day of the result is known', () => {
    const story = owing(15);
    expect(clockOf(story.application, 'makeUp')?.dueOn).toBe('2026-12-04');
    story.on('2026-11-23').does(reviewer, hearing);
    expect(clockOf(story.application, 'makeUp')).toMatchObject({ state: 'running', dueOn: '2026-12-11' });
    story.on('2026-11-26').does(reviewer, resume());
    expect(clockOf(story.application, 'makeUp')?.dueOn).toBe('2026-12-09');
  });
});

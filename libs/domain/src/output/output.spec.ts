import { applicant, clerk, issuer, reviewer, supervisor } from '../testing/people';
import { given, type Story } from '../testing/story';
import { deferrable, instant, limit, material, terms } from '../testing/terms.builder';
import type { Terms } from '../terms';
import type { Application, DeliveryMethod } from '../application/application';
import type { RectificationEffect } from '../application/effects';
import type { RatingCode } from '../application/commands';
import { UNMAIL_WITHIN } from './output';

const missing = (code: string) => [{ material: code, status: 'missing' as const }];
const owing = (way: 'beforeResult' | 'afterResult' | 'internalCheck', rest: Partial<Terms> = {}) =>
  given({ matters: [terms({ materials: [deferrable('card', way)], ...rest })], papers: missing('card') }).does(clerk, { type: 'acceptDeferred', undertakingSigned: false });
const review = (story: Story) => story.does(clerk, { type: 'dispatch' }).does(reviewer, { type: 'claim' });
const granted = (story: Story) => review(story).does(reviewer, { type: 'approve' });
const firstOf = (rows: readonly { id: string }[]) => rows[0]?.id ?? '';
const deferralOf = ({ deferrals }: Application) => firstOf(deferrals);
const makeUpClock = ({ clocks }: Application) => clocks.find(({ kind }) => kind === 'makeUp');

/** Finished at the counter and told by message: the applicant is invited to rate. */
const rateable = () => given({ matters: [instant()] }).does(clerk, { type: 'accept' }, { type: 'approve' }, { type: 'issue' });

describe('出件: results leave the departments', () => {
  const decided = (deliveryMethod: DeliveryMethod) => {
    const story = given({ matters: [instant(), instant(), instant()], deliveryMethod });
    for (const { id: matterId } of story.application.matters) story.does(clerk, { type: 'accept', matterId }, { type: 'approve', matterId });
    return story;
  };
  const issueAll = (story: Story) => {
    for (const { id: matterId } of story.application.matters) story.does(issuer, { type: 'issue', matterId });
    return story;
  };

  it('and share one hand-out', () => {
    const story = issueAll(decided('window'));
    expect(story.application.deliveries).toMatchObject([{ state: 'open', matterIds: story.application.matters.map(({ id }) => id) }]);
    expect(story.application.state).toBe('issuing');
    expect(story.does(issuer, { type: 'deliver', deliveryId: firstOf(story.application.deliveries), receiver: 'self' }).application.state).toBe('rating');
  });

  it('or come one by one: a later one gets a hand-out of its own', () => {
    const story = given({ matters: [instant(), instant()], deliveryMethod: 'window' });
    const [first, second] = story.application.matters.map(({ id }) => id);
    story.does(clerk, { type: 'accept', matterId: first }, { type: 'approve', matterId: first }, { type: 'issue', matterId: first });
    story.does(clerk, { type: 'deliver', deliveryId: firstOf(story.application.deliveries), receiver: 'self' });
    expect(story.application.state).toBe('processing');
    story.does(clerk, { type: 'accept', matterId: second }, { type: 'approve', matterId: second }, { type: 'issue', matterId: second });
    expect(story.application.deliveries.map(({ state }) => state)).toEqual(['done', 'open']);
  });

  it('told by message need no hand-out', () => {
    const story = issueAll(decided('electronic'));
    expect(story.application).toMatchObject({ deliveries: [], state: 'rating' });
  });

  it('may go another way while they wait, and the time to fetch them goes along', () => {
    const story = issueAll(decided('window'));
    const deliveryId = firstOf(story.application.deliveries);
    const fetching = () => story.application.clocks.filter(({ kind, state }) => kind === 'pickUp' && state === 'running').length;
    expect(fetching()).toBe(1);
    story.does(issuer, { type: 'redirect', deliveryId, method: 'mail' });
    expect([story.application.deliveries[0]?.method, fetching()]).toEqual(['mail', 0]);
    story.does(issuer, { type: 'redirect', deliveryId, method: 'window' });
    expect([story.application.deliveries[0]?.method, fetching()]).toEqual(['window', 1]);
  });

  it('that a list sent off by mistake wait again on its day, and the message of it waits too', () => {
    const story = issueAll(decided('mail'));
    const deliveryId = firstOf(story.application.deliveries);
    expect(story.refusal(issuer, { type: 'unmail', deliveryId, tracking: null })).toBe('verb-not-allowed');
    story.does(issuer, { type: 'mail', deliveryId, tracking: 'EMS123456', listed: true });
    expect(story.effects).toContainEqual(expect.objectContaining({ type: 'notice', template: 'A20', waits: UNMAIL_WITHIN }));
    story.does(issuer, { type: 'unmail', deliveryId, tracking: null });
    expect(story.application).toMatchObject({ state: 'issuing', rating: 'invited', deliveries: [{ state: 'open', method: 'mail', tracking: null, doneAt: null }] });
    story.does(issuer, { type: 'mail', deliveryId, tracking: 'EMS123457' }).on('2026-11-23');
    expect(story.refusal(issuer, { type: 'unmail', deliveryId, tracking: null })).toBe('undo-too-late');
  });

  it('that the post brings back wait again, and nothing that was handed over does', () => {
    const story = issueAll(decided('mail'));
    const deliveryId = firstOf(story.application.deliveries);
    story.does(issuer, { type: 'mail', deliveryId, tracking: 'EMS123456' });
    expect(story.refusal(issuer, { type: 'redirect', deliveryId, method: 'mail' })).toBe('reason-required');
    story.does(issuer, { type: 'redirect', deliveryId, method: 'mail', reason: '查无此人' });
    expect(story.application).toMatchObject({ state: 'issuing', rating: 'invited', deliveries: [{ state: 'open', method: 'mail', tracking: 'EMS123456', doneAt: null }] });
    story.does(issuer, { type: 'redirect', deliveryId, method: 'window' }, { type: 'deliver', deliveryId, receiver: 'self' });
    expect(story.application).toMatchObject({ state: 'rating', deliveries: [{ state: 'done', method: 'window', tracking: null }] });
    expect(story.refusal(issuer, { type: 'redirect', deliveryId, method: 'mail', reason: '示例' })).toBe('verb-not-allowed');
  });

  it('are handed to an agent only when he states his relation, and only once', () => {
    const story = issueAll(decided('window'));
    const hand = { type: 'deliver', deliveryId: firstOf(story.application.deliveries), receiver: 'agent' } as const;
    expect(story.refusal(issuer, hand)).toBe('invalid');
    expect(story.does(issuer, { ...hand, relation: '配偶' }).refusal(issuer, { ...hand, relation: '配偶' })).toBe('verb-not-allowed');
  });

  it('issued anew before they were handed over stay in the same hand-out', () => {
    const story = issueAll(decided('window')).does(issuer, { type: 'reissue', reason: '打印有误' });
    expect(story.application.deliveries).toMatchObject([{ state: 'open', matterIds: story.application.matters.map(({ id }) => id) }]);
  });

  it('are issued anew in place of the old ones, and handed out again before the books close', () => {
    const story = issueAll(decided('window'));
    const hand = () => story.does(issuer, { type: 'deliver', deliveryId: story.application.deliveries.at(-1)?.id ?? '', receiver: 'self' });
    hand();
    expect(story.refusal(issuer, { type: 'reissue', reason: '' })).toBe('reason-required');
    story.does(issuer, { type: 'reissue', reason: '打印有误' });
    expect(story.effects.at(-1)).toMatchObject({ type: 'document', kind: '准', replaces: true });
    expect(story.application.state).toBe('issuing');
    hand();
    expect(story.application).toMatchObject({ state: 'rating', rating: 'invited' });
  });
});

describe('补交: a paper owed is made up', () => {
  it.each(['beforeResult', 'internalCheck'] as const)('%s: the result waits for it', (way) => {
    const story = granted(owing(way));
    expect(story.refusalOf(issuer, { type: 'issue' })).toMatchObject({ code: 'deferral-open', details: { missing: [{ code: 'card' }] } });
    story.does(clerk, { type: 'makeUp', deferralId: deferralOf(story.application) });
    expect(story.application.papers).toMatchObject([{ material: 'card', status: 'received' }]);
    expect(story.does(issuer, { type: 'issue' }).matter.state).toBe('issued');
  });

  it('先办后补: the result is out, the clock runs on, and the books close only when the paper is in', () => {
    const story = granted(owing('afterResult')).does(issuer, { type: 'issue' }).does(applicant, { type: 'rate', code: 1 });
    expect(story.application).toMatchObject({ state: 'rating', rating: 'rated' });
    expect(story.application.clocks.filter(({ state }) => state === 'running').map(({ kind }) => kind)).toEqual(['makeUp']);
    story.on('2026-12-08').does(clerk, { type: 'makeUp', deferralId: deferralOf(story.application) });
    expect(story.application.state).toBe('archived');
    expect(makeUpClock(story.application)?.state).toBe('met');
  });

  it('once for every matter that was waiting for it', () => {
    const shared = terms({ materials: [deferrable('card', 'beforeResult')] });
    const story = given({ matters: [shared, shared], papers: missing('card') });
    for (const { id: matterId } of story.application.matters) story.does(clerk, { type: 'acceptDeferred', matterId, undertakingSigned: false });
    story.does(clerk, { type: 'makeUp', deferralId: deferralOf(story.application) });
    expect(story.application.deferrals.map(({ state }) => state)).toEqual(['madeUp', 'madeUp']);
  });

  it('even a paper nobody had a record of at the counter', () => {
    const story = given({ matters: [terms({ materials: [deferrable('card', 'beforeResult')] })], papers: [] }).does(clerk, { type: 'acceptDeferred', undertakingSigned: false });
    story.does(clerk, { type: 'makeUp', deferralId: deferralOf(story.application) });
    expect(story.application.papers).toMatchObject([{ material: 'card', status: 'received' }]);
  });

  it('or waived by a supervisor with a reason', () => {
    const story = owing('beforeResult');
    const waive = { type: 'waive', deferralId: deferralOf(story.application), reason: '示例' } as const;
    expect(story.refusal(clerk, waive)).toBe('post-required');
    expect(story.refusal(supervisor, { ...waive, reason: ' ' })).toBe('reason-required');
    expect(story.does(supervisor, waive).application.deferrals).toMatchObject([{ state: 'waived' }]);
  });

  it('and ends with its matter', () => {
    const story = owing('beforeResult').does(clerk, { type: 'withdraw', reason: '示例' });
    expect(story.application).toMatchObject({ state: 'withdrawn', deferrals: [{ state: 'waived' }] });
  });
});

describe('逾期: a supervisor lets lapse what has run out', () => {
  const lapse = (story: Story) => ({ type: 'lapse', subject: { deferralId: deferralOf(story.application) }, reason: '示例' }) as const;

  it('never before its time is out', () => {
    const story = owing('afterResult');
    expect(story.refusal(supervisor, lapse(story))).toBe('verb-not-allowed');
    expect(story.refusal(supervisor, { type: 'lapse', subject: { matterId: story.matter.id }, reason: '示例' })).toBe('verb-not-allowed');
  });

  it('and the matter with it, while the result waits for the paper', () => {
    const story = granted(owing('beforeResult')).on('2027-01-11');
    expect(story.does(supervisor, lapse(story)).application.state).toBe('lapsed');
  });

  it('but never a result that is out: only the deferral ends', () => {
    const story = granted(owing('afterResult')).does(issuer, { type: 'issue' }).on('2027-01-11');
    story.does(supervisor, lapse(story));
    expect(story.matter.state).toBe('issued');
    expect(story.application).toMatchObject({ state: 'archived', rating: 'waived', deferrals: [{ state: 'lapsed' }] });
  });

  it('as it does a request for papers nobody answered', () => {
    const story = given({ matters: [terms({ supplement: { limit: limit(5), countsAsReceipt: true, onLapse: 'escalate' } })], papers: [] });
    story.does(clerk, { type: 'requestSupplement', defects: [] }).on('2026-11-27 17:29');
    const ended = { type: 'lapse', subject: { matterId: story.matter.id }, reason: '示例' } as const;
    expect(story.refusal(supervisor, ended)).toBe('verb-not-allowed');
    expect(story.on('2026-11-27 17:30').does(supervisor, ended).application.state).toBe('lapsed');
  });
});

describe('好差评', () => {
  it('is invited once everything is handed over, and given once', () => {
    expect(given().refusal(applicant, { type: 'rate', code: 1 })).toBe('rating-closed');
    const story = rateable();
    expect(story.application).toMatchObject({ state: 'rating', rating: 'invited' });
    expect(story.refusal(clerk, { type: 'rate', code: 1 })).toBe('post-required');
    expect(story.does(applicant, { type: 'rate', code: 1 }).application.state).toBe('archived');
    expect(story.refusal(applicant, { type: 'rate', code: 1 })).toBe('verb-not-allowed');
  });

  it.each<[RatingCode, boolean]>([[1, false], [2, false], [3, false], [4, true], [5, true]])('code %i opens a rectification: %s (GB/T 39046 A.8)', (code, opens) => {
    const story = rateable().does(applicant, { type: 'rate', code });
    const opened = story.effects.filter((effect): effect is RectificationEffect => effect.type === 'rectification');
    expect(opened.map(({ ratingCode }) => ratingCode)).toEqual(opens ? [code] : []);
    expect(opened.flatMap(({ id, clocks }) => clocks.map(({ kind, subjectId, dueOn }) => [kind, subjectId === id, dueOn]))).toEqual(opens ? [['contact', true, '2026-11-23'], ['rectify', true, '2026-11-27']] : []);
  });

  it('is waived when the invited applicant is silent, and the books close', () => {
    const story = rateable().on('2026-11-30 17:29');
    expect(story.application.state).toBe('rating');
    expect(story.on('2026-11-30 17:30').application).toMatchObject({ state: 'archived', rating: 'waived' });
  });

  it('is not asked of an application that came to nothing', () => {
    expect(given({ matters: [terms({ materials: [material('form')] })] }).does(clerk, { type: 'withdraw', reason: '示例' }).application).toMatchObject({ state: 'withdrawn', rating: 'none' });
  });
});

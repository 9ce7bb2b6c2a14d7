import { clerk, reviewer } from '../testing/people';
import { at, given, type Told } from '../testing/story';
import { deferrable, licence, limit, source, terms } from '../testing/terms.builder';
import type { Terms } from '../terms';
import type { Application } from '../application/application';
import type { ClockKind } from '../clock/clock';
import type { ExtensionNotice } from '../application/commands';

const inReview = (rest: Terms = terms(), when = '2026-11-20 09:00') => given({ matters: [rest], at: when }).does(clerk, { type: 'accept' }, { type: 'dispatch' }).does(reviewer, { type: 'claim' });
const clockOf = (application: Application, kind: ClockKind) => application.clocks.find((clock) => clock.kind === kind);
const notice: ExtensionNotice = { way: 'telephone', number: '13800000000', person: '示例', at: at('2026-11-20 09:00'), content: '示例' };
const extend = (rest: Partial<Extract<Told, { type: 'extend' }>> = {}): Told => ({ type: 'extend', reason: '示例', approver: 'head', notice, ...(rest.until === undefined && { days: 3 }), ...rest });

describe('延期 moves the promised day', () => {
  it('by days, and says from when to when, by whom, and how it was told', () => {
    const story = inReview().does(reviewer, extend());
    expect(clockOf(story.application, 'promised')).toMatchObject({ extendedBy: 3, dueOn: '2026-12-09', extensions: [{ days: 3, fromDueOn: '2026-12-04', toDueOn: '2026-12-09', approver: 'head', noticeWay: 'telephone' }] });
    expect(story.events.at(-1)?.data).toEqual({ days: 3, from: '2026-12-04', to: '2026-12-09', approver: 'head', noticeWay: 'telephone' });
  });

  it('to a day, which is a working day later than the old one', () => {
    const story = inReview().does(reviewer, extend({ until: '2026-12-09' }));
    expect(clockOf(story.application, 'promised')).toMatchObject({ extendedBy: 3, dueOn: '2026-12-09' });
    for (const until of ['2026-12-12', '2026-12-04', '2026-12-03']) expect(inReview().refusalOf(reviewer, extend({ until })).details).toMatchObject({ fields: [{ field: 'until' }] });
  });

  it('to that very day also in calendar days, where the old last day had rolled over a weekend', () => {
    const story = inReview(terms({ promised: limit(15, 'days') }), '2026-11-20 09:00');
    expect(clockOf(story.application, 'promised')?.dueOn).toBe('2026-12-07');
    expect(clockOf(story.does(reviewer, extend({ until: '2026-12-10' })).application, 'promised')).toMatchObject({ extendedBy: 5, dueOn: '2026-12-10' });
  });

  it('by one of the two, and by a day at least', () => {
    expect(inReview().refusal(reviewer, extend({ days: 3, until: '2026-12-09' }))).toBe('invalid');
    expect(inReview().refusal(reviewer, extend({ days: undefined }))).toBe('invalid');
    expect(inReview().refusal(reviewer, extend({ days: 0 }))).toBe('invalid');
  });

  it('before it has run out, and there must be one', () => {
    expect(inReview().on('2026-12-04 17:29').does(reviewer, extend()).matter.state).toBe('reviewing');
    expect(inReview().on('2026-12-04 17:30').refusal(reviewer, extend())).toBe('extension-too-late');
    expect(inReview(terms({ promised: null })).refusal(reviewer, extend())).toBe('extension-too-late');
  });

  it('for a reason', () => {
    expect(inReview().refusal(reviewer, extend({ reason: '' }))).toBe('reason-required');
  });
});

describe('延期 is told to the applicant first, and the record is complete (003 附件2二（二）)', () => {
  it('without any record it is refused', () => {
    expect(inReview().refusalOf(reviewer, extend({ notice: undefined }))).toMatchObject({ code: 'extension-notice-missing', details: { missing: ['way'] } });
  });

  it('of a call it names what is missing: number, person, time, content', () => {
    expect(inReview().refusalOf(reviewer, extend({ notice: { way: 'telephone' } }))).toMatchObject({ code: 'extension-notice-missing', details: { missing: ['number', 'person', 'at', 'content'] } });
    expect(inReview().refusalOf(reviewer, extend({ notice: { ...notice, person: ' ' } })).details.missing).toEqual(['person']);
  });

  it('in writing the numbered 延 is the record', () => {
    const story = inReview().does(reviewer, extend({ notice: { way: 'written' } }));
    expect(story.effects).toContainEqual(expect.objectContaining({ type: 'document', kind: '延' }));
  });

  it.each([['before the acceptance', '2026-11-20 08:59'], ['later than now', '2026-11-24 09:01']])('a call %s never happened', (_when, time) => {
    const refusal = inReview().on('2026-11-24 09:00').refusalOf(reviewer, extend({ notice: { ...notice, at: at(time) } }));
    expect([refusal.code, refusal.details.fields]).toEqual(['invalid', [expect.objectContaining({ field: 'notice.at' })]]);
  });

  it('the words of the call are kept beside the history, never in it', () => {
    const story = inReview().does(reviewer, extend());
    expect(JSON.stringify(story.events)).not.toContain('13800000000');
    expect(story.effects.filter(({ type }) => type === 'remark').at(-1)).toMatchObject({ words: { notice } });
  });
});

describe('how far 延期 goes is said by the terms', () => {
  it('a licence once, by ten working days at most, approved by the head of the organ (行政许可法 42(1))', () => {
    expect(inReview(licence()).refusal(reviewer, extend({ days: 11 }))).toBe('invalid');
    expect(inReview(licence()).refusal(reviewer, extend({ approver: undefined }))).toBe('reason-required');
    expect(inReview(licence()).does(reviewer, extend({ days: 9 })).refusal(reviewer, extend({ days: 1 }))).toBe('invalid');
  });

  it('a licence handled jointly by fifteen, approved by the government (行政许可法 42(2)), where its terms say so', () => {
    const joint = licence({ promised: limit(45), statutory: limit(45), extension: { maxDays: 15, times: 1, approver: 'government', source: source() } });
    expect(inReview(joint).refusalOf(reviewer, extend({ days: 15, approver: undefined })).details).toMatchObject({ approver: 'government' });
    expect(clockOf(inReview(joint).does(reviewer, extend({ days: 15 })).application, 'promised')?.extendedBy).toBe(15);
  });

  it('anything else as often and as far in all as its rule says', () => {
    const story = inReview().does(reviewer, extend({ days: 4, approver: undefined }));
    expect(story.refusal(reviewer, extend({ days: 7 }))).toBe('invalid');
    expect(story.does(reviewer, extend({ days: 6 })).refusal(reviewer, extend({ days: 1 }))).toBe('invalid');
  });

  it('and never beyond the limit of the law, but for a licence', () => {
    const bound = terms({ statutory: limit(12) });
    expect(inReview(bound).refusalOf(reviewer, extend())).toMatchObject({ code: 'invalid', details: { max: '2026-12-08' } });
    expect(clockOf(inReview(bound).does(reviewer, extend({ days: 2 })).application, 'promised')?.dueOn).toBe('2026-12-08');
  });

  it("of a licence it moves the statute's own limit only where the promise outruns it", () => {
    const within = inReview(licence({ promised: limit(10) })).does(reviewer, extend({ days: 10 }));
    expect(clockOf(within.application, 'statutory')).toMatchObject({ extendedBy: 0, dueOn: '2026-12-18' });
    const beyond = inReview(licence({ promised: limit(20) })).does(reviewer, extend({ days: 10 }));
    expect(clockOf(beyond.application, 'statutory')).toMatchObject({ extendedBy: 10, dueOn: '2027-01-04' });
  });
});

describe('what depends on the promise moves with it', () => {
  it.each([[null, '2026-12-09'], [11, '2026-12-07']])('a paper bound by it, with a period of its own of %s working days', (period, dueOn) => {
    const materials = [deferrable('card', 'beforeResult', { period: period === null ? null : limit(period) })];
    const story = given({ matters: [terms({ promised: limit(10), materials })], papers: [] });
    story.does(clerk, { type: 'acceptDeferred', undertakingSigned: false }, { type: 'dispatch' }).does(reviewer, { type: 'claim' });
    expect(clockOf(story.application, 'makeUp')?.dueOn).toBe('2026-12-04');
    expect(clockOf(story.does(reviewer, extend()).application, 'makeUp')?.dueOn).toBe(dueOn);
  });
});

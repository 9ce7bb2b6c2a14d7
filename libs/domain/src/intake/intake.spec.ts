import { clerk, covering, dutyOfficer, reviewer, otherReviewer, staff, supervisor } from '../testing/people';
import { at, given } from '../testing/story';
import { deferrable, licence, limit, material, source, terms } from '../testing/terms.builder';
import { noFindings } from '../verdict/findings';
import type { Application } from '../application/application';
import type { ClockKind } from '../clock/clock';
import { register } from './register';

const clockOf = (application: Application, kind: ClockKind) => application.clocks.filter((clock) => clock.kind === kind).at(-1);
const missing = (code: string) => [{ material: code, status: 'missing' as const }];
const defects = [{ material: 'form', defect: '未签字' }];

describe('收件: an application is taken in', () => {
  it('only by a counter post of the region', () => {
    const story = given();
    const again = () => register({ ...story.application, papers: [], matters: [{ terms: terms() }] }, story.by(reviewer));
    expect(again).toThrow(expect.objectContaining({ code: 'post-required' }));
  });

  it('never with papers handed in later than now', () => {
    expect(() => given({ at: '2026-11-20 09:00', receivedAt: '2026-11-20 09:01' })).toThrow(expect.objectContaining({ code: 'invalid' }));
  });

  it('never without a matter, nor with a finding its terms do not know', () => {
    expect(() => given({ matters: [] })).toThrow(expect.objectContaining({ code: 'invalid' }));
    expect(() => given({ matters: [{ terms: terms(), findings: { ...noFindings, prohibitions: ['unheard-of'] } }] })).toThrow(expect.objectContaining({ code: 'invalid' }));
  });

  it('counts a 补录 from the day the papers were really handed in', () => {
    const story = given({ at: '2026-11-20 09:00', receivedAt: '2026-11-18 10:00' });
    expect(clockOf(story.application, 'decideAcceptance')).toMatchObject({ startOn: '2026-11-18', dueOn: '2026-11-25' });
  });

  it('starts no clock for a matter planned for later until it is started', () => {
    const story = given({ matters: [{ terms: terms(), later: true }] });
    expect(story.application.clocks).toEqual([]);
    story.on('2026-11-23').does(clerk, { type: 'start' });
    expect(clockOf(story.application, 'decideAcceptance')).toMatchObject({ startOn: '2026-11-23', dueOn: '2026-11-30' });
  });
});

describe('受理: the verdict is computed, and no other is accepted', () => {
  it('accepts what is complete and starts the promise', () => {
    const story = given().does(clerk, { type: 'accept' });
    expect(story.application.state).toBe('dispatching');
    expect(clockOf(story.application, 'promised')).toMatchObject({ startOn: '2026-11-20', dueOn: '2026-12-04' });
    expect(clockOf(story.application, 'decideAcceptance')?.state).toBe('met');
  });

  it('promises nothing where the terms promise nothing', () => {
    const story = given({ matters: [terms({ promised: null })] }).does(clerk, { type: 'accept' });
    expect(clockOf(story.application, 'promised')).toBeUndefined();
    expect(story.application.state).toBe('dispatching');
  });

  it('refuses to accept while a paper is missing that may not be deferred, and names it', () => {
    const refusal = given({ papers: [] }).refusalOf(clerk, { type: 'accept' });
    expect(refusal).toMatchObject({ code: 'materials-missing', details: { missing: [{ code: 'form' }] } });
  });

  it('declines 禁办 with the reason quoted from its source', () => {
    const prohibitions = [{ code: 'barred', text: '已享受同类待遇', source: source('已享受同类待遇的不予办理') }];
    const story = given({ matters: [{ terms: terms({ prohibitions }), findings: { ...noFindings, prohibitions: ['barred'] } }] });
    expect(story.refusal(clerk, { type: 'accept' })).toBe('prohibited');
    story.does(clerk, { type: 'decline' });
    expect(story.application.state).toBe('declined');
    expect(story.events.at(-1)?.data).toMatchObject({ reasons: [{ text: expect.stringContaining('已享受同类待遇'), source: { quote: '已享受同类待遇的不予办理' } }] });
    expect(story.effects).toContainEqual(expect.objectContaining({ type: 'document', kind: '不受', matterId: story.matter.id, replaces: false }));
  });

  it('declines what another bureau takes, and tells where (行政许可法 32(1)(二))', () => {
    const elsewhere = { text: '请到所属县区人社部门', source: source('所属县区人社部门'), goTo: [] };
    const story = given({ matters: [terms({ elsewhere })] });
    expect(story.refusal(clerk, { type: 'accept' })).toBe('verdict-differs');
    story.does(clerk, { type: 'decline' });
    expect(story.application.state).toBe('declined');
    expect(story.events.at(-1)?.data).toMatchObject({ reasons: [{ text: '请到所属县区人社部门', source: { quote: '所属县区人社部门' } }] });
  });

  it('accepts what pays out money only with the 信用承诺 signed where the rule asks for one, and keeps it', () => {
    const story = given({ matters: [terms({ money: true, creditUndertaking: source('信用承诺') })] });
    expect([story.refusal(clerk, { type: 'accept' }), story.refusal(clerk, { type: 'accept', undertakingSigned: false })]).toEqual(['undertaking-missing', 'undertaking-missing']);
    story.does(clerk, { type: 'accept', undertakingSigned: true });
    expect(story.effects).toContainEqual(expect.objectContaining({ type: 'document', kind: '诺', matterId: story.matter.id, replaces: false }));
  });

  it('does not decline what qualifies', () => {
    expect(given().refusal(clerk, { type: 'decline' })).toBe('verdict-differs');
  });

  it('says 无需办理 only where it was found so (行政许可法 32(1)(一))', () => {
    expect(given().refusal(clerk, { type: 'declareNotNeeded', reason: '示例' })).toBe('verdict-differs');
    const found = given().does(clerk, { type: 'checkMaterial', papers: [], findings: { ...noFindings, notNeeded: true } });
    expect(found.does(clerk, { type: 'declareNotNeeded', reason: '示例' }).application.state).toBe('notNeeded');
  });

  it('knows no paper nobody asked for', () => {
    expect(given().refusal(clerk, { type: 'checkMaterial', papers: [{ material: 'other', status: 'received' }] })).toBe('invalid');
  });

  it('annuls only with a supervisor and a reason', () => {
    expect(given().refusal(clerk, { type: 'annul', reason: '误录' })).toBe('post-required');
    expect(given().refusal(supervisor, { type: 'annul', reason: ' ' })).toBe('reason-required');
    expect(given().does(supervisor, { type: 'annul', reason: '误录' }).application.state).toBe('annulled');
  });

  it('issues a receipt anew in place of the wrong one, with a reason', () => {
    const story = given().does(clerk, { type: 'accept' });
    expect(story.refusal(clerk, { type: 'amendReceipt', reason: '' })).toBe('reason-required');
    story.does(clerk, { type: 'amendReceipt', reason: '姓名有误' });
    expect(story.effects.at(-1)).toMatchObject({ kind: '受', replaces: true });
  });
});

describe('容缺: accepted with a paper owed', () => {
  const owing = (way: 'beforeResult' | 'afterResult' | 'internalCheck' | 'undertaking', rest = {}) =>
    given({ matters: [terms({ materials: [deferrable('card', way, rest)] })], papers: missing('card') });
  const accepted = { type: 'acceptDeferred', undertakingSigned: false } as const;

  it('only for a paper that may be deferred', () => {
    expect(given({ papers: [] }).refusal(clerk, { ...accepted })).toBe('deferral-not-allowed');
  });

  it('not for an applicant recorded as having broken an undertaking', () => {
    const story = owing('beforeResult').does(clerk, { type: 'checkMaterial', papers: [], findings: { ...noFindings, discredited: true } });
    expect(story.refusal(clerk, accepted)).toBe('deferral-not-allowed');
  });

  it('is bounded by the promise where the document gives no period, and says so', () => {
    const story = owing('beforeResult', { period: null }).does(clerk, accepted);
    expect(story.application.deferrals).toMatchObject([{ state: 'open', boundedByPromise: true }]);
    expect(clockOf(story.application, 'makeUp')?.dueAt).toEqual(clockOf(story.application, 'promised')?.dueAt);
  });

  it('does not say so where nothing was promised', () => {
    const story = given({ matters: [terms({ promised: null, materials: [deferrable('card', 'beforeResult', { period: null })] })], papers: missing('card') });
    expect(story.does(clerk, accepted).application.deferrals).toMatchObject([{ boundedByPromise: false }]);
  });

  it('ends with the promise where the paper is due before the result, and keeps its own period after it', () => {
    expect(clockOf(owing('beforeResult').does(clerk, accepted).application, 'makeUp')?.dueOn).toBe('2026-12-04');
    expect(clockOf(owing('afterResult').does(clerk, accepted).application, 'makeUp')?.dueOn).toBe('2026-12-11');
  });

  it('needs a signed undertaking where the rule asks for one, and keeps it', () => {
    const story = owing('beforeResult', { undertaking: true });
    expect(story.refusal(clerk, accepted)).toBe('undertaking-missing');
    story.does(clerk, { ...accepted, undertakingSigned: true });
    expect(story.effects).toContainEqual(expect.objectContaining({ type: 'document', kind: '诺', matterId: story.matter.id, replaces: false }));
  });

  it('owes nothing more once a 告知承诺 stands for the paper, which must be signed', () => {
    const story = owing('undertaking');
    expect(story.refusal(clerk, accepted)).toBe('undertaking-missing');
    story.does(clerk, { ...accepted, undertakingSigned: true });
    expect(story.application.deferrals).toMatchObject([{ way: 'undertaking', state: 'waived' }]);
  });

  it('starts a promise that runs from 补齐 on the day the last paper comes', () => {
    const materials = [deferrable('card', 'beforeResult'), deferrable('photo', 'beforeResult')];
    const story = given({ matters: [terms({ promised: limit(10, 'workdays', 'madeUp'), materials })], papers: [...missing('card'), ...missing('photo')] });
    story.does(clerk, accepted).on('2026-11-23');
    const [first, second] = story.application.deferrals.map(({ id }) => id);
    story.does(clerk, { type: 'makeUp', deferralId: first ?? '' });
    expect(clockOf(story.application, 'promised')).toBeUndefined();
    story.on('2026-11-24').does(clerk, { type: 'makeUp', deferralId: second ?? '' });
    expect(clockOf(story.application, 'promised')).toMatchObject({ startsOn: 'madeUp', startOn: '2026-11-24', dueOn: '2026-12-08' });
  });
});

describe('补正: everything that is missing, told once', () => {
  const asked = { type: 'requestSupplement', defects } as const;
  const supplied = { type: 'supplement', papers: [{ material: 'form', status: 'received' }] } as const;
  const vector = (promised: 'accepted' | 'received', countsAsReceipt: boolean) =>
    given({ matters: [terms({ promised: limit(10, 'workdays', promised), supplement: { ...terms().supplement, countsAsReceipt } })], at: '2026-11-20 09:00' })
      .does(clerk, asked)
      .on('2026-11-27 10:00')
      .does(clerk, supplied, { type: 'accept' });

  it.each([
    ['from acceptance', 'accepted', true, '2026-12-11'],
    ['from receipt, and the supply counts as receipt', 'received', true, '2026-12-11'],
    ['from receipt, and the supply does not count', 'received', false, '2026-12-04'],
  ] as const)('received 11-20 and supplied 11-27, ten working days run %s', (_how, promised, countsAsReceipt, dueOn) => {
    expect(clockOf(vector(promised, countsAsReceipt).application, 'promised')).toMatchObject({ dueOn, state: 'running' });
  });

  it('lets no clock of receipt run while the supply that will be the receipt is awaited', () => {
    const story = given({ matters: [terms({ promised: limit(2, 'workdays', 'received') })] }).does(clerk, asked).on('2026-11-30');
    expect(clockOf(story.application, 'promised')?.state).toBe('paused');
    expect(story.effects.filter(({ type }) => type === 'card')).toEqual([]);
  });

  it('gives the counter five working days again once the papers are in', () => {
    const story = given().does(clerk, asked).on('2026-11-27').does(clerk, supplied);
    expect(clockOf(story.application, 'decideAcceptance')).toMatchObject({ startOn: '2026-11-27', dueOn: '2026-12-04', state: 'running' });
  });

  it('of a paper two matters share leaves it to the other to put it off (每项分别判断)', () => {
    const strict = terms({ materials: [material('id')] });
    const lenient = terms({ item: { code: 'demo-2', name: '另一示例事项' }, materials: [deferrable('id', 'afterResult')] });
    const story = given({ matters: [strict, lenient], papers: [] });
    const [first, second] = [story.matterAt(0).id, story.matterAt(1).id];
    story.does(clerk, { type: 'requestSupplement', matterId: first, defects: [{ material: 'id', defect: '未提供' }] }, { type: 'acceptDeferred', matterId: second, undertakingSigned: false });
    expect(story.application.matters.map(({ state }) => state)).toEqual(['supplementing', 'accepted']);
    expect(story.application.papers).toMatchObject([{ material: 'id', status: 'missing', defect: '未提供' }]);
  });

  it('makes a paper that was handed in and is wrong wrong for every matter', () => {
    const strict = terms({ materials: [material('id'), material('form')] });
    const story = given({ matters: [strict], papers: [{ material: 'id', status: 'received' }] });
    story.does(clerk, { type: 'requestSupplement', defects: [{ material: 'id', defect: '不清晰' }, { material: 'form', defect: '未提供' }] });
    expect(story.application.papers).toMatchObject([{ material: 'id', status: 'defective' }, { material: 'form', status: 'missing' }]);
  });

  it('is refused where nothing is missing', () => {
    expect(given().refusal(clerk, { ...asked, defects: [] })).toBe('verdict-differs');
  });

  it('a second time needs a senior post of the region and a reason', () => {
    const story = given().does(clerk, asked, supplied);
    const abroad = { ...clerk, grants: [...clerk.grants, ...staff('x', ['duty'], { region: '341000' }).grants] };
    expect(story.refusal(clerk, { ...asked, reason: '仍缺' })).toBe('second-supplement');
    expect(story.refusal(dutyOfficer, asked)).toBe('second-supplement');
    expect(story.refusal(abroad, { ...asked, reason: '仍缺' })).toBe('second-supplement');
    expect(story.does(dutyOfficer, { ...asked, reason: '仍缺' }).matter).toMatchObject({ state: 'supplementing', supplements: 2 });
  });

  it('during review is asked by whoever holds the matter, names the papers, and returns to him', () => {
    const story = given().does(clerk, { type: 'accept' }, { type: 'dispatch' }).does(reviewer, { type: 'claim' });
    expect(story.refusal(otherReviewer, asked)).toBe('not-your-task');
    expect(story.refusal(reviewer, { ...asked, defects: [] })).toBe('invalid');
    expect(story.refusal(clerk, asked)).toBe('post-required');
    story.does(covering(otherReviewer, reviewer), asked).does(clerk, supplied);
    expect(story.matter).toMatchObject({ state: 'reviewing', holder: reviewer.id, receivedAt: at('2026-11-20 09:00') });
  });

  it('counts the promise on during review: only 行政许可法 45 stops a clock', () => {
    const story = given({ matters: [licence({ materials: [material('form')] })] }).does(clerk, { type: 'accept' }, { type: 'dispatch' }).does(reviewer, { type: 'claim' }, asked);
    expect(clockOf(story.application, 'statutory')?.state).toBe('running');
  });
});

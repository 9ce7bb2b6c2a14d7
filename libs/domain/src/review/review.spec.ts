import { auditor, clerk, covering, dutyOfficer, otherReviewer, reviewer, staff, supervisor } from '../testing/people';
import { at, given } from '../testing/story';
import { deferrable, instant, licence, material, terms } from '../testing/terms.builder';
import type { Terms } from '../terms';
import type { Application } from '../application/application';
import type { ClockKind } from '../clock/clock';
import { actionsOf } from '../application/decide';
import { obligationsOf } from '../application/obligations';
import { pointsOf } from './points';
import { batchFaults, drawnOnDispatch, isSampled } from './sampling';

const inReview = (rest: Terms = terms(), at = '2026-11-20 09:00') => given({ matters: [rest], at }).does(clerk, { type: 'accept' }, { type: 'dispatch' }).does(reviewer, { type: 'claim' });
const clockOf = (application: Application, kind: ClockKind) => application.clocks.find((clock) => clock.kind === kind);
const denial = { type: 'deny', opinion: '示例', basis: '示例' } as const;

describe('拆包分办', () => {
  it('sends the matter to the department of its item', () => {
    const story = given().does(clerk, { type: 'accept' }, { type: 'dispatch' });
    expect(story.application.state).toBe('processing');
    expect(story.matter).toMatchObject({ state: 'queued', department: 'employment' });
  });

  it('needs a department named where the item has none', () => {
    const story = given({ matters: [terms({ department: null })] }).does(clerk, { type: 'accept' });
    expect(story.refusal(clerk, { type: 'dispatch' })).toBe('invalid');
    expect(story.does(clerk, { type: 'dispatch', department: 'pensions' }).matter.department).toBe('pensions');
  });

  it('waits at the 牵头单位 of its 一件事 where no rule says who decides, and is dispatched there', () => {
    const story = given({ bundle: 'example', lead: 'employment', matters: [terms({ department: null }), terms({ department: 'pensions' })] }).does(clerk, { type: 'accept' });
    expect(obligationsOf(story.application)[0]).toMatchObject({ kind: 'dispatch', post: 'review', department: 'employment' });
    expect(actionsOf(story.application, story.matter, { actor: reviewer })).toContain('dispatch');
    story.does(reviewer, { type: 'dispatch', department: 'pensions' });
    expect(story.matter).toMatchObject({ state: 'queued', department: 'pensions' });
    expect(story.refusal(reviewer, { type: 'dispatch', department: 'employment' })).toBe('post-required');
    const usual = given().does(clerk, { type: 'accept' });
    expect(obligationsOf(usual.application)[0]).toMatchObject({ kind: 'dispatch', post: 'intake' });
    expect(usual.refusal(reviewer, { type: 'dispatch' })).toBe('post-required');
  });

  it('comes back to the counter with a reason, and goes in again', () => {
    const story = inReview();
    expect(story.refusal(reviewer, { type: 'sendBack', reason: '' })).toBe('reason-required');
    story.does(reviewer, { type: 'sendBack', reason: '示例' });
    expect(story.matter).toMatchObject({ state: 'sentBack', holder: null });
    expect(story.does(clerk, { type: 'resubmit' }).matter.state).toBe('queued');
  });
});

describe('审批: whoever holds the matter decides it', () => {
  it('and nobody else', () => {
    expect(inReview().refusal(otherReviewer, { type: 'approve' })).toBe('not-your-task');
    expect(inReview().refusal(otherReviewer, denial)).toBe('not-your-task');
    expect(inReview().refusal(otherReviewer, { type: 'release' })).toBe('not-your-task');
  });

  it('or the one who covers for him, signed "B 代 A"', () => {
    const story = inReview().does(covering(otherReviewer, reviewer), { type: 'approve' });
    expect(story.matter.outcome).toBe('granted');
    expect(story.events.at(-1)?.actor).toEqual({ kind: 'staff', id: otherReviewer.id, onBehalfOf: reviewer.id });
  });

  it('is passed on three times at most; then whoever is on duty names who works on it', () => {
    const story = inReview();
    const to = ({ id }: { id: string }) => ({ type: 'assign', to: id }) as const;
    for (const [from, onto] of [[reviewer, otherReviewer], [otherReviewer, reviewer], [reviewer, otherReviewer]] as const) story.does(from, to(onto));
    expect(story.refusal(otherReviewer, to(reviewer))).toBe('transfers-spent');
    expect(story.matter).toMatchObject({ holder: otherReviewer.id, transfers: 3 });
    expect(story.does(dutyOfficer, to(reviewer)).matter).toMatchObject({ holder: reviewer.id, transfers: 3 });
    expect(story.refusal(reviewer, to(otherReviewer))).toBe('transfers-spent');
  });

  it('may be assigned to another, and given back to the queue', () => {
    const story = inReview().does(dutyOfficer, { type: 'assign', to: otherReviewer.id });
    expect(story.refusal(reviewer, { type: 'approve' })).toBe('not-your-task');
    expect(story.does(otherReviewer, { type: 'release' }).matter).toMatchObject({ state: 'queued', holder: null });
  });

  it('a refusal says why and on what ground (行政许可法 38)', () => {
    expect(inReview().refusal(reviewer, { ...denial, opinion: ' ' })).toBe('reason-required');
    expect(inReview().refusal(reviewer, { ...denial, basis: ' ' })).toBe('reason-required');
  });

  it('whoever is refused owes no paper any more', () => {
    const story = given({ matters: [terms({ materials: [deferrable('card', 'beforeResult')] })], papers: [] });
    story.does(clerk, { type: 'acceptDeferred', undertakingSigned: false }, { type: 'dispatch' }).does(reviewer, { type: 'claim' }, denial);
    expect(story.application.deferrals).toMatchObject([{ state: 'waived' }]);
    expect(story.application.clocks.filter(({ state }) => state === 'running')).toEqual([]);
  });

  it('a licence is verified by two named reviewers (行政许可法 34(3))', () => {
    expect(inReview(licence()).refusal(reviewer, { type: 'approve' })).toBe('reviewers-missing');
    expect(inReview(licence()).refusal(reviewer, { type: 'approve', coReviewer: reviewer.id })).toBe('reviewers-missing');
    expect(inReview(licence({ needsAudit: true })).refusal(reviewer, { type: 'submit', proposal: 'grant' })).toBe('reviewers-missing');
    expect(inReview(licence()).does(reviewer, { type: 'approve', coReviewer: otherReviewer.id }).matter.coReviewer).toBe(otherReviewer.id);
  });

  it('a licence that is granted is delivered within ten working days (行政许可法 44)', () => {
    expect(clockOf(inReview(licence()).does(reviewer, denial).application, 'delivery')).toBeUndefined();
    const story = inReview(licence()).does(reviewer, { type: 'approve', coReviewer: otherReviewer.id });
    expect(clockOf(story.application, 'delivery')).toMatchObject({ startOn: '2026-11-20', dueOn: '2026-12-04' });
  });
});

describe('要点: what a reviewer looks at', () => {
  const owed = () => given({ matters: [terms({ materials: [material('form'), deferrable('card', 'afterResult')] })], papers: [{ material: 'form', status: 'received' }] }).does(clerk, { type: 'acceptDeferred', undertakingSigned: false }, { type: 'dispatch' }).does(reviewer, { type: 'claim' });

  it('are the conditions and required papers of the terms, with a ★ where nobody has seen a paper', () => {
    const story = owed();
    expect(pointsOf(story.application, story.matter)).toEqual([
      { code: 'paper:form', text: 'form（示例）有效、与申请一致', starred: false },
      { code: 'paper:card', text: 'card（示例）（容缺待补，须核查）', starred: true },
    ]);
  });

  it('bar a grant where one does not fit, and stand in the history of the refusal', () => {
    expect(inReview().refusal(reviewer, { type: 'approve', exceptions: ['paper:form'] })).toBe('points-not-met');
    expect(inReview(terms({ needsAudit: true })).refusal(reviewer, { type: 'submit', proposal: 'grant', exceptions: ['paper:form'] })).toBe('points-not-met');
    expect(inReview().refusal(reviewer, { ...denial, exceptions: ['paper:nothing'] })).toBe('invalid');
    expect(inReview().does(reviewer, { ...denial, exceptions: ['paper:form'] }).events.at(-1)).toMatchObject({ type: 'denied', data: { exceptions: ['paper:form'] } });
    expect(owed().does(reviewer, { type: 'approve', ticked: ['paper:card'] }).events.find(({ type }) => type === 'approved')?.data).toMatchObject({ ticked: ['paper:card'] });
  });
});

describe('批量通过 and 抽查', () => {
  const usual = (rest: Partial<Terms> = {}) => terms({ batch: true, ...rest });
  const batch = { type: 'approve', batch: 'morning' } as const;
  const refusal = (story: ReturnType<typeof inReview>) => batchFaults(story.application, story.matter).join();

  it('takes what the bureau flagged, with every paper there and nothing out of the usual', () => {
    expect(inReview(usual()).does(reviewer, batch).events.find(({ type }) => type === 'approved')?.data).toMatchObject({ batch: 'morning' });
    expect(inReview().refusal(reviewer, batch)).toBe('batch-not-allowed');
    expect(refusal(inReview())).toBe('item');
    expect(refusal(inReview(usual()).does(reviewer, { type: 'extend', days: 1, reason: '示例', notice: { way: 'written' } }))).toBe('differs');
    const owed = given({ matters: [usual({ materials: [deferrable('card', 'afterResult')] })], papers: [] }).does(clerk, { type: 'acceptDeferred', undertakingSigned: false }, { type: 'dispatch' });
    expect(refusal(owed)).toBe('owed,papers');
  });

  it('takes twenty that are alike, and sends what is not, or would be one too many, to a batch of its own', () => {
    const story = inReview(usual());
    const { application, matter } = story;
    expect(batchFaults(application, matter, { count: 19, terms: usual() })).toEqual([]);
    expect(batchFaults(application, matter, { count: 20, terms: usual() })).toEqual(['full']);
    expect(batchFaults(application, matter, { count: 1, terms: usual({ item: { code: 'another', name: '另一事项' } }) })).toEqual(['alike']);
    expect(batchFaults(application, matter, { count: 1, terms: usual({ materials: [deferrable('card', 'afterResult')] }) })).toEqual(['alike']);
    expect(story.does(reviewer, batch).matter.batch).toBe('morning');
  });

  it('leaves out what a supervisor drew before it was decided, with his reason', () => {
    const story = inReview(usual());
    expect(story.refusal(supervisor, { type: 'draw', reason: ' ' })).toBe('reason-required');
    story.does(supervisor, { type: 'draw', reason: '示例' });
    expect(story.refusal(supervisor, { type: 'draw', reason: '示例' })).toBe('verb-not-allowed');
    expect(story.refusal(reviewer, batch)).toBe('batch-not-allowed');
    expect(story.does(reviewer, { type: 'approve' }).matter).toMatchObject({ outcome: 'granted', drawn: 'supervisor' });
  });

  it('draws one in ten of what might be granted in batches, as it goes to its department', () => {
    const ids = Array.from({ length: 10_000 }, (_, n) => `0199f000-0000-7000-8000-${(n * 2_654_435_761 % 2 ** 32).toString(16).padStart(12, '0')}`);
    expect(Math.abs(ids.filter(isSampled).length - 1_000)).toBeLessThan(100);
    const drawn = ids.find(isSampled) ?? '';
    const matter = inReview(usual()).matter;
    expect(drawnOnDispatch({ ...matter, id: drawn })).toBe('sample');
    expect(drawnOnDispatch({ ...matter, id: drawn, terms: terms() })).toBeNull();
    expect(drawnOnDispatch({ ...matter, drawn: 'supervisor' })).toBe('supervisor');
  });
});

describe('备注', () => {
  it('is kept with its words and moves nothing, so nobody has looked at an old version', () => {
    const story = inReview();
    const before = story.application;
    expect(story.refusal(reviewer, { type: 'note', note: ' ' })).toBe('reason-required');
    story.does(otherReviewer, { type: 'note', note: '已电话核实' });
    expect(story.application).toEqual(before);
    expect(story.events.at(-1)).toMatchObject({ type: 'noted', data: {} });
    expect(story.effects.at(-1)).toMatchObject({ type: 'remark', words: { note: '已电话核实' } });
  });
});

describe('受理并办结: finished at the counter', () => {
  const atCounter = (rest: Terms) => given({ matters: [rest] }).does(clerk, { type: 'accept' });

  it('where the deciding department delegated it', () => {
    expect(atCounter(instant()).does(clerk, { type: 'approve' }).application.state).toBe('issuing');
    expect(atCounter(instant({ counterFinish: false })).refusal(clerk, { type: 'approve' })).toBe('counter-finish-not-delegated');
  });

  it('with the key of a second person where money is paid out, at the counter and in a review nobody audits', () => {
    expect(atCounter(instant({ money: true })).refusal(clerk, { type: 'approve' })).toBe('second-person-required');
    expect(atCounter(instant({ money: true })).refusal(clerk, { type: 'approve', secondPerson: clerk.id })).toBe('second-person-required');
    expect(inReview(terms({ money: true })).refusal(reviewer, { type: 'approve' })).toBe('second-person-required');
    expect(atCounter(instant({ money: true })).does(clerk, { type: 'approve', secondPerson: dutyOfficer.id }).matter.state).toBe('granted');
  });

  it('in one gesture: received, accepted and decided in one transaction, or not at all', () => {
    const story = given({ matters: [instant()] });
    expect(story.refusal(clerk, { type: 'accept' }, { type: 'approve' }, { type: 'approve' })).toBe('verb-not-allowed');
    expect(story.matter.state).toBe('received');
    expect(story.does(clerk, { type: 'accept' }, { type: 'approve' }, { type: 'issue' }).application.state).toBe('rating');
  });
});

describe('审核: nobody audits what he reviewed', () => {
  const audited = terms({ needsAudit: true });
  const submitted = (coReviewer?: string) => inReview(audited).does(reviewer, { type: 'submit', proposal: 'grant', coReviewer });
  const both = (id: string) => staff(id, ['review', 'audit']);

  it('a matter that is audited is not decided in review', () => {
    expect(inReview(audited).refusal(reviewer, { type: 'approve' })).toBe('verb-not-allowed');
    expect(inReview(audited).refusal(reviewer, denial)).toBe('verb-not-allowed');
  });

  it('neither the reviewer, nor the second reviewer, nor who covers for him, nor whom was covered', () => {
    expect(submitted().refusal(both(reviewer.id), { type: 'confirm' })).toBe('incompatible-post');
    expect(submitted('second').refusal(both('second'), { type: 'confirm' })).toBe('incompatible-post');
    expect(submitted().refusal(covering(auditor, reviewer), { type: 'confirm' })).toBe('incompatible-post');
    const covered = inReview(audited).does(covering(otherReviewer, reviewer), { type: 'submit', proposal: 'grant' });
    expect(covered.refusal(both(reviewer.id), { type: 'confirm' })).toBe('incompatible-post');
  });

  it.each([['grant', 'granted'], ['deny', 'denied']] as const)('confirms the proposal to %s', (proposal, state) => {
    const story = inReview(audited).does(reviewer, { type: 'submit', proposal, opinion: '示例', basis: '示例' });
    expect(story.does(auditor, { type: 'confirm' }).matter.state).toBe(state);
  });

  it('or sends it back to the one who holds it, who proposes anew', () => {
    const story = submitted();
    expect(story.refusal(reviewer, { type: 'sendBack', reason: '示例' })).toBe('post-required');
    story.does(auditor, { type: 'sendBack', reason: '示例' });
    expect(story.matter).toMatchObject({ state: 'reviewing', holder: reviewer.id, proposal: null });
  });
});

describe('协办 and 异地协办: the matter waits for an answer', () => {
  it('of the department that was asked', () => {
    const story = inReview().does(reviewer, { type: 'assist', department: 'pensions', question: '示例' });
    expect(story.refusal(reviewer, { type: 'answer', answer: '示例' })).toBe('post-required');
    story.does(staff('pensioner', ['review'], { department: 'pensions' }), { type: 'answer', answer: '示例' });
    expect(story.matter).toMatchObject({ state: 'reviewing', holder: reviewer.id });
    expect(story.application.assistances).toMatchObject([{ state: 'answered' }]);
  });

  it('until the close of business of the day that was set, which must be to come', () => {
    const story = inReview();
    expect(story.refusal(reviewer, { type: 'assist', department: 'pensions', question: '示例', dueOn: '2026-11-19' })).toBe('invalid');
    story.does(reviewer, { type: 'assist', department: 'pensions', question: '示例', dueOn: '2026-11-25' });
    expect(story.application.assistances).toMatchObject([{ dueAt: at('2026-11-25 17:30') }]);
  });

  it('of the region that was asked, which may do nothing else with it', () => {
    const neighbour = staff('neighbour', ['review', 'supervise'], { region: '341000', department: null });
    const story = inReview().does(reviewer, { type: 'handOff', region: '341000', question: '示例' });
    expect(story.refusal(neighbour, { type: 'annul', reason: '示例' })).toBe('post-required');
    expect(story.refusal(reviewer, { type: 'answer', answer: '示例' })).toBe('post-required');
    expect(story.does(neighbour, { type: 'answer', answer: '示例' }).matter.state).toBe('reviewing');
  });
});

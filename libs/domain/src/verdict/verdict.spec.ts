import type { Elsewhere, Source, TermDeferral, TermMaterial, Terms } from '../terms';
import { counting } from '../testing/terms.builder';
import { creditUndertaking, verdictOf } from './verdict';
import type { Hand } from './verdict';
import { terms as anyTerms } from '../testing/terms.builder';

const source = (quote: string): Source => ({ document: '001', section: '1', row: null, quote });
const deferral = (way: TermDeferral['way'], undertaking = false): TermDeferral => ({ way, period: null, undertaking, source: source('可容缺受理') });
const paper = (code: string, more: Partial<TermMaterial> = {}): TermMaterial => ({
  code, name: code, required: true, original: 1, copy: null, sets: null, alternatives: [], source: source(code), deferral: null, ...more,
});
const minutes = { unit: 'minutes', amount: 30, startsOn: 'received', source: source('即时办结') } as const;
const workdays = { unit: 'workdays', amount: 5, startsOn: 'accepted', source: source('5个工作日') } as const;
const counter: Partial<Terms> = { promised: minutes, handlingLevel: 1, needsAudit: false, counterFinish: true };

const terms = (more: Partial<Terms> = {}): Terms => ({
  ...anyTerms(),
  item: { code: 'shiye-dengji', name: '失业登记' }, region: '210300', channel: 'window', catalogueHash: '', demo: false, nature: 'service', money: false,
  handlingLevel: null, needsAudit: null, counterFinish: false, department: null, promised: workdays, statutory: null,
  decideAcceptance: { limit: workdays, silence: 'card' }, supplement: { limit: workdays, countsAsReceipt: true, onLapse: 'escalate' },
  materials: [], prohibitions: [], conditions: [], deferralOnLapse: 'escalate', ratingDays: 7, delivery: { paper: true },
  suspensionGrounds: [], extension: { maxDays: 10, times: 1, approver: null, source: source('示例') }, counting: counting(), ...more,
});
const hand = (materials: Hand['materials'] = {}, more: Partial<Hand> = {}): Hand => ({ materials, prohibitions: [], unmetConditions: [], notNeeded: false, discredited: false, ...more });

const deferrable = paper('contract', { deferral: deferral('beforeResult') });
const strict = paper('form');
const county: Elsewhere = { text: '请到所属县区人社部门', source: source('所属县区人社部门'), goTo: [{ channel: 'window', text: '所属县区人社部门', address: null, phone: '0412-3308600', condition: null, source: source('所属县区人社部门') }] };

describe('verdictOf', () => {
  it.each([
    ['accepts when every paper is in hand', [strict], { form: 'received' }, 'accept'],
    ['takes a paper fetched from shared data for one in hand', [strict], { form: 'shared' }, 'accept'],
    ['accepts an item that asks for no paper', [], {}, 'accept'],
    ['accepts with 容缺 when only a deferrable paper is missing', [strict, deferrable], { form: 'received' }, 'acceptDeferred'],
    ['accepts with 容缺 when the clerk defers what may be deferred', [deferrable], { contract: 'deferred' }, 'acceptDeferred'],
    ['asks for a supplement when a paper that may not be deferred is missing', [strict, deferrable], { contract: 'received' }, 'supplement'],
    ['asks for a supplement when a paper is deferred that may not be', [strict], { form: 'deferred' }, 'supplement'],
    ['asks for a supplement when a paper is wrong, though it might be deferred', [deferrable], { contract: 'defective' }, 'supplement'],
    ['accepts an undertaking where the document offers 告知承诺', [paper('charter', { deferral: deferral('undertaking', true) })], { charter: 'undertaken' }, 'accept'],
    ['does not accept an undertaking where it does not', [deferrable], { contract: 'undertaken' }, 'supplement'],
    ['is content with one of several alternatives', [paper('ruling', { alternatives: ['mediation', 'judgment'] })], { judgment: 'received' }, 'accept'],
    ['does not ask for what is not required', [paper('optional', { required: false })], {}, 'accept'],
  ] as const)('%s', (_rule, materials, inHand, verdict) => {
    expect(verdictOf(terms({ materials }), hand(inHand)).verdict).toBe(verdict);
  });

  it('tells every defect at once, what could be deferred included', () => {
    const verdict = verdictOf(terms({ materials: [strict, paper('photo'), deferrable] }), hand({ photo: 'defective' }));
    expect(verdict.missing.map(({ code }) => code)).toEqual(['form', 'photo', 'contract']);
    expect(verdict.reasons.map(({ text }) => text)).toEqual(['缺少材料「form」，该材料不可容缺', '材料「photo」不符合要求，需要更正', '缺少「contract」（可容缺，请一并补交）']);
  });

  it('declines for every prohibition and every condition not met, in the words of the document', () => {
    const prohibitions = [{ code: 'part-time', text: '提供非全日制学历', source: source('非全日制学历') }];
    const conditions = [{ code: 'one-year', text: '累计缴费满1年', source: source('累计缴费满1年') }];
    const verdict = verdictOf(terms({ materials: [strict], prohibitions, conditions }), hand({}, { prohibitions: ['part-time'], unmetConditions: ['one-year'] }));
    expect(verdict).toMatchObject({ verdict: 'decline', missing: [], finishNow: false });
    expect(verdict.reasons).toEqual([
      { text: '属于禁办情形：提供非全日制学历', source: source('非全日制学历') },
      { text: '不符合受理条件：累计缴费满1年', source: source('累计缴费满1年') },
    ]);
  });

  it('tells at once that nothing need be applied for', () => {
    expect(verdictOf(terms({ materials: [strict] }), hand({}, { notNeeded: true })).verdict).toBe('notNeeded');
  });

  it('defers nothing for someone who broke an earlier undertaking, and says why', () => {
    const verdict = verdictOf(terms({ materials: [deferrable] }), hand({}, { discredited: true }));
    expect(verdict.verdict).toBe('supplement');
    expect(verdict.reasons[0]?.text).toBe('不能容缺：申请人有未履行承诺的记录，缺少材料「contract」');
  });

  it('names the undertakings to be signed', () => {
    const materials = [paper('copy', { deferral: deferral('afterResult', true) }), paper('charter', { deferral: deferral('undertaking', true) })];
    expect(verdictOf(terms({ materials }), hand({ charter: 'undertaken' })).undertakings).toEqual(['charter', 'copy']);
  });

  it.each([
    ['a first-level item delegated to the counter and promised at once', counter, true],
    ['the same with no promise in figures', { ...counter, promised: null }, true],
    ['an item of a higher 办理层级', { ...counter, handlingLevel: 2 }, false],
    ['an item whose level the bureau has not set', { ...counter, handlingLevel: null }, false],
    ['an item whose department has not delegated it', { ...counter, counterFinish: false }, false],
    ['an item promised in working days', { ...counter, promised: workdays }, false],
    ['an item that is audited', { ...counter, needsAudit: true }, false],
    ['a licence, which has two reviewers', { ...counter, nature: 'licence' }, false],
  ] as const)('finishNow for %s', (_case, more, finishNow) => {
    expect(verdictOf(terms(more), hand()).finishNow).toBe(finishNow);
  });

  it.each([
    ['beforeResult', false],
    ['afterResult', true],
    ['internalCheck', true],
  ] as const)('finishNow with a paper owed %s is %s', (way, finishNow) => {
    const materials = [paper('copy', { deferral: deferral(way) })];
    expect(verdictOf(terms({ ...counter, materials }), hand())).toMatchObject({ verdict: 'acceptDeferred', finishNow });
  });

  it.each([
    ['its first material', { materials: [strict] }, 'form'],
    ['its first condition', { conditions: [{ code: 'age', text: '年满16周岁', source: source('年满16周岁') }] }, '年满16周岁'],
    ['its promise', {}, '5个工作日'],
  ])('always gives a reason, with %s for its source', (_ground, more, quote) => {
    const { reasons } = verdictOf(terms(more), hand({ ...('materials' in more ? { form: 'received' as const } : {}) }));
    expect(reasons.map((reason) => reason.source?.quote)).toEqual([quote]);
  });

  it('sends elsewhere whom another bureau serves, whatever is in hand, and names every door', () => {
    expect(verdictOf(terms({ materials: [strict], elsewhere: county }), hand())).toEqual({
      verdict: 'handTo', finishNow: false, missing: [], deferred: [], undertakings: [], goTo: county.goTo, reasons: [{ text: county.text, source: county.source }],
    });
  });

  it('sends elsewhere, and does not decline, whoever fails the condition that makes this bureau competent', () => {
    const conditions = [{ code: 'local-tie', text: '在本市', source: source('在本市的'), elsewhere: county }];
    expect(verdictOf(terms({ conditions }), hand({}, { unmetConditions: ['local-tie'] }))).toMatchObject({ verdict: 'handTo', goTo: county.goTo });
    expect(verdictOf(terms({ conditions }), hand())).toMatchObject({ verdict: 'accept', goTo: [] });
  });

  it('declines what is forbidden everywhere rather than send it about, and still says where it would belong', () => {
    const prohibitions = [{ code: 'part-time', text: '非全日制学历', source: source('非全日制') }];
    const { verdict, reasons, goTo } = verdictOf(terms({ prohibitions, elsewhere: county }), hand({}, { prohibitions: ['part-time'] }));
    expect([verdict, reasons.map(({ text }) => text), goTo]).toEqual(['decline', ['属于禁办情形：非全日制学历', county.text], []]);
  });

  it('asks for a 信用承诺 where the rule of the region does, in the words of the rule, whether a paper is owed or not', () => {
    const credit = source('凡涉及资金支出的事项均在申请表单上设计“信用承诺”');
    for (const [materials, verdict] of [[[], 'accept'], [[deferrable], 'acceptDeferred']] as const) {
      expect(verdictOf(terms({ materials, creditUndertaking: credit }), hand())).toMatchObject({ verdict, undertakings: [creditUndertaking], reasons: expect.arrayContaining([{ text: '涉及资金支出，须签署信用承诺', source: credit }]) });
    }
  });

  it('refuses a code the terms do not know rather than overlook it', () => {
    expect(() => verdictOf(terms({ materials: [strict] }), hand({ fom: 'received' }))).toThrow(expect.objectContaining({ code: 'invalid', details: { unknown: ['fom'] } }));
  });
});

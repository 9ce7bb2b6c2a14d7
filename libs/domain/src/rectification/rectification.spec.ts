import { createTestModel, getShortestPaths } from 'xstate/graph';
import { DomainError } from '../errors';
import type { Actor } from '../posts';
import { rectificationMachine, type RectificationState } from './rectification.machine';
import { keptOf, type RectificationStep } from './rectification-steps';
import { answerFeedback, rectificationActionsOf, rectificationVerbsOf, rectify } from './rectification';
import type { Rectification } from './rectification-record';

const now = new Date('2026-11-23T10:00:00+08:00');
const supervisor = (id: string): Actor => ({ kind: 'staff', id, onBehalfOf: null, grants: [{ post: 'supervise', region: '341000', department: null }] });
const given = (state: RectificationState, more: Partial<Rectification> = {}): Rectification => ({ id: 'r', region: '341000', state, named: true, round: 1, openedAt: new Date('2026-11-20T09:00:00+08:00'), tries: [], disputedBy: null, concerned: ['clerk'], ...more });
const step = (before: Rectification, said: RectificationStep, by = 'a') => rectify(before, said, supervisor(by), now);
const code = (wanted: string) => expect.objectContaining({ code: wanted }) as DomainError;

const call = (at: string, connected: boolean): RectificationStep => ({ verb: 'contact', at, way: 'telephone', connected, content: '拨打预留号码' });
const dispute: RectificationStep = { verb: 'dispute', handling: 'setAside', finding: 'mistaken', category: 'other', inquiry: '申请人说点错了', evidence: '录音 2026-11-23-01' };
const rectifyNow: RectificationStep = { verb: 'rectify', handling: 'atOnce', finding: 'true', category: 'efficiency', inquiry: '叫号记录显示等候 70 分钟' };
const finish: RectificationStep = { verb: 'finish', measures: '增开窗口', unit: '征缴中心', finishedOn: '2026-11-23' };
const revisit = (satisfaction: 1 | 2 | 3 | null): RectificationStep => ({ verb: 'revisit', at: '2026-11-23T09:30:00+08:00', way: 'telephone', satisfaction });

// the machine's own states
const states = Object.keys(rectificationMachine.states) as RectificationState[];

describe('差评整改', () => {
  it.each(states)('in %s allows', (state) => {
    expect(rectificationVerbsOf(state)).toMatchSnapshot();
  });

  it('reaches every state, keeps no timer, and only closing ends it', () => {
    const reached = new Set(getShortestPaths(rectificationMachine).map((path) => path.state.value));
    expect([...reached].sort()).toEqual([...states].sort());
    expect(() => createTestModel(rectificationMachine)).not.toThrow();
    expect(states.filter((state) => rectificationVerbsOf(state).length === 0)).toEqual(['closed']);
  });

  it('is not handled by the person complained about, nor in his name', () => {
    expect(() => step(given('open'), call('2026-11-23T09:00:00+08:00', true), 'clerk')).toThrow(code('complained-about'));
    expect(() => rectify(given('contacted'), rectifyNow, { ...supervisor('a'), onBehalfOf: 'clerk' }, now)).toThrow(code('complained-about'));
    expect(rectificationActionsOf(given('open'), supervisor('clerk'))).toEqual([]);
    expect(rectificationActionsOf(given('open'), supervisor('a'))).toEqual(['contact']);
  });

  it('sets a disputed rating aside on evidence only, and by a second person', () => {
    expect(() => step(given('contacted'), { ...dispute, evidence: ' ' })).toThrow(code('evidence-missing'));
    const disputed = step(given('contacted'), dispute).after;
    for (const verb of ['setAside', 'upholdRating'] as const) expect(() => step(disputed, { verb, opinion: '核实为误评' })).toThrow(code('second-signature'));
    expect(rectificationActionsOf(disputed, supervisor('a'))).toEqual([]);
    expect(step(disputed, { verb: 'setAside', opinion: '核实为误评' }, 'b').after.state).toBe('closed');
    expect(step(disputed, { verb: 'upholdRating', opinion: '证据不足' }, 'b').after).toMatchObject({ state: 'contacted', disputedBy: null });
  });

  it.each(['true', 'partly', 'untrue'] as const)('does not set aside what was found %s, nor puts right what was a mistake', (finding) => {
    expect(() => step(given('contacted'), { ...dispute, finding })).toThrow(code('finding-differs'));
    expect(() => step(given('contacted'), { ...rectifyNow, finding: 'malicious' })).toThrow(code('finding-differs'));
    expect(step(given('contacted'), { ...rectifyNow, finding }).after.state).toBe('rectifying');
  });

  it('says of every step what was done, and of a wrong one what is possible', () => {
    expect(() => step(given('open'), { ...call('2026-11-23T09:00:00+08:00', true), content: ' ' } as RectificationStep)).toThrow(code('reason-required'));
    try {
      step(given('open'), { verb: 'close', opinion: '完成' });
      throw new Error('it was allowed');
    } catch (refusal) {
      expect(refusal).toBeInstanceOf(DomainError);
      expect(refusal).toMatchObject({ code: 'verb-not-allowed', details: { state: 'open', allowed: ['contact', 'skipContact'] } });
    }
  });

  it('keeps the words of a step apart from its codes', () => {
    expect(keptOf(dispute)).toEqual({ codes: { handling: 'setAside', finding: 'mistaken', category: 'other' }, words: { inquiry: '申请人说点错了', evidence: '录音 2026-11-23-01' } });
    expect(keptOf(revisit(null)).codes).toEqual({ at: '2026-11-23T09:30:00+08:00', way: 'telephone', satisfaction: null });
  });
});

describe('回访', () => {
  const tried = (...at: string[]) => given('open', { tries: at.map((each) => new Date(each)) });

  it('is made by the first call that is taken', () => {
    expect(step(given('open'), call('2026-11-23T09:00:00+08:00', true))).toMatchObject({ verb: 'contact', after: { state: 'contacted', tries: [] } });
  });

  it.each([
    ['the first try', tried(), 'open'],
    ['the second try', tried('2026-11-20T10:00:00+08:00'), 'open'],
    ['the third try of one day', tried('2026-11-23T09:00:00+08:00', '2026-11-23T09:10:00+08:00'), 'open'],
    ['the third try on the second day', tried('2026-11-20T10:00:00+08:00', '2026-11-20T15:00:00+08:00'), 'contacted'],
  ] as const)('that nobody takes: %s', (_name, before, state) => {
    const { after } = step(before, call('2026-11-23T09:30:00+08:00', false));
    expect([after.state, after.tries.length]).toEqual([state, before.tries.length + 1]);
  });

  it('is not skipped when the rating has a name (实名差评回访率 100%)', () => {
    expect(() => step(given('open'), { verb: 'skipContact', reason: '匿名' })).toThrow(code('contact-required'));
    expect(step(given('open', { named: false }), { verb: 'skipContact', reason: '匿名评价，没有号码' }).after.state).toBe('contacted');
  });

  it.each([['before the rating', '2026-11-20T08:00:00+08:00'], ['in the future', '2026-11-23T10:01:00+08:00']])('did not happen %s', (_name, at) => {
    expect(() => step(given('open'), call(at, true))).toThrow(code('invalid'));
  });
});

describe('整改', () => {
  it.each([
    ['限期整改 without its day', { ...rectifyNow, handling: 'byDate' }],
    ['限期整改 to a day that is over', { ...rectifyNow, handling: 'byDate', due: '2026-11-20' }],
    ['立行立改 with a day', { ...rectifyNow, due: '2026-11-25' }],
  ] as const)('is refused: %s', (_name, said) => {
    expect(() => step(given('contacted'), said)).toThrow(code('invalid'));
  });

  it('is not finished tomorrow', () => {
    expect(() => step(given('rectifying'), { ...finish, finishedOn: '2026-11-24' } as RectificationStep)).toThrow(code('invalid'));
    expect(step(given('explaining'), finish).after.state).toBe('rectified');
  });
});

describe('差评反馈', () => {
  it.each([[1, 'revisited'], [2, 'revisited'], [3, 'contacted']] as const)('answered %i in the first round leads to %s', (satisfaction, state) => {
    expect(answerFeedback(given('rectified'), { satisfaction }, now).after).toMatchObject({ state, round: state === 'contacted' ? 2 : 1 });
    expect(step(given('rectified'), revisit(satisfaction)).after.state).toBe(state);
  });

  it('has a second round and no third', () => {
    expect(answerFeedback(given('rectified', { round: 2 }), { satisfaction: 3 }, now)).toMatchObject({ verb: 'revisit', after: { state: 'revisited', round: 2 } });
  });

  it('may stay without an answer, and is asked for only while something is told', () => {
    expect(step(given('rectified'), revisit(null)).after.state).toBe('revisited');
    for (const state of states.filter((each) => each !== 'rectified')) expect(() => answerFeedback(given(state), { satisfaction: 1 }, now)).toThrow(code('rating-closed'));
  });

  it('comes before the report', () => {
    const reported = step(given('revisited'), { verb: 'report' }).after;
    expect(step(reported, { verb: 'close', opinion: '同意' }).after.state).toBe('closed');
  });
});

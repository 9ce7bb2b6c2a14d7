import type { Actor, Post } from '../posts';
import { refusalOf } from '../testing/refusal';
import { moveSubmission, sendBack, type SendingBack, type Submission } from './submission';
import type { SubmissionState, SubmissionVerb } from './submission.machine';

const due = new Date('2026-11-27T09:30:00Z');
const before = new Date('2026-11-24T02:00:00Z');
const after = new Date('2026-11-30T02:00:00Z');
const sent: Submission = { region: '210300', state: 'waiting', returns: 0, dueAt: due, silence: 'deemedAccepted' };
const defects: SendingBack = { defects: [{ material: 'shenfenzheng', defect: '不清晰' }] };

const staff = (post: Post, region = '210300'): Actor => ({ kind: 'staff', id: post, onBehalfOf: null, grants: [{ post, region, department: null }] });

describe('a submission online', () => {
  it('goes from 待预审 to an application or back to the applicant, and nowhere else', () => {
    const states: readonly SubmissionState[] = ['drafted', 'waiting', 'returned', 'passed'];
    const verbs: readonly SubmissionVerb[] = ['send', 'pass', 'return', 'takeBack'];
    const table = states.map((state) => [state, verbs.filter((verb) => refusalOf(() => moveSubmission(state, verb)) === null).map((verb) => `${verb} → ${moveSubmission(state, verb)}`)]);
    expect(Object.fromEntries(table)).toEqual({ drafted: ['send → waiting'], waiting: ['pass → passed', 'return → returned', 'takeBack → drafted'], returned: ['send → waiting', 'takeBack → drafted'], passed: [] });
  });

  it('is sent back by a counter of its region and by nobody else', () => {
    expect(sendBack(sent, defects, staff('intake'), before)).toBe('returned');
    expect(sendBack(sent, defects, staff('intake', '210000'), before)).toBe('returned');
    expect(refusalOf(() => sendBack(sent, defects, staff('intake', '341000'), before))).toBe('post-required');
    expect(refusalOf(() => sendBack(sent, defects, staff('review'), before))).toBe('post-required');
  });

  it('is sent back with what is to be mended, said of every paper', () => {
    expect(refusalOf(() => sendBack(sent, { defects: [] }, staff('intake'), before))).toBe('invalid');
    expect(refusalOf(() => sendBack(sent, { defects: [{ material: 'shenfenzheng', defect: ' ' }] }, staff('intake'), before))).toBe('invalid');
    expect(sendBack(sent, { defects: [], remark: '手机号少一位' }, staff('intake'), before)).toBe('returned');
  });

  it('is sent back a second time only by a senior who says why it was not told at first', () => {
    const again = { ...sent, returns: 1 };
    expect(refusalOf(() => sendBack(again, { ...defects, reason: '漏看' }, staff('intake'), before))).toBe('second-supplement');
    expect(refusalOf(() => sendBack(again, defects, staff('duty'), before))).toBe('second-supplement');
    expect(sendBack(again, { ...defects, reason: '首次漏看第二页' }, staff('duty'), before)).toBe('returned');
  });

  it('is not sent back any more where silence has accepted it (行政许可法 32(1)(四)); where silence accepts nothing it still is', () => {
    expect(refusalOf(() => sendBack(sent, defects, staff('intake'), after))).toBe('return-too-late');
    expect(sendBack({ ...sent, silence: 'card' }, defects, staff('intake'), after)).toBe('returned');
  });
});

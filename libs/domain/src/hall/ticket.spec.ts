import type { Actor, Post } from '../posts';
import { refusalOf } from '../testing/refusal';
import { assertMayCall, comeBack, inTurn, moveTicket, placeAgain, serialOf, ticketNumber, type InLine } from './ticket';
import type { TicketState, TicketVerb } from './ticket.machine';

const waits = (serial: number, change: Partial<InLine> = {}): InLine => ({ serial, priority: null, place: serial, requeuedAt: null, ...change });
const green = (serial: number): InLine => waits(serial, { priority: 'greenChannel' });
const at = (minute: number): Date => new Date(Date.UTC(2026, 10, 20, 2, minute));
const turns = (line: readonly InLine[]): number[] => inTurn(line).map(({ serial }) => serial);

describe('a number of the hall', () => {
  it('is written as it is called', () => {
    expect([ticketNumber(1), ticketNumber(23), ticketNumber(999), ticketNumber(1000)]).toEqual(['A001', 'A023', 'A999', 'A1000']);
    expect([serialOf(' a023 '), serialOf('A1000'), serialOf('B001'), serialOf('A1'), serialOf('')]).toEqual([23, 1000, null, null, null]);
  });

  it('goes from 等候 to 已叫, and from there to its visit or to 已过号', () => {
    const states: readonly TicketState[] = ['waiting', 'called', 'serving', 'passed', 'finished'];
    const verbs: readonly TicketVerb[] = ['call', 'recall', 'pass', 'serve', 'finish', 'requeue'];
    const table = states.map((state) => [state, verbs.filter((verb) => refusalOf(() => moveTicket(state, verb)) === null).map((verb) => `${verb} → ${moveTicket(state, verb)}`)]);
    expect(Object.fromEntries(table)).toEqual({
      waiting: ['call → called'],
      called: ['recall → called', 'pass → passed', 'serve → serving', 'finish → finished'],
      serving: ['serve → serving', 'finish → finished'],
      passed: ['requeue → waiting'],
      finished: [],
    });
  });
});

describe('whose turn it is', () => {
  it('goes by number', () => {
    expect(turns([waits(12), waits(9), waits(10)])).toEqual([9, 10, 12]);
  });

  it('puts 绿色通道 to the front, and among them goes by number', () => {
    expect(turns([waits(1), green(7), waits(2), green(5)])).toEqual([5, 7, 1, 2]);
  });

  it('puts who has an appointment behind 绿色通道 and before everybody else', () => {
    expect(turns([waits(1), waits(2, { priority: 'appointment' }), green(3), waits(4, { priority: 'appointment' })])).toEqual([3, 2, 4, 1]);
  });

  it('puts who comes back behind the next three', () => {
    const line = [waits(5), waits(6), waits(7), waits(8)];
    const back = waits(2, { place: placeAgain(line, waits(2)), requeuedAt: at(1) });
    expect(turns([...line, back])).toEqual([5, 6, 7, 2, 8]);
    expect([placeAgain([waits(5), waits(6)], waits(2)), placeAgain([], waits(2))]).toEqual([6, 2]);
  });

  it('lets two who come back stand in the order in which they came', () => {
    const line = [waits(5), waits(6), waits(7), waits(8)];
    const one = waits(4, { place: placeAgain(line, waits(4)), requeuedAt: at(1) });
    const two = waits(3, { place: placeAgain(line, waits(3)), requeuedAt: at(2) });
    expect(turns([two, one, ...line])).toEqual([5, 6, 7, 4, 3, 8]);
  });

  it('keeps 绿色通道 before all others also when it comes back', () => {
    const line = [waits(5), waits(6), green(8)];
    const back = { ...green(3), place: placeAgain(line, green(3)), requeuedAt: at(1) };
    expect(turns([...line, back])).toEqual([8, 3, 5, 6]);
  });
});

describe('恢复排队', () => {
  it('is for who was passed, and once', () => {
    const passed = { serial: 2, priority: null, state: 'passed' as const, passes: 1 };
    expect(comeBack(passed, [waits(5)])).toEqual({ state: 'waiting', place: 5 });
    expect(refusalOf(() => comeBack({ ...passed, passes: 2 }, []))).toBe('ticket-spent');
    expect(refusalOf(() => comeBack({ ...passed, state: 'finished' }, []))).toBe('verb-not-allowed');
  });
});

describe('calling', () => {
  const staff = (post: Post, region = '210300'): Actor => ({ kind: 'staff', id: post, onBehalfOf: null, grants: [{ post, region, department: null }] });

  it('is for the windows of the region', () => {
    for (const post of ['intake', 'joint', 'duty'] as const) expect(refusalOf(() => assertMayCall(staff(post), '210302'))).toBeNull();
    for (const post of ['issue', 'review', 'supervise'] as const) expect(refusalOf(() => assertMayCall(staff(post), '210300'))).toBe('post-required');
    expect(refusalOf(() => assertMayCall(staff('intake', '341000'), '210300'))).toBe('post-required');
  });
});

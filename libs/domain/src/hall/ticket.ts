import { getNextTransitions, transition } from 'xstate';
import { covers, permissions } from '../application/permissions';
import { DomainError } from '../errors';
import type { Actor, Post } from '../posts';
import { ticketMachine, type TicketState, type TicketVerb } from './ticket.machine';

/** Why somebody is received before the others: 绿色通道, or 预约 for now. */
export type TicketPriority = 'greenChannel' | 'appointment';

/** 绿色通道 first, then who has an appointment, then everybody else. */
const rank = ({ priority }: Pick<InLine, 'priority'>): number => (priority === null ? 2 : { greenChannel: 0, appointment: 1 }[priority]);

/** A number in line, as the rule of whose turn it is looks at it. */
export interface InLine {
  /** Of its office and day, from 1. */
  readonly serial: number;
  readonly priority: TicketPriority | null;
  /** The serial behind which it stands: its own, or after 过号 that of the number it was put behind. */
  readonly place: number;
  readonly requeuedAt: Date | null;
}

/** Whoever was passed and came back waits behind so many others. */
export const behind = 3;

/** Who calls numbers: those who sit at a window. */
export const callers: readonly Post[] = permissions.start;

/** A001 … A999, A1000: read out aloud, so no longer than it must be. */
export const ticketNumber = (serial: number): string => `A${String(serial).padStart(3, '0')}`;

/** The serial of 'A001'; null for what is no number of the hall. */
export function serialOf(number: string): number | null {
  const digits = /^A(\d{3,6})$/.exec(number.trim().toUpperCase())?.[1];
  return digits === undefined ? null : Number(digits);
}

/** Those in line in the order of their turn: 绿色通道, 预约, the others; among each by place; who came back stands behind whom he was put behind. */
export function inTurn<T extends InLine>(line: readonly T[]): T[] {
  return [...line].sort((a, b) => rank(a) - rank(b) || a.place - b.place || timeOf(a) - timeOf(b) || a.serial - b.serial);
}

const timeOf = ({ requeuedAt }: InLine): number => requeuedAt?.getTime() ?? 0;

/** Where a passed number stands when its person comes back: behind the next three of its kind, behind all of them where they are fewer. */
export function placeAgain(line: readonly InLine[], { serial, priority }: Pick<InLine, 'serial' | 'priority'>): number {
  const before = inTurn(line.filter((other) => rank(other) === rank({ priority })));
  return before.slice(0, behind).at(-1)?.place ?? serial;
}

/** What can be done with a number in each state. */
const remedies = {
  waiting: '这个号还在等候；轮到时按叫号',
  called: '这个号已叫到窗口；未到的请过号',
  serving: '这个号已登记办件；办完直接叫下一位',
  passed: '这个号已过号；来人后先恢复排队',
  finished: '这个号已办结；再来请重新取号',
} as const satisfies Record<TicketState, string>;

/** @throws DomainError `verb-not-allowed` with what can be done instead */
export function moveTicket(state: TicketState, verb: TicketVerb): TicketState {
  const now = ticketMachine.resolveState({ value: state });
  if (!getNextTransitions(now).some(({ eventType }) => eventType === verb)) throw new DomainError('verb-not-allowed', `The ticket is ${state}.`, { fields: [{ field: 'number', remedy: remedies[state] }] });
  // a flat machine's value is one of its state names
  return transition(ticketMachine, now, { type: verb })[0].value as TicketState;
}

/**
 * 恢复排队, once: who is passed a second time takes a new number, so that nobody holds a place without being there.
 * @throws DomainError `verb-not-allowed`, `ticket-spent`
 */
export function comeBack(ticket: Pick<InLine, 'serial' | 'priority'> & { readonly state: TicketState; readonly passes: number }, line: readonly InLine[]): { readonly state: TicketState; readonly place: number } {
  const state = moveTicket(ticket.state, 'requeue');
  if (ticket.passes > 1) throw new DomainError('ticket-spent', 'The number was passed twice.', { number: ticketNumber(ticket.serial) });
  return { state, place: placeAgain(line, ticket) };
}

/** @throws DomainError `post-required` */
export function assertMayCall(actor: Actor, region: string): void {
  if (actor.kind === 'system' || actor.grants.some((grant) => callers.includes(grant.post) && covers(grant.region, region))) return;
  throw new DomainError('post-required', 'Numbers are called by those who sit at a window of the region.', { posts: callers, region });
}

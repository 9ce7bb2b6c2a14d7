import { getNextTransitions, transition } from 'xstate';
import { covers, permissions } from '../application/permissions';
import type { PlainDate } from '../deadline/plain-date';
import { DomainError } from '../errors';
import type { TicketPriority } from '../hall/ticket';
import type { Actor, Post } from '../posts';
import { appointmentMachine, type AppointmentState, type AppointmentVerb } from './appointment.machine';
import { begun, timely } from './slots';

/** Who receives those who come by appointment, and answers who asks for 上门办: those who sit at a window. */
export const receivers: readonly Post[] = permissions.start;

/** A reason for 上门办 that a document names. */
export interface Ground {
  readonly code: string;
  readonly text: string;
}

/** What can be done in each state. */
const remedies = {
  booked: '已预约到窗口：到场后登记到场，或由申请人取消',
  asked: '上门办待确认：请同意上门或不予',
  agreed: '已同意上门：上门后登记已上门，没有办成的登记未能上门，改时间再按同意上门',
  arrived: '已到场，不能再改；需要再来请重新预约',
  missed: '已过预约的日期，请重新预约或直接到窗口',
  cancelled: '已取消，请重新预约',
  done: '已上门，不能再改',
  unmet: '这次未能上门，请重新提出或请人代办',
  refused: '已答复不予上门，请到窗口办理或重新提出',
} as const satisfies Record<AppointmentState, string>;

/** @throws DomainError `verb-not-allowed` with what can be done instead */
export function moveAppointment(state: AppointmentState, verb: AppointmentVerb): AppointmentState {
  const now = appointmentMachine.resolveState({ value: state });
  if (!getNextTransitions(now).some(({ eventType }) => eventType === verb)) throw new DomainError('verb-not-allowed', `The appointment is ${state}.`, { fields: [{ field: 'state', remedy: remedies[state] }] });
  // a flat machine's value is one of its state names
  return transition(appointmentMachine, now, { type: verb })[0].value as AppointmentState;
}

/** What the rules look at. Days YYYY-MM-DD and times HH:mm in Asia/Shanghai; both null before 上门办 is agreed to. */
export interface Appointed {
  readonly state: AppointmentState;
  readonly day: PlainDate | null;
  readonly slot: string | null;
}

/** As it stands today: what was booked for a day that is over is 爽约, whether somebody has written so or not. */
export const standing = (state: AppointmentState, day: PlainDate | null, today: PlainDate): AppointmentState => (state === 'booked' && day !== null && day < today ? 'missed' : state);

/** 到场, 已上门 and 未能上门 are said on the day itself, or of 上门办 afterwards; never ahead of it. @throws DomainError `verb-not-allowed` */
export function comeOfIt({ state, day }: Appointed, verb: 'arrive' | 'fail', today: PlainDate): AppointmentState {
  const after = moveAppointment(state, verb);
  if (day !== null && day > today) throw new DomainError('verb-not-allowed', 'Its day has not come.', { fields: [{ field: 'state', remedy: `约在 ${day}，当天才能登记；今天就办的直接受理，原预约由申请人取消` }] });
  return after;
}

/**
 * 取号 of whoever booked: from half an hour before his time he is received before the others; once it is over his number is one like any other.
 * @throws DomainError `verb-not-allowed`, also when it is too early, or when nothing was booked at a window
 */
export function takeNumber({ state, day, slot }: Appointed, now: Date): { readonly state: AppointmentState; readonly priority: TicketPriority | null } {
  if (state !== 'booked' || day === null || slot === null) throw new DomainError('verb-not-allowed', `The appointment is ${state}.`, { fields: [{ field: 'state', remedy: remedies[state] }] });
  const when = timely(now, day, slot);
  if (when === 'early') throw new DomainError('verb-not-allowed', 'It is too early.', { fields: [{ field: 'state', remedy: `预约的是 ${day} ${slot}，提前半小时起取号` }] });
  return { state: moveAppointment(state, 'arrive'), priority: when === 'timely' ? 'appointment' : null };
}

/** 取消, until the time begins. @throws DomainError `verb-not-allowed` */
export function cancelAppointment({ state, day, slot }: Appointed, now: Date): AppointmentState {
  const after = moveAppointment(state, 'cancel');
  const remedy = state === 'agreed' ? '约定的时间已到，不能再取消；请打电话告知窗口' : '预约的时间已到，不能再取消；不来也不必另行办理';
  if (day !== null && slot !== null && begun(now, day, slot)) throw new DomainError('verb-not-allowed', 'Its time has begun.', { fields: [{ field: 'state', remedy }] });
  return after;
}

/** @throws DomainError `invalid` for a reason that no document in force here names */
export function assertGround(grounds: readonly Ground[], code: string): void {
  if (!grounds.some((ground) => ground.code === code)) throw new DomainError('invalid', 'No document names this ground.', { fields: [{ field: 'ground', remedy: grounds.length === 0 ? '本地文件没有列明上门办的情况，请预约到窗口' : `上门办只限文件列明的情况：${grounds.map(({ text }) => text).join('、')}` }] });
}

/** @throws DomainError `post-required` */
export function assertMayReceive(actor: Actor, region: string): void {
  if (actor.kind === 'system' || actor.grants.some((grant) => receivers.includes(grant.post) && covers(grant.region, region))) return;
  throw new DomainError('post-required', 'Appointments are received by those who sit at a window of the region.', { posts: receivers, region });
}

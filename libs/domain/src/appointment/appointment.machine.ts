import { setup } from 'xstate';

/**
 * 预约 and 上门办, from the asking to the visit. A visit to a window is booked at once; one to somebody's home is asked for, and agreed to or refused by the desk with its
 * reason (docs/decisions/0032-appointments.md).
 */
export const appointmentMachine = setup({
  types: { events: {} as { type: AppointmentVerb } },
}).createMachine({
  id: 'appointment',
  initial: 'booked',
  states: {
    booked: { on: { arrive: 'arrived', miss: 'missed', cancel: 'cancelled' } },
    asked: { on: { agree: 'agreed', refuse: 'refused', cancel: 'cancelled' } },
    agreed: { on: { agree: 'agreed', arrive: 'done', fail: 'unmet', cancel: 'cancelled' } },
    arrived: { type: 'final' },
    missed: { type: 'final' },
    cancelled: { type: 'final' },
    done: { type: 'final' },
    unmet: { type: 'final' },
    refused: { type: 'final' },
  },
});

/** 预约到窗口 · 上门办. */
export type AppointmentKind = 'visit' | 'home';
/** 已预约 · 待确认 · 已同意上门 · 已到场 · 爽约 · 已取消 · 已上门 · 未能上门 · 不予上门. */
export type AppointmentState = 'booked' | 'asked' | 'agreed' | 'arrived' | 'missed' | 'cancelled' | 'done' | 'unmet' | 'refused';
/** 到场 (of an agreed visit to a home: 已上门) · the day is over · 未能上门 · 取消 · 同意上门, also at another time · 不予. */
export type AppointmentVerb = 'arrive' | 'miss' | 'fail' | 'cancel' | 'agree' | 'refuse';

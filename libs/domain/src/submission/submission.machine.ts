import { setup } from 'xstate';

/**
 * 网上申报, before there is an application: entered by the applicant, sent, looked at by a window, and passed or sent back with all its
 * defects at once. Whoever sent it may take it back before it is passed. An application begins where this ends (docs/decisions/0026-online.md).
 */
export const submissionMachine = setup({
  types: { events: {} as { type: SubmissionVerb } },
}).createMachine({
  id: 'submission',
  initial: 'drafted',
  states: {
    drafted: { on: { send: 'waiting' } },
    waiting: { on: { pass: 'passed', return: 'returned', takeBack: 'drafted' } },
    returned: { on: { send: 'waiting', takeBack: 'drafted' } },
    passed: { type: 'final' },
  },
});

/** 填写中 · 待预审 · 预审退回 · 预审通过. */
export type SubmissionState = 'drafted' | 'waiting' | 'returned' | 'passed';
export type SubmissionVerb = 'send' | 'pass' | 'return' | 'takeBack';

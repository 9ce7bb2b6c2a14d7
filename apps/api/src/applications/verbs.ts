import type { Verb } from '@zonggui/domain/application/commands';

/** Every verb; a new one does not compile until it is listed. */
const listed = {
  start: true, checkMaterial: true, accept: true, acceptDeferred: true, requestSupplement: true, grantDeferral: true, agreeSupplement: true, supplement: true, decline: true,
  declareNotNeeded: true, withdraw: true, annul: true, amendReceipt: true, amendForm: true, dispatch: true, claim: true, release: true, assign: true, draw: true, note: true, requestRescan: true, rescan: true,
  approve: true, deny: true, submit: true, confirm: true, sendBack: true, resubmit: true, suspend: true, resume: true, extend: true,
  assist: true, handOff: true, answer: true, produce: true, issue: true, reissue: true, deliver: true, mail: true, unmail: true, redirect: true, makeUp: true,
  waive: true, lapse: true, undo: true, rate: true,
} satisfies Record<Verb, true>;

/** For the OpenAPI document. */
export const verbs = Object.keys(listed);

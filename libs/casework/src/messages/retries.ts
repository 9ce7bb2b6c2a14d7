import type { ApplicantTemplate } from './sms-texts';

const minute = 60_000;
/** ux.md 5: 1 minute, 5, 30, 2 hours, 12 hours. */
const waits = [1, 5, 30, 120, 720].map((minutes) => minutes * minute);
/** A code is of use for five minutes. */
const codeWaits = Array.from({ length: 20 }, () => 15_000);

/** Milliseconds until a message is tried again that the gateway could not take for the `tries`th time; null: it is set aside. */
export const waitAfter = (template: ApplicantTemplate, tries: number): number | null => (template === 'A32' ? codeWaits : waits)[tries - 1] ?? null;

/** For those behind a message that the gateway did not take or did not answer. */
export const restMs = minute;

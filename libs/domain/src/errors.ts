/**
 * Every reason for which the software says no. The list is closed: each code has one HTTP status (apps/api) and one
 * Chinese sentence with its remedy (apps/web), and neither compiles when a code is missing.
 */
export type DomainErrorCode =
  // the request names something that does not exist
  | 'not-found'
  | 'unknown-item'
  | 'unknown-region'
  | 'unknown-channel'
  // it was there, and was erased with the person it was about
  | 'erased'
  // the person may not
  | 'not-signed-in'
  | 'wrong-password'
  | 'locked-out'
  | 'csrf'
  | 'post-required'
  | 'incompatible-post'
  | 'not-your-task'
  | 'second-person-required'
  | 'complained-about'
  | 'second-signature'
  | 'own-instruction'
  | 'counter-finish-not-delegated'
  | 'wrong-query-code'
  // the state does not allow it now
  | 'verb-not-allowed'
  | 'stale-version'
  | 'sheet-used'
  | 'ticket-moved'
  | 'nobody-waiting'
  | 'window-paused'
  | 'appointment-full'
  | 'appointment-open'
  // the request is well formed, and a rule says no
  | 'key-reused'
  | 'unspecified-guide'
  | 'verdict-differs'
  | 'materials-missing'
  | 'prohibited'
  | 'deferral-not-allowed'
  | 'deferral-open'
  | 'undertaking-missing'
  | 'reason-required'
  | 'second-supplement'
  | 'transfers-spent'
  | 'suspension-ground'
  | 'extension-notice-missing'
  | 'extension-too-late'
  | 'reviewers-missing'
  | 'points-not-met'
  | 'batch-not-allowed'
  | 'rating-closed'
  | 'contact-required'
  | 'evidence-missing'
  | 'finding-differs'
  | 'calendar-gap'
  | 'undo-too-late'
  | 'not-online'
  | 'return-too-late'
  | 'ticket-spent'
  | 'not-offered'
  | 'invalid';

/** A refusal. `details` carries what the remedy needs (state and allowed verbs, missing materials, nearest names …), never personal data. */
export class DomainError extends Error {
  constructor(
    readonly code: DomainErrorCode,
    message: string,
    readonly details: Record<string, unknown> = {},
  ) {
    super(message);
    this.name = 'DomainError';
  }
}

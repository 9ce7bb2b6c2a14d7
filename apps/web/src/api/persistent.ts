import { Problem } from './problem';

/** How often a command is sent again by itself once the line is back. */
export const RETRIES = 3;

/** Milliseconds before a command is sent again where the line stands. */
const pause = 1_000;

/** No answer came: nobody knows whether the command arrived. */
export const isUnreachable = (error: unknown): error is Problem => error instanceof Problem && error.code === 'unreachable';

/**
 * For commands that carry an idempotency key: when the line breaks they wait for it and go out again, three times, with the same key, so that what
 * arrived after all is not done twice. Not for what has no key.
 */
export const persistent = { networkMode: 'offlineFirst', retry: (count: number, error: Error) => count < RETRIES && isUnreachable(error), retryDelay: pause } as const;

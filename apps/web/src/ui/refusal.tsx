import type { ReactNode } from 'react';
import { lookNow } from '../api/network';
import { isUnreachable } from '../api/persistent';
import { changesOf, explain, Problem } from '../api/problem';
import { Conflict } from './conflict';
import { Notice } from './notice';
import { SaveFailed } from './save-failed';

/** A command as react-query tells of it. */
export interface Tried {
  readonly error: Error | null;
  /** Why the last try failed, also while the next is under way. */
  readonly failureReason: Error | null;
  readonly isPending: boolean;
  readonly reset: () => void;
}

interface Props {
  of: Tried;
  /** Sends the same thing again, under the same key: what was already done is not done twice. */
  onRetry: () => void;
  /** Looks anew at what others have changed. */
  onShow?: (() => void) | undefined;
  /** Gives up what was typed here. */
  onDiscard?: (() => void) | undefined;
  /** What can be done without the server, while the line is broken. */
  instead?: ReactNode;
}

/** Why something was not done, and what can be done about it here: a broken line, somebody who was quicker, or the sentence of the refusal. Nothing typed is lost by any of them. */
export function Refusal({ of: tried, onRetry, onShow, onDiscard, instead }: Props) {
  const reason = tried.error ?? tried.failureReason;
  if (reason === null) return null;
  if (isUnreachable(reason)) return <SaveFailed spent={!tried.isPending} onRetry={tried.isPending ? () => void lookNow() : onRetry}>{instead}</SaveFailed>;
  if (tried.isPending) return null;
  const changes = reason instanceof Problem && reason.code === 'stale-version' ? changesOf(reason) : [];
  if (changes.length > 0) return <Conflict told={explain(reason).title} changes={changes} onShow={onShow} onDiscard={onDiscard} />;
  return <Notice {...explain(reason)} onClose={tried.reset} />;
}

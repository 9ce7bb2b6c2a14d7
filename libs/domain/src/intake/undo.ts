import { DomainError } from '../errors';
import type { Matter } from '../application/application';
import type { CommandOf } from '../application/commands';
import { settleEnd } from '../clock/consequences';
import type { Draft } from '../application/draft';

/** How long a registration may be taken back, and its messages wait, in milliseconds. */
export const UNDO_WITHIN = 10_000;

/**
 * 撤销误录: the whole registration is struck out, before anything of it has left the house. What has been seen by anybody else since, or is
 * older, is a supervisor's 作废; who registered it and whether a document was printed is known to casework.
 * @throws DomainError `undo-too-late`; `verb-not-allowed` once a matter was refused
 */
export function undo(draft: Draft, _command: CommandOf<'undo'>): void {
  const { version, receivedAt } = draft.application;
  const age = draft.by.now.getTime() - receivedAt.getTime();
  if (version > 1 || age > UNDO_WITHIN) throw new DomainError('undo-too-late', 'The registration is older than the time in which it may be taken back.', { seconds: UNDO_WITHIN / 1000 });
  const before = draft.application.matters;
  draft.patch({ rating: 'none', deliveries: draft.application.deliveries.map((delivery) => ({ ...delivery, state: 'done', matterIds: [], receiver: null })) });
  for (const matter of before) strike(draft, matter);
  for (const { id } of before) settleEnd(draft, id);
  draft.effect({ type: 'striking' });
}

function strike(draft: Draft, { id }: Matter): void {
  draft.moveMatter(id, 'undo', { endedAt: draft.by.now, outcome: null, decidedAt: null, result: null });
  draft.record('annulled', id, { undone: true });
}

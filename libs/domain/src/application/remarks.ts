import type { Command } from './commands';
import type { Draft } from './draft';
import type { DomainEvent } from './events';

/** Free text of the verbs; what else they carry is kept in rows of its own (defects, questions, results) or is a code. */
const written = ['reason', 'opinion', 'note', 'result', 'notice', 'relation'] as const;

/** A handler records the event of its own verb first; the words that came with the verb belong to it. */
export function keepWords(draft: Draft, command: Command, event: DomainEvent | undefined): void {
  if (command.type === 'amendForm') return; // keeps its own, the answers among them
  const words = wordsOf(command);
  if (event === undefined || Object.keys(words).length === 0) return;
  draft.remark({ type: 'remark', eventId: event.id, matterId: event.matterId, words });
}

function wordsOf(command: Command): Record<string, unknown> {
  // `result` of approve and produce is the result itself, which the matter keeps
  const skipped = command.type === 'approve' || command.type === 'produce' ? 'result' : null;
  const given = new Map<string, unknown>(Object.entries(command));
  return Object.fromEntries(written.filter((field) => field !== skipped && isSaid(given.get(field))).map((field) => [field, given.get(field)]));
}

const isSaid = (value: unknown): boolean => value !== undefined && value !== null && value !== '';

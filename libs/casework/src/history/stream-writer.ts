import type { EntityManager } from 'typeorm';
import type { DomainEvent } from '@zonggui/domain/application/events';
import { chain, emptyHead, hexOf } from './events';
import { writeRows } from '../command/row-writer';
import type { SealedWords } from '../command/remarks';

export type StreamKind = 'application' | 'catalogue' | 'grants' | 'log-ins' | 'calendar';

/** Appends events to a stream that no application's lock orders; the stream's own row is locked instead. Makes it when it is new. */
export async function appendEvents(
  tx: EntityManager,
  { id, kind }: { id: string; kind: StreamKind },
  events: readonly DomainEvent[],
  at: Date,
  words: ReadonlyMap<string, SealedWords> = new Map(),
): Promise<void> {
  await tx.query(`insert into stream (id, kind, head_seq, head_hash) values ($1, $2, 0, $3) on conflict (id) do nothing`, [id, kind, hexOf(emptyHead.hash)]);
  const rows: { head_seq: number; head_hash: Buffer }[] = await tx.query('select head_seq, head_hash from stream where id = $1 for update', [id]);
  const head = rows[0];
  if (head === undefined) throw new Error(`the stream ${id} vanished`);
  const chained = chain(id, { seq: head.head_seq, hash: head.head_hash }, events, at, words);
  await writeRows(tx, {
    stream: [{ id, kind, head_seq: chained.head.seq, head_hash: hexOf(chained.head.hash) }],
    event: chained.rows,
    remark: [...words.values()].map(({ row }) => row),
  });
}

import { v7 } from 'uuid';

/** A new key, ordered by time (UUIDv7), so that rows written together lie together in the index. */
export function newId(): string {
  return v7();
}

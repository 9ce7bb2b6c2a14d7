import type { DataSource } from 'typeorm';
import type { Actor } from '@zonggui/domain/posts';
import { newId } from '@zonggui/store/uuid';
import { recordFact } from '../history/fact-recorder';
import { inTransaction } from '../command/transaction';

/** 工号 of whoever prints, 'B 代 A' where somebody is covered. */
export async function loginOf(dataSource: DataSource, { id, onBehalfOf }: Actor): Promise<string> {
  const people: { id: string; login: string }[] = await dataSource.query('select id::text, login from staff where id::text = any($1)', [[id, onBehalfOf].filter((each) => each !== null)]);
  const login = (of: string) => people.find((person) => person.id === of)?.login ?? of;
  return onBehalfOf === null ? login(id) : `${login(id)} 代 ${login(onBehalfOf)}`;
}

/** Whoever takes a list that names people is an event among the log-ins, with what it named. */
export async function recordList(dataSource: DataSource, type: 'listExported' | 'listPrinted', named: Readonly<Record<string, unknown>> & { readonly list: string; readonly rows: number }, { actor, now }: { readonly actor: Actor; readonly now: Date }): Promise<void> {
  const data = { ...named, exportId: newId(), onBehalfOf: actor.onBehalfOf };
  await inTransaction(dataSource, (tx) => recordFact(tx, 'log-ins', { type, actorId: actor.kind === 'staff' ? actor.id : null, data }, now));
}

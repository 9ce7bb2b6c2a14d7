import type { EntityManager } from 'typeorm';
import type { CardEffect } from '@zonggui/domain/application/effects';
import type { Obligation } from '@zonggui/domain/application/obligations';
import { shanghaiDate } from '@zonggui/domain/deadline/plain-date';
import { cardObligation } from '@zonggui/domain/supervision/card';
import { newId } from '@zonggui/store/uuid';
import { clockRow } from '../command/aggregate-rows';
import type { Change, Told } from '../command/change';
import { columnsOf } from '../command/row-writer';

/**
 * $1 cards, $2 clocks of their answers, $3 tasks: a cause that has its card already gets neither a second one nor what hangs on it.
 */
const sql = `
  with written as (
    insert into card (id, cause, application_id, matter_id, clock_id, level, rule, snapshot, region_code, department_code, post, assignee_id, state, reason, issued_at, recorded_at)
    select id, cause, application_id, matter_id, clock_id, level, rule, snapshot, region_code, department_code, post, assignee_id, state, reason, issued_at, recorded_at
      from jsonb_populate_recordset(null::card, $1::jsonb) on conflict (cause) do nothing returning id),
  timed as (
    insert into clock (${columnsOf('clock')}) select ${columnsOf('clock')} from jsonb_populate_recordset(null::clock, $2::jsonb) where subject_id in (select id from written))
  insert into task (${columnsOf('task')}) select ${columnsOf('task')} from jsonb_populate_recordset(null::task, $3::jsonb) where subject_id in (select id from written)`;

/** A yellow or red card must be answered, so it opens a task with the limit of its answer; a warning only tells. */
export async function writeCards(tx: EntityManager, cards: readonly Told<CardEffect>[]): Promise<void> {
  if (cards.length === 0) return;
  const replies = cards.flatMap(({ effect: { reply }, change }) => (reply === null ? [] : [clockRow(reply, change.after)]));
  const tasks = cards.flatMap(({ effect: { card, reply }, change }) => besideTask(cardObligation(card), reply?.dueAt ?? null, change) ?? []);
  await tx.query(sql, [JSON.stringify(cards.map(cardRow)), JSON.stringify(replies), JSON.stringify(tasks)]);
}

/** The card keeps what clock and matter looked like when it was issued. */
function cardRow({ effect: { card, snapshot, reason }, change: { after, now } }: Told<CardEffect>): object {
  const { id, cause, level, rule, state, post } = card;
  return {
    id, cause, level, rule, state, post, snapshot,
    reason: reason ?? null,
    application_id: after.id,
    matter_id: card.matterId,
    clock_id: card.clockId,
    region_code: card.region,
    department_code: card.department,
    assignee_id: card.assignee,
    issued_at: card.issuedAt,
    recorded_at: now,
  };
}

/** The task of something beside the application, due when its clock is. */
export function besideTask(obligation: Obligation | null, dueAt: Date | null, { after, now }: Pick<Change, 'after' | 'now'>): object | null {
  if (obligation === null) return null;
  const { kind, subjectId, matterId, post, region, department, assignee } = obligation;
  return {
    id: newId(),
    kind, post,
    subject_id: subjectId,
    application_id: after.id,
    matter_id: matterId,
    region_code: region,
    department_code: department,
    assignee_id: assignee,
    item_code: after.matters.find(({ id }) => id === matterId)?.terms.item.code ?? null,
    received_on: shanghaiDate(after.receivedAt),
    opened_at: now,
    due_at: dueAt,
  };
}

import type { EntityManager } from 'typeorm';
import type { Addressee, NoticeEffect, RatingEffect, RectificationEffect } from '@zonggui/domain/application/effects';
import { UNDO_WITHIN } from '@zonggui/domain/intake/undo';
import { shanghaiDate } from '@zonggui/domain/deadline/plain-date';
import { newId } from '@zonggui/store/uuid';
import { clockRow } from './aggregate-rows';
import { writeCards } from '../supervision/card-writer';
import { effectsOf, type Change, type Told } from './change';
import { columnsOf } from './row-writer';
import { strikeOut } from '../counter/striking';

/**
 * Carries out notices, cards and rectifications. Each is unique for its cause in the table, so whoever finds the same cause a
 * second time writes nothing. A notice shares id and statement with its outbox row, where it has one.
 */
export async function writeEffects(tx: EntityManager, changes: readonly Change[]): Promise<void> {
  await writeNotices(tx, effectsOf(changes, 'notice'));
  await writeCards(tx, effectsOf(changes, 'card'));
  for (const { change } of effectsOf(changes, 'striking')) await strikeOut(tx, change);
  for (const { effect, change } of effectsOf(changes, 'rating')) await keepRating(tx, effect, change);
  for (const { effect, change } of effectsOf(changes, 'rectification')) await openRectification(tx, effect, change);
}

/** 站内信 is delivered by being written; whatever leaves the house goes by the outbox. */
async function writeNotices(tx: EntityManager, notices: readonly Told<NoticeEffect>[]): Promise<void> {
  if (notices.length === 0) return;
  await tx.query(
    `with written as (
       insert into notice (id, cause, addressee, template, channel, application_id, matter_id, state, created_at, sent_at, message_id)
       select id, cause, addressee, template, channel, application_id, matter_id, state, created_at, sent_at, message_id from jsonb_populate_recordset(null::notice, $1::jsonb)
       on conflict (cause, addressee) do nothing returning id, state, created_at)
     insert into outbox (id, job, payload, state, created_at, held_until)
     select w.id, 'notice.send', jsonb_build_object('noticeId', w.id), 'pending', w.created_at, held.held_until
       from written w left join jsonb_to_recordset($1::jsonb) as held (id uuid, held_until timestamptz) on held.id = w.id where w.state = 'pending'`,
    [JSON.stringify(notices.map(noticeRow))],
  );
}

function noticeRow({ effect: { cause, addressee, template, matterId, waits = 0 }, change: { before, after, now } }: Told<NoticeEffect>): object {
  const [id, inApp] = [newId(), addressee.kind !== 'applicant'];
  return {
    id,
    cause,
    addressee: addresseeKey(addressee, after.id),
    template,
    channel: inApp ? 'in-app' : 'sms',
    application_id: after.id,
    matter_id: matterId,
    state: inApp ? 'sent' : 'pending',
    created_at: now,
    sent_at: inApp ? now : null,
    held_until: heldUntil(now, before === null ? UNDO_WITHIN : waits), // while the registration, or the list, may be taken back
    message_id: inApp ? id : null,
  };
}

const heldUntil = (now: Date, milliseconds: number): Date | null => (milliseconds === 0 ? null : new Date(now.getTime() + milliseconds));

/** One key per addressee; the applicant is named by the application, never by a number of his own. */
function addresseeKey(addressee: Addressee, applicationId: string): string {
  switch (addressee.kind) {
    case 'applicant':
      return `applicant:${applicationId}`;
    case 'staff':
      return `staff:${addressee.staffId}`;
    case 'post':
      return `post:${addressee.post}:${addressee.region}:${addressee.department ?? '*'}`;
  }
}

async function keepRating(tx: EntityManager, { code, comment, anonymous, indicators }: RatingEffect, { after, now }: Change): Promise<void> {
  await tx.query('insert into rating (application_id, code, comment, anonymous, indicators, rated_at) values ($1, $2, $3, $4, $5, $6)', [after.id, code, comment, anonymous, indicators, now]);
}

/** 差评整改 outlives the application: its task stays open after archiving, and it has clocks and an end of its own. */
async function openRectification(tx: EntityManager, { id, ratingCode, clocks }: RectificationEffect, { after, now }: Change): Promise<void> {
  const dueAt = clocks.find(({ kind }) => kind === 'contact')?.dueAt ?? null;
  await tx.query(
    `with opened as (
       insert into rectification (id, application_id, rating_code, state, region_code, opened_at) values ($1, $2, $3, 'open', $4, $5)
       on conflict (application_id) do nothing returning id),
     timed as (
       insert into clock (${columnsOf('clock')}) select ${columnsOf('clock')} from jsonb_populate_recordset(null::clock, $8::jsonb) where subject_id in (select id from opened))
     insert into task (id, kind, subject_id, application_id, post, region_code, received_on, opened_at, due_at)
     select $6, 'rectify', id, $2, 'supervise', $4, $7, $5, $9 from opened`,
    [id, after.id, ratingCode, after.region, now, newId(), shanghaiDate(after.receivedAt), JSON.stringify(clocks.map((clock) => clockRow(clock, after))), dueAt],
  );
}

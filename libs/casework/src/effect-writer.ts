import type { EntityManager } from 'typeorm';
import type { Addressee, CardEffect, Effect, NoticeEffect, RatingEffect, RectificationEffect } from '@zonggui/domain/application/effects';
import { shanghaiDate } from '@zonggui/domain/deadline/plain-date';
import { newId } from '@zonggui/store/uuid';
import { effectsOf, type Change } from './change';

type Told<T extends Effect> = { readonly effect: T; readonly change: Change };

/**
 * Carries out notices, cards and rectifications. Each is unique for its cause in the table, so whoever finds the same cause a
 * second time writes nothing. A notice shares id and statement with its outbox row, where it has one.
 */
export async function writeEffects(tx: EntityManager, changes: readonly Change[]): Promise<void> {
  await writeNotices(tx, effectsOf(changes, 'notice'));
  await writeCards(tx, effectsOf(changes, 'card'));
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
     insert into outbox (id, job, payload, state, created_at)
     select id, 'notice.send', jsonb_build_object('noticeId', id), 'pending', created_at from written where state = 'pending'`,
    [JSON.stringify(notices.map(noticeRow))],
  );
}

function noticeRow({ effect: { cause, addressee, template, matterId }, change: { after, now } }: Told<NoticeEffect>): object {
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
    message_id: inApp ? id : null,
  };
}

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

/** A yellow or red card must be answered, so it opens a task; a warning only tells. */
async function writeCards(tx: EntityManager, cards: readonly Told<CardEffect>[]): Promise<void> {
  if (cards.length === 0) return;
  const rows = cards.map(({ effect, change }) => ({ id: newId(), effect, change }));
  await tx.query(
    `with written as (
       insert into card (id, cause, application_id, matter_id, clock_id, level, rule, snapshot, region_code, department_code, issued_at, recorded_at)
       select id, cause, application_id, matter_id, clock_id, level, rule, snapshot, region_code, department_code, issued_at, recorded_at
         from jsonb_populate_recordset(null::card, $1::jsonb) on conflict (cause) do nothing returning id)
     insert into task (id, kind, subject_id, application_id, matter_id, post, region_code, department_code, item_code, received_on, opened_at)
     select t.id, t.kind, t.subject_id, t.application_id, t.matter_id, t.post, t.region_code, t.department_code, t.item_code, t.received_on, t.opened_at
       from jsonb_populate_recordset(null::task, $2::jsonb) t join written on written.id = t.subject_id`,
    [
      JSON.stringify(rows.map(({ id, effect, change }) => cardRow(id, effect, change))),
      JSON.stringify(rows.filter(({ effect }) => effect.level !== 'warning').map(({ id, effect, change }) => cardTaskRow(id, effect, change))),
    ],
  );
}

/** The card keeps what clock and matter looked like when it was issued. */
function cardRow(id: string, card: CardEffect, { after, now }: Change): object {
  const clock = after.clocks.find((candidate) => candidate.id === card.clockId);
  const matter = after.matters.find((candidate) => candidate.id === card.matterId);
  return {
    id,
    cause: card.cause,
    application_id: after.id,
    matter_id: card.matterId,
    clock_id: card.clockId,
    level: card.level,
    rule: card.rule,
    snapshot: { clock, state: matter?.state ?? null, holder: matter?.holder ?? null },
    region_code: after.region,
    department_code: card.owner.department,
    issued_at: (card.level === 'warning' ? clock?.warnedAt : clock?.firedAt) ?? now,
    recorded_at: now,
  };
}

function cardTaskRow(cardId: string, { matterId, owner: { post, department } }: CardEffect, { after, now }: Change): object {
  return {
    id: newId(),
    kind: 'answerCard',
    subject_id: cardId,
    application_id: after.id,
    matter_id: matterId,
    post,
    region_code: after.region,
    department_code: department,
    item_code: after.matters.find(({ id }) => id === matterId)?.terms.item.code ?? null,
    received_on: shanghaiDate(after.receivedAt),
    opened_at: now,
  };
}

async function keepRating(tx: EntityManager, { code, comment, anonymous }: RatingEffect, { after, now }: Change): Promise<void> {
  await tx.query('insert into rating (application_id, code, comment, anonymous, rated_at) values ($1, $2, $3, $4, $5)', [after.id, code, comment, anonymous, now]);
}

/** 差评整改 outlives the application: its task stays open after archiving, and it has an end of its own. */
async function openRectification(tx: EntityManager, { ratingCode }: RectificationEffect, { after, now }: Change): Promise<void> {
  await tx.query(
    `with opened as (
       insert into rectification (id, application_id, rating_code, state, region_code, opened_at) values ($1, $2, $3, 'open', $4, $5)
       on conflict (application_id) do nothing returning id)
     insert into task (id, kind, subject_id, application_id, post, region_code, received_on, opened_at)
     select $6, 'rectify', id, $2, 'supervise', $4, $7, $5 from opened`,
    [newId(), after.id, ratingCode, after.region, now, newId(), shanghaiDate(after.receivedAt)],
  );
}

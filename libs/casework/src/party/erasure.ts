import type { EntityManager } from 'typeorm';
import { DomainError } from '@zonggui/domain/errors';
import { endStates } from '@zonggui/domain/application/application';
import { byDutyOfficer } from '@zonggui/domain/deferral/by-duty-officer';
import type { Actor } from '@zonggui/domain/posts';
import { newId } from '@zonggui/store/uuid';
import { eraseAttachments } from '../attachments/attachment-store';
import { appendEvents } from '../history/stream-writer';

interface Concerned {
  readonly id: string;
  readonly ended: boolean;
  readonly role: 'applicant' | 'agent';
}

/**
 * Empties a person: who it was, the free text kept beside the applications of his own, and what documents said and images showed of any he had a part in. Rows, numbers, dates and events stay and
 * say nothing of who it was; each stream says that it happened, so no hash and no seal is touched.
 * @throws DomainError `not-found`; `verb-not-allowed` while an application or its rectification is open, for it still needs its applicant
 */
export async function eraseParty(tx: EntityManager, partyId: string, actor: Actor, now: Date): Promise<void> {
  await lockParty(tx, partyId);
  const applications = await lockApplications(tx, partyId);
  const open = applications.filter(({ ended }) => !ended);
  if (open.length > 0) throw new DomainError('verb-not-allowed', 'An application of this person is still open.', { applications: open.map(({ id }) => id), allowed: [] });
  await tx.query(`delete from attachment where state = 'held' and draft_id in (select id from visit_draft where party_key = (select key_hmac from party where id = $1))`, [partyId]);
  await tx.query('delete from visit_draft where party_key = (select key_hmac from party where id = $1)', [partyId]);
  await tx.query('update instruction set question = null, answer = null, party_key = null, applicant = null where party_key = (select key_hmac from party where id = $1)', [partyId]);
  await dropSubmissions(tx, partyId);
  await dropAppointments(tx, partyId);
  await tx.query('delete from verification_code where party_id = $1', [partyId]);
  await tx.query('delete from applicant_session where party_key = (select key_hmac from party where id = $1)', [partyId]);
  await tx.query(emptyPartySql, [partyId, now]);
  await emptyWords(tx, applications.filter(({ role }) => role === 'applicant').map(({ id }) => id));
  await tx.query('update document_content set content = null, salt = null where application_id = any($1) and content is not null', [applications.map(({ id }) => id)]);
  await eraseAttachments(tx, applications.map(({ id }) => id));
  await tx.query('update paper_transfer_row set difference = null where application_id = any($1)', [applications.map(({ id }) => id)]); // written by hand: it may name him
  for (const application of applications) await recordErasure(tx, application, partyId, actor, now);
}

/** In the order of their ids, as everywhere. */
async function lockApplications(tx: EntityManager, partyId: string): Promise<Concerned[]> {
  return tx.query(
    `select a.id, a.state = any($2) and not exists (select from rectification r where r.application_id = a.id and r.state <> 'closed') as ended, case when a.party_id = $1 then 'applicant' else 'agent' end as role
       from application a where a.party_id = $1 or a.agent_party_id = $1 order by a.id for update`,
    [partyId, endStates],
  );
}

/** First of all: a registration takes the same row, so no visit of this person can slip in between. */
async function lockParty(tx: EntityManager, partyId: string): Promise<void> {
  const found: unknown[] = await tx.query('select from party where id = $1 and erased_at is null for update', [partyId]);
  if (found.length === 0) throw new DomainError('not-found', 'No such person, or erased already.', { partyId });
}

/** What he sent online and no window has passed goes with its images; what has passed is the application. @throws DomainError `verb-not-allowed` while one waits */
async function dropSubmissions(tx: EntityManager, partyId: string): Promise<void> {
  const own: { id: string; state: string }[] = await tx.query(`select id, state from online_submission where party_key = (select key_hmac from party where id = $1) order by id for update`, [partyId]);
  const waiting = own.filter(({ state }) => state === 'waiting');
  if (waiting.length > 0) throw new DomainError('verb-not-allowed', 'A submission of this person still waits.', { submissions: waiting.map(({ id }) => id), allowed: [] });
  const open = own.filter(({ state }) => state !== 'passed').map(({ id }) => id);
  await tx.query(`delete from attachment where state = 'held' and draft_id = any($1)`, [open]);
  await tx.query('delete from online_submission where id = any($1)', [open]);
  await tx.query('update online_submission set party_key = null where id = any($1)', [own.map(({ id }) => id)]);
}

/** 预约 and 上门办. @throws DomainError `verb-not-allowed` while one is open, for somebody waits for him, or goes to him */
async function dropAppointments(tx: EntityManager, partyId: string): Promise<void> {
  const own: { id: string; open: boolean }[] = await tx.query(`select id, state in ('booked', 'asked', 'agreed') as open from appointment where party_key = (select key_hmac from party where id = $1) order by id for update`, [partyId]);
  const open = own.filter((one) => one.open);
  if (open.length > 0) throw new DomainError('verb-not-allowed', 'An appointment of this person is still open.', { appointments: open.map(({ id }) => id), allowed: [] });
  await tx.query('delete from appointment where id = any($1)', [own.map(({ id }) => id)]);
}

const emptyPartySql = `
  update party set key_hmac = null, id_number_encrypted = null, id_number_last4 = null, name = null, phone_encrypted = null, phone_last4 = null,
         address = null, erased_at = $2 where id = $1`;

/** Wherever somebody could have typed a name. Rows without words are not touched. */
const emptyWordsSql = [
  'update remark set words = null, salt = null where application_id = any($1) and words is not null',
  'update paper set defect = null where application_id = any($1) and defect is not null',
  'update delivery set tracking = null, tracking_last4 = null where application_id = any($1) and tracking is not null',
  'update mail_import_row set earlier_tracking = null where application_id = any($1) and earlier_tracking is not null',
  'update second_screen_showing set strokes = null, picture = null where application_id = any($1)',
  'update hand_over set agent_name = null, agent_id_type = null, agent_id_encrypted = null, agent_id_last4 = null, strokes = null, picture = null, note = null where application_id = any($1)',
  `update assistance set question = '', answer = '' where application_id = any($1) and (question <> '' or answer <> '')`,
  'update notice_decision set reason = null where notice_id in (select id from notice where application_id = any($1)) and reason is not null',
  'update telephone_call set note = null where application_id = any($1) and note is not null',
  'update rating set comment = null where application_id = any($1) and comment is not null',
  'update card set reply = null, withdrawal_reason = null, reason = null, appeal = null where application_id = any($1) and num_nonnulls(reply, withdrawal_reason, reason, appeal) > 0',
  'update supervision_order set content = null, answer = null where application_id = any($1) and num_nonnulls(content, answer) > 0',
  `update matter set supplement_agreed = null, grants = coalesce((select jsonb_agg(jsonb_set(g, '{reason}', '""')) from jsonb_array_elements(grants) g), '[]') where application_id = any($1) and (supplement_agreed is not null or grants <> '[]')`,
  `update deferral set source = jsonb_set(source, '{quote}', '""') where application_id = any($1) and source->>'document' = '${byDutyOfficer}'`,
  'update instruction set question = null, answer = null, party_key = null, applicant = null where application_id = any($1) or used_by = any($1)',
  'update application set agent_relation = null, contact = null where id = any($1) and (agent_relation is not null or contact is not null)',
] as const;

async function emptyWords(tx: EntityManager, applicationIds: readonly string[]): Promise<void> {
  for (const sql of emptyWordsSql) await tx.query(sql, [applicationIds]);
}

async function recordErasure(tx: EntityManager, { id, role }: Concerned, partyId: string, actor: Actor, now: Date): Promise<void> {
  const { kind, id: actorId, onBehalfOf } = actor;
  await appendEvents(tx, { id, kind: 'application' }, [{ id: newId(), type: 'partyErased', matterId: null, occurredAt: now, actor: { kind, id: actorId, onBehalfOf }, data: { partyId, role } }], now);
}

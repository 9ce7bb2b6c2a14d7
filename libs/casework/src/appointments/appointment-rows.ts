import type { EntityManager } from 'typeorm';
import type { Appointed } from '@zonggui/domain/appointment/appointment';
import type { AppointmentKind, AppointmentVerb } from '@zonggui/domain/appointment/appointment.machine';
import { DomainError } from '@zonggui/domain/errors';
import { seal, unseal, type PartyKeys } from '../party/parties';
import type { PartyInput } from '../command/requests';

/** Who comes, or is visited: a person who can be called. */
export interface Visitor {
  readonly idType: PartyInput['idType'];
  readonly idNumber: string;
  readonly name: string;
  readonly phone: string;
}

/** What is said with a step: who goes and what the applicant is told (A31), or why it is refused or could not be. */
export interface Said {
  readonly goes?: string;
  readonly told?: string;
  readonly reason?: string;
}

/** What lies sealed in the row. */
export interface AppointmentContent {
  readonly visitor: Visitor;
  /** Of 上门办: where, and what the applicant says of the situation and of days that suit him. */
  readonly address: string | null;
  readonly remark: string | null;
  /** As it was said last. */
  readonly said: Said;
}

/** Instants are Dates, days YYYY-MM-DD and times HH:mm in Asia/Shanghai. */
export interface AppointmentRecord extends Appointed {
  readonly id: string;
  readonly number: string;
  readonly queryCode: string;
  readonly kind: AppointmentKind;
  readonly region: string;
  readonly office: string;
  readonly item: string;
  readonly ground: string | null;
  readonly partyKey: Buffer;
  readonly content: Buffer;
  /** The number taken in the hall. */
  readonly ticketId: string | null;
  readonly madeAt: Date;
}

/** What was done, by whom (null: the applicant, or the time), and what was said. */
export interface Step {
  readonly verb: AppointmentVerb | 'book' | 'ask';
  readonly by: string | null;
  readonly said?: Said;
}

export const appointmentColumns = `a.id, a.number, a.query_code as "queryCode", a.kind, a.region_code as region, a.office_code as office, a.item_code as item, a.ground, a.state, a.day::text as day, a.slot,
  a.party_key as "partyKey", a.content, a.ticket_id as "ticketId", a.made_at as "madeAt"`;

export const sealAppointment = (content: AppointmentContent, keys: PartyKeys): Buffer => seal(JSON.stringify(content), keys);

// `sealAppointment` wrote it
export const openAppointment = ({ content }: Pick<AppointmentRecord, 'content'>, keys: PartyKeys): AppointmentContent => JSON.parse(unseal(content, keys)) as AppointmentContent;

export const sealSaid = (said: Said, keys: PartyKeys): Buffer => seal(JSON.stringify(said), keys);

// `sealSaid` wrote it
export const openSaid = (said: Buffer | null, keys: PartyKeys): Said => (said === null ? {} : (JSON.parse(unseal(said, keys)) as Said));

/** With its row locked until the transaction ends. @throws DomainError `not-found` */
export async function lockAppointment(tx: EntityManager, id: string): Promise<AppointmentRecord> {
  const rows: AppointmentRecord[] = await tx.query(`select ${appointmentColumns} from appointment a where a.id = $1 for update`, [id]);
  if (rows[0] === undefined) throw new DomainError('not-found', 'No such appointment.', { id });
  return rows[0];
}

/** Writes it as it is after a step, and the step beside it; answers with the row as it is now. */
export async function moveRow(tx: EntityManager, row: AppointmentRecord, { verb, by, said }: Step, keys: PartyKeys, now: Date): Promise<AppointmentRecord> {
  const content = said === undefined ? row.content : sealAppointment({ ...openAppointment(row, keys), said }, keys);
  await tx.query('update appointment set state = $2, content = $3, day = $4, slot = $5, ticket_id = $6, changed_at = $7 where id = $1', [row.id, row.state, content, row.day, row.slot, row.ticketId, now]);
  await insertStep(tx, row, { verb, by, said: said === undefined ? null : sealSaid(said, keys) }, now);
  return { ...row, content };
}

/** The next step of an appointment whose row is locked, or new. */
export function insertStep(tx: EntityManager, { id, day, slot }: Pick<AppointmentRecord, 'id' | 'day' | 'slot'>, { verb, by, said }: Pick<Step, 'verb' | 'by'> & { readonly said: Buffer | null }, now: Date): Promise<unknown> {
  return tx.query(
    `insert into appointment_step (appointment_id, ordinal, verb, day, slot, said, taken_by, taken_at)
     values ($1, (select count(*) + 1 from appointment_step where appointment_id = $1), $2, $3, $4, $5, $6, $7)`,
    [id, verb, day, slot, said, by, now],
  );
}

/** 爽约: what was booked for a day that is over. Of one person, or of all. */
export function lapse(tx: EntityManager, today: string, now: Date, partyKey: Buffer | null = null): Promise<unknown> {
  return tx.query(
    `with missed as (update appointment set state = 'missed', changed_at = $2 where state = 'booked' and day < $1 and ($3::bytea is null or party_key = $3) returning id, day, slot)
     insert into appointment_step (appointment_id, ordinal, verb, day, slot, taken_at)
     select m.id, (select count(*) + 1 from appointment_step s where s.appointment_id = m.id), 'miss', m.day, m.slot, $2 from missed m`,
    [today, now, partyKey],
  );
}

import type { EntityManager } from 'typeorm';
import type { AppointmentKind, AppointmentState } from '@zonggui/domain/appointment/appointment.machine';
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

/** What lies sealed in the row. */
export interface AppointmentContent {
  readonly visitor: Visitor;
  /** Of 上门办: where, and what the applicant says of the situation and of days that suit him. */
  readonly address: string | null;
  readonly remark: string | null;
  /** Who goes; null before it is agreed. */
  readonly goes: string | null;
  /** Why it is refused. */
  readonly reason: string | null;
  /** The words of A31, as they stand for the applicant. */
  readonly told: string | null;
}

/** Instants are Dates, days YYYY-MM-DD and times HH:mm in Asia/Shanghai. */
export interface AppointmentRecord {
  readonly id: string;
  readonly number: string;
  readonly queryCode: string;
  readonly kind: AppointmentKind;
  readonly region: string;
  readonly office: string;
  readonly item: string;
  readonly ground: string | null;
  readonly state: AppointmentState;
  readonly day: string | null;
  readonly slot: string | null;
  readonly partyKey: Buffer;
  readonly content: Buffer;
  readonly madeAt: Date;
}

export const appointmentColumns = `a.id, a.number, a.query_code as "queryCode", a.kind, a.region_code as region, a.office_code as office, a.item_code as item, a.ground, a.state, a.day::text as day, a.slot,
  a.party_key as "partyKey", a.content, a.made_at as "madeAt"`;

export const sealAppointment = (content: AppointmentContent, keys: PartyKeys): Buffer => seal(JSON.stringify(content), keys);

// `sealAppointment` wrote it
export const openAppointment = ({ content }: Pick<AppointmentRecord, 'content'>, keys: PartyKeys): AppointmentContent => JSON.parse(unseal(content, keys)) as AppointmentContent;

/** With its row locked until the transaction ends. @throws DomainError `not-found` */
export async function lockAppointment(tx: EntityManager, id: string): Promise<AppointmentRecord> {
  const rows: AppointmentRecord[] = await tx.query(`select ${appointmentColumns} from appointment a where a.id = $1 for update`, [id]);
  if (rows[0] === undefined) throw new DomainError('not-found', 'No such appointment.', { id });
  return rows[0];
}

export function moveRow(tx: EntityManager, id: string, { state, content, day, slot }: Pick<AppointmentRecord, 'state' | 'content' | 'day' | 'slot'>, by: string | null, now: Date): Promise<unknown> {
  return tx.query('update appointment set state = $2, content = $3, day = $4, slot = $5, changed_by = $6, changed_at = $7 where id = $1', [id, state, content, day, slot, by, now]);
}

/** 爽约: what was booked for a day that is over. Of one person, or of all. */
export function lapse(tx: EntityManager, today: string, now: Date, partyKey: Buffer | null = null): Promise<unknown> {
  return tx.query(`update appointment set state = 'missed', changed_by = null, changed_at = $2 where state = 'booked' and day < $1 and ($3::bytea is null or party_key = $3)`, [today, now, partyKey]);
}

import type { EntityManager } from 'typeorm';
import { newId } from '@zonggui/store/uuid';
import type { PartyKeys } from '../party/parties';
import { smsDay, type SmsFacts } from '../messages/sms-texts';
import { appointmentColumns, openAppointment, type AppointmentRecord } from './appointment-rows';

/** What A31 may say: 时间, 编号, 电话. */
export async function agreedFacts(tx: EntityManager, { number, office, region, day, slot }: Pick<AppointmentRecord, 'number' | 'office' | 'region' | 'day' | 'slot'>): Promise<SmsFacts> {
  const rows: { phone: string | null }[] = await tx.query('select coalesce((select telephone from office where code = $1), (select telephone from organ where region_code = $2)) as phone', [office, region]);
  return { 时间: `${smsDay(day) ?? ''}${slot ?? ''}`, 编号: number, 电话: rows[0]?.phone ?? null };
}

const addresseeOf = (id: string): string => `appointment:${id}`;

/** A31, once for each agreement; of an earlier one that has not left yet nothing goes out any more. It goes by the outbox like every message that leaves the house. */
export async function tellAgreed(tx: EntityManager, id: string, now: Date): Promise<void> {
  await dropUnsent(tx, id);
  await tx.query(
    `with written as (
       insert into notice (id, cause, addressee, template, channel, application_id, state, created_at)
       select $1, 'appointment:' || $2::text || ':' || count(*), $3, 'A31', 'sms', null, 'pending', $4 from appointment_step where appointment_id = $2::uuid returning id)
     insert into outbox (id, job, payload, state, created_at) select w.id, 'notice.send', jsonb_build_object('noticeId', w.id), 'pending', $4 from written w`,
    [newId(), id, addresseeOf(id), now],
  );
}

/** What is not true any more is not sent. */
export function dropUnsent(tx: EntityManager, id: string): Promise<unknown> {
  return tx.query(`update notice set state = 'withdrawn' where addressee = $1 and state = 'pending'`, [addresseeOf(id)]);
}

/** Whom A31 goes to, and what it says; null where there is nothing to say. */
export async function agreedOf(tx: EntityManager, addressee: string, keys: PartyKeys): Promise<{ readonly phone: string; readonly facts: SmsFacts } | null> {
  const id = /^appointment:([0-9a-f-]{36})$/.exec(addressee)?.[1] ?? null;
  const rows: AppointmentRecord[] = await tx.query(`select ${appointmentColumns} from appointment a where a.id = $1 and a.state = 'agreed'`, [id]);
  const row = rows[0];
  return row === undefined ? null : { phone: openAppointment(row, keys).visitor.phone, facts: await agreedFacts(tx, row) };
}

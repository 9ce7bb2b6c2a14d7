import type { EntityManager } from 'typeorm';
import type { takeNumber } from '@zonggui/domain/appointment/appointment';
import { shanghaiDate } from '@zonggui/domain/deadline/plain-date';
import { newId } from '@zonggui/store/uuid';
import { insertTicket, lockDay } from '../hall/ticket-rows';
import type { AppointmentRecord } from './appointment-rows';

/** Gives whoever booked a number of the hall; the appointment keeps which one. `by` null: he took it himself. */
export async function ticketFor(tx: EntityManager, row: AppointmentRecord, { state, priority }: ReturnType<typeof takeNumber>, { by, now }: { readonly by: string | null; readonly now: Date }): Promise<AppointmentRecord> {
  const hall = { office: row.office, day: shanghaiDate(now) };
  const id = newId();
  await lockDay(tx, hall);
  await insertTicket(tx, hall, { id, by, priority }, now);
  return { ...row, state, ticketId: id };
}

import type { EntityManager } from 'typeorm';
import { ticketNumber, type InLine, type TicketPriority } from '@zonggui/domain/hall/ticket';
import type { TicketState } from '@zonggui/domain/hall/ticket.machine';
import { DomainError } from '@zonggui/domain/errors';
import type { TicketView } from './hall-views';

/** The numbers of one office and day. */
export interface HallDay {
  readonly office: string;
  /** YYYY-MM-DD, Asia/Shanghai. */
  readonly day: string;
}

export interface Ticket extends InLine {
  readonly id: string;
  readonly state: TicketState;
  readonly window: string | null;
  readonly calls: number;
  readonly passes: number;
  readonly takenAt: Date;
  readonly lastCalledAt: Date | null;
  /** Code of what was booked, of whoever has an appointment. */
  readonly item: string | null;
}

const columns = `t.id, t.serial, t.place, t.priority, t.requeued_at as "requeuedAt", t.state, t.window_code as "window", t.calls, t.passes, t.taken_at as "takenAt", t.last_called_at as "lastCalledAt",
  (select y.item_code from appointment y where y.ticket_id = t.id) as item`;

/** Whoever takes or calls a number of the day waits here for the one before. */
export async function lockDay(tx: EntityManager, { office, day }: HallDay): Promise<void> {
  await tx.query('insert into ticket_day (office_code, day) values ($1, $2) on conflict do nothing', [office, day]);
  await tx.query('select from ticket_day where office_code = $1 and day = $2 for update', [office, day]);
}

/** The next number, under the lock of its day: what is not committed leaves no gap. */
export async function insertTicket(tx: EntityManager, { office, day }: HallDay, taken: { readonly id: string; readonly by: string | null; readonly priority: TicketPriority | null }, now: Date): Promise<void> {
  await tx.query(
    `with next as (update ticket_day set last_serial = last_serial + 1 where office_code = $2 and day = $3 returning last_serial)
     insert into ticket (id, office_code, day, serial, place, priority, state, taken_at, taken_by) select $1, $2, $3, last_serial, last_serial, $4, 'waiting', $5, $6 from next`,
    [taken.id, office, day, taken.priority, now, taken.by],
  );
}

export function waitingOf(tx: EntityManager, { office, day }: HallDay): Promise<Ticket[]> {
  return tx.query(`select ${columns} from ticket t where t.office_code = $1 and t.day = $2 and t.state = 'waiting' order by t.serial`, [office, day]);
}

/** Passed, and may come back; the last first. */
export function passedOf(tx: EntityManager, { office, day }: HallDay): Promise<Ticket[]> {
  return tx.query(`select ${columns} from ticket t where t.office_code = $1 and t.day = $2 and t.state = 'passed' and t.passes = 1 order by t.last_called_at desc, t.serial desc limit 12`, [office, day]);
}

/** 当前叫号 of the window; locked with `forUpdate`, so that nothing is registered under it meanwhile. */
export async function currentOf(tx: EntityManager, window: string, day: string, forUpdate = false): Promise<Ticket | null> {
  const rows: Ticket[] = await tx.query(`select ${columns} from ticket t where t.window_code = $1 and t.day = $2 and t.state in ('called', 'serving') ${forUpdate ? 'for update' : ''}`, [window, day]);
  return rows[0] ?? null;
}

/** @throws DomainError `not-found` */
export async function ticketOf(tx: EntityManager, { office, day }: HallDay, serial: number | null): Promise<Ticket> {
  const rows: Ticket[] = serial === null ? [] : await tx.query(`select ${columns} from ticket t where t.office_code = $1 and t.day = $2 and t.serial = $3 for update`, [office, day, serial]);
  if (rows[0] === undefined) throw new DomainError('not-found', 'No such number today.', { field: 'number' });
  return rows[0];
}

export const viewOf = ({ serial, state, priority, takenAt, lastCalledAt, calls, item }: Ticket, nameOf: (item: string) => string): TicketView => ({
  number: ticketNumber(serial),
  state,
  priority,
  item: item === null ? null : { code: item, name: nameOf(item) },
  takenAt: takenAt.toISOString(),
  calledAt: lastCalledAt?.toISOString() ?? null,
  calls,
});

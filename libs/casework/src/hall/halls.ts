import type { DataSource, EntityManager } from 'typeorm';
import { shanghaiDate } from '@zonggui/domain/deadline/plain-date';
import { DomainError } from '@zonggui/domain/errors';
import { inTurn, ticketNumber } from '@zonggui/domain/hall/ticket';
import type { Announce } from '../command/announcement';
import type { BusinessClock } from '../time/business-clock';
import { inTransaction } from '../command/transaction';
import type { HallBoard, OwnTicket } from './hall-views';
import { insertTicket, lockDay, waitingOf, type HallDay, type Ticket } from './ticket-rows';

/** The hall as those who wait in it see it: 取号, one's own number, and which number goes to which window. */
export class Halls {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: BusinessClock,
    private readonly changed: Announce,
  ) {}

  /** 取号. The id is the taker's; asked again with it, it is the same number. @throws DomainError `not-found` for an office without windows */
  async take(office: string, id: string): Promise<OwnTicket> {
    const { region } = await this.officeOf(office);
    const taken = await inTransaction(this.dataSource, async (tx) => {
      const now = await this.clock.now(tx);
      const hall = { office, day: shanghaiDate(now) };
      await lockDay(tx, hall);
      const known: unknown[] = await tx.query('select from ticket where id = $1', [id]);
      if (known.length === 0) await insertTicket(tx, hall, { id, by: null, priority: null }, now);
      return ownTicket(tx, hall, id);
    });
    this.changed({ region, departments: [], hall: office });
    return taken;
  }

  /** How one's number stands; of today. @throws DomainError `not-found` */
  async own(office: string, id: string): Promise<OwnTicket> {
    return ownTicket(this.dataSource.manager, { office, day: shanghaiDate(await this.clock.now()) }, id);
  }

  /** @throws DomainError `not-found` */
  async board(office: string): Promise<HallBoard> {
    const { name } = await this.officeOf(office);
    const rows: { name: string; serial: number | null; calls: number | null; paused: boolean; waiting: number }[] = await this.dataSource.query(
      `select w.name, t.serial, t.calls, exists (select from window_pause p where p.window_code = w.code and p.day = $2 and p.resumed_at is null) as paused,
              (select count(*)::integer from ticket line where line.office_code = $1 and line.day = $2 and line.state = 'waiting') as waiting
         from service_window w left join ticket t on t.window_code = w.code and t.day = $2 and t.state in ('called', 'serving')
        where w.office_code = $1 order by array_position(array['intake', 'joint', 'duty'], w.kind), w.code`,
      [office, shanghaiDate(await this.clock.now())],
    );
    return { office: name, waiting: rows[0]?.waiting ?? 0, windows: rows.map(({ name: window, serial, calls, paused }) => ({ name: window, number: serial === null ? null : ticketNumber(serial), calls: calls ?? 0, paused })) };
  }

  private async officeOf(office: string): Promise<{ name: string; region: string }> {
    const rows: { name: string; region: string }[] = await this.dataSource.query('select o.name, o.region_code as region from office o where o.code = $1 and exists (select from service_window w where w.office_code = o.code)', [office]);
    if (rows[0] === undefined) throw new DomainError('not-found', 'No such hall.', { field: 'office', value: office });
    return rows[0];
  }
}

/** @throws DomainError `not-found` */
async function ownTicket(tx: EntityManager, hall: HallDay, id: string): Promise<OwnTicket> {
  const rows: (Pick<Ticket, 'serial' | 'state' | 'takenAt'> & { office: string; window: string | null })[] = await tx.query(
    `select t.serial, t.state, t.taken_at as "takenAt", o.name as office, w.name as "window" from ticket t join office o on o.code = t.office_code left join service_window w on w.code = t.window_code
      where t.id = $1 and t.office_code = $2 and t.day = $3`,
    [id, hall.office, hall.day],
  );
  const ticket = rows[0];
  if (ticket === undefined) throw new DomainError('not-found', 'No such number today.', { field: 'id' });
  const ahead = ticket.state === 'waiting' ? inTurn(await waitingOf(tx, hall)).findIndex(({ serial }) => serial === ticket.serial) : 0;
  return { id, office: ticket.office, number: ticketNumber(ticket.serial), state: ticket.state, ahead, window: ticket.window, takenAt: ticket.takenAt.toISOString() };
}

import type { DataSource, EntityManager } from 'typeorm';
import { cancelAppointment, standing, takeNumber } from '@zonggui/domain/appointment/appointment';
import type { AppointmentState } from '@zonggui/domain/appointment/appointment.machine';
import { shanghaiDate } from '@zonggui/domain/deadline/plain-date';
import { DomainError } from '@zonggui/domain/errors';
import type { Named } from '../application/views';
import type { Announce } from '../command/announcement';
import { inTransaction } from '../command/transaction';
import { lockDay } from '../hall/ticket-rows';
import type { BusinessClock } from '../time/business-clock';
import { offerOf, offeringOffices, optionsOf, type AppointmentOptions, type OfferingOffice } from './appointment-offers';
import { dropUnsent } from './appointment-notice';
import { appointmentColumns, lapse, lockAppointment, moveRow, openAppointment, type AppointmentRecord, type Step } from './appointment-rows';
import { ticketFor } from './appointment-ticket';
import { bookAppointment, sameAsked, type AppointmentInput, type BookingParts } from './book-appointment';

const day = 86_400_000;
/** How long the rows of what is over are kept. */
const KEPT_DAYS = 90;

/** As its applicant sees it; days and times in Asia/Shanghai. */
export interface OwnAppointment {
  readonly number: string;
  readonly queryCode: string;
  readonly kind: AppointmentRecord['kind'];
  readonly state: AppointmentState;
  readonly item: Named;
  readonly office: { readonly code: string; readonly name: string; readonly address: string | null; readonly phone: string | null; readonly region: string };
  readonly day: string | null;
  readonly slot: string | null;
  /** Its day is today. */
  readonly today: boolean;
  /** The number taken in the hall, by its id. */
  readonly ticket: string | null;
  /** The words of A31. */
  readonly told: string | null;
  /** Why 上门办 is refused, or could not be. */
  readonly reason: string | null;
}

export interface AppointmentParts extends BookingParts {
  readonly dataSource: DataSource;
  readonly clock: BusinessClock;
  readonly changed: Announce;
}

/** 预约 and 上门办 by the applicant, who is known by the number and the code he was given and by nothing else. */
export class Appointments {
  constructor(private readonly parts: AppointmentParts) {}

  async offices(): Promise<OfferingOffice[]> {
    const { dataSource, clock } = this.parts;
    return offeringOffices(dataSource.manager, this.parts, await clock.now());
  }

  /** @throws DomainError `not-found`, `not-offered` */
  async options(office: string): Promise<AppointmentOptions> {
    const { dataSource, clock } = this.parts;
    return optionsOf(dataSource.manager, this.parts, office, await clock.now());
  }

  /**
   * The id is the applicant's own; asked again with it, it is the same appointment. One person has one open appointment for an item.
   * @throws DomainError `not-found`, `not-offered`, `unknown-item`, `invalid`, `appointment-full`, `appointment-open`
   */
  async make(id: string, input: AppointmentInput): Promise<OwnAppointment> {
    const { dataSource, clock, changed } = this.parts;
    const { own, region } = await inTransaction(dataSource, async (tx) => {
      const now = await clock.now(tx);
      const offer = await offerOf(tx, this.parts, input.office, now);
      await lockDay(tx, { office: input.office, day: input.visit?.day ?? shanghaiDate(now) });
      const row = (await this.earlier(tx, id, input)) ?? (await bookAppointment(tx, this.parts, id, { input, offer, now }));
      return { own: await this.view(tx, row, now), region: row.region };
    });
    changed({ region, departments: [] });
    return own;
  }

  /** @throws DomainError `wrong-query-code`, never saying which half was wrong */
  async own(number: string, queryCode: string): Promise<OwnAppointment> {
    const { dataSource, clock } = this.parts;
    return this.view(dataSource.manager, await this.known(dataSource.manager, number, queryCode), await clock.now());
  }

  /** 取消, until the time begins; asked again, it is cancelled. @throws DomainError `wrong-query-code`, `verb-not-allowed` */
  cancel(number: string, queryCode: string): Promise<OwnAppointment> {
    return this.take({ number, queryCode }, 'cancel', async (row, tx, now) => {
      if (row.state === 'cancelled') return row;
      await dropUnsent(tx, row.id);
      return { ...row, state: cancelAppointment(row, now) };
    });
  }

  /** 取号 in the hall; asked again, it is the same number. @throws DomainError `wrong-query-code`, `verb-not-allowed`, also when it is too early */
  takeTicket(number: string, queryCode: string): Promise<OwnAppointment> {
    return this.take({ number, queryCode }, 'arrive', async (row, tx, now) => (row.ticketId === null ? ticketFor(tx, row, takeNumber(row, now), { by: null, now }) : row));
  }

  /** Writes 爽约 where the day is over, and removes what has been over for ninety days; returns how many went. */
  async prune(): Promise<number> {
    const { dataSource, clock } = this.parts;
    const now = await clock.now();
    await lapse(dataSource.manager, shanghaiDate(now), now);
    const [, gone]: [unknown, number] = await dataSource.query(`delete from appointment where state in ('arrived', 'missed', 'cancelled', 'done', 'unmet', 'refused') and changed_at < $1`, [new Date(now.getTime() - KEPT_DAYS * day)]);
    return gone;
  }

  /** A step of the applicant's own; what changes nothing is none. */
  private async take(known: { readonly number: string; readonly queryCode: string }, verb: Step['verb'], work: (row: AppointmentRecord, tx: EntityManager, now: Date) => Promise<AppointmentRecord>): Promise<OwnAppointment> {
    const { dataSource, clock, changed, keys } = this.parts;
    const { own, before: { region, office, ticketId } } = await inTransaction(dataSource, async (tx) => {
      const [now, { id }] = [await clock.now(tx), await this.known(tx, known.number, known.queryCode)];
      const row = await lockAppointment(tx, id);
      const before = { ...row, state: standing(row.state, row.day, shanghaiDate(now)) };
      const after = await work(before, tx, now);
      return { before, own: await this.view(tx, after === before ? before : await moveRow(tx, after, { verb, by: null }, keys, now), now) };
    });
    changed({ region, departments: [] });
    if (own.ticket !== ticketId) changed({ region, departments: [], hall: office });
    return own;
  }

  /** Sent again. @throws DomainError `key-reused` when it is somebody else, or asks for something else */
  private async earlier(tx: EntityManager, id: string, input: AppointmentInput): Promise<AppointmentRecord | null> {
    const rows: AppointmentRecord[] = await tx.query(`select ${appointmentColumns} from appointment a where a.id = $1`, [id]);
    if (rows[0] !== undefined && !sameAsked(rows[0], input, this.parts.keys)) throw new DomainError('key-reused', 'The id was used for something else.', { field: 'id' });
    return rows[0] ?? null;
  }

  private async known(tx: EntityManager, number: string, queryCode: string): Promise<AppointmentRecord> {
    const rows: AppointmentRecord[] = await tx.query(`select ${appointmentColumns} from appointment a where a.number = $1 and a.query_code = $2`, [number, queryCode]);
    if (rows[0] === undefined) throw new DomainError('wrong-query-code', 'Number and query code do not fit together.');
    return rows[0];
  }

  private async view(tx: EntityManager, row: AppointmentRecord, now: Date): Promise<OwnAppointment> {
    const { number, queryCode, kind, day: on, slot, ticketId: ticket } = row;
    const { told = null, reason = null } = openAppointment(row, this.parts.keys).said;
    const [office]: OwnAppointment['office'][] = await tx.query('select code, name, address, telephone as phone, region_code as region from office where code = $1', [row.office]);
    const item = { code: row.item, name: (await this.parts.reader.current(tx)).items.get(row.item)?.name ?? row.item };
    // a foreign key holds the office
    return { number, queryCode, kind, item, office: office!, slot, today: on === shanghaiDate(now), ticket, told, reason, day: on, state: standing(row.state, on, shanghaiDate(now)) };
  }
}

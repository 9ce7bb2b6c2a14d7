import type { DataSource, EntityManager } from 'typeorm';
import { assertMayReceive, comeOfIt, moveAppointment, standing, takeNumber } from '@zonggui/domain/appointment/appointment';
import { begun } from '@zonggui/domain/appointment/slots';
import { shanghaiDate } from '@zonggui/domain/deadline/plain-date';
import { DomainError } from '@zonggui/domain/errors';
import type { Actor } from '@zonggui/domain/posts';
import type { Announce } from '../command/announcement';
import { once } from '../command/idempotency';
import type { Envelope } from '../command/requests';
import { inTransaction } from '../command/transaction';
import type { CatalogueReader } from '../catalogue/catalogue-reader';
import { smsText } from '../messages/sms-texts';
import type { PartyKeys } from '../party/parties';
import type { BusinessClock } from '../time/business-clock';
import { agreedFacts, tellAgreed } from './appointment-notice';
import { findAppointments, linesOf, stepsOf, type AppointmentDetail, type AppointmentLine } from './appointment-lines';
import { lockAppointment, moveRow, openAppointment, type AppointmentRecord, type Step } from './appointment-rows';
import { ticketFor } from './appointment-ticket';

/** When, and who goes. */
export interface HomeAgreement {
  readonly day: string;
  readonly slot: string;
  readonly goes: string;
}

export interface DeskParts {
  readonly dataSource: DataSource;
  readonly clock: BusinessClock;
  readonly reader: CatalogueReader;
  readonly keys: PartyKeys;
  readonly changed: Announce;
}

/** A step, and how the appointment stands after it. */
type Taken = Omit<Step, 'by'> & { readonly row: AppointmentRecord };

interface At {
  readonly tx: EntityManager;
  readonly now: Date;
}

/** How many lines one look shows: more than the places of a day. */
const most = 500;

/** 预约与上门: who comes to the offices of one's regions on a day, and who asks to be visited. */
export class AppointmentDesk {
  constructor(private readonly parts: DeskParts) {}

  /** Of a day, by time; today without one. */
  async visits(day: string | null, actor: Actor): Promise<AppointmentLine[]> {
    const now = await this.parts.clock.now();
    return this.lines(`a.kind = 'visit' and a.day = $2 and a.state <> 'cancelled' order by a.slot, a.made_at limit ${most}`, [day ?? shanghaiDate(now)], actor, now);
  }

  /** 待确认 and 已确认: what is asked first, the oldest first, then by the day agreed on. */
  async homes(actor: Actor): Promise<AppointmentLine[]> {
    return this.lines(`a.kind = 'home' and a.state in ('asked', 'agreed') order by a.state desc, a.day, a.slot, a.made_at limit ${most}`, [], actor, await this.parts.clock.now());
  }

  /** @throws DomainError `not-found`, also for what the grants do not reach */
  async view(id: string, actor: Actor): Promise<AppointmentDetail> {
    const { dataSource: { manager }, keys, clock } = this.parts;
    const [row] = await findAppointments(manager, 'a.id = $2', [id], actor);
    if (row === undefined) throw new DomainError('not-found', 'No such appointment.', { id });
    const [line] = await linesOf(manager, this.parts, [row], await clock.now());
    const { visitor, address, remark } = openAppointment(row, keys);
    // one row, one line
    return { ...line!, visitor, address, remark, steps: await stepsOf(manager, id, keys) };
  }

  /** 到场, or 已上门. @throws DomainError `not-found`, `post-required`, `verb-not-allowed`, also ahead of its day */
  arrive(id: string, envelope: Envelope): Promise<AppointmentLine> {
    return this.take(id, envelope, (row, { now }) => ({ verb: 'arrive', row: { ...row, state: comeOfIt(row, 'arrive', shanghaiDate(now)) } }));
  }

  /** 到场 of somebody who waits: with a number of the hall. @throws DomainError `not-found`, `post-required`, `verb-not-allowed` */
  number(id: string, envelope: Envelope): Promise<AppointmentLine> {
    return this.take(id, envelope, async (row, { tx, now }) => ({ verb: 'arrive', row: await ticketFor(tx, row, takeNumber(row, now), { by: envelope.actor.id, now }) }));
  }

  /** 同意上门, also at another time than before; the applicant is told by A31. @throws DomainError `not-found`, `post-required`, `verb-not-allowed`, `invalid` for a time that is over */
  agree(id: string, { day, slot, goes }: HomeAgreement, envelope: Envelope): Promise<AppointmentLine> {
    return this.take(id, envelope, async (before, { tx, now }) => {
      const row = { ...before, state: moveAppointment(before.state, 'agree'), day, slot };
      if (begun(now, day, slot)) throw new DomainError('invalid', 'The time is over.', { fields: [{ field: 'day', remedy: '上门的时间须在现在以后' }] });
      await tellAgreed(tx, id, now);
      return { verb: 'agree', row, said: { goes: goes.trim(), told: smsText('A31', await agreedFacts(tx, row), '') ?? '' } };
    });
  }

  /** 未能上门: it did not come to it. @throws DomainError `not-found`, `post-required`, `verb-not-allowed`, also ahead of its day */
  fail(id: string, reason: string, envelope: Envelope): Promise<AppointmentLine> {
    return this.take(id, envelope, (row, { now }) => ({ verb: 'fail', row: { ...row, state: comeOfIt(row, 'fail', shanghaiDate(now)) }, said: { reason: reason.trim() } }));
  }

  /** 不予上门. @throws DomainError `not-found`, `post-required`, `verb-not-allowed` */
  refuse(id: string, reason: string, envelope: Envelope): Promise<AppointmentLine> {
    return this.take(id, envelope, (row) => ({ verb: 'refuse', row: { ...row, state: moveAppointment(row.state, 'refuse') }, said: { reason: reason.trim() } }));
  }

  private async take(id: string, envelope: Envelope, work: (row: AppointmentRecord, at: At) => Taken | Promise<Taken>): Promise<AppointmentLine> {
    const { dataSource, clock, changed, keys } = this.parts;
    const { line, office, region } = await inTransaction(dataSource, async (tx) => {
      const now = await clock.now(tx);
      return once(tx, envelope, now, async () => {
        const row = await lockAppointment(tx, id);
        assertMayReceive(envelope.actor, row.region);
        const { row: after, verb, said } = await work({ ...row, state: standing(row.state, row.day, shanghaiDate(now)) }, { tx, now });
        await moveRow(tx, after, { verb, by: envelope.actor.id, ...(said === undefined ? {} : { said }) }, keys, now);
        const [line] = await linesOf(tx, this.parts, await findAppointments(tx, 'a.id = $2', [id], envelope.actor), now);
        return { line: line!, office: row.office, region: row.region }; // whoever may receive it, sees it
      });
    });
    changed({ region, departments: [] });
    if (line.ticket !== null) changed({ region, departments: [], hall: office });
    return line;
  }

  private async lines(where: string, params: readonly unknown[], actor: Actor, now: Date): Promise<AppointmentLine[]> {
    const { manager } = this.parts.dataSource;
    return linesOf(manager, this.parts, await findAppointments(manager, where, params, actor), now);
  }
}

import type { DataSource, EntityManager } from 'typeorm';
import { assertMayReceive, moveAppointment, receivers, standing } from '@zonggui/domain/appointment/appointment';
import type { AppointmentState } from '@zonggui/domain/appointment/appointment.machine';
import { begun } from '@zonggui/domain/appointment/slots';
import { shanghaiDate } from '@zonggui/domain/deadline/plain-date';
import { DomainError } from '@zonggui/domain/errors';
import type { Actor } from '@zonggui/domain/posts';
import { belowOf } from '@zonggui/identity/scope';
import type { Named } from '../application/views';
import type { Announce } from '../command/announcement';
import { once } from '../command/idempotency';
import type { Envelope } from '../command/requests';
import { inTransaction } from '../command/transaction';
import type { CatalogueReader } from '../catalogue/catalogue-reader';
import { smsDay } from '../messages/sms-texts';
import { maskName } from '../party/masking';
import type { PartyKeys } from '../party/parties';
import type { BusinessClock } from '../time/business-clock';
import { appointmentColumns, lockAppointment, moveRow, openAppointment, sealAppointment, type AppointmentRecord, type Visitor } from './appointment-rows';

/** One line of 预约与上门. Days and times in Asia/Shanghai, instants ISO 8601. */
export interface AppointmentLine {
  readonly id: string;
  readonly number: string;
  readonly kind: AppointmentRecord['kind'];
  readonly state: AppointmentState;
  readonly office: Named;
  readonly item: Named;
  /** Masked. */
  readonly applicant: string;
  readonly ground: string | null;
  readonly day: string | null;
  readonly slot: string | null;
  readonly goes: string | null;
  readonly madeAt: string;
}

/** What whoever goes there, or calls, has to know. */
export interface AppointmentDetail extends AppointmentLine {
  readonly visitor: Visitor;
  readonly address: string | null;
  readonly remark: string | null;
  readonly reason: string | null;
  readonly told: string | null;
}

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

/** How many lines one look shows: more than the places of a day. */
const most = 500;

/** 预约与上门: who comes to the offices of one's regions on a day, and who asks to be visited. */
export class AppointmentDesk {
  constructor(private readonly parts: DeskParts) {}

  /** Of a day, by time; today without one. */
  async visits(day: string | null, actor: Actor): Promise<AppointmentLine[]> {
    const { dataSource, clock } = this.parts;
    const today = shanghaiDate(await clock.now());
    return this.lines(dataSource.manager, `a.kind = 'visit' and a.day = $2 and a.state <> 'cancelled' order by a.slot, a.made_at limit ${most}`, [day ?? today], actor);
  }

  /** 待确认 and 已确认: what is asked first, the oldest first, then by the day agreed on. */
  async homes(actor: Actor): Promise<AppointmentLine[]> {
    return this.lines(this.parts.dataSource.manager, `a.kind = 'home' and a.state in ('asked', 'agreed') order by a.state desc, a.day, a.slot, a.made_at limit ${most}`, [], actor);
  }

  /** @throws DomainError `not-found`, also for what the grants do not reach */
  async view(id: string, actor: Actor): Promise<AppointmentDetail> {
    const { dataSource, keys } = this.parts;
    const [row] = await this.rows(dataSource.manager, 'a.id = $2', [id], actor);
    if (row === undefined) throw new DomainError('not-found', 'No such appointment.', { id });
    const { visitor, address, remark, reason, told } = openAppointment(row, keys);
    return { ...(await this.lineOf(dataSource.manager, row, await this.parts.clock.now())), visitor, address, remark, reason, told };
  }

  /** 到场, or 已上门. @throws DomainError `not-found`, `post-required`, `verb-not-allowed` */
  arrive(id: string, envelope: Envelope): Promise<AppointmentLine> {
    return this.moved(id, envelope, (row) => ({ ...row, state: moveAppointment(row.state, 'arrive') }));
  }

  /** 同意上门, also at another time than before; A31 is written for the applicant. @throws DomainError `not-found`, `post-required`, `verb-not-allowed`, `invalid` for a time that is over */
  agree(id: string, { day, slot, goes }: HomeAgreement, envelope: Envelope): Promise<AppointmentLine> {
    return this.moved(id, envelope, async (row, tx, now) => {
      const state = moveAppointment(row.state, 'agree');
      if (begun(now, day, slot)) throw new DomainError('invalid', 'The time is over.', { fields: [{ field: 'day', remedy: '上门的时间须在现在以后' }] });
      return { ...row, state, day, slot, content: this.withWords(row, { goes: goes.trim(), told: await toldOf(tx, row, { day, slot }) }) };
    });
  }

  /** 不予. @throws DomainError `not-found`, `post-required`, `verb-not-allowed` */
  refuse(id: string, reason: string, envelope: Envelope): Promise<AppointmentLine> {
    return this.moved(id, envelope, (row) => ({ ...row, state: moveAppointment(row.state, 'refuse'), content: this.withWords(row, { reason: reason.trim() }) }));
  }

  private withWords(row: AppointmentRecord, words: Partial<Record<'goes' | 'told' | 'reason', string>>): Buffer {
    const { keys } = this.parts;
    return sealAppointment({ ...openAppointment(row, keys), ...words }, keys);
  }

  private async moved(id: string, envelope: Envelope, work: (row: AppointmentRecord, tx: EntityManager, now: Date) => AppointmentRecord | Promise<AppointmentRecord>): Promise<AppointmentLine> {
    const { dataSource, clock, changed } = this.parts;
    const { line, region } = await inTransaction(dataSource, async (tx) => {
      const now = await clock.now(tx);
      return once(tx, envelope, now, async () => {
        const row = await lockAppointment(tx, id);
        assertMayReceive(envelope.actor, row.region);
        const after = await work({ ...row, state: standing(row.state, row.day, shanghaiDate(now)) }, tx, now);
        await moveRow(tx, id, after, envelope.actor.id, now);
        return { line: await this.lineOf(tx, after, now), region: row.region };
      });
    });
    changed({ region, departments: [] });
    return line;
  }

  private async lines(tx: EntityManager, where: string, params: readonly unknown[], actor: Actor): Promise<AppointmentLine[]> {
    const now = await this.parts.clock.now();
    return Promise.all((await this.rows(tx, where, params, actor)).map((row) => this.lineOf(tx, row, now)));
  }

  private rows(tx: EntityManager, where: string, params: readonly unknown[], actor: Actor): Promise<AppointmentRecord[]> {
    const below = actor.grants.filter(({ post }) => receivers.includes(post)).map(({ region }) => belowOf(region));
    return tx.query(
      `select ${appointmentColumns} from appointment a
        where a.region_code = any(array(select r.code from region r where exists (select from unnest($1::text[]) as b (below) where starts_with(r.code, b.below)))) and ${where}`,
      [below, ...params],
    );
  }

  private async lineOf(tx: EntityManager, row: AppointmentRecord, now: Date): Promise<AppointmentLine> {
    const { reader, keys } = this.parts;
    const catalogue = await reader.current(tx);
    const { visitor, goes } = openAppointment(row, keys);
    const { id, number, kind, day, slot, madeAt } = row;
    const nameOf = (code: string) => catalogue.organisation.offices.find((office) => office.code === code)?.name ?? code;
    const ground = row.ground === null ? null : (catalogue.rules.get(row.region)?.homeVisit?.flatMap(({ grounds }) => grounds).find(({ code }) => code === row.ground)?.text ?? row.ground);
    return {
      id, number, kind, day, slot, goes, ground,
      state: standing(row.state, day, shanghaiDate(now)),
      office: { code: row.office, name: nameOf(row.office) },
      item: { code: row.item, name: catalogue.items.get(row.item)?.name ?? row.item },
      applicant: maskName(visitor.name, 'person'),
      madeAt: madeAt.toISOString(),
    };
  }
}

/** A31, to the letter of ux.md 4; without a telephone nothing is said of one. */
async function toldOf(tx: EntityManager, { number, office, region }: AppointmentRecord, { day, slot }: { day: string; slot: string }): Promise<string> {
  const phones: { phone: string | null }[] = await tx.query('select coalesce((select telephone from office where code = $1), (select telephone from organ where region_code = $2)) as phone', [office, region]);
  const phone = phones[0]?.phone ?? null;
  return `已预约${smsDay(day)}${slot}上门，编号${number}，请核验证件。${phone === null ? '' : `电话${phone}。`}`;
}

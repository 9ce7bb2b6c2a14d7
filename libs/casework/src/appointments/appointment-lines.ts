import type { EntityManager } from 'typeorm';
import { receivers, standing } from '@zonggui/domain/appointment/appointment';
import type { AppointmentState } from '@zonggui/domain/appointment/appointment.machine';
import { shanghaiDate } from '@zonggui/domain/deadline/plain-date';
import { ticketNumber } from '@zonggui/domain/hall/ticket';
import type { Actor } from '@zonggui/domain/posts';
import { regionsOf, within } from '@zonggui/identity/scope';
import type { Named } from '../application/views';
import type { CatalogueReader } from '../catalogue/catalogue-reader';
import { maskName } from '../party/masking';
import type { PartyKeys } from '../party/parties';
import { appointmentColumns, openAppointment, openSaid, type AppointmentRecord, type Said, type Step, type Visitor } from './appointment-rows';

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
  /** The number taken in the hall, 'A001'. */
  readonly ticket: string | null;
  readonly madeAt: string;
}

/** One step of it: who took it (null: the applicant, or the time), and what was said. */
export interface AppointmentStep {
  readonly verb: Step['verb'];
  readonly at: string;
  readonly by: string | null;
  readonly day: string | null;
  readonly slot: string | null;
  readonly said: Said;
}

/** What whoever goes there, or calls, has to know. */
export interface AppointmentDetail extends AppointmentLine {
  readonly visitor: Visitor;
  readonly address: string | null;
  readonly remark: string | null;
  readonly steps: readonly AppointmentStep[];
}

type Found = AppointmentRecord & { readonly serial: number | null };

/** Of what the windows of these grants receive. */
export function findAppointments(tx: EntityManager, where: string, params: readonly unknown[], actor: Actor): Promise<Found[]> {
  return tx.query(
    `select ${appointmentColumns}, (select serial from ticket t where t.id = a.ticket_id) as serial from appointment a
      where ${within('a.region_code', '$1')} and ${where}`,
    [regionsOf(actor, receivers), ...params],
  );
}

/** As they stand now. */
export async function linesOf(tx: EntityManager, { reader, keys }: { readonly reader: CatalogueReader; readonly keys: PartyKeys }, rows: readonly Found[], now: Date): Promise<AppointmentLine[]> {
  const catalogue = await reader.current(tx);
  const offices = new Map(catalogue.organisation.offices.map(({ code, name }) => [code, name]));
  const groundOf = ({ region, ground }: AppointmentRecord) => catalogue.rules.get(region)?.homeVisit?.flatMap(({ grounds }) => grounds).find(({ code }) => code === ground)?.text ?? ground;
  return rows.map((row) => {
    const { id, number, kind, day, slot, serial, madeAt } = row;
    const { visitor, said } = openAppointment(row, keys);
    return {
      id, number, kind, day, slot,
      ground: groundOf(row),
      goes: said.goes ?? null,
      ticket: serial === null ? null : ticketNumber(serial),
      state: standing(row.state, day, shanghaiDate(now)),
      office: { code: row.office, name: offices.get(row.office) ?? row.office },
      item: { code: row.item, name: catalogue.items.get(row.item)?.name ?? row.item },
      applicant: maskName(visitor.name, 'person'),
      madeAt: madeAt.toISOString(),
    };
  });
}

/** In the order in which they were taken. */
export async function stepsOf(tx: EntityManager, id: string, keys: PartyKeys): Promise<AppointmentStep[]> {
  const rows: { verb: Step['verb']; at: Date; by: string | null; day: string | null; slot: string | null; said: Buffer | null }[] = await tx.query(
    `select s.verb, s.taken_at as at, t.name as by, s.day::text as day, s.slot, s.said from appointment_step s left join staff t on t.id = s.taken_by where s.appointment_id = $1 order by s.ordinal`,
    [id],
  );
  return rows.map(({ at, said, ...step }) => ({ ...step, at: at.toISOString(), said: openSaid(said, keys) }));
}

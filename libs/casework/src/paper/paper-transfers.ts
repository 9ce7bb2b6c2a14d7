import type { DataSource, EntityManager } from 'typeorm';
import { shanghaiDate } from '@zonggui/domain/deadline/plain-date';
import { DomainError } from '@zonggui/domain/errors';
import { isDepartmental, postsOfDesk, transferNumberOf, worksAt, type PaperPlace } from '@zonggui/domain/paper/paper-desk';
import type { Actor } from '@zonggui/domain/posts';
import { applicationScope } from '@zonggui/identity/scope';
import { newId } from '@zonggui/store/uuid';
import type { Announce } from '../command/announcement';
import type { BusinessClock } from '../time/business-clock';
import { recordFact } from '../history/fact-recorder';
import { once } from '../command/idempotency';
import type { NumberAllocator } from '../command/number-allocator';
import { filesSql, holderSql, movableSql } from './paper-transfer-sql';
import type { HandPapersInput, ReceivePapersInput } from './paper-transfer-views';
import { assertAllNamed, missingRemedy, type Named } from './paper-transfers.rules';
import type { Envelope } from '../command/requests';
import { inTransaction } from '../command/transaction';

interface Parts {
  readonly dataSource: DataSource;
  readonly clock: BusinessClock;
  readonly numbers: NumberAllocator;
  readonly changed: Announce;
}

interface Movable {
  readonly id: string;
  readonly region: string;
  readonly department: string | null;
  readonly files: number;
}

interface Open {
  readonly id: string;
  readonly number: string;
  readonly region: string;
  readonly desk: PaperPlace['desk'];
  readonly department: string | null;
  readonly handedBy: string;
  readonly toStaff: string | null;
}

export interface HandedPapers {
  readonly id: string;
  /** 交接编号. */
  readonly number: string;
}

/** 材料流转交接单: paper leaves one desk when it is written down, and lies at the other when the receiver has signed; each step one transaction and one fact in the day's log. */
export class PaperTransfers {
  constructor(private readonly parts: Parts) {}

  /** @throws DomainError `post-required`; `invalid` with a field for each row that does not lie here, or for a receiver that is none */
  async hand(input: HandPapersInput, envelope: Envelope): Promise<HandedPapers> {
    const { dataSource, clock, numbers } = this.parts;
    return this.told(await inTransaction(dataSource, async (tx) => {
      const now = await clock.now(tx);
      return once(tx, envelope, now, async () => {
        const rows = await lockMovable(tx, input, envelope.actor);
        const { region, department } = placeOf(rows, input);
        const to = { desk: input.to.desk, region, department: isDepartmental(input.to.desk) ? (input.to.department ?? null) : null };
        await assertReceiver(tx, to, { from: { desk: input.desk, region, department }, staff: input.to.staff ?? null, giver: envelope.actor.id, now });
        const number = transferNumberOf(await numbers.next(region, shanghaiDate(now)));
        const id = newId();
        await write(tx, { id, number, region, department, to, input, rows, actor: envelope.actor, now });
        await record(tx, 'papersHanded', { id, number, applications: rows.map((row) => row.id) }, envelope.actor, now);
        return { id, number, region };
      });
    }));
  }

  /** The receiver signs for every row at once. @throws DomainError `not-found`, `verb-not-allowed` where it is not open any more, `post-required`, `invalid` */
  async receive(id: string, { rows }: ReceivePapersInput, envelope: Envelope): Promise<HandedPapers> {
    const { dataSource, clock } = this.parts;
    return this.told(await inTransaction(dataSource, async (tx) => {
      const now = await clock.now(tx);
      return once(tx, envelope, now, async () => {
        const list = await lockOpen(tx, id);
        await assertReceives(tx, list, envelope.actor);
        const on: Named[] = await tx.query('select r.application_id as "applicationId", a.number from paper_transfer_row r join application a on a.id = r.application_id where r.transfer_id = $1 order by r.line', [id]);
        assertAllNamed(on, rows);
        await tx.query(`update paper_transfer set state = 'received', received_by = $2, received_for = $3, received_at = $4 where id = $1`, [id, envelope.actor.id, envelope.actor.onBehalfOf, now]);
        await tx.query(
          `update paper_transfer_row r set open = false, arrived = g.arrived, difference = nullif(btrim(g.difference), '')
             from jsonb_to_recordset($2::jsonb) as g ("applicationId" uuid, arrived boolean, difference text) where r.transfer_id = $1 and r.application_id = g."applicationId"`,
          [id, JSON.stringify(rows)],
        );
        await record(tx, 'papersReceived', { id, number: list.number, missing: rows.filter(({ arrived }) => !arrived).map(({ applicationId }) => applicationId) }, envelope.actor, now);
        return { id, number: list.number, region: list.region };
      });
    }));
  }

  /** 撤回: everything stays where it was. @throws DomainError `not-found`, `verb-not-allowed`, `invalid` for anybody but the giver */
  async withdraw(id: string, envelope: Envelope): Promise<HandedPapers> {
    const { dataSource, clock } = this.parts;
    return this.told(await inTransaction(dataSource, async (tx) => {
      const now = await clock.now(tx);
      return once(tx, envelope, now, async () => {
        const { number, region, handedBy } = await lockOpen(tx, id);
        if (handedBy !== envelope.actor.id) throw refused('transfer', '只有交出人可以撤回；请联系交出人');
        await tx.query(`update paper_transfer set state = 'withdrawn' where id = $1`, [id]);
        await tx.query('update paper_transfer_row set open = false where transfer_id = $1', [id]);
        await record(tx, 'papersWithdrawn', { id, number }, envelope.actor, now);
        return { id, number, region };
      });
    }));
  }

  private told({ id, number, region }: HandedPapers & { readonly region: string }): HandedPapers {
    this.parts.changed({ region, departments: [] });
    return { id, number };
  }
}

const refused = (field: string, remedy: string): DomainError => new DomainError('invalid', 'The papers cannot change hands so.', { fields: [{ field, remedy }] });

/** The applications first: two lists of one file are the first and the one that finds it gone. */
async function lockMovable(tx: EntityManager, { desk, rows }: HandPapersInput, actor: Actor): Promise<Movable[]> {
  if (!actor.grants.some(({ post }) => postsOfDesk[desk].includes(post))) throw new DomainError('post-required', 'Paper leaves a desk by who works there.', { posts: postsOfDesk[desk] });
  const ids = rows.map(({ applicationId }) => applicationId);
  if (new Set(ids).size < ids.length) throw refused('rows', '同一办件只能列一次');
  await tx.query('select from application where id = any($1) order by id for no key update', [ids]);
  const scope = applicationScope({ ...actor, grants: actor.grants.filter(({ post }) => postsOfDesk[desk].includes(post)) }, { alias: 'a', firstParam: 3 });
  const found: Movable[] = await tx.query(
    `select a.id, a.region_code as region, h.department, c.files from application a ${holderSql} ${filesSql}
      where a.id = any($1) and coalesce(h.desk, 'counter') = $2 and ${movableSql} and ${scope.sql} order by array_position($1, a.id)`,
    [ids, desk, ...scope.params],
  );
  const here = found.filter(({ region, department }) => worksAt(actor.grants, { desk, region, department }));
  const missing = ids.filter((id) => !here.some((row) => row.id === id));
  if (missing.length === 0) return here;
  const numbers: { id: string; number: string }[] = await tx.query('select a.id, a.number from application a where a.id = any($1)', [missing]);
  throw new DomainError('invalid', 'Some of it does not lie at this desk.', { fields: missing.map((id) => ({ field: `rows.${ids.indexOf(id) + 1}`, remedy: missingRemedy(numbers.find((one) => one.id === id)?.number ?? null) })) });
}

/** One list is of one region, and of one department where departments hold it. */
function placeOf(rows: readonly Movable[], { desk }: HandPapersInput): PaperPlace {
  const [first] = rows;
  if (first === undefined) throw refused('rows', '请至少选择一件');
  if (rows.some(({ region, department }) => region !== first.region || department !== first.department)) throw refused('rows', '一张交接单只列同一区划、同一科室的办件；请分开填写');
  return { desk, region: first.region, department: first.department };
}

async function assertReceiver(tx: EntityManager, to: PaperPlace, { from, staff, giver, now }: { readonly from: PaperPlace; readonly staff: string | null; readonly giver: string; readonly now: Date }): Promise<void> {
  if (isDepartmental(to.desk)) {
    const known: unknown[] = await tx.query('select from department where code = $1', [to.department]);
    if (known.length === 0) throw refused('to.department', '请选择接收的科室');
  }
  if (staff === giver) throw refused('to.staff', '不能交给自己；请选择接收人');
  if (staff === null && from.desk === to.desk && from.department === to.department) throw refused('to', '交出和接收是同一岗；请选择接收岗，或指定接收人');
  if (staff === null) return;
  const grants: { post: (typeof postsOfDesk)['counter'][number]; region: string; department: string | null }[] = await tx.query(
    `select g.post, g.region_code as region, g.department_code as department from staff s join staff_grant g on g.staff_id = s.id where s.id = $1 and s.active and g.valid_from <= $2 and (g.valid_until is null or g.valid_until > $2)`,
    [staff, now],
  );
  if (!worksAt(grants, to)) throw refused('to.staff', '此人今天不在接收岗；请另选接收人，或只选岗');
}

interface Written {
  readonly id: string;
  readonly number: string;
  readonly region: string;
  readonly department: string | null;
  readonly to: PaperPlace;
  readonly input: HandPapersInput;
  readonly rows: readonly Movable[];
  readonly actor: Actor;
  readonly now: Date;
}

async function write(tx: EntityManager, { id, number, region, department, to, input, rows, actor, now }: Written): Promise<void> {
  await tx.query(
    `insert into paper_transfer (id, number, region_code, state, from_desk, from_window, from_department, handed_by, handed_for, handed_at, to_desk, to_department, to_staff)
     values ($1, $2, $3, 'open', $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [id, number, region, input.desk, input.desk === 'counter' ? (input.window ?? null) : null, department, actor.id, actor.onBehalfOf, now, to.desk, to.department, input.to.staff ?? null],
  );
  const lines = input.rows.map(({ applicationId, pages, sealed }, index) => ({ line: index + 1, application_id: applicationId, files: rows.find((row) => row.id === applicationId)?.files ?? 0, pages: pages ?? null, sealed }));
  await tx.query(
    `insert into paper_transfer_row (transfer_id, line, application_id, files, pages, sealed, open)
     select $1, line, application_id, files, pages, sealed, true from jsonb_populate_recordset(null::paper_transfer_row, $2::jsonb)`,
    [id, JSON.stringify(lines)],
  );
}

/** @throws DomainError `not-found`, `verb-not-allowed` */
async function lockOpen(tx: EntityManager, id: string): Promise<Open> {
  const [list] = await tx.query<(Open & { state: string })[]>(
    `select t.id, t.number, t.region_code as region, t.state, t.to_desk as desk, t.to_department as department, t.handed_by as "handedBy", t.to_staff as "toStaff" from paper_transfer t where t.id = $1 for update`,
    [id],
  );
  if (list === undefined) throw new DomainError('not-found', 'No such list.', { id });
  if (list.state !== 'open') throw new DomainError('verb-not-allowed', 'The list is not open any more.', { state: list.state, allowed: [] });
  return list;
}

/** Of the desk it was written to; of two hands, so that two people answer for it. */
async function assertReceives(tx: EntityManager, list: Open, actor: Actor): Promise<void> {
  if (!worksAt(actor.grants, list)) throw new DomainError('post-required', 'It was written to another desk.', { posts: postsOfDesk[list.desk], department: list.department, region: list.region });
  if (list.handedBy === actor.id) throw refused('transfer', '交出人不能自己接收；请由接收岗的同事确认');
  if (list.toStaff === null || list.toStaff === actor.id || list.toStaff === actor.onBehalfOf) return;
  const [person] = await tx.query<{ name: string }[]>('select name from staff where id = $1', [list.toStaff]);
  throw refused('transfer', `此单指定由 ${person?.name ?? '他人'} 接收；请由其接收，或请交出人撤回重交`);
}

const record = (tx: EntityManager, type: string, data: Readonly<Record<string, unknown>>, actor: Actor, now: Date): Promise<void> =>
  recordFact(tx, 'log-ins', { type, actorId: actor.kind === 'staff' ? actor.id : null, data: { ...data, onBehalfOf: actor.onBehalfOf } }, now);

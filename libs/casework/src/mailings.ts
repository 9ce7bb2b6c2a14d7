import type { DataSource } from 'typeorm';
import { DomainError } from '@zonggui/domain/errors';
import type { Actor } from '@zonggui/domain/posts';
import { applicationScope } from '@zonggui/identity/scope';
import { newId } from '@zonggui/store/uuid';
import type { Announce } from './announcement';
import type { ApplicationCommands } from './application-commands';
import type { BusinessClock } from './business-clock';
import { recordFact } from './fact-recorder';
import { once } from './idempotency';
import { mailingList, type Parcel } from './mailing-list';
import { unseal, type PartyKeys } from './parties';
import { firstSheet } from './reports/xlsx-reader';
import type { Envelope } from './requests';
import { appendEvents } from './stream-writer';
import { inTransaction } from './transaction';

/** One line of what the carrier sent back. */
export interface MailedRow {
  /** Of the sheet or the scan, from 1. */
  readonly line: number;
  readonly number: string;
  readonly tracking: string;
}

/** The line, and what is wrong with it; null = it may be sent. */
export interface CheckedRow extends MailedRow {
  readonly remedy: string | null;
}

interface Waiting {
  readonly applicationId: string;
  readonly deliveryId: string;
  readonly number: string;
}

/** 邮寄: the list for the carrier, the tracking numbers that come back, and what the post delivered. A batch is taken whole or not at all. */
export class Mailings {
  constructor(
    private readonly parts: { readonly dataSource: DataSource; readonly clock: BusinessClock; readonly commands: ApplicationCommands; readonly keys: PartyKeys; readonly changed: Announce },
  ) {}

  /** 寄递清单 of the hand-outs chosen, with whole names and addresses; that it was taken is an event. @throws DomainError `not-found` */
  async list(deliveryIds: readonly string[], actor: Actor): Promise<Buffer> {
    const { dataSource, clock, keys } = this.parts;
    const scope = applicationScope(actor, { alias: 'a', firstParam: 2 });
    const rows: (Omit<Parcel, 'phone'> & { phone: Buffer | null })[] = await dataSource.query(
      `select a.number, p.name as recipient, p.phone_encrypted as phone, p.address,
              (select string_agg(coalesce(m.result->>'name', m.terms->'item'->>'name'), '、' order by m.ordinal) from matter m where m.id = any(d.matter_ids)) as results
         from delivery d join application a on a.id = d.application_id join party p on p.id = a.party_id
        where d.id = any($1) and d.state = 'open' and d.method = 'mail' and ${scope.sql} order by d.id`,
      [deliveryIds, ...scope.params],
    );
    if (rows.length === 0) throw new DomainError('not-found', 'Nothing of this waits to be mailed.', { deliveryIds });
    const [id, now] = [newId(), await clock.now()];
    const file = await mailingList(rows.map(({ phone, ...row }) => ({ ...row, phone: phone === null ? null : unseal(phone, keys) })));
    await inTransaction(dataSource, (tx) => recordFact(tx, 'log-ins', { type: 'listExported', actorId: actor.kind === 'staff' ? actor.id : null, data: { list: 'mailing', exportId: id, rows: rows.length, onBehalfOf: actor.onBehalfOf } }, now));
    return file;
  }

  /** The rows of a workbook in the form of the list, each with what is wrong. @throws DomainError `invalid` for what is no such workbook */
  async read(file: Buffer, actor: Actor): Promise<CheckedRow[]> {
    const [header = [], ...lines] = firstSheet(file);
    const [number, tracking] = [header.indexOf('办件编号'), header.indexOf('运单号')];
    if (number < 0 || tracking < 0) throw new DomainError('invalid', 'The sheet has not the columns of the list.', { fields: [{ field: 'file', remedy: '第一行应有“办件编号”和“运单号”两列；请用导出的寄递清单填写' }] });
    const rows = lines.map((cells, index) => ({ line: index + 2, number: cells[number] ?? '', tracking: cells[tracking] ?? '' })).filter((row) => row.number !== '' || row.tracking !== '');
    return (await this.check(rows, actor)).checked;
  }

  /** What is wrong with each, before anything is written. */
  private async check(rows: readonly MailedRow[], actor: Actor): Promise<{ checked: CheckedRow[]; waiting: ReadonlyMap<string, Waiting> }> {
    const plain = rows.map((row) => ({ ...row, number: row.number.replace(/[\s-]/g, '').toUpperCase(), tracking: row.tracking.trim() }));
    const scope = applicationScope(actor, { alias: 'a', firstParam: 2 });
    const found: Waiting[] = await this.parts.dataSource.query(
      `select a.id as "applicationId", d.id as "deliveryId", a.number from application a join delivery d on d.application_id = a.id
        where a.number = any($1) and d.state = 'open' and d.method = 'mail' and ${scope.sql}`,
      [plain.map(({ number }) => number), ...scope.params],
    );
    const used: { tracking: string }[] = await this.parts.dataSource.query(`select tracking from delivery where tracking = any($1) and state = 'done'`, [plain.map(({ tracking }) => tracking)]);
    const waiting = new Map(found.map((row) => [row.number, row]));
    const taken = new Set(used.map(({ tracking }) => tracking));
    return { waiting, checked: plain.map((row) => ({ ...row, remedy: remedyFor(row, plain, waiting, taken) })) };
  }

  /** 已寄, all of them or none. @throws DomainError `invalid` with a field for each row that is refused */
  async send(rows: readonly MailedRow[], envelope: Envelope): Promise<{ done: number }> {
    const { checked, waiting } = await this.check(rows, envelope.actor);
    const wrong = checked.flatMap(({ line, remedy }) => (remedy === null ? [] : [{ field: `rows.${line}`, remedy: `第 ${line} 行 ${remedy}` }]));
    // a batch sent again finds nothing waiting: its key answers for it
    if (wrong.length > 0 && !(await this.answered(envelope))) throw new DomainError('invalid', 'Some rows cannot be sent; none was.', { fields: wrong });
    const inputs = checked.flatMap(({ line, number, tracking }) => {
      const parcel = waiting.get(number);
      return parcel === undefined ? [] : [{ of: `rows.${line}`, applicationId: parcel.applicationId, commands: [{ type: 'mail' as const, deliveryId: parcel.deliveryId, tracking }] }];
    });
    return this.parts.commands.executeAll(inputs, envelope, (refusal) => (refusal.code === 'post-required' ? '需要综合出件岗办理' : '状态已变化，请刷新后核对'));
  }

  private async answered({ actor, key }: Envelope): Promise<boolean> {
    const rows: unknown[] = await this.parts.dataSource.query('select from command where actor_id = $1 and key = $2', [actor.id, key]);
    return rows.length > 0;
  }

  /** 签收: the post delivered them. @throws DomainError `not-found` when one of them is not under way */
  async arrive(deliveryIds: readonly string[], envelope: Envelope): Promise<{ done: number }> {
    const { dataSource, clock, changed } = this.parts;
    const { actor } = envelope;
    const regions: string[] = [];
    const receipt = await inTransaction(dataSource, async (tx) => {
      const now = await clock.now(tx);
      return once(tx, envelope, now, async () => {
        const scope = applicationScope(actor, { alias: 'a', firstParam: 3 });
        const rows: { id: string; applicationId: string; region: string }[] = await tx.query(
          `with arrived as (
             update delivery d set arrived_at = $2 from application a
              where d.id = any($1) and a.id = d.application_id and d.state = 'done' and d.method = 'mail' and d.arrived_at is null and ${scope.sql} returning d.id, a.id as application_id, a.region_code)
           select id, application_id as "applicationId", region_code as region from arrived order by application_id`,
          [deliveryIds, now, ...scope.params],
        );
        if (rows.length !== new Set(deliveryIds).size) throw new DomainError('not-found', 'One of them is not under way.', { deliveryIds });
        for (const { id, applicationId, region } of rows) {
          await appendEvents(tx, { id: applicationId, kind: 'application' }, [{ id: newId(), type: 'mailArrived', matterId: null, occurredAt: now, actor: { kind: actor.kind, id: actor.id, onBehalfOf: actor.onBehalfOf }, data: { deliveryId: id } }], now);
          regions.push(region);
        }
        return { done: rows.length };
      });
    });
    for (const region of new Set(regions)) changed({ region, departments: [] });
    return receipt;
  }
}

function remedyFor(row: MailedRow, all: readonly MailedRow[], waiting: ReadonlyMap<string, Waiting>, taken: ReadonlySet<string>): string | null {
  if (!/^B\d{18}$/.test(row.number)) return `办件编号“${row.number}”不对，应为 B 加 18 位数字`;
  if (!/^[A-Z0-9]{6,30}$/i.test(row.tracking)) return row.tracking === '' ? '没有填写运单号' : `运单号“${row.tracking}”不对，应为 6–30 位字母和数字`;
  if (!waiting.has(row.number)) return `${row.number} 没有待邮寄的结果，请核对编号`;
  if (all.filter(({ number }) => number === row.number).length > 1) return `${row.number} 在清单中不止一次`;
  if (taken.has(row.tracking) || all.filter(({ tracking }) => tracking === row.tracking).length > 1) return `运单号 ${row.tracking} 已用于另一件`;
  return null;
}

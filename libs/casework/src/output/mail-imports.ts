import type { DataSource, EntityManager } from 'typeorm';
import { endStates } from '@zonggui/domain/application/application';
import { shanghaiDate } from '@zonggui/domain/deadline/plain-date';
import { DomainError } from '@zonggui/domain/errors';
import type { Actor } from '@zonggui/domain/posts';
import { applicationScope } from '@zonggui/identity/scope';
import { newId } from '@zonggui/store/uuid';
import type { ApplicationCommands } from '../command/application-commands';
import type { BusinessClock } from '../time/business-clock';
import { collectedAt, mailColumns, plainRow, remedyFor, type CheckedRow, type MailedRow } from './mailing-rows';
import { textCell, workbookOf } from '../reports/workbook';
import { firstSheet } from '../reports/xlsx-reader';
import type { Envelope } from '../command/requests';

/** A list that was taken in: 已寄 for each of its lines. */
export interface MailImportView {
  readonly id: string;
  /** 导入编号. */
  readonly number: string;
  readonly source: 'file' | 'scan';
  readonly rows: number;
  readonly importedAt: string;
  readonly importedBy: string;
  readonly undoneAt: string | null;
  /** Whether it may still be taken back: on its day, and nothing of it has gone further. */
  readonly mayUndo: boolean;
}

export interface MailImported {
  readonly done: number;
  readonly importId: string;
  readonly number: string;
}

interface Waiting {
  readonly applicationId: string;
  readonly deliveryId: string;
  readonly number: string;
  readonly earlier: string | null;
}

/** 运单号 that come back by file or by scanner: looked at row by row, taken whole or not at all, and taken back on the day while nothing of it has gone further. */
export class MailImports {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: BusinessClock,
    private readonly commands: ApplicationCommands,
  ) {}

  /** 模板: the three columns that are read. */
  template(): Promise<Buffer> {
    return workbookOf([{ name: '运单号', filtered: false, columns: Object.values(mailColumns).map((title) => ({ title, width: 24 })), rows: [Object.values(mailColumns).map(() => textCell(''))] }]);
  }

  /** The rows of a workbook, each with what is wrong. @throws DomainError `invalid` for what is no such workbook */
  async read(file: Buffer, actor: Actor): Promise<CheckedRow[]> {
    const [header = [], ...lines] = firstSheet(file);
    const [number, tracking, collected] = [header.indexOf(mailColumns.number), header.indexOf(mailColumns.tracking), header.indexOf(mailColumns.collected)];
    if (number < 0 || tracking < 0) throw unread('第一行应有“办件编号”和“运单号”两列；请用模板或导出的寄递清单填写');
    const cell = (cells: readonly string[], column: number) => (column < 0 ? '' : (cells[column] ?? ''));
    const rows = lines.map((cells, index) => ({ line: index + 2, number: cell(cells, number), tracking: cell(cells, tracking), collected: cell(cells, collected) })).filter((row) => row.number !== '' || row.tracking !== '');
    if (rows.length === 0) throw unread('没有可导入的行；请填写后重新选择');
    return (await this.check(rows, actor)).checked;
  }

  /** What is wrong with each, before anything is written. */
  private async check(rows: readonly MailedRow[], actor: Actor): Promise<{ checked: CheckedRow[]; waiting: ReadonlyMap<string, Waiting> }> {
    const all = rows.map(plainRow);
    const scope = applicationScope(actor, { alias: 'a', firstParam: 2 });
    const found: Waiting[] = await this.dataSource.query(
      `select a.id as "applicationId", d.id as "deliveryId", a.number, d.tracking as earlier from application a join delivery d on d.application_id = a.id
        where a.number = any($1) and d.state = 'open' and d.method = 'mail' and ${scope.sql}`,
      [all.map(({ number }) => number), ...scope.params],
    );
    const used: { tracking: string }[] = await this.dataSource.query(`select tracking from delivery where tracking = any($1) and state = 'done'`, [all.map(({ tracking }) => tracking)]);
    const waiting = new Map(found.map((row) => [row.number, row]));
    const against = { all, waiting: new Set(waiting.keys()), taken: new Set(used.map(({ tracking }) => tracking)), now: await this.clock.now() };
    return { waiting, checked: all.map((row) => ({ ...row, remedy: remedyFor(row, against) })) };
  }

  /** 已寄, all of them or none, under a 导入编号. @throws DomainError `invalid` with a field for each row that is refused */
  async take(source: 'file' | 'scan', rows: readonly MailedRow[], envelope: Envelope): Promise<MailImported> {
    const { checked, waiting } = await this.check(rows, envelope.actor);
    const wrong = checked.flatMap(({ line, remedy }) => (remedy === null ? [] : [{ field: `rows.${line}`, remedy: `第 ${line} 行 ${remedy}` }]));
    // a list sent again finds nothing waiting: its key answers for it
    if (wrong.length > 0 && !(await this.answered(envelope))) throw new DomainError('invalid', 'Some rows cannot be sent; none was.', { fields: wrong });
    const lines = checked.flatMap((row) => {
      const parcel = waiting.get(row.number);
      return parcel === undefined ? [] : [{ ...row, ...parcel }];
    });
    const inputs = lines.map(({ line, applicationId, deliveryId, tracking }) => ({ of: `rows.${line}`, applicationId, commands: [{ type: 'mail' as const, deliveryId, tracking, listed: true as const }] }));
    const sentence = ({ code }: DomainError) => (code === 'post-required' ? '需要综合出件岗办理' : '状态已变化，请刷新后核对');
    return this.commands.executeAll(inputs, envelope, sentence, (tx, now) => keep(tx, { source, lines, actor: envelope.actor, now }));
  }

  private async answered({ actor, key }: Envelope): Promise<boolean> {
    const rows: unknown[] = await this.dataSource.query('select from command where actor_id = $1 and key = $2', [actor.id, key]);
    return rows.length > 0;
  }

  /** Those of today, the last first. */
  async ofToday(actor: Actor): Promise<MailImportView[]> {
    const now = await this.clock.now();
    const scope = applicationScope(actor, { alias: 'a', firstParam: 3 });
    const rows: (Omit<MailImportView, 'importedAt' | 'undoneAt'> & { importedAt: Date; undoneAt: Date | null })[] = await this.dataSource.query(
      `select i.id, i.number, i.source, i.imported_at as "importedAt", s.name || coalesce(' 代 ' || c.name, '') as "importedBy", i.undone_at as "undoneAt", r.rows::integer, i.undone_at is null and not r.gone as "mayUndo"
         from mail_import i join staff s on s.id = i.imported_by left join staff c on c.id = i.on_behalf_of
         cross join lateral (
           select count(*) as rows, bool_or(d.state <> 'done' or d.arrived_at is not null or a.state = any($2) or (${toldSql('a.id', 'i.imported_at')})) as gone
             from mail_import_row r join delivery d on d.id = r.delivery_id join application a on a.id = r.application_id where r.import_id = i.id and ${scope.sql}) r
        where i.imported_at >= $1 and r.rows > 0 order by i.imported_at desc, i.id desc`,
      [new Date(`${shanghaiDate(now)}T00:00:00+08:00`), endStates, ...scope.params],
    );
    return rows.map(({ importedAt, undoneAt, ...row }) => ({ ...row, importedAt: importedAt.toISOString(), undoneAt: undoneAt?.toISOString() ?? null }));
  }

  /** 撤销导入: everything waits to be mailed again, and no message goes out. @throws DomainError `not-found`; `invalid` with a field for each line that has gone further */
  async undo(id: string, envelope: Envelope): Promise<{ done: number }> {
    const rows: { line: number; deliveryId: string; applicationId: string; earlier: string | null; importedAt: Date }[] = await this.dataSource.query(
      `select r.line, r.delivery_id as "deliveryId", r.application_id as "applicationId", r.earlier_tracking as earlier, i.imported_at as "importedAt"
         from mail_import i join mail_import_row r on r.import_id = i.id where i.id = $1 and i.undone_at is null`,
      [id],
    );
    if (rows.length === 0 && !(await this.answered(envelope))) throw new DomainError('not-found', 'No such list.', { id });
    const inputs = rows.map(({ line, deliveryId, applicationId, earlier, importedAt }) => ({
      of: `rows.${line}`, applicationId, commands: [{ type: 'unmail' as const, deliveryId, tracking: earlier }],
      beside: (tx: EntityManager, _after: unknown, now: Date) => takeBack(tx, { deliveryId, applicationId, importedAt, now }),
    }));
    const sentence = ({ code }: DomainError) => (code === 'post-required' ? '需要综合出件岗办理' : '已不能撤销：已过当日、通知已发出、邮件已签收或退回，或已评价');
    return this.commands.executeAll(inputs, envelope, sentence, async (tx, now) => {
      const undone: unknown[] = await tx.query('with undone as (update mail_import set undone_at = $2, undone_by = $3 where id = $1 and undone_at is null returning id) select id from undone', [id, now, envelope.actor.id]);
      if (undone.length === 0) throw new DomainError('not-found', 'The list was taken back already.', { id });
      return {};
    });
  }
}

const unread = (remedy: string): DomainError => new DomainError('invalid', 'The sheet cannot be taken in.', { fields: [{ field: 'file', remedy }] });

/** The message that they are on their way (A20) was of the same instant; whether it is out. */
const toldSql = (application: string, at: string): string => `exists (select from notice n join outbox o on o.id = n.id where n.application_id = ${application} and n.template = 'A20' and n.created_at = ${at} and o.state <> 'pending')`;

interface Kept {
  readonly source: 'file' | 'scan';
  readonly lines: readonly (MailedRow & Waiting)[];
  readonly actor: Actor;
  readonly now: Date;
}

/** Numbered by the day: 20261120-001. */
async function keep(tx: EntityManager, { source, lines, actor, now }: Kept): Promise<{ importId: string; number: string }> {
  const [id, day] = [newId(), shanghaiDate(now).replaceAll('-', '')];
  await tx.query(`select pg_advisory_xact_lock(hashtext('mail_import'))`); // two lists at once are the first and the second
  const [made] = await tx.query<{ number: string }[]>(
    `insert into mail_import (id, number, source, imported_at, imported_by, on_behalf_of)
     select $1, $2 || '-' || lpad((count(*) + 1)::text, 3, '0'), $3, $4, $5, $6 from mail_import where number like $2 || '-%' returning number`,
    [id, day, source, now, actor.id, actor.onBehalfOf],
  );
  const rows = lines.map(({ line, deliveryId, applicationId, earlier, collected }) => ({ import_id: id, line, delivery_id: deliveryId, application_id: applicationId, earlier_tracking: earlier, collected_at: collectedAt(collected) }));
  await tx.query('insert into mail_import_row (import_id, line, delivery_id, application_id, collected_at, earlier_tracking) select import_id, line, delivery_id, application_id, collected_at, earlier_tracking from jsonb_populate_recordset(null::mail_import_row, $1::jsonb)', [JSON.stringify(rows)]);
  return { importId: id, number: made!.number }; // an insert of one row answers one
}

/** The message waits for this; what is out, or delivered by the post, is not taken back. @throws DomainError `undo-too-late` */
async function takeBack(tx: EntityManager, { deliveryId, applicationId, importedAt, now }: { deliveryId: string; applicationId: string; importedAt: Date; now: Date }): Promise<void> {
  const told = `select id from notice where application_id = $1 and template = 'A20' and created_at = $2`;
  await tx.query(`update outbox set state = 'done', done_at = $3 where state = 'pending' and id in (${told})`, [applicationId, importedAt, now]);
  await tx.query(`update notice set state = 'withdrawn' where state = 'pending' and id in (${told}) and exists (select from outbox o where o.id = notice.id and o.state = 'done')`, [applicationId, importedAt]);
  const gone: unknown[] = await tx.query(
    `select from notice where id in (${told}) and state <> 'withdrawn' union all select from delivery where id = $3 and arrived_at is not null`,
    [applicationId, importedAt, deliveryId],
  );
  if (gone.length > 0) throw new DomainError('undo-too-late', 'Something of the list has gone further.', { deliveryId });
}

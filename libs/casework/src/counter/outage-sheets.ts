import type { DataSource, EntityManager } from 'typeorm';
import { sheetPosts } from '@zonggui/domain/application/permissions';
import { BLOCK, sheetNumber } from '@zonggui/domain/intake/sheet-number';
import { DomainError } from '@zonggui/domain/errors';
import type { Actor, Post } from '@zonggui/domain/posts';
import type { BlankSheet } from '@zonggui/documents/outage';
import type { BusinessClock } from '../time/business-clock';
import { once } from '../command/idempotency';
import type { Envelope } from '../command/requests';
import { inTransaction } from '../command/transaction';
import { assertAtWindow } from './at-window';

/** 断网收件单 as the register has it. */
export interface SheetRow {
  readonly number: string;
  readonly serial: number;
  readonly issuedAt: string;
  /** How often it was printed; one that was never printed cannot be out. */
  readonly prints: number;
  readonly state: 'unused' | 'used' | 'spoilt';
  /** The 办件 it became. */
  readonly application: { readonly id: string; readonly number: string } | null;
  readonly spoiltReason: string | null;
  readonly spoiltBy: string | null;
}

/** The sheets of one window, the oldest unused first and what is done with behind. */
export interface WindowSheets {
  readonly window: string;
  /** Days after which only a duty officer enters what was taken in. */
  readonly withinDays: number;
  readonly unused: number;
  readonly rows: readonly SheetRow[];
}

export interface SheetRange {
  readonly window: string;
  /** Serials, both inclusive. */
  readonly from: number;
  readonly to: number;
}

/** Rows of a window that are told at once: a dozen blocks. */
const most = 600;
const readers: readonly Post[] = [...sheetPosts, 'supervise'];

/** 断网收件单: blocks of numbers by window, given out while the server can be reached. */
export class OutageSheets {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: BusinessClock,
    private readonly withinDays: number,
  ) {}

  /** @throws DomainError `not-found`, `post-required` */
  async list(window: string, actor: Actor): Promise<WindowSheets> {
    await assertAtWindow(this.dataSource.manager, window, actor, readers);
    const rows: (Omit<SheetRow, 'issuedAt'> & { issuedAt: Date })[] = await this.dataSource.query(
      `select s.number, s.serial, s.issued_at as "issuedAt", s.prints, case when s.spoilt_at is not null then 'spoilt' when a.id is not null then 'used' else 'unused' end as state,
              case when a.id is not null then jsonb_build_object('id', a.id, 'number', a.number) end as application, s.spoilt_reason as "spoiltReason", p.name as "spoiltBy"
         from outage_sheet s left join application a on a.id = s.application_id and a.state <> 'annulled' left join staff p on p.id = s.spoilt_by
        where s.window_code = $1 order by (a.id is not null or s.spoilt_at is not null), case when a.id is null and s.spoilt_at is null then s.serial else -s.serial end limit $2`,
      [window, most],
    );
    const told = rows.map((row) => ({ ...row, issuedAt: row.issuedAt.toISOString() }));
    return { window, withinDays: this.withinDays, unused: told.filter(({ state }) => state === 'unused').length, rows: told };
  }

  /** Gives the window its next fifty numbers. @throws DomainError `not-found`, `post-required` */
  async allocate(window: string, envelope: Envelope): Promise<SheetRange> {
    return inTransaction(this.dataSource, async (tx) => {
      const now = await this.clock.now(tx);
      return once(tx, envelope, now, async () => {
        await assertAtWindow(tx, window, envelope.actor, sheetPosts);
        // the row of the window orders those who ask at once
        await tx.query('select from service_window where code = $1 for update', [window]);
        const rows: { last: number }[] = await tx.query('select coalesce(max(serial), 0) as last from outage_sheet where window_code = $1', [window]);
        const from = (rows[0]?.last ?? 0) + 1;
        const serials = Array.from({ length: BLOCK }, (_, place) => from + place);
        await tx.query(
          'insert into outage_sheet (number, window_code, serial, issued_at, issued_by) select number, $3, serial, $4, $5 from unnest($1::text[], $2::integer[]) as sheet (number, serial)',
          [serials.map((serial) => sheetNumber(window, serial)), serials, window, now, envelope.actor.id],
        );
        return { window, from, to: from + BLOCK - 1 };
      });
    });
  }

  /** Counts a print of every unused sheet of these, and gives them to be laid out. @throws DomainError `invalid` where none is unused, `post-required` */
  async print(window: string, numbers: readonly string[], actor: Actor): Promise<readonly BlankSheet[]> {
    return inTransaction(this.dataSource, async (tx) => {
      await assertAtWindow(tx, window, actor, sheetPosts);
      const [counted]: [{ number: string }[], number] = await tx.query(
        `update outage_sheet s set prints = prints + 1 where s.window_code = $1 and s.number = any($2) and s.spoilt_at is null
            and not exists (select from application a where a.id = s.application_id and a.state <> 'annulled') returning number`,
        [window, numbers],
      );
      if (counted.length === 0) throw new DomainError('invalid', 'None of these sheets is unused.', { fields: [{ field: 'numbers', remedy: '这些号码里没有未用的断网收件单；请先领用一段' }] });
      return blanks(tx, counted.map(({ number }) => number));
    });
  }

  /** 作废: torn, or written on in vain. Its number is not used again. @throws DomainError `not-found`, `sheet-used`, `reason-required`, `post-required` */
  async spoil(number: string, reason: string, actor: Actor): Promise<void> {
    await inTransaction(this.dataSource, async (tx) => {
      const rows: { window: string }[] = await tx.query('select window_code as "window" from outage_sheet where number = $1 for update', [number]);
      if (rows[0] === undefined) throw new DomainError('not-found', 'No such sheet.', { field: 'sheet', value: number });
      await assertAtWindow(tx, rows[0].window, actor, sheetPosts);
      if (reason.trim() === '') throw new DomainError('reason-required', 'Spoiling a sheet needs its reason.', { field: 'reason' });
      const now = await this.clock.now(tx);
      const [spoilt]: [unknown[], number] = await tx.query(
        `update outage_sheet s set application_id = null, spoilt_at = $2, spoilt_by = $3, spoilt_reason = $4 where s.number = $1 and s.spoilt_at is null
            and not exists (select from application a where a.id = s.application_id and a.state <> 'annulled') returning number`,
        [number, now, actor.id, reason.trim()],
      );
      if (spoilt.length === 0) throw new DomainError('sheet-used', 'The sheet is not unused.', { sheet: number });
    });
  }
}

async function blanks(tx: EntityManager, numbers: readonly string[]): Promise<BlankSheet[]> {
  return tx.query(
    `select s.number, s.prints, coalesce(g.name, r.name) as organ, o.name as office, coalesce(o.telephone, g.telephone) as telephone, g.supervision_telephone as supervision, w.name as "window"
       from outage_sheet s join service_window w on w.code = s.window_code join office o on o.code = w.office_code join region r on r.code = o.region_code left join organ g on g.region_code = o.region_code
      where s.number = any($1) order by s.serial`,
    [numbers],
  );
}

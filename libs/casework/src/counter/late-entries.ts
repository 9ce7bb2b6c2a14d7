import type { EntityManager } from 'typeorm';
import type { Application } from '@zonggui/domain/application/application';
import { assertLateEntry, type OutageSheet } from '@zonggui/domain/intake/late-entry';
import { DomainError } from '@zonggui/domain/errors';
import type { Actor } from '@zonggui/domain/posts';

/** A sheet held for the 补录 of this transaction. */
export interface ClaimedSheet {
  readonly number: string;
  readonly window: string;
  readonly receivedAt: Date;
}

interface Asked {
  readonly office: string;
  readonly sheet: string;
  readonly receivedAt: Date;
}

/**
 * Locks the sheet, so that of two clerks who enter it at once the second waits and then hears who was first.
 * @throws DomainError `sheet-used`, `invalid`
 */
export async function claimSheet(tx: EntityManager, { office, sheet, receivedAt }: Asked, actor: Actor, now: Date, withinDays: number): Promise<ClaimedSheet> {
  const number = sheet.trim();
  const locked: { window: string }[] = await tx.query('select window_code as "window" from outage_sheet where number = $1 for update', [number]);
  const window = locked[0]?.window;
  // read after the lock, for what it waited for may have been written meanwhile
  const rows: (Omit<OutageSheet, 'used'> & { usedBy: string | null; usedName: string | null; usedAt: Date | null })[] = await tx.query(
    `select s.number, w.office_code as office, s.issued_at as "issuedAt", s.spoilt_at is not null as spoilt, a.number as "usedBy", p.name as "usedName", e.recorded_at as "usedAt"
       from outage_sheet s join service_window w on w.code = s.window_code
       left join application a on a.id = s.application_id and a.state <> 'annulled' left join late_entry e on e.application_id = a.id left join staff p on p.id = e.recorded_by
      where s.number = $1`,
    [number],
  );
  const row = rows[0];
  if (row === undefined || window === undefined) throw new DomainError('invalid', 'No such sheet.', { fields: [{ field: 'outage.sheet', remedy: '没有这个断网收件单号；请照单上印的号码填写' }] });
  const { usedBy, usedName, usedAt, ...found } = row;
  const used = usedBy === null || usedAt === null ? null : { number: usedBy, name: usedName ?? '', at: usedAt };
  assertLateEntry({ ...found, used }, { office, receivedAt, now, actor, withinDays });
  return { number, window, receivedAt };
}

/** The register of 补录; what was annulled before gives its sheet free and stays in it. */
export async function keepLateEntry(tx: EntityManager, { number, window, receivedAt }: ClaimedSheet, { id, region }: Application, actor: Actor, now: Date): Promise<void> {
  await tx.query('update late_entry set released_at = $2 where sheet_number = $1 and released_at is null', [number, now]);
  await tx.query(
    'insert into late_entry (application_id, sheet_number, region_code, window_code, received_at, recorded_at, recorded_by) values ($1, $2, $3, $4, $5, $6, $7)',
    [id, number, region, window, receivedAt, now, actor.id],
  );
  await tx.query('update outage_sheet set application_id = $2 where number = $1', [number, id]);
}

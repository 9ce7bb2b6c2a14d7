import type { DataSource, EntityManager } from 'typeorm';
import type { DocumentKind } from '@zonggui/domain/application/effects';
import { sheetPosts } from '@zonggui/domain/application/permissions';
import { DomainError } from '@zonggui/domain/errors';
import type { Actor, Post } from '@zonggui/domain/posts';
import { newId } from '@zonggui/store/uuid';
import { inTransaction } from '../command/transaction';
import type { BusinessClock } from '../time/business-clock';
import { assertAtWindow } from './at-window';
import { applicationOf, type Sheet, type SheetKind } from './printed-sheets';

/** A sheet that waits for a printer; nobody's name stands in it. */
export interface WaitingPrint {
  readonly id: string;
  readonly kind: SheetKind;
  readonly ids: string[];
  /** Of a 文书: its kind and number. */
  readonly series: DocumentKind | null;
  readonly number: string | null;
  /** Where it is about one. */
  readonly applicationId: string | null;
  readonly applicationNumber: string | null;
  readonly queuedAt: string;
  readonly queuedBy: string;
}

/** Whoever prints at a window: the counter, and who hands out there. */
const posts: readonly Post[] = [...sheetPosts, 'issue'];

/** Which list: a window's, or, without one, the person's own. `$1` and `$2` are its parameters. */
type Place = string | undefined;
const here = `((w.window_code = $1) or ($1::text is null and w.window_code is null and w.queued_by = $2))`;

/** 待打印 of a window, or of whoever sits at none: kept here and not in a browser, so that a reload and the next clerk find it. */
export class WaitingPrints {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: BusinessClock,
  ) {}

  /** The oldest first; what was annulled meanwhile is left out. @throws DomainError `not-found`, `post-required` */
  async list(place: Place, actor: Actor): Promise<WaitingPrint[]> {
    await assertMay(this.dataSource.manager, place, actor);
    const rows: (Omit<WaitingPrint, 'queuedAt'> & { queuedAt: Date })[] = await this.dataSource.query(
      `select w.id, w.kind, w.ids, d.series, d.number, a.id as "applicationId", a.number as "applicationNumber", w.queued_at as "queuedAt", s.name as "queuedBy"
         from waiting_print w join staff s on s.id = w.queued_by left join document d on d.id = w.document_id left join application a on a.id = w.application_id
        where ${here} and w.ended_at is null and d.annulled_at is null order by w.queued_at, d.number, w.id`,
      [place ?? null, actor.id],
    );
    return rows.map((row) => ({ ...row, queuedAt: row.queuedAt.toISOString() }));
  }

  /** The printer could not take these; what waits already waits on. @throws DomainError `not-found` for what the person's grants do not reach, `post-required` */
  async queue(place: Place, sheets: readonly Sheet[], actor: Actor): Promise<WaitingPrint[]> {
    await inTransaction(this.dataSource, async (tx) => {
      await assertMay(tx, place, actor);
      const now = await this.clock.now(tx);
      for (const { kind, ids } of sheets) {
        const application = await applicationOf(tx, { kind, ids }, actor);
        await tx.query(
          `insert into waiting_print (id, window_code, queued_by, document_id, kind, ids, application_id, queued_at) select $3, $1, $2, $4, $5, $6, $7, $8
            where not exists (select from waiting_print w where ${here} and w.kind = $5 and w.ids = $6 and w.ended_at is null) on conflict do nothing`,
          [place ?? null, actor.id, newId(), kind === 'document' ? ids[0] : null, kind, ids, application, now],
        );
      }
    });
    return this.list(place, actor);
  }

  /** These came out of the printer; those that do not wait any more are passed over. @throws DomainError `not-found`, `post-required` */
  async printed(place: Place, ids: readonly string[], actor: Actor): Promise<WaitingPrint[]> {
    await this.end(place, ids, null, actor);
    return this.list(place, actor);
  }

  /** 划去: not needed any more. @throws DomainError `not-found`, also for what does not wait any more; `reason-required`, `post-required` */
  async strike(place: Place, id: string, reason: string, actor: Actor): Promise<WaitingPrint[]> {
    if (reason.trim() === '') throw new DomainError('reason-required', 'Striking a print needs its reason.', { field: 'reason' });
    const ended = await this.end(place, [id], reason.trim(), actor);
    if (ended === 0) throw new DomainError('not-found', 'It does not wait any more.', { id });
    return this.list(place, actor);
  }

  private end(place: Place, ids: readonly string[], reason: string | null, actor: Actor): Promise<number> {
    return inTransaction(this.dataSource, async (tx) => {
      await assertMay(tx, place, actor);
      const [, ended]: [unknown[], number] = await tx.query(`update waiting_print w set ended_at = $4, ended_by = $2, struck_reason = $5 where ${here} and w.id = any($3) and w.ended_at is null`, [
        place ?? null, actor.id, ids, await this.clock.now(tx), reason,
      ]);
      return ended;
    });
  }
}

/** One's own list is anybody's. @throws DomainError `not-found`, `post-required` */
const assertMay = async (tx: EntityManager, place: Place, actor: Actor): Promise<void> => (place === undefined ? undefined : assertAtWindow(tx, place, actor, posts));

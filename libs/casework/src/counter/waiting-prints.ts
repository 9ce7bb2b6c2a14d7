import type { DataSource } from 'typeorm';
import type { DocumentKind } from '@zonggui/domain/application/effects';
import { sheetPosts } from '@zonggui/domain/application/permissions';
import { DomainError } from '@zonggui/domain/errors';
import type { Actor, Post } from '@zonggui/domain/posts';
import { applicationScope } from '@zonggui/identity/scope';
import { newId } from '@zonggui/store/uuid';
import { inTransaction } from '../command/transaction';
import type { BusinessClock } from '../time/business-clock';
import { assertAtWindow } from './at-window';

/** A 文书 that waits for the printer of a window; nobody's name stands in it. */
export interface WaitingPrint {
  readonly id: string;
  readonly documentId: string;
  readonly series: DocumentKind;
  /** Of the 文书. */
  readonly number: string;
  readonly applicationId: string;
  readonly applicationNumber: string;
  readonly queuedAt: string;
  readonly queuedBy: string;
}

/** Whoever prints at a window: the counter, and who hands out there. */
const posts: readonly Post[] = [...sheetPosts, 'issue'];

/** 待打印 of a window: kept here and not in its browser, so that a reload and the next clerk find it. */
export class WaitingPrints {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: BusinessClock,
  ) {}

  /** The oldest first; what was annulled meanwhile is left out. @throws DomainError `not-found`, `post-required` */
  async list(window: string, actor: Actor): Promise<WaitingPrint[]> {
    await assertAtWindow(this.dataSource.manager, window, actor, posts);
    const rows: (Omit<WaitingPrint, 'queuedAt'> & { queuedAt: Date })[] = await this.dataSource.query(
      `select w.id, d.id as "documentId", d.series, d.number, a.id as "applicationId", a.number as "applicationNumber", w.queued_at as "queuedAt", s.name as "queuedBy"
         from waiting_print w join document d on d.id = w.document_id join application a on a.id = d.application_id join staff s on s.id = w.queued_by
        where w.window_code = $1 and w.ended_at is null and d.annulled_at is null order by w.queued_at, d.number`,
      [window],
    );
    return rows.map((row) => ({ ...row, queuedAt: row.queuedAt.toISOString() }));
  }

  /** The printer could not take these; what waits already waits on. @throws DomainError `not-found` for a 文书 the person's grants do not reach, `post-required` */
  async queue(window: string, documents: readonly string[], actor: Actor): Promise<WaitingPrint[]> {
    await inTransaction(this.dataSource, async (tx) => {
      await assertAtWindow(tx, window, actor, posts);
      const scope = applicationScope(actor, { alias: 'a', firstParam: 2 });
      const found: { id: string }[] = await tx.query(`select d.id from document d join application a on a.id = d.application_id where d.id = any($1) and ${scope.sql}`, [documents, ...scope.params]);
      const missing = documents.find((id) => !found.some((row) => row.id === id));
      if (missing !== undefined) throw new DomainError('not-found', 'No such document.', { id: missing });
      const now = await this.clock.now(tx);
      await tx.query(
        `insert into waiting_print (id, window_code, document_id, queued_at, queued_by) select id, $3, document_id, $4, $5 from unnest($1::uuid[], $2::uuid[]) as row (id, document_id)
         on conflict (window_code, document_id) where ended_at is null do nothing`,
        [documents.map(newId), documents, window, now, actor.id],
      );
    });
    return this.list(window, actor);
  }

  /** These came out of the printer; those that do not wait any more are passed over. @throws DomainError `not-found`, `post-required` */
  async printed(window: string, ids: readonly string[], actor: Actor): Promise<WaitingPrint[]> {
    await this.end(window, ids, null, actor);
    return this.list(window, actor);
  }

  /** 划去: not needed any more. @throws DomainError `not-found`, also for what does not wait any more; `reason-required`, `post-required` */
  async strike(window: string, id: string, reason: string, actor: Actor): Promise<WaitingPrint[]> {
    if (reason.trim() === '') throw new DomainError('reason-required', 'Striking a print needs its reason.', { field: 'reason' });
    const ended = await this.end(window, [id], reason.trim(), actor);
    if (ended === 0) throw new DomainError('not-found', 'It does not wait any more.', { id });
    return this.list(window, actor);
  }

  private end(window: string, ids: readonly string[], reason: string | null, actor: Actor): Promise<number> {
    return inTransaction(this.dataSource, async (tx) => {
      await assertAtWindow(tx, window, actor, posts);
      const [, ended]: [unknown[], number] = await tx.query(
        'update waiting_print set ended_at = $3, ended_by = $4, struck_reason = $5 where window_code = $1 and id = any($2) and ended_at is null',
        [window, ids, await this.clock.now(tx), actor.id, reason],
      );
      return ended;
    });
  }
}

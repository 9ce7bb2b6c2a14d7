import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { isEnded, type Application } from '@zonggui/domain/application/application';
import { unlessBeyondCalendar } from '@zonggui/domain/deadline/beyond-calendar';
import { dueOf } from '@zonggui/domain/deadline/due';
import { DomainError } from '@zonggui/domain/errors';
import type { Actor } from '@zonggui/domain/posts';
import { applicationScope } from '@zonggui/identity/scope';
import { newId } from '@zonggui/store/uuid';
import type { ApplicationQueries } from '../application/application-queries';
import { writeBeside } from '../supervision/beside-rows';
import type { BesideStep, BesideWork } from '../supervision/beside-work';
import { isMissing } from '../counter/missing-papers';
import { readAttachments, insertAttachment, type AttachmentView } from './attachment-view';
import type { AttachmentStore } from './attachment-store';
import type { AttachmentFile, Attachments } from './attachments';
import { closeConfirmation, uploaders } from './filing';
import { mediaIn } from './media';
import { refused } from './media-type';

export interface SupplyInput {
  readonly file: Buffer;
  readonly name: string;
  /** Code of the material that is missing. */
  readonly material: string;
}

/** Files of one application that may wait for the counter at once: whoever knows a query code must not fill the disk. */
const mostWaiting = 20;

/**
 * 补材料: what an applicant uploads by number and query code. It waits until the counter confirms it, by naming it in the verb that
 * takes the paper (`supplement`, `checkMaterial`, `makeUp`), or refuses it with a reason.
 */
export class SuppliedAttachments {
  constructor(
    private readonly dataSource: DataSource,
    private readonly queries: ApplicationQueries,
    private readonly store: AttachmentStore,
    private readonly attachments: Attachments,
    private readonly work: BesideWork,
  ) {}

  /** @throws DomainError `wrong-query-code`; `invalid` (file, or a material that is not missing); `verb-not-allowed` once the application has ended */
  async supply(number: string, queryCode: string, { file, name, material }: SupplyInput, key: string): Promise<AttachmentView> {
    const applicationId = await this.queries.applicationIdOf(number, queryCode);
    const media = mediaIn(file);
    const [id, sha256] = [newId(), createHash('sha256').update(media.bytes).digest()];
    const actor = { kind: 'applicant' as const, id: applicationId, onBehalfOf: null, grants: [] };
    return this.work.runOnce(applicationId, { actor, key, body: { number, name, material, sha256: createHash('sha256').update(file).digest('hex') } }, async (step) => {
      const { tx, held: { application }, draft } = step;
      assertMissing(application, material);
      await this.assertRoom(step);
      await insertAttachment(tx, { id, region: application.region, applicationId, draftId: null, material, state: 'supplied', media, sha256, name, uploadedBy: null, onBehalfOf: null, at: draft.by.now, keepUntil: null });
      await this.store.put(tx, id, media.bytes);
      draft.record('attachmentSupplied', null, { attachmentId: id, material, sha256: sha256.toString('hex') });
      await writeBeside(step, application.id, { clocks: [], dueAt: await this.confirmBy(step), obligation: { kind: 'confirmAttachment', subjectId: application.id, matterId: null, region: application.region, post: 'intake', department: null, assignee: null } });
      return (await readAttachments(tx, 't.id = $1', [id]))[0]!; // just written
    });
  }

  /** 提交后 1 个工作日内确认 (`ux.md` 1.6), of what has waited longest; null beyond the calendar. */
  private async confirmBy({ tx, held, draft: { by } }: BesideStep): Promise<Date | null> {
    const rows: { due_at: Date | null }[] = await tx.query(`select due_at from task where subject_id = $1 and kind = 'confirmAttachment' and closed_at is null`, [held.application.id]);
    if (rows[0] !== undefined) return rows[0].due_at;
    return unlessBeyondCalendar(() => dueOf({ limit: { unit: 'workdays', amount: 1 }, startsAt: by.now }, by.calendar, by.hours))?.dueAt ?? null;
  }

  private async assertRoom({ tx, held }: BesideStep): Promise<void> {
    const rows: { waiting: number }[] = await tx.query(`select count(*)::integer as waiting from attachment where application_id = $1 and state = 'supplied'`, [held.application.id]);
    if ((rows[0]?.waiting ?? 0) >= mostWaiting) throw refused(`已上传 ${mostWaiting} 个文件，请等窗口确认后再传`);
  }

  /** His own uploads, with what became of them. @throws DomainError `wrong-query-code` */
  async listOfApplicant(number: string, queryCode: string): Promise<AttachmentView[]> {
    return readAttachments(this.dataSource.manager, 't.application_id = $1 and t.uploaded_by is null', [await this.queries.applicationIdOf(number, queryCode)]);
  }

  /** @throws DomainError `wrong-query-code`, `not-found`, `erased` */
  async openOwn(id: string, number: string, queryCode: string): Promise<AttachmentFile> {
    const applicationId = await this.queries.applicationIdOf(number, queryCode);
    const found = await readAttachments(this.dataSource.manager, 't.id = $1 and t.application_id = $2 and t.uploaded_by is null', [id, applicationId]);
    return this.attachments.fileOf(found[0], id);
  }

  /** The counter does not take it and says why. @throws DomainError `not-found`, `post-required`, `verb-not-allowed` unless it waits */
  async refuse(id: string, reason: string, actor: Actor): Promise<AttachmentView> {
    const scope = applicationScope(actor, { alias: 'a', firstParam: 2 });
    const rows: { application: string }[] = await this.dataSource.query(`select a.id as application from attachment t join application a on a.id = t.application_id where t.id = $1 and ${scope.sql}`, [id, ...scope.params]);
    if (rows[0] === undefined) throw new DomainError('not-found', 'No such attachment.', { attachmentId: id });
    if (!actor.grants.some(({ post }) => uploaders.includes(post))) throw new DomainError('post-required', 'Refusing what was supplied needs a counter post.', { posts: uploaders });
    return this.work.run(rows[0].application, actor, async ({ tx, held, draft }) => {
      const [before] = await readAttachments(tx, 't.id = $1', [id]);
      if (before?.state !== 'supplied') throw new DomainError('verb-not-allowed', 'It does not wait for confirmation.', { state: before?.state, allowed: [] });
      await tx.query(`update attachment set state = 'refused', refusal = $2 where id = $1`, [id, reason]);
      await closeConfirmation(tx, held.application.id, actor, draft.by.now);
      const eventId = draft.record('attachmentRefused', null, { attachmentId: id, material: before.material });
      draft.remark({ type: 'remark', eventId, matterId: null, words: { reason } });
      return { ...before, state: 'refused' as const, refusal: reason };
    });
  }
}

function assertMissing(application: Application, material: string): void {
  if (isEnded(application)) throw new DomainError('verb-not-allowed', 'The application has ended.', { state: application.state, allowed: [] });
  if (isMissing(application, material)) return;
  const known = application.matters.flatMap(({ terms }) => terms.materials.map(({ code }) => code)).filter((code) => isMissing(application, code));
  const remedy = known.length === 0 ? '现在没有需要补交的材料' : `请从待补交的材料中选择：${[...new Set(known)].join('、')}`;
  throw new DomainError('invalid', 'That material is not missing.', { known, fields: [{ field: 'material', remedy }] });
}

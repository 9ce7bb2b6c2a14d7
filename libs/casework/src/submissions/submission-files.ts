import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { DomainError } from '@zonggui/domain/errors';
import { moveSubmission } from '@zonggui/domain/submission/submission';
import { newId } from '@zonggui/store/uuid';
import { insertAttachment, readAttachments, type AttachmentView } from '../attachments/attachment-view';
import type { AttachmentStore } from '../attachments/attachment-store';
import type { AttachmentFile, Attachments } from '../attachments/attachments';
import { mediaIn } from '../attachments/media';
import { refused } from '../attachments/media-type';
import type { BusinessClock } from '../time/business-clock';
import { inTransaction } from '../command/transaction';
import { DRAFT_DAYS, type OnlineSubmissions } from './online-submissions';
import { lockSubmission } from './submission-rows';

/** Of one submission: whoever asks for a query code must not fill the disk. */
const most = 30;

/** Photos and PDF of the papers, uploaded one by one by the applicant; held until a window passes the submission. */
export class SubmissionFiles {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: BusinessClock,
    private readonly submissions: OnlineSubmissions,
    private readonly store: AttachmentStore,
    private readonly attachments: Attachments,
  ) {}

  /** @throws DomainError `wrong-query-code`, `verb-not-allowed` once it lies with the window; `invalid` (file) */
  async add(id: string, queryCode: string, { file, name, material }: { readonly file: Buffer; readonly name: string; readonly material: string }): Promise<AttachmentView> {
    await this.submissions.assertOwn(id, queryCode);
    const media = mediaIn(file);
    const [attachmentId, sha256] = [newId(), createHash('sha256').update(media.bytes).digest()];
    return inTransaction(this.dataSource, async (tx) => {
      const row = await lockSubmission(tx, id);
      moveSubmission(row.state, 'send');
      const held: { count: number }[] = await tx.query('select count(*)::integer as count from attachment where draft_id = $1', [id]);
      if ((held[0]?.count ?? 0) >= most) throw refused(`最多上传 ${most} 个文件；请删去不用的再传`);
      const [at, keepUntil] = [await this.clock.now(tx), new Date((await this.clock.systemNow(tx)).getTime() + DRAFT_DAYS * 86_400_000)];
      await insertAttachment(tx, { id: attachmentId, region: row.region, applicationId: null, draftId: id, material, state: 'held', media, sha256, name, uploadedBy: null, onBehalfOf: null, at, keepUntil });
      if (row.state === 'returned') await tx.query(`update attachment set keep_until = 'infinity' where id = $1`, [attachmentId]); // goes with its submission
      await this.store.put(tx, attachmentId, media.bytes);
      return (await readAttachments(tx, 't.id = $1', [attachmentId]))[0]!; // just written
    });
  }

  /** @throws DomainError `wrong-query-code`, `verb-not-allowed`, `not-found` */
  async drop(id: string, queryCode: string, attachmentId: string): Promise<void> {
    await this.submissions.assertOwn(id, queryCode);
    await inTransaction(this.dataSource, async (tx) => {
      moveSubmission((await lockSubmission(tx, id)).state, 'send');
      const [, removed]: [unknown, number] = await tx.query(`delete from attachment where id = $1 and draft_id = $2 and state = 'held'`, [attachmentId, id]);
      if (removed === 0) throw new DomainError('not-found', 'No such attachment.', { attachmentId });
    });
  }

  /** @throws DomainError `wrong-query-code`, `not-found` */
  async open(id: string, queryCode: string, attachmentId: string): Promise<AttachmentFile> {
    await this.submissions.assertOwn(id, queryCode);
    return this.attachments.fileOf((await readAttachments(this.dataSource.manager, `t.id = $1 and t.draft_id = $2 and t.state = 'held'`, [attachmentId, id]))[0], attachmentId);
  }
}

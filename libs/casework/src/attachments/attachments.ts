import { createHash } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import { isEnded, type Application } from '@zonggui/domain/application/application';
import { covers } from '@zonggui/domain/application/permissions';
import { DomainError } from '@zonggui/domain/errors';
import type { Actor } from '@zonggui/domain/posts';
import { applicationScope } from '@zonggui/identity/scope';
import { newId } from '@zonggui/store/uuid';
import type { BesideWork } from '../supervision/beside-work';
import type { BusinessClock } from '../time/business-clock';
import { once } from '../command/idempotency';
import type { Envelope } from '../command/requests';
import { inTransaction } from '../command/transaction';
import { insertAttachment, readAttachments, type AttachmentView, type NewAttachment } from './attachment-view';
import type { AttachmentStore } from './attachment-store';
import { heldReach, uploaders } from './filing';
import { mediaIn } from './media';
import type { MediaType } from './media-type';

export interface UploadInput {
  readonly file: Buffer;
  /** As the file was called. */
  readonly name: string;
  /** Of the counter, for what is captured before there is an application; else `applicationId`. */
  readonly region?: string;
  readonly applicationId?: string;
  /** Code of the material; needed with `applicationId`. */
  readonly material?: string;
  /** 暂存 it belongs to. */
  readonly draftId?: string;
}

/** The bytes with what a server must say of them. */
export interface AttachmentFile {
  readonly id: string;
  readonly mediaType: MediaType;
  readonly name: string;
  readonly sha256: string;
  readonly bytes: Buffer;
}

const hour = 3_600_000;
/** What nobody filed is gone after a day; what belongs to a draft after thirty. */
const keptHours = { loose: 24, drafted: 30 * 24 };

/** 影像 of papers: captured or uploaded by staff, shown to whom the grants reach. Bytes are checked, sealed and written in one transaction with their row. */
export class Attachments {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: BusinessClock,
    private readonly store: AttachmentStore,
    private readonly work: BesideWork,
  ) {}

  /**
   * Held until a command names it with a paper; with `applicationId` part of that file at once.
   * @throws DomainError `invalid` (file, fields), `post-required`, `unknown-region`, `not-found`, `verb-not-allowed` once the application has ended
   */
  async upload(input: UploadInput, envelope: Envelope): Promise<AttachmentView> {
    const made = { id: newId(), media: mediaIn(input.file), name: input.name };
    const row = { ...made, sha256: createHash('sha256').update(made.media.bytes).digest(), uploadedBy: envelope.actor.id, onBehalfOf: envelope.actor.onBehalfOf };
    const { applicationId, material } = input;
    if (applicationId === undefined) return this.hold(input, row, envelope);
    if (material === undefined) throw new DomainError('invalid', 'Of which material?', { fields: [{ field: 'material', remedy: '请选择这是哪一份材料' }] });
    await this.assertReached(applicationId, envelope.actor);
    return this.work.runOnce(applicationId, envelope, async ({ tx, held: { application }, draft }) => {
      assertMayFile(application, material, envelope.actor);
      await this.write(tx, { ...row, applicationId, material, region: application.region, draftId: null, state: 'filed', at: draft.by.now, keepUntil: null });
      const view = await one(tx, row.id);
      draft.record('attachmentsFiled', null, { attachments: [{ id: view.id, material, page: view.page, sha256: view.sha256 }] });
      return view;
    });
  }

  private hold({ region, material, draftId }: UploadInput, row: Pick<NewAttachment, 'id' | 'media' | 'name' | 'sha256' | 'uploadedBy' | 'onBehalfOf'>, envelope: Envelope): Promise<AttachmentView> {
    return inTransaction(this.dataSource, async (tx) => {
      const at = await this.clock.now(tx);
      return once(tx, envelope, at, async () => {
        const keepUntil = new Date((await this.clock.systemNow(tx)).getTime() + (draftId === undefined ? keptHours.loose : keptHours.drafted) * hour);
        await this.write(tx, { ...row, region: await counterRegion(tx, region, envelope.actor), applicationId: null, draftId: draftId ?? null, material: material ?? null, state: 'held', at, keepUntil });
        return one(tx, row.id);
      });
    });
  }

  private async write(tx: EntityManager, row: NewAttachment): Promise<void> {
    await insertAttachment(tx, row);
    await this.store.put(tx, row.id, row.media.bytes);
  }

  /** All of one application, what the applicant supplied and what was refused too. @throws DomainError `not-found` */
  async ofApplication(applicationId: string, actor: Actor): Promise<AttachmentView[]> {
    await this.assertReached(applicationId, actor);
    return readAttachments(this.dataSource.manager, 't.application_id = $1', [applicationId]);
  }

  /** Writes down who opened it; not again for a further `part` of the same file. @throws DomainError `not-found`, also for what the grants do not reach; `erased` */
  async open(id: string, actor: Actor, part: boolean): Promise<AttachmentFile> {
    const scope = applicationScope(actor, { alias: 'a', firstParam: 2 });
    const held = heldReach(actor, 2 + scope.params.length);
    const found = await readAttachments(
      this.dataSource.manager,
      `t.id = $1 and (${held.sql} or exists (select from application a where a.id = t.application_id and ${scope.sql}))`,
      [id, ...scope.params, ...held.params],
    );
    const file = await this.fileOf(found[0], id);
    if (!part) await this.dataSource.query('insert into attachment_read (id, attachment_id, read_at, read_by, on_behalf_of) values ($1, $2, $3, $4, $5)', [newId(), id, await this.clock.now(), actor.id, actor.onBehalfOf]);
    return file;
  }

  async fileOf(view: AttachmentView | undefined, id: string): Promise<AttachmentFile> {
    if (view === undefined) throw notFound(id);
    const bytes = await this.store.get(this.dataSource.manager, id);
    if (bytes === null) throw new DomainError('erased', 'The image was erased with the person.', { attachmentId: id });
    return { id, bytes, mediaType: view.mediaType, sha256: view.sha256, name: view.name ?? id };
  }

  /** While it is part of no file. @throws DomainError `not-found`; `verb-not-allowed` for one that is */
  async discard(id: string, actor: Actor): Promise<void> {
    const held = heldReach(actor, 2);
    const [, removed]: [unknown, number] = await this.dataSource.query(`delete from attachment t where t.id = $1 and t.uploaded_by is not null and ${held.sql}`, [id, ...held.params]);
    if (removed > 0) return;
    const scope = applicationScope(actor, { alias: 'a', firstParam: 2 });
    const filed: { state: string }[] = await this.dataSource.query(`select t.state from attachment t join application a on a.id = t.application_id where t.id = $1 and ${scope.sql}`, [id, ...scope.params]);
    if (filed[0] === undefined) throw notFound(id);
    throw new DomainError('verb-not-allowed', 'It is part of a file.', { state: filed[0].state, allowed: [] });
  }

  private async assertReached(applicationId: string, actor: Actor): Promise<void> {
    const scope = applicationScope(actor, { alias: 'a', firstParam: 2 });
    const reached: unknown[] = await this.dataSource.query(`select from application a where a.id = $1 and ${scope.sql}`, [applicationId, ...scope.params]);
    if (reached.length === 0) throw new DomainError('not-found', 'No such application.', { applicationId });
  }
}

/** @throws DomainError `verb-not-allowed`, `post-required`; `invalid` for a material nobody asks for */
function assertMayFile(application: Application, material: string, actor: Actor): void {
  if (isEnded(application)) throw new DomainError('verb-not-allowed', 'The application has ended.', { state: application.state, allowed: [] });
  if (!actor.grants.some(({ post, region }) => uploaders.includes(post) && covers(region, application.region))) throw postRequired(application.region);
  assertAskedFor(application, material);
}

/** @throws DomainError `invalid` with the codes the application asks for */
export function assertAskedFor(application: Application, material: string): void {
  const known = application.matters.flatMap(({ terms }) => terms.materials.flatMap(({ code, alternatives }) => [code, ...alternatives]));
  if (!known.includes(material)) throw new DomainError('invalid', 'No matter of this application asks for that material.', { field: 'material', known: [...new Set(known)] });
}

async function counterRegion(tx: EntityManager, region: string | undefined, actor: Actor): Promise<string> {
  const rows: { code: string }[] = await tx.query('select code from region where code = $1', [region ?? '']);
  if (rows[0] === undefined) throw new DomainError('unknown-region', 'No such region.', { field: 'region', value: region ?? null });
  if (!actor.grants.some((grant) => uploaders.includes(grant.post) && covers(grant.region, rows[0]!.code))) throw postRequired(rows[0].code);
  return rows[0].code;
}

const postRequired = (region: string): DomainError => new DomainError('post-required', 'Uploading needs a counter post or a reviewer in this region.', { posts: uploaders, region });

const notFound = (attachmentId: string): DomainError => new DomainError('not-found', 'No such attachment.', { attachmentId });

async function one(tx: EntityManager, id: string): Promise<AttachmentView> {
  const [view] = await readAttachments(tx, 't.id = $1', [id]);
  // it was written in this transaction
  return view!;
}

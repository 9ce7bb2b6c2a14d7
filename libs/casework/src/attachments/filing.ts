import type { EntityManager } from 'typeorm';
import type { Application } from '@zonggui/domain/application/application';
import type { Command, PaperInput } from '@zonggui/domain/application/commands';
import { permissions } from '@zonggui/domain/application/permissions';
import { DomainError } from '@zonggui/domain/errors';
import type { Actor, Post } from '@zonggui/domain/posts';
import { belowOf } from '@zonggui/identity/scope';
import { newId } from '@zonggui/store/uuid';
import { appendEvents } from '../history/stream-writer';

/** Who may upload, and file what a colleague of the same counter captured. */
export const uploaders: readonly Post[] = permissions.makeUp;

/** The images that come with papers, in the order of their pages. */
export interface Handed {
  readonly material: string;
  readonly ids: readonly string[];
  /** Where the request named them. */
  readonly field: string;
}

export function handedWith(papers: readonly PaperInput[]): Handed[] {
  return papers.flatMap(({ material, attachments = [] }, index) => (attachments.length === 0 ? [] : [{ material, ids: attachments, field: `papers.${index}.attachments` }]));
}

/** Of what commands bring; a paper owed names its material by its deferral. */
export function handedIn(application: Application, commands: readonly Command[]): Handed[] {
  return commands.flatMap((command) => {
    if (command.type === 'checkMaterial' || command.type === 'supplement' || command.type === 'rescan') return handedWith(command.papers);
    if (command.type !== 'makeUp' || command.attachments === undefined || command.attachments.length === 0) return [];
    const material = application.deferrals.find(({ id }) => id === command.deferralId)?.material;
    return material === undefined ? [] : [{ material, ids: command.attachments, field: 'attachments' }];
  });
}

/** Of a held one: whoever uploaded it, or who sits at a counter of the same region. $n from `first` on. */
export function heldReach(actor: Actor, first: number): { readonly sql: string; readonly params: readonly unknown[] } {
  const regions = actor.grants.filter(({ post }) => uploaders.includes(post)).map(({ region }) => belowOf(region));
  return {
    sql: `(t.state = 'held' and (t.uploaded_by = any($${first}::uuid[]) or exists (select from unnest($${first + 1}::text[]) as r (below) where starts_with(t.region_code, r.below))))`,
    params: [actor.kind === 'staff' ? [actor.id] : [], regions],
  };
}

/**
 * Locks the images that are to become part of the application: held ones the person reaches, or such as its applicant supplied.
 * Before anything is written, so that a refusal leaves no trace.
 * @throws DomainError `invalid` naming the field when one is unknown, named twice, or part of another file
 */
export async function claimAttachments(tx: EntityManager, applicationId: string, handed: readonly Handed[], actor: Actor): Promise<void> {
  const ids = handed.flatMap((paper) => paper.ids);
  if (ids.length === 0) return;
  const held = heldReach(actor, 3);
  const rows: { id: string }[] = await tx.query(
    `select t.id from attachment t where t.id = any($1) and (${held.sql} or (t.application_id = $2 and t.state = 'supplied')) order by t.id for update`,
    [ids, applicationId, ...held.params],
  );
  const claimed = new Set(rows.map(({ id }) => id));
  const fault = handed.find((paper) => paper.ids.some((id) => !claimed.delete(id)));
  if (fault === undefined) return;
  throw new DomainError('invalid', 'An attachment cannot become part of this file.', { fields: [{ field: fault.field, remedy: '影像不存在、已归入其他办件或重复，请重新拍摄或上传' }] });
}

/** Makes claimed images part of the file, behind the pages already there, and says so in its history. */
export async function fileAttachments(tx: EntityManager, applicationId: string, handed: readonly Handed[], actor: Actor, now: Date): Promise<void> {
  const wanted = handed.flatMap(({ material, ids }) => ids.map((id, index) => ({ id, material, place: index + 1 })));
  if (wanted.length === 0) return;
  const [filed]: [{ id: string; material: string; page: number; sha256: string }[], number] = await tx.query(
    `with wanted as (select * from jsonb_to_recordset($2::jsonb) as w (id uuid, material text, place integer)),
          last as (select material_code as material, max(page) as page from attachment where application_id = $1 and state = 'filed' group by 1)
     update attachment t set application_id = $1, material_code = w.material, page = coalesce((select l.page from last l where l.material = w.material), 0) + w.place,
            state = 'filed', filed_at = $3, keep_until = null, draft_id = null
       from wanted w where t.id = w.id returning t.id, t.material_code as material, t.page, encode(t.sha256, 'hex') as sha256`,
    [applicationId, JSON.stringify(wanted), now],
  );
  await closeConfirmation(tx, applicationId, actor, now);
  const { kind, id, onBehalfOf } = actor;
  const attachments = filed.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  await appendEvents(tx, { id: applicationId, kind: 'application' }, [{ id: newId(), type: 'attachmentsFiled', matterId: null, occurredAt: now, actor: { kind, id, onBehalfOf }, data: { attachments } }], now);
}

/** Once nothing the applicant supplied waits any more. */
export async function closeConfirmation(tx: EntityManager, applicationId: string, actor: Actor, now: Date): Promise<void> {
  await tx.query(
    `update task set closed_at = $2, closed_by = $3 where subject_id = $1 and kind = 'confirmAttachment' and closed_at is null
        and not exists (select from attachment where application_id = $1 and state = 'supplied')`,
    [applicationId, now, actor.kind === 'staff' ? actor.id : null],
  );
}

import type { EntityManager } from 'typeorm';
import { DomainError } from '@zonggui/domain/errors';
import type { Actor } from '@zonggui/domain/posts';
import { applicationScope } from '@zonggui/identity/scope';

/** Where the ids of a sheet stand, beside the application each is about; none where they are not an application's. */
const sources = {
  document: 'select id, application_id from document',
  folderLabels: 'select id, id from application',
  fileIndex: 'select id, id from application',
  reviewSheet: 'select id, application_id from matter',
  paperTransfer: 'select transfer_id, application_id from paper_transfer_row',
  mailHanding: 'select id, application_id from delivery',
  addressLabels: 'select id, application_id from delivery',
  holeLabels: 'select id, application_id from delivery',
  unclaimed: null,
  authorisation: null,
} as const satisfies Record<string, string | null>;

/** What desks print: a 文书, or a page that is made anew each time. */
export type SheetKind = keyof typeof sources;

// the keys of a literal are its names
export const sheetKinds = Object.keys(sources) as readonly SheetKind[];

/** Of a 文书 its id; of 未领清单 nothing; of a blank 授权委托书 the region; of the others what they are about, in the order of the print. */
export interface Sheet {
  readonly kind: SheetKind;
  readonly ids: readonly string[];
}

const isUuid = (id: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id);

/** The application a sheet is about; null where it is about several, or none. @throws DomainError `not-found` for what is not there, or beyond the person's grants */
export async function applicationOf(tx: EntityManager, { kind, ids }: Sheet, actor: Actor): Promise<string | null> {
  const source = sources[kind];
  if (source === null) return null;
  const missing = (id: string | undefined) => new DomainError('not-found', 'No such sheet.', { kind, id });
  const wrong = ids.find((id) => !isUuid(id));
  if (wrong !== undefined || ids.length === 0 || (kind === 'document' && ids.length > 1)) throw missing(wrong);
  const scope = applicationScope(actor, { alias: 'a', firstParam: 2 });
  const found: { id: string; application: string }[] = await tx.query(
    `select distinct s.id, a.id as application from (${source}) as s (id, application_id) join application a on a.id = s.application_id where s.id = any($1::uuid[]) and ${scope.sql}`,
    [ids, ...scope.params],
  );
  const beyond = ids.find((id) => !found.some((row) => row.id === id.toLowerCase()));
  if (beyond !== undefined) throw missing(beyond);
  const applications = new Set(found.map(({ application }) => application));
  return applications.size === 1 ? (found[0]?.application ?? null) : null;
}

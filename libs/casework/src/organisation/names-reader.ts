import type { EntityManager } from 'typeorm';
import type { Named } from '../application/views';

/** Names that hardly ever change, read once per request for the codes a view mentions. */
export interface Names {
  readonly region: (code: string) => Named;
  readonly department: (code: string) => Named;
  readonly office: (code: string) => Named;
  readonly window: (code: string) => Named;
  readonly staff: (id: string) => string;
}

export async function readNames(tx: EntityManager, wanted: { codes: readonly string[]; staff: readonly string[] }): Promise<Names> {
  const rows: { kind: string; code: string; name: string }[] = await tx.query(
    `select 'region' as kind, code, name from region where code = any($1)
     union all select 'department', code, name from department where code = any($1)
     union all select 'office', code, name from office where code = any($1)
     union all select 'window', code, name from service_window where code = any($1)
     union all select 'staff', id::text, name from staff where id = any($2::uuid[])`,
    [wanted.codes, wanted.staff],
  );
  const names = new Map(rows.map(({ kind, code, name }) => [`${kind}:${code}`, name]));
  const named = (kind: string) => (code: string) => ({ code, name: names.get(`${kind}:${code}`) ?? code });
  return { region: named('region'), department: named('department'), office: named('office'), window: named('window'), staff: (id) => names.get(`staff:${id}`) ?? id };
}

import type { EntityManager } from 'typeorm';
import { buildCatalogue, type Catalogue } from '@zonggui/catalogue/catalogue';
import type { CatalogueFile } from '@zonggui/catalogue/load-catalogue';
import { resolveGuide } from '@zonggui/catalogue/resolve-guide';
import type { GuideQuery, ResolvedGuide } from '@zonggui/catalogue/guide';
import { newId } from '@zonggui/store/uuid';

/** The catalogue as published in the database, kept in memory until a version is added. */
export class CatalogueReader {
  private held: { readonly mark: string; readonly catalogue: Catalogue } | null = null;

  /** @param demo whether the demo overlay (示例) speaks too */
  constructor(readonly demo: boolean) {}

  async current(tx: EntityManager): Promise<Catalogue> {
    const marks: { mark: string }[] = await tx.query(`select count(*) || '@' || coalesce(max(published_at)::text, '') as mark from catalogue_version`);
    const mark = marks[0]?.mark ?? '';
    if (this.held?.mark === mark) return this.held.catalogue;
    const files: CatalogueFile[] = await tx.query('select path, content, hash from catalogue_version where superseded_at is null order by path');
    this.held = { mark, catalogue: buildCatalogue(files, 'database') };
    return this.held.catalogue;
  }

  async guide(tx: EntityManager, query: Omit<GuideQuery, 'demo'>): Promise<ResolvedGuide> {
    return resolveGuide(await this.current(tx), { ...query, demo: this.demo });
  }
}

/**
 * Loads what config/ holds. A file becomes a version only when its hash is new, and never takes the place of one a keeper
 * published. Returns the paths of the new versions.
 */
export async function importCatalogue(tx: EntityManager, files: readonly CatalogueFile[], now: Date): Promise<string[]> {
  const rows = files.map(({ path, content, hash }) => ({ id: newId(), path, content, hash, origin: 'config', demo: path.includes('/demo/'), published_at: now }));
  const added: { path: string }[] = await tx.query(
    `with given as (select * from jsonb_populate_recordset(null::catalogue_version, $1::jsonb)),
          fresh as (select g.* from given g
                     where not exists (select 1 from catalogue_version v where v.path = g.path and v.hash = g.hash)
                       and not exists (select 1 from catalogue_version v where v.path = g.path and v.origin = 'keeper' and v.superseded_at is null))
     select path from fresh order by path`,
    [JSON.stringify(rows)],
  );
  const paths = added.map((row) => row.path);
  await tx.query('update catalogue_version set superseded_at = $2 where path = any($1) and superseded_at is null', [paths, now]);
  await tx.query(
    `insert into catalogue_version (id, path, hash, content, origin, demo, published_at)
     select id, path, hash, content, origin, demo, published_at from jsonb_populate_recordset(null::catalogue_version, $1::jsonb)`,
    [JSON.stringify(rows.filter((row) => paths.includes(row.path)))],
  );
  return paths;
}

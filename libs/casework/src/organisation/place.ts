import type { EntityManager } from 'typeorm';
import { nearestNames } from '@zonggui/catalogue/names';
import { DomainError } from '@zonggui/domain/errors';
import type { RegisterInput } from '../command/requests';

/** @throws DomainError `unknown-region`, or `not-found` naming the nearest office or window */
export async function assertPlace(tx: EntityManager, { region, office, window }: Pick<RegisterInput, 'region' | 'office' | 'window'>): Promise<void> {
  const rows: { region: boolean; office: boolean; window: boolean }[] = await tx.query(
    `select exists (select 1 from region where code = $1) as region,
            exists (select 1 from office where code = $2) as office,
            exists (select 1 from service_window where code = $3 and office_code = $2) as window`,
    [region, office, window ?? null],
  );
  const found = rows[0];
  if (!found?.region) throw new DomainError('unknown-region', 'No such region.', { field: 'region', value: region, nearest: await nearest(tx, 'region', region) });
  if (!found.office) throw new DomainError('not-found', 'No such office.', { field: 'office', value: office, nearest: await nearest(tx, 'office', office) });
  if (window !== undefined && !found.window) throw new DomainError('not-found', 'No such window in that office.', { field: 'window', value: window, nearest: await nearest(tx, 'service_window', window) });
}

async function nearest(tx: EntityManager, table: 'region' | 'office' | 'service_window', value: string): Promise<string[]> {
  const rows: { code: string; name: string }[] = await tx.query(`select code, name from ${table}`);
  return nearestNames(value, rows.flatMap((row) => [row.code, row.name]));
}

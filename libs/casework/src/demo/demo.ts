import { join } from 'node:path';
import type { DataSource, EntityManager } from 'typeorm';
import { buildCatalogue } from '@zonggui/catalogue/catalogue';
import { assertSound } from '@zonggui/catalogue/check-catalogue';
import { loadCalendarFolder } from '@zonggui/catalogue/load-calendar';
import { loadCatalogueFiles, loadDocumentTexts } from '@zonggui/catalogue/load-catalogue';
import { hashPassword } from '@zonggui/identity/passwords';
import { newId } from '@zonggui/store/uuid';
import { importCatalogue } from '../catalogue/catalogue-reader';
import { DEMO_PASSWORD, demoStaff, type DemoStaff } from './demo-staff';
import { importCalendars } from '../calendar/import-calendar';
import { importOrganisation } from '../organisation/import-organisation';
import { inTransaction } from '../command/transaction';

export { DEMO_PASSWORD } from './demo-staff';

/** 示例: the organs' short names in document numbers, which no document of theirs settles for this use. */
const organShortNames = { '341000': '黄人社', '210300': '鞍人社' };

const epoch = new Date('2026-01-01T00:00:00+08:00');

export interface DemoLoad {
  readonly catalogueVersions: readonly string[];
  readonly staff: readonly DemoStaff[];
}

/** Loads the catalogue, the calendar and the two demonstration bureaus with an account per post. Again is harmless. @throws Error that lists the faults of the catalogue; then nothing is loaded */
export async function loadDemo(dataSource: DataSource, configDir: string = join(process.cwd(), 'config')): Promise<DemoLoad> {
  const files = loadCatalogueFiles(configDir);
  assertSound(files, { texts: loadDocumentTexts(configDir) });
  const catalogue = buildCatalogue(files);
  const staff = demoStaff(catalogue.organisation.posts);
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  return inTransaction(dataSource, async (tx) => {
    await importCalendars(tx, loadCalendarFolder(join(configDir, 'calendar')));
    await importOrganisation(tx, catalogue.organisation, organShortNames);
    const catalogueVersions = await importCatalogue(tx, files, epoch);
    await writeStaff(tx, staff, passwordHash);
    await writeCovers(tx);
    await writeDelegations(tx, catalogue.overlays);
    return { catalogueVersions, staff };
  });
}

async function writeStaff(tx: EntityManager, staff: readonly DemoStaff[], passwordHash: string): Promise<void> {
  const rows = staff.map(({ login, name, post, region, department }) => ({ id: newId(), grant_id: newId(), login, name, post, region, department, passwordHash }));
  await tx.query(
    `with given as (select * from jsonb_to_recordset($1::jsonb) as g (id uuid, grant_id uuid, login text, name text, post text, region text, department text, "passwordHash" text)),
          made as (insert into staff (id, login, name, password_hash, active, failed_sign_ins, demo, created_at)
                   select id, login, name, "passwordHash", true, 0, true, $2 from given on conflict (login) do nothing returning id)
     insert into staff_grant (id, staff_id, post, region_code, department_code, valid_from)
     select g.grant_id, g.id, g.post, g.region, g.department, $2 from given g join made m on m.id = g.id`,
    [JSON.stringify(rows), epoch],
  );
}

/** AB岗 (示例): who stands in for whom, always with an end. What B does for A is signed "B 代 A". */
const covers = [
  { login: 'hs-review-zhengjiao-2', covered: 'hs-review-rencai' },
  { login: 'as-review-renjiu-2', covered: 'as-review-rsj' },
] as const;

async function writeCovers(tx: EntityManager): Promise<void> {
  const rows = covers.map((cover) => ({ id: newId(), ...cover }));
  await tx.query(
    `insert into staff_grant (id, staff_id, post, region_code, department_code, valid_from, valid_until, covers_staff_id)
     select g.id, b.id, own.post, own.region_code, own.department_code, $2, $3, a.id
       from jsonb_to_recordset($1::jsonb) as g (id uuid, login text, covered text)
       join staff b on b.login = g.login
       join staff a on a.login = g.covered
       join staff_grant own on own.staff_id = a.id and own.covers_staff_id is null
      where not exists (select 1 from staff_grant c where c.staff_id = b.id and c.covers_staff_id = a.id)`,
    [JSON.stringify(rows), epoch, new Date('2027-12-31T17:30:00+08:00')],
  );
}

/** 受理并办结 that the demonstration bureaus' departments have delegated to the counter. */
async function writeDelegations(tx: EntityManager, overlays: ReturnType<typeof buildCatalogue>['overlays']): Promise<void> {
  const rows = overlays.flatMap((overlay) =>
    overlay.settings
      .filter((setting) => setting.counterFinish === true && setting.department !== undefined)
      .map((setting) => ({ id: newId(), item_code: setting.item, department_code: setting.department, region_code: overlay.region, valid_from: '2026-01-01', basis: '示例' })),
  );
  await tx.query(
    `insert into delegation (id, item_code, department_code, region_code, valid_from, basis)
     select g.id, g.item_code, g.department_code, g.region_code, g.valid_from, g.basis from jsonb_populate_recordset(null::delegation, $1::jsonb) g
      where not exists (select 1 from delegation d where d.item_code = g.item_code and d.region_code = g.region_code and d.department_code = g.department_code)`,
    [JSON.stringify(rows)],
  );
}

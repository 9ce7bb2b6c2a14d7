import type { EntityManager } from 'typeorm';
import { usualSchedule } from '@zonggui/domain/deadline/opening-hours';
import type { Organisation } from '@zonggui/catalogue/organisation';

/** Loads regions, departments, offices and windows; a code that is there already takes the new name and place. */
export async function importOrganisation(tx: EntityManager, organisation: Organisation, organShortNames: Readonly<Record<string, string>>): Promise<void> {
  const regions = organisation.regions.map(({ code, name, parent }) => ({ code, name, parent_code: parent, organ_short_name: organShortNames[code] ?? null }));
  const departments = organisation.departments.map(({ code, name, region, demo }) => ({ code, name, region_code: region, demo: demo ?? false }));
  const offices = organisation.offices.map(({ code, name, region, address, phone, hours, demo }) => ({ code, name, region_code: region, address, telephone: phone ?? null, hours: hours ?? usualSchedule, pigeonholes: organisation.pigeonholes.find(({ office }) => office === code)?.holes ?? 0, demo: demo ?? false }));
  const windows = organisation.windows.map(({ code, name, office, kind, demo }) => ({ code, name, office_code: office, kind, demo: demo ?? false }));
  await upsert(tx, 'region', ['name', 'parent_code', 'organ_short_name'], regions);
  await writeOrgans(tx, organisation);
  await upsert(tx, 'department', ['name', 'region_code', 'demo'], departments);
  await nameSchedules(tx, offices);
  await upsert(tx, 'office', ['name', 'region_code', 'address', 'telephone', 'hours', 'pigeonholes', 'demo'], offices);
  await upsert(tx, 'service_window', ['name', 'office_code', 'kind', 'demo'], windows);
}

/** The open clocks of an office that keeps other hours from now on name these; their instants stay until something else moves them. */
async function nameSchedules(tx: EntityManager, offices: readonly { readonly code: string; readonly hours: string }[]): Promise<void> {
  await tx.query(
    `update clock set schedule = given.hours
       from jsonb_to_recordset($1::jsonb) as given (code text, hours text) join office o on o.code = given.code and o.hours <> given.hours join application a on a.office_code = o.code
      where clock.application_id = a.id and clock.state in ('running','paused')`,
    [JSON.stringify(offices)],
  );
}

/** An organ is known by its region. */
async function writeOrgans(tx: EntityManager, { organs }: Organisation): Promise<void> {
  const rows = organs.map(({ region, name, telephone, supervision, reviewOrgan, court, enquiry }) => ({ region_code: region, name, telephone, supervision_telephone: supervision, review_organ: reviewOrgan, court, enquiry }));
  const columns = ['name', 'telephone', 'supervision_telephone', 'review_organ', 'court', 'enquiry'];
  await upsert(tx, 'organ', columns, rows, 'region_code');
}

async function upsert(tx: EntityManager, table: string, columns: readonly string[], rows: readonly object[], key = 'code'): Promise<void> {
  const list = [key, ...columns].join(', ');
  const changes = columns.map((column) => `${column} = excluded.${column}`).join(', ');
  await tx.query(
    `insert into ${table} (${list}) select ${list} from jsonb_populate_recordset(null::${table}, $1::jsonb) on conflict (${key}) do update set ${changes}`,
    [JSON.stringify(rows)],
  );
}

// real: PostgreSQL; fake: nothing
import { DataSource } from 'typeorm';
import { buildCatalogue } from '@zonggui/catalogue/catalogue';
import { countingOf } from '@zonggui/catalogue/counting';
import { loadCalendar } from '@zonggui/catalogue/load-calendar';
import { loadCatalogueFiles } from '@zonggui/catalogue/load-catalogue';
import { ordinalsOf } from '@zonggui/domain/deadline/calendar';
import type { Terms } from '@zonggui/domain/terms';
import { dataSourceOptions } from '@zonggui/store/data-source';
import { migrate, schemaDifference } from '@zonggui/store/migrate';
import { migrations } from '@zonggui/store/migrations';
import { testDatabase } from './setup/database';

type Database = Awaited<ReturnType<typeof testDatabase>>;

const opened: { source: DataSource; database: Database }[] = [];

/** A database of our own with nothing in it. */
async function emptyDatabase(): Promise<DataSource> {
  const database = await testDatabase();
  const source = await new DataSource(dataSourceOptions(database.url)).initialize();
  opened.push({ source, database });
  await source.query('drop schema public cascade');
  await source.query('create schema public');
  return source;
}

afterAll(async () => {
  for (const { source, database } of opened) {
    await source.destroy();
    await database.drop();
  }
});

/** Every column, constraint, index and comment as PostgreSQL itself writes it; the order of a sorted index cannot be said in an entity. */
async function schemaOf(source: DataSource): Promise<string[]> {
  const rows = await source.query<{ line: string }[]>(`
    select format('%s.%s %s%s%s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod), case when a.attnotnull then ' not null' else '' end,
                  coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')) as line
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
    union all select format('%s: %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) from pg_constraint where connamespace = 'public'::regnamespace and contype <> 'n'
    union all select replace(indexdef, ' DESC', '') from pg_indexes where schemaname = 'public'
    union all select format('%s is %s', relname, obj_description(oid, 'pg_class')) from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
    order by 1`);
  return rows.map(({ line }) => line).filter((line) => !line.includes('schema_migration'));
}

describe('the migrations', () => {
  it('build the database from nothing, and a second run changes nothing', async () => {
    const source = await emptyDatabase();
    expect(await migrate(source)).toEqual(migrations.map(({ name }) => name));
    const before = await schemaOf(source);
    expect(await migrate(source)).toEqual([]);
    expect(await schemaOf(source)).toEqual(before);
  });

  it('run once when two replicas start together', async () => {
    const first = await emptyDatabase();
    // the options of a postgres source always have a url
    const second = await new DataSource({ ...dataSourceOptions((first.options as { url: string }).url) }).initialize();
    try {
      const ran = await Promise.all([migrate(first), migrate(second)]);
      expect(ran.flat()).toEqual(migrations.map(({ name }) => name));
      expect(ran.some((names) => names.length === 0)).toBe(true);
    } finally {
      await second.destroy();
    }
  });

  it('can each be taken back and run again', async () => {
    const source = await emptyDatabase();
    await migrate(source);
    const whole = await schemaOf(source);
    for (let taken = 1; taken <= migrations.length; taken += 1) {
      await source.undoLastMigration();
      const [left] = await source.query<{ count: number }[]>('select count(*)::integer as count from schema_migration');
      expect(left?.count).toBe(migrations.length - taken);
    }
    expect(await schemaOf(source)).toEqual([]);
    await migrate(source);
    expect(await schemaOf(source)).toEqual(whole);
  });
});

describe('what was written before calendars of regions, hours of offices and counting rules', () => {
  it('counts by the usual rule, the national calendar and the default hours', async () => {
    const source = await emptyDatabase();
    await migrate(source);
    while ((await source.query<{ name: string }[]>('select name from schema_migration order by id desc limit 1'))[0]?.name !== 'CalendarPublication1790000000017') await source.undoLastMigration();
    const calendar = loadCalendar('config/calendar');
    const id = '00000000-0000-7000-8000-000000000001';
    const runner = source.createQueryRunner();
    await runner.query('set session_replication_role = replica'); // rows without the rows they belong to
    const write = (table: string, rows: object[]) => runner.query(`insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1::jsonb)`, [JSON.stringify(rows)]);
    const matter = { id, application_id: id, ordinal: 1, received_on: '2026-11-20', received_at: '2026-11-20T01:00:00Z', region_code: '341000', item_code: 'x', terms: { item: 'x' }, findings: {}, state: 'accepted', deemed: false, supplements: 0, version: 1 };
    const clock = { id, application_id: id, region_code: '341000', kind: 'promised', unit: 'workdays', amount: 1, starts_on: 'accepted', start_at: '2026-11-20T01:00:00Z', start_on: '2026-11-20', due_on: '2026-11-23', due_at: '2026-11-23T09:30:00Z', provisional: false, state: 'running', paused_days: 0, extended_by: 0, calendar: 'CN', calendar_revision: 'x' };
    await write('matter', [matter]);
    await write('clock', [clock]);
    await write('calendar', [{ code: 'CN', revision: 'x', first_day: calendar.first, last_day: calendar.last, published_through: calendar.publishedThrough, years: calendar.years }]);
    await write('calendar_day', ordinalsOf(calendar).map(({ nextWorkday: _next, afterHoliday: _after, ...day }) => ({ calendar: 'CN', ...day })));
    await runner.query('set session_replication_role = default');
    await runner.release();
    await migrate(source);
    const [row] = await source.query<{ terms: Terms; rule: string[] }[]>(
      `select m.terms, array[c.schedule, c.start_day, c.roll, c.day_ends] as rule from matter m join clock c on c.application_id = m.application_id`,
    );
    expect(row?.rule).toEqual(['default', 'next', 'forward', 'close']);
    expect({ ...row?.terms.counting, demo: false }).toEqual(countingOf(buildCatalogue(loadCatalogueFiles('config')), { region: '341000', nature: 'service', on: '2026-11-20' }));
    const days = await source.query<object[]>(`select day, next_workday as "nextWorkday", after_holiday as "afterHoliday" from calendar_day order by day`);
    expect(days).toEqual(ordinalsOf(calendar).map(({ day, nextWorkday, afterHoliday }) => ({ day, nextWorkday, afterHoliday })));
  });
});

describe('the entities', () => {
  it('say what the migrations say: nothing is left to change', async () => {
    const source = await emptyDatabase();
    await migrate(source);
    expect(await schemaDifference(source)).toEqual([]);
    await source.query('alter table staff drop column demo');
    expect(await schemaDifference(source)).toEqual([expect.stringContaining('ADD "demo"')]);
  });

  it('would build the same database by themselves, to the letter of every check and index', async () => {
    const [migrated, synchronised] = [await emptyDatabase(), await emptyDatabase()];
    await migrate(migrated);
    await synchronised.synchronize();
    const built = await schemaOf(synchronised);
    expect(built.length).toBeGreaterThan(300);
    expect(built).toEqual(await schemaOf(migrated));
  });

  it('read a day as text, whatever the time zone of the process', async () => {
    const source = await emptyDatabase();
    const [row] = await source.query<{ day: unknown }[]>(`select date '2026-11-20' as day`);
    expect(row?.day).toBe('2026-11-20');
  });
});

describe('a failed statement', () => {
  it('is reported with its SQLSTATE and without what was in it', async () => {
    const lines: string[] = [];
    const { options } = await emptyDatabase();
    // as above
    const source = await new DataSource(dataSourceOptions((options as { url: string }).url, (line) => lines.push(line))).initialize();
    await expect(source.query('select $1::uuid', ['张三'])).rejects.toThrow();
    await source.destroy();
    expect(lines).toEqual(['query failed with SQLSTATE 22P02: select $1::uuid']);
  });
});

// real: PostgreSQL; fake: nothing
import { DataSource } from 'typeorm';
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

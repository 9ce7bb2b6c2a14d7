// real: PostgreSQL
import { DataSource } from 'typeorm';
import { databaseOptions } from '@zonggui/casework/database';
import { testDatabase } from './setup/database';

describe('a connection of the api', () => {
  let database: Awaited<ReturnType<typeof testDatabase>>;
  let dataSource: DataSource;
  beforeAll(async () => {
    database = await testDatabase();
    dataSource = await new DataSource(databaseOptions(database.url, () => undefined)).initialize();
  });
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  // one question at a time, so all go over the one connection the pool has opened
  const prepared = (text: string) => dataSource.query<object[]>(`select 1 from pg_prepared_statements where statement = '${text}'`);

  it('has a statement parsed once, however often it is sent', async () => {
    const text = 'select $1::integer + 1 as next';
    for (const given of [1, 2, 3]) expect(await dataSource.query(text, [given])).toEqual([{ next: given + 1 }]);
    expect(await prepared(text)).toHaveLength(1);
  });

  it('does not keep what has no parameters', async () => {
    expect(await dataSource.query('select 7 as seven')).toEqual([{ seven: 7 }]);
    expect(await prepared('select 7 as seven')).toHaveLength(0);
  });

  it('can send a statement again that failed, and one whose table was changed by a migration', async () => {
    const text = 'select to_jsonb(d) as row from demo_clock d where id = $1';
    const [before] = await dataSource.query<[{ row: object }]>(text, [1]);
    await expect(dataSource.query(text, ['no number'])).rejects.toThrow('invalid input syntax');
    await dataSource.query('alter table demo_clock add column note text');
    expect(await dataSource.query(text, [1])).toEqual([{ row: { ...before.row, note: null } }]);
  });
});

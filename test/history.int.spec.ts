// real: PostgreSQL, the seal file; nothing is faked
import { readFile, writeFile } from 'node:fs/promises';
import { recordIdentityFact } from '@zonggui/casework/history/fact-recorder';
import { DEMO_PASSWORD } from '@zonggui/casework/demo/demo';
import { signIn } from '@zonggui/identity/sessions';
import { startCasework, type TestCasework } from './setup/casework';

const now = new Date('2026-11-20T09:00:00+08:00');

describe('the history', () => {
  let test: TestCasework;
  beforeAll(async () => {
    test = await startCasework();
    await signIn(test.dataSource.manager, { login: 'hs-intake', password: DEMO_PASSWORD, now }, recordIdentityFact);
  });
  afterAll(() => test.close());

  it('is sealed, and holds against the file outside the database', async () => {
    expect(await test.casework.seals.seal(now)).toMatchObject({ number: 1, heads: [{ seq: 1 }] });
    expect(await test.casework.seals.seal(now)).toBeNull();
    expect(await test.casework.seals.verify()).toMatchObject({ streams: 1, events: 1, seals: 1, faults: [] });
  });

  it('catches up a seal that a crash kept from the file', async () => {
    await signIn(test.dataSource.manager, { login: 'hs-issue', password: DEMO_PASSWORD, now }, recordIdentityFact);
    await test.casework.seals.seal(now);
    const lines = (await readFile(test.sealFile, 'utf8')).split('\n');
    await writeFile(test.sealFile, `${lines[0]}\n`);
    await test.casework.seals.seal(now);
    expect((await readFile(test.sealFile, 'utf8')).split('\n')).toEqual(lines);
    expect(await test.casework.seals.verify()).toMatchObject({ seals: 2, faults: [] });
  });

  it('shows every change made behind its back', async () => {
    const { dataSource, casework } = test;
    await dataSource.query(`update event set body = replace(body, 'signedIn', 'signedOut') where seq = 1`);
    expect((await casework.seals.verify()).faults.length).toBeGreaterThan(0);
    await dataSource.query(`update event set body = replace(body, 'signedOut', 'signedIn') where seq = 1`);
    expect((await casework.seals.verify()).faults).toEqual([]);

    await dataSource.query('delete from event where seq = 2');
    expect((await casework.seals.verify()).faults.join()).toContain('缺少已封存的第 2 条事件');
  });

  it('shows a seal file that was tampered with', async () => {
    const text = await readFile(test.sealFile, 'utf8');
    await writeFile(test.sealFile, text.replace('"number":1', '"number":7'));
    expect((await test.casework.seals.verify()).faults.join()).toContain('第 7 号封存的根值不符');
    await writeFile(test.sealFile, text);
  });
});

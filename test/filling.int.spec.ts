// real: PostgreSQL, the built operator's command; fake: nothing
import { spawnSync } from 'node:child_process';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { TaskKind } from '@zonggui/domain/application/obligations';
import { fill } from '@zonggui/casework/filling/fill';
import { fillHalls } from '@zonggui/casework/filling/hall';
import { startCasework, type TestCasework } from './setup/casework';

describe('demo load --applications', () => {
  let system: TestCasework;
  let seconds: number;
  beforeAll(async () => {
    system = await startCasework();
    await system.setClock('2026-11-20T15:30:00+08:00');
    const began = performance.now();
    await fill(system.options, { applications: 300, seed: 20261120 });
    seconds = (performance.now() - began) / 1000;
  }, 300_000);
  afterAll(() => system.close());

  const count = async (sql: string): Promise<Record<string, number>> => {
    const rows: { of: string; count: number }[] = await system.dataSource.query(sql);
    return Object.fromEntries(rows.map(({ of, count: each }) => [of, each]));
  };

  it('fills every queue that is worked on', async () => {
    const open = await count(`select kind as of, count(*)::integer as count from task where closed_at is null group by 1`);
    const kinds: TaskKind[] = ['start', 'decideAcceptance', 'awaitSupplement', 'overdueSupplement', 'dispatch', 'claim', 'review', 'audit', 'resume', 'answer', 'resubmit', 'issue', 'deliver', 'makeUp', 'overdueDeferral', 'answerCard', 'decideAppeal', 'answerOrder', 'reviewOrder', 'rectify', 'confirmAttachment'];
    expect(kinds.filter((kind) => (open[kind] ?? 0) === 0)).toEqual([]);
  });

  it('brings about every state, every card, ratings of every kind and every end', async () => {
    const states = await count('select state as of, count(*)::integer as count from matter group by 1');
    expect(['planned', 'received', 'supplementing', 'accepted', 'queued', 'reviewing', 'auditing', 'suspended', 'assisting', 'sentBack', 'granted', 'issued', 'declined', 'withdrawn', 'annulled'].filter((state) => (states[state] ?? 0) === 0)).toEqual([]);
    const cards = await count(`select level || ' ' || state as of, count(*)::integer as count from card group by 1`);
    expect(['warning noted', 'yellow open', 'red open', 'yellow answered', 'yellow appealed', 'yellow closed', 'yellow withdrawn'].filter((each) => (cards[each] ?? 0) === 0)).toEqual([]);
    expect(Object.keys(await count('select code::text as of, count(*)::integer as count from rating group by 1'))).toEqual(['1', '2', '3', '4', '5']);
    expect(Object.keys(await count('select state as of, count(*)::integer as count from rectification group by 1')).length).toBeGreaterThan(3);
    expect(Object.keys(await count('select region_code as of, count(*)::integer as count from application group by 1'))).toEqual(['210300', '341000']);
  });

  it('has what came online, before a window and sent back', async () => {
    const states = await count('select state as of, count(*)::integer as count from online_submission group by 1');
    expect([(states.waiting ?? 0) >= 3, (states.returned ?? 0) >= 2]).toEqual([true, true]);
  });

  it('has a hall that waits today, once', async () => {
    const made = await fillHalls(system.options);
    const states = await count('select state as of, count(*)::integer as count from ticket group by 1');
    expect(['waiting', 'called', 'passed', 'finished'].filter((state) => (states[state] ?? 0) === 0)).toEqual([]);
    expect([await fillHalls(system.options), made > 20]).toEqual([made, true]);
  });

  it('has 补录 of sheets that were handed out before, one of them struck out', async () => {
    const [late] = await system.dataSource.query<{ entries: number; annulled: number; early: number }[]>(
      `select count(*)::integer as entries, count(*) filter (where a.state = 'annulled')::integer as annulled, count(*) filter (where e.received_at < s.issued_at or e.received_at >= e.recorded_at)::integer as early
         from late_entry e join application a on a.id = e.application_id join outage_sheet s on s.number = e.sheet_number`,
    );
    expect(late).toMatchObject({ annulled: 1, early: 0 });
    expect(late?.entries).toBeGreaterThan(3);
  });

  it('spreads over forty working days by the business clock, moves nobody’s clock, and is sealed like any other history', async () => {
    const days: { day: string }[] = await system.dataSource.query(`select distinct to_char(received_on, 'YYYY-MM-DD') as day from application order by 1`);
    expect(days.length).toBeGreaterThan(34);
    expect(days[0]!.day >= '2026-09-20' && days.at(-1)!.day === '2026-11-20').toBe(true);
    expect((await system.casework.clock.now()).toISOString().slice(0, 15)).toBe('2026-11-20T07:3');
    const later: unknown[] = await system.dataSource.query(`select from event where recorded_at > '2026-11-20T15:30:10+08:00'`);
    expect(later).toEqual([]);
    await system.casework.seals.seal(new Date('2026-11-20T15:31:00+08:00'));
    expect((await system.casework.seals.verify()).faults).toEqual([]);
  });

  it('is 示例 to the last name, and nobody’s number', async () => {
    expect(await system.dataSource.query(`select name from party where name not like '示例·%' or phone_last4 <> '0000'`)).toEqual([]);
  });

  it('is done within a minute, and loading again changes nothing', async () => {
    expect(seconds).toBeLessThan(60);
    expect(await fill(system.options, { applications: 300, seed: 1 })).toEqual({ applications: 300, made: 0 });
  });

  /** The operator's command on the system just filled. */
  function command(args: readonly string[], env: Record<string, string> = {}): { status: number | null; said: string } {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(process.cwd(), 'dist/apps/cli/src/main.js'), 'demo', 'load', ...args], {
      encoding: 'utf8',
      env: { PATH: process.env.PATH, NODE_ENV: 'test', DATABASE_URL: system.databaseUrl, ZONGGUI_DEMO: '1', ...env },
    });
    return { status, said: `${stdout}${stderr}` };
  }

  it('by the operator’s command leaves a system alone that has applications, and is refused in production and with what is no number', () => {
    expect(command(['--applications', '300'])).toMatchObject({ status: 0, said: expect.stringContaining('已有 300 件办件，未再装入') });
    expect(command(['--applications', 'many'])).toMatchObject({ status: 1, said: expect.stringContaining('a whole number above 0') });
    const secret = () => randomBytes(32).toString('base64');
    const seal = generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
    const production = { NODE_ENV: 'production', ZONGGUI_DEMO: '0', REDIS_URL: 'redis://127.0.0.1:1', ZONGGUI_HMAC_KEY: secret(), ZONGGUI_NUMBER_KEY: secret(), ZONGGUI_SEAL_KEY: seal };
    expect(command(['--applications', '300'], production)).toMatchObject({ status: 1, said: expect.stringContaining('示例数据不能装入生产环境') });
  }, 60_000);

  it('tells the same stories for the same seed', async () => {
    const again = await startCasework();
    try {
      await again.setClock('2026-11-20T15:30:00+08:00');
      await fill(again.options, { applications: 60, seed: 7 });
      const first = await again.dataSource.query('select p.name, a.received_at from application a join party p on p.id = a.party_id order by 2, 1');
      const other = await startCasework();
      try {
        await other.setClock('2026-11-20T15:30:00+08:00');
        await fill(other.options, { applications: 60, seed: 7 });
        expect(await other.dataSource.query('select p.name, a.received_at from application a join party p on p.id = a.party_id order by 2, 1')).toEqual(first);
      } finally {
        await other.close();
      }
    } finally {
      await again.close();
    }
  }, 120_000);
});

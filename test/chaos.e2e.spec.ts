// real: the built api and two workers as processes, PostgreSQL, Redis; all of them are killed
import { randomInt } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '@zonggui/store/data-source';
import { StubbornClient } from './setup/chaos-client';
import { findings } from './setup/chaos-findings';
import { logins, plan, type Staff } from './setup/chaos-journeys';
import { Ledger } from './setup/chaos-ledger';
import { SeededChance } from './setup/chaos-random';
import { ChaosSystem, parts, type Part } from './setup/chaos-system';

const COMMANDS = 500;
const CLIENTS = 8;
/** What each outage begins with; others may fall with it. */
const OUTAGES = ['api', 'api', 'api', 'worker-1', 'worker-1', 'worker-2', 'worker-2', 'postgres', 'postgres', 'postgres', 'redis', 'redis', 'flush', 'flush'] as const;
const seed = Number(process.env['ZONGGUI_CHAOS_SEED'] ?? randomInt(1_000_000));
const chance = new SeededChance(seed);
const firstMorning = Date.parse('2026-11-20T09:00:00+08:00');
const dayMs = 86_400_000;
/** Every clock has come by then: promises, warnings, papers owed, ratings. */
const lastMorning = new Date('2027-01-20T09:00:00+08:00');
/** A message lost with Redis is queued again after half a minute, and a sweep comes every quarter. */
const settleWithinMs = 90_000;

let system: ChaosSystem;
let ledger: Ledger;
let staff: Staff;

beforeAll(async () => {
  system = await ChaosSystem.start();
  mkdirSync(dirname(system.sealFile), { recursive: true });
  ledger = new Ledger(join(system.folder, 'outside', 'acknowledged.jsonl'));
  const people = await Promise.all(logins.map(async (login) => [login, await StubbornClient.signIn(system.url, ledger, login)]));
  // one client for each login, and the applicant
  staff = { ...Object.fromEntries(people), applicant: StubbornClient.anonymous(system.url, ledger) } as Staff;
  await setClock(new Date(firstMorning));
}, 120_000);
afterAll(() => system.stop());

const setClock = (now: Date) => staff.admin.ask('PUT', '/demo/clock', { now: now.toISOString() });

/** Kills what the lot falls upon, all at once in the middle of the clients' work, and brings it back. */
async function outage(first: (typeof OUTAGES)[number]): Promise<void> {
  const victims = new Set<Part>(parts.filter(() => chance.next() < 0.15));
  if (first === 'flush') await system.flush();
  else victims.add(first);
  await Promise.all([...victims].map((part) => system.kill(part)));
  await pause(chance.below(300)); // as long as it is away
  for (const part of parts) if (part === 'postgres' || part === 'redis') await system.revive(part);
  await system.reviveApps();
}

/** Outages spread over the commands: the clients wait for none, and never run further ahead than the next one. */
async function havoc(): Promise<void> {
  const order = chance.shuffled(OUTAGES);
  const every = COMMANDS / (order.length + 1);
  for (const [index, first] of order.entries()) {
    const at = Math.floor(every * index + chance.below(every));
    ledger.allow(Math.ceil(every * (index + 2)));
    await ledger.reaches(at);
    const sealing = index % 2 === 0 ? system.zonggui('audit', 'seal').catch(() => null) : null; // it may be killed at it, and the next one catches up
    await outage(first);
    await sealing;
    await setClock(new Date(firstMorning + (index + 1) * dayMs));
  }
  ledger.allow(COMMANDS);
}

/** Clients take one journey after another; a journey that fails ends the test. */
async function work(): Promise<void> {
  const journeys = plan(COMMANDS, chance);
  const client = async () => {
    for (let walk = journeys.pop(); walk !== undefined; walk = journeys.pop()) await walk(staff);
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
}

async function settled(dataSource: DataSource): Promise<void> {
  const sql = `select (select count(*) from outbox where state <> 'done')::int as outbox, (select count(*) from notice where state = 'pending')::int as notices, (select count(*) from clock where next_at <= $1)::int as clocks`;
  let left: Record<string, number> = {};
  for (const end = performance.now() + settleWithinMs; performance.now() < end; await pause(250)) {
    [left = {}] = await dataSource.query<Record<string, number>[]>(sql, [lastMorning]);
    if (Object.values(left).every((count) => count === 0)) return;
  }
  throw new Error(`not settled in time: ${JSON.stringify(left)}`);
}

describe(`${COMMANDS} commands while everything is killed at random (ZONGGUI_CHAOS_SEED=${seed})`, () => {
  it('each acknowledged one is in the database once, with every effect of it and of time, and the history is as it was sealed', async () => {
    await Promise.all([work(), havoc()]);
    expect(ledger.entries).toHaveLength(COMMANDS);
    expect(ledger.entries.filter(({ attempts }) => attempts > 1).length).toBeGreaterThan(OUTAGES.length); // else nothing was in the way
    await setClock(lastMorning);
    const dataSource = await new DataSource(dataSourceOptions(system.databaseUrl)).initialize();
    try {
      await settled(dataSource);
      expect(await findings(dataSource, ledger.entries, lastMorning)).toEqual([]);
      await system.zonggui('audit', 'seal');
      const [counts] = await dataSource.query<object[]>('select (select count(*) from stream)::int as streams, (select count(*) from event)::int as events, (select count(*) from seal)::int as seals');
      const report: unknown = JSON.parse(await system.zonggui('audit', 'verify', '--file', system.sealFile, '--json'));
      expect(report).toEqual({ ...counts, faults: [] });
    } finally {
      await dataSource.destroy();
    }
  }, 240_000);
});

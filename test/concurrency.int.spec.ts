// real: PostgreSQL; nothing is faked
import { randomUUID } from 'node:crypto';
import { appendFileSync, readFileSync } from 'node:fs';
import type { RegisterInput } from '@zonggui/casework/command/requests';
import type { CommandReceipt } from '@zonggui/casework/application/views';
import type { Actor } from '@zonggui/domain/posts';
import { startCasework, type TestCasework } from './setup/casework';

const PAIRS = 1000;
/** Pairs under way at a time: two connections each, within the pool of twenty. */
const ABREAST = 8;

const region = '341000';
const items = ['jiuye-dengji', 'demo-accepted-10'];

let test: TestCasework;
let clerk: Actor;
let duty: Actor;
let approvers: [Actor, Actor];

beforeAll(async () => {
  test = await startCasework();
  clerk = await test.actor('hs-intake', 'intake', region);
  duty = await test.actor('hs-duty', 'duty', region);
  approvers = [await test.actor('hs-review-rencai', 'review', region, 'hs-rencai'), await test.actor('hs-review-zhengjiao', 'review', region, 'hs-zhengjiao')];
  await test.setClock('2026-11-20T09:00:00+08:00');
});
afterAll(() => test.close());

const envelope = (actor: Actor, body: unknown) => ({ actor, key: randomUUID(), body });

/** Runs `work` for 0 … count - 1, at most `ABREAST` at a time; results in order. */
async function abreast<T>(count: number, work: (index: number) => Promise<T>): Promise<T[]> {
  const results = new Array<T>(count);
  let next = 0;
  const lane = async () => {
    for (let index = next++; index < count; index = next++) results[index] = await work(index);
  };
  await Promise.all(Array.from({ length: ABREAST }, lane));
  return results;
}

async function visit(): Promise<RegisterInput> {
  const input: RegisterInput = {
    region,
    office: 'hs-zhengwu',
    window: 'hs-zonghe-1',
    channel: 'window',
    party: person(),
    matters: items.map((item) => ({ item })),
    papers: [],
    deliveryMethod: 'window',
    gesture: 'verdict',
  };
  const { materials } = await test.casework.assessments.assess(input);
  return { ...input, papers: materials.map(({ code }) => ({ material: code, status: 'received' })) };
}

/** Another person each time: two visits of one person would wait for each other already at the counter. */
const person = (): RegisterInput['party'] => ({ kind: 'person', idType: 'passport', idNumber: randomUUID(), name: '示例·申请人', phone: '13800000000' });

/** One application whose two matters lie on the desks of two departments, and nothing is missing but the two decisions. */
async function prepare(input: RegisterInput): Promise<CommandReceipt> {
  const receipt = await test.casework.commands.register({ ...input, party: person() }, envelope(clerk, input));
  const commands = receipt.matters.map(({ id, item }) => ({ type: 'assign' as const, matterId: id, to: approvers[items.indexOf(item.code)]!.id }));
  return test.casework.commands.execute({ applicationId: receipt.applicationId, commands }, envelope(duty, commands));
}

function approve({ applicationId, matters }: CommandReceipt, index: 0 | 1): Promise<CommandReceipt> {
  // both items were registered, and each has its matter
  const { id: matterId, version } = matters.find(({ item }) => item.code === items[index])!;
  const command = { type: 'approve' as const, matterId, opinion: '同意' };
  return test.casework.commands.execute({ applicationId, commands: [command], expected: { matterId, version } }, envelope(approvers[index], command));
}

/** Both at the same moment, each on a connection of its own; whoever is asked first changes from pair to pair. */
function approveTogether(receipt: CommandReceipt, turn: number): Promise<CommandReceipt[]> {
  const order: [0 | 1, 0 | 1] = turn % 2 === 0 ? [0, 1] : [1, 0];
  return Promise.all(order.map((index) => approve(receipt, index)));
}

async function deadlocks(): Promise<number> {
  const rows: { deadlocks: number }[] = await test.dataSource.query(`select deadlocks::int from pg_stat_database where datname = current_database()`);
  return rows[0]!.deadlocks;
}

describe('the last two decisions of a bundle, made by two departments at the same moment', () => {
  it(
    `${PAIRS} times: both succeed, and exactly one of them brings the application to the hand-out`,
    async () => {
      const input = await visit();
      const ready = await abreast(PAIRS, () => prepare(input));
      const before = await deadlocks();
      const answers = await abreast(PAIRS, (index) => approveTogether(ready[index]!, index));

      for (const [index, pair] of answers.entries()) {
        expect(pair.map(({ state }) => state).sort()).toEqual(['issuing', 'processing']);
        const last = pair.find(({ state }) => state === 'issuing')!;
        const first = pair.find(({ state }) => state === 'processing')!;
        expect([first.version, last.version]).toEqual([ready[index]!.version + 1, ready[index]!.version + 2]);
        expect(last.matters.map(({ state }) => state)).toEqual(['granted', 'granted']);
      }
      expect(await written(ready.map(({ applicationId }) => applicationId))).toEqual({ applications: PAIRS, issuing: PAIRS, versions: PAIRS, approvals: 2 * PAIRS, whole: PAIRS, hand_outs: 2 * PAIRS, others: 0 });
      expect((await deadlocks()) - before).toBe(0);
    },
    600_000,
  );

  /** What the rows say: state, version one per command, one approval per matter, histories without gaps, one task per matter and no other. */
  async function written(ids: string[]): Promise<unknown> {
    const [row] = await test.dataSource.query(
      `select count(*)::int as applications,
              count(*) filter (where a.state = 'issuing')::int as issuing,
              count(*) filter (where a.version = (select count(*) from command c where c.response->>'applicationId' = a.id::text))::int as versions,
              sum((select count(distinct e.matter_id) from event e where e.stream_id = a.id and e.type = 'approved'))::int as approvals,
              count(*) filter (where (select count(*) = max(e.seq) and max(e.seq) = max(s.head_seq) from event e join stream s on s.id = e.stream_id where e.stream_id = a.id))::int as whole,
              sum((select count(distinct t.matter_id) from task t where t.application_id = a.id and t.closed_at is null and t.kind = 'issue' and t.post = 'issue'))::int as hand_outs,
              sum((select count(*) from task t where t.application_id = a.id and t.closed_at is null and t.kind <> 'issue'))::int as others
         from application a where a.id = any($1)`,
      [ids],
    );
    return row;
  }
});

describe('two processes that seal at the same moment', () => {
  const numbers = () => readFileSync(test.sealFile, 'utf8').trimEnd().split('\n').map((line) => (JSON.parse(line) as { number: number }).number);

  it('write each seal into the outside file once, also after one that a crash cut short', async () => {
    const input = await visit();
    for (let round = 1; round <= 5; round += 1) {
      await prepare(input);
      await Promise.all([1, 2, 3, 4].map(() => test.casework.seals.seal(new Date())));
    }
    expect(numbers()).toEqual([1, 2, 3, 4, 5]);
    appendFileSync(test.sealFile, '{"number":6,"sea');
    await prepare(input);
    await test.casework.seals.seal(new Date());
    expect(numbers()).toEqual([1, 2, 3, 4, 5, 6]);
    expect((await test.casework.seals.verify()).faults).toEqual([]);
  });
});

// real: PostgreSQL; nothing is faked
import { randomUUID } from 'node:crypto';
import type { RegisterInput } from '@zonggui/casework/command/requests';
import type { CommandReceipt } from '@zonggui/casework/application/views';
import { DomainError } from '@zonggui/domain/errors';
import type { Actor } from '@zonggui/domain/posts';
import { startCasework, type TestCasework } from './setup/casework';

let test: TestCasework;
let clerk: Actor;

beforeAll(async () => {
  test = await startCasework();
  clerk = await test.actor('hs-intake', 'intake', '341000');
  await test.setClock('2026-11-20T09:00:00+08:00');
});
afterAll(() => test.close());

const envelope = (actor: Actor, body: unknown, key: string = randomUUID()) => ({ actor, key, body });

const visit = (matters: string[], gesture: RegisterInput['gesture'] = 'register'): RegisterInput => ({
  region: '341000',
  office: 'hs-zhengwu',
  window: 'hs-zonghe-1',
  channel: 'window',
  party: { kind: 'person', idType: 'resident-id', idNumber: '11010519491231002X', name: '示例·申请人', phone: '13800000000' },
  matters: matters.map((item) => ({ item })),
  papers: [],
  deliveryMethod: 'window',
  gesture,
});

async function registered(matters: string[]): Promise<CommandReceipt> {
  const input = visit(matters);
  return test.casework.commands.register(input, envelope(clerk, input));
}

async function withPapers(matters: string[]): Promise<CommandReceipt> {
  const { materials } = await test.casework.assessments.assess({ ...visit(matters) });
  const input = { ...visit(matters, 'verdict'), papers: materials.map(({ code }) => ({ material: code, status: 'received' as const })) };
  return test.casework.commands.register(input, envelope(clerk, input));
}

describe('one command', () => {
  it('is registered with its matters, tasks, clocks, events and notices in one transaction', async () => {
    const receipt = await withPapers(['demo-accepted-10']);
    expect(receipt.matters[0]).toMatchObject({ state: 'queued', dueOn: '2026-12-04' });
    const [counts] = await test.dataSource.query(
      `select (select count(*) from task where application_id = $1 and closed_at is null)::int as tasks,
              (select count(*) from clock where application_id = $1 and state = 'running')::int as clocks,
              (select count(*) from event where stream_id = $1)::int as events,
              (select count(*) from notice where application_id = $1)::int as notices,
              (select count(*) from outbox o join notice n on n.id = o.id where n.application_id = $1)::int as outbox`,
      [receipt.applicationId],
    );
    expect(counts).toMatchObject({ tasks: 1, events: 3, notices: 2, outbox: 2 });
    expect(counts.clocks).toBeGreaterThanOrEqual(1);
  });

  it('answers a replay to the letter and refuses the key for another body', async () => {
    const input = visit(['demo-accepted-10']);
    const asked = envelope(clerk, input);
    const first = await test.casework.commands.register(input, asked);
    expect(await test.casework.commands.register(input, asked)).toEqual(first);
    await expect(test.casework.commands.register(input, { ...asked, body: { other: true } })).rejects.toMatchObject({ code: 'key-reused' });
  });

  it('leaves nothing behind when it is refused', async () => {
    const before = await rowCounts();
    await expect(withUnknownWindow()).rejects.toBeInstanceOf(DomainError);
    const receipt = await registered(['demo-accepted-10']);
    const middle = await rowCounts();
    await expect(
      test.casework.commands.execute({ applicationId: receipt.applicationId, commands: [{ type: 'accept', matterId: receipt.matters[0]!.id }] }, envelope(clerk, 1)),
    ).rejects.toMatchObject({ code: 'materials-missing' });
    expect(await rowCounts()).toEqual(middle);
    expect(middle.application).toBe((before.application ?? 0) + 1);
  });

  async function withUnknownWindow() {
    const input = { ...visit(['demo-accepted-10']), window: 'hs-zonghe-9' };
    return test.casework.commands.register(input, envelope(clerk, input));
  }

  async function rowCounts(): Promise<Record<string, number>> {
    const tables: string[] = ['application', 'matter', 'task', 'clock', 'event', 'stream', 'notice', 'outbox', 'command', 'party', 'document', 'paper'];
    const rows: Record<string, number>[] = await test.dataSource.query(`select ${tables.map((name) => `(select count(*) from ${name})::int as ${name}`).join(', ')}`);
    return rows[0] ?? {};
  }
});

describe('at the same moment', () => {
  it('three accepts of one matter: one wins, two are told the state', async () => {
    const receipt = await registered(['demo-accepted-10']);
    const matterId = receipt.matters[0]!.id;
    const papers = await test.casework.assessments.assess(visit(['demo-accepted-10']));
    await test.casework.commands.execute(
      { applicationId: receipt.applicationId, commands: [{ type: 'checkMaterial', matterId, papers: papers.materials.map(({ code }) => ({ material: code, status: 'received' })) }] },
      envelope(clerk, 1),
    );
    const accepts = await Promise.allSettled(
      [1, 2, 3].map((n) => test.casework.commands.execute({ applicationId: receipt.applicationId, commands: [{ type: 'accept', matterId }] }, envelope(clerk, n))),
    );
    expect(accepts.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    for (const refused of accepts.filter((one): one is PromiseRejectedResult => one.status === 'rejected')) {
      expect(refused.reason).toMatchObject({ code: 'verb-not-allowed', details: { state: 'queued' } });
    }
  });

  it('the same key twice: one effect, one answer', async () => {
    const input = visit(['demo-accepted-10']);
    const asked = envelope(clerk, input);
    const [a, b] = await Promise.all([test.casework.commands.register(input, asked), test.casework.commands.register(input, asked)]);
    expect(a).toEqual(b);
  });
});

describe('a command names only what exists', () => {
  it('a reviewer of the deciding department, not somebody or nobody', async () => {
    const receipt = await withPapers(['demo-accepted-10']);
    const matterId = receipt.matters[0]!.id;
    const reviewer = await test.actor('hs-review-zhengjiao', 'review', '341000', 'hs-zhengjiao');
    const other = await test.actor('hs-review-xinxi', 'review', '341000', 'hs-xinxi');
    await test.casework.commands.execute({ applicationId: receipt.applicationId, commands: [{ type: 'claim', matterId }] }, envelope(reviewer, 1));
    for (const to of [randomUUID(), other.id]) {
      await expect(test.casework.commands.execute({ applicationId: receipt.applicationId, commands: [{ type: 'assign', matterId, to }] }, envelope(reviewer, to))).rejects.toMatchObject({ code: 'not-found', details: { field: 'to' } });
    }
  });

  it('an item once, and a bundle of the region with its own items', async () => {
    const refused = (input: RegisterInput) => expect(test.casework.commands.register(input, envelope(clerk, input))).rejects;
    await refused(visit(['jiuye-dengji', '就业登记'])).toMatchObject({ code: 'invalid', details: { field: 'matters' } });
    await refused({ ...visit(['jiuye-dengji']), bundle: 'yuangong' }).toMatchObject({ code: 'not-found', details: { field: 'bundle' } });
    await refused({ ...visit(['demo-accepted-10']), bundle: 'huangshan-yuangong-luyong' }).toMatchObject({ code: 'invalid', details: { field: 'matters' } });
  });
});

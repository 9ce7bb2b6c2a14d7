// real: Redis; fake: the handlers
import { randomUUID } from 'node:crypto';
import type { Worker } from 'bullmq';
import type { RedisAddress } from '@zonggui/queue/connection';
import { LivePublisher, subscribe } from '@zonggui/queue/live';
import type { ScreenChange } from '@zonggui/queue/jobs';
import { Queues } from '@zonggui/queue/queues';
import { workOn } from '@zonggui/queue/worker';
import { testRedis } from './setup/redis';

const closing: (() => unknown)[] = [];
const errors: string[] = [];
const report = (error: Error) => void errors.push(error.message);

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

function queuesAt(at: RedisAddress): Queues {
  const queues = new Queues(at, report);
  closing.push(() => queues.close());
  return queues;
}

function noticesAt(at: RedisAddress, send: (noticeId: string) => Promise<void>): Worker {
  const worker = workOn('notices', { 'notice.send': async ({ noticeIds }) => {
    for (const noticeId of noticeIds) await send(noticeId);
  } }, at, { concurrency: 1, onError: report });
  closing.push(() => worker.close());
  return worker;
}

const once = (worker: Worker, event: 'completed' | 'failed') => new Promise<void>((resolve) => worker.once(event, () => resolve()));

describe('without Redis', () => {
  const nowhere: RedisAddress = { url: 'redis://127.0.0.1:1', prefix: '{nowhere}' };

  it('adding a job and telling the screens fail soon instead of holding the caller', async () => {
    const publisher = new LivePublisher(nowhere, report);
    closing.push(() => publisher.close());
    await expect(queuesAt(nowhere).add('notice.send', { noticeIds: ['x'] }, randomUUID())).rejects.toThrow();
    await expect(publisher.publish({ region: '210300', departments: [] })).rejects.toThrow();
  });
});

describe('a queue', () => {
  it('brings a job to its handler once, however often the same row is queued', async () => {
    const at = testRedis();
    const [queues, id] = [queuesAt(at), randomUUID()];
    await queues.add('notice.send', { noticeIds: ['first'] }, id);
    await queues.add('notice.send', { noticeIds: ['first'] }, id);
    await queues.add('notice.send', { noticeIds: ['last'] }, randomUUID());
    const sent: string[] = [];
    await new Promise<void>((resolve) => {
      noticesAt(at, (noticeId) => {
        sent.push(noticeId);
        if (noticeId === 'last') resolve();
        return Promise.resolve();
      });
    });
    expect(sent).toEqual(['first', 'last']);
  });

  it('takes the same row again once it is done, so that a row queued too long can be queued again', async () => {
    const at = testRedis();
    const [queues, id, sent] = [queuesAt(at), randomUUID(), [] as string[]];
    const worker = noticesAt(at, (noticeId) => Promise.resolve(void sent.push(noticeId)));
    for (let round = 1; round <= 2; round += 1) {
      const done = once(worker, 'completed');
      await queues.add('notice.send', { noticeIds: ['again'] }, id);
      await done;
    }
    expect(sent).toEqual(['again', 'again']);
  });

  it('tries a failed job again by itself, and tells of the failure', async () => {
    const at = testRedis();
    let tries = 0;
    const worker = noticesAt(at, () => {
      tries += 1;
      return tries === 1 ? Promise.reject(new Error('the gateway is away')) : Promise.resolve();
    });
    const done = once(worker, 'completed');
    await queuesAt(at).add('notice.send', { noticeIds: ['once more'] }, randomUUID());
    await done;
    expect(tries).toBe(2);
    expect(errors).toContain('the gateway is away');
  });

  it('keeps its rounds single when every replica starts them', async () => {
    const at = testRedis();
    const [first, second] = [queuesAt(at), queuesAt(at)];
    await Promise.all([first.schedule(), second.schedule(), first.schedule()]);
    const rounds: string[] = [];
    await new Promise<void>((resolve) => {
      const round = (name: string) => () => Promise.resolve(rounds.push(name)).then((count) => (count === 4 ? resolve() : undefined));
      const worker = workOn('time', { 'sweep.clocks': round('sweep'), 'fold.tallies': round('fold'), 'seal.streams': round('seal'), 'prune.rows': round('prune') }, at, { concurrency: 1, onError: report });
      closing.push(() => worker.close());
    });
    expect(rounds.sort()).toEqual(['fold', 'prune', 'seal', 'sweep']);
  });

  it('of one system never meets the jobs of another in the same Redis', async () => {
    const [at, other] = [testRedis(), testRedis()];
    await queuesAt(other).add('notice.send', { noticeIds: ['theirs'] }, randomUUID());
    await queuesAt(at).add('notice.send', { noticeIds: ['ours'] }, randomUUID());
    const sent: string[] = [];
    await once(noticesAt(at, (noticeId) => Promise.resolve(void sent.push(noticeId))), 'completed');
    expect(sent).toEqual(['ours']);
  });
});

describe('live events', () => {
  it('reach every subscriber of the same system', async () => {
    const at = testRedis();
    const change: ScreenChange = { region: '210300', departments: ['shebao'] };
    const publisher = new LivePublisher(at, report);
    closing.push(() => publisher.close());
    const heard: ScreenChange[] = [];
    let everybodyHeard = (): void => {};
    const all = new Promise<void>((resolve) => (everybodyHeard = resolve));
    const hear = (said: ScreenChange): void => (heard.push(said) === 2 ? everybodyHeard() : undefined);
    const subscriptions = await Promise.all([subscribe(at, hear, report), subscribe(at, hear, report)]);
    closing.push(...subscriptions.map((subscription) => () => subscription.close()));
    await publisher.publish(change);
    await all;
    expect(heard).toEqual([change, change]);
  });
});

import { Queue } from 'bullmq';
import type { RedisAddress } from './connection';
import { queueOptions } from './connection';
import { everyMs, jobOptions, queueNames, queueOf } from './jobs';
import type { JobName, Jobs, QueueName } from './jobs';

/** All queues, for whoever adds jobs. */
export class Queues {
  private readonly open: ReadonlyMap<QueueName, Queue>;

  constructor(at: RedisAddress, onError: (error: Error) => void) {
    this.open = new Map(queueNames.map((name) => [name, new Queue(name, queueOptions(at))]));
    for (const queue of this.open.values()) queue.on('error', onError); // without a listener the first lost connection ends the process
  }

  /** `id` is the id of the outbox row: a second add of the same one is ignored while Redis still holds the first. */
  async add<N extends JobName>(name: N, payload: Jobs[N], id: string): Promise<void> {
    await this.queue(name).add(name, payload, { ...jobOptions[name], jobId: id });
  }

  /** Starts the rounds of the jobs that nobody asks for; again, from any replica, changes nothing. */
  async schedule(): Promise<void> {
    for (const [name, every] of Object.entries(everyMs)) {
      // the keys of everyMs are names of jobs
      const job = name as keyof typeof everyMs;
      await this.queue(job).upsertJobScheduler(job, { every }, { name: job, data: {}, opts: jobOptions[job] });
    }
  }

  /** How many jobs there are in Redis. @throws when it does not answer */
  async counts(): Promise<{ readonly queue: QueueName; readonly state: string; readonly count: number }[]> {
    const all = await Promise.all([...this.open].map(async ([queue, held]) => Object.entries(await held.getJobCounts('waiting', 'active', 'delayed', 'failed')).map(([state, count]) => ({ queue, state, count }))));
    return all.flat();
  }

  async close(): Promise<void> {
    await Promise.all([...this.open.values()].map((queue) => queue.close()));
  }

  private queue(name: JobName): Queue {
    // there is a queue for each name in queueOf
    return this.open.get(queueOf[name])!;
  }
}

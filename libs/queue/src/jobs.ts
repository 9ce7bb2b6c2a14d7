import type { JobsOptions } from 'bullmq';

/** Every job and what it carries: ids, never documents. */
export interface Jobs {
  /** Several at once: the notices of one round share a job and a transaction. */
  'notice.send': { noticeIds: readonly string[] };
  /** 查询验证码: somebody waits for it, and it goes past a herd of other messages. */
  'code.send': { noticeIds: readonly string[] };
  /** Time effects of the clocks that are due: deemed acceptance, warnings, lapses. */
  'sweep.clocks': Record<string, never>;
  /** Takes pending rows of the outbox to their queues. */
  'relay.outbox': Record<string, never>;
  /** Adds what commands counted to the tallies. */
  'fold.tallies': Record<string, never>;
  'seal.streams': Record<string, never>;
  'prune.rows': Record<string, never>;
  /** Moves the open clocks to the days of a publication that was approved. */
  'calendar.run': { publicationId: string };
  /** Finishes what a run that died has left. */
  'calendar.resume': Record<string, never>;
}

/** Some tasks of these departments moved; the screens that show them read them again. Published, not queued. */
export interface ScreenChange {
  readonly region: string;
  /** Empty: nothing of a department, only the counter's. */
  readonly departments: readonly string[];
  /** Only for the 副屏 of this window. */
  readonly window?: string;
  /** Only the numbers called in the hall of this office. */
  readonly hall?: string;
}

export type JobName = keyof Jobs;

export const queueOf = {
  'notice.send': 'notices',
  'code.send': 'codes',
  'sweep.clocks': 'time',
  'relay.outbox': 'relay',
  'fold.tallies': 'time',
  'seal.streams': 'time',
  'prune.rows': 'time',
  'calendar.run': 'calendar',
  'calendar.resume': 'calendar',
} as const satisfies Record<JobName, string>;

export type QueueName = (typeof queueOf)[JobName];
export const queueNames: readonly QueueName[] = [...new Set(Object.values(queueOf))];

export type JobsOn<Q extends QueueName> = { [N in JobName]: (typeof queueOf)[N] extends Q ? N : never }[JobName];

/** All handlers of one queue: a missing one, or one on the wrong queue, does not compile. */
export type Handlers<Q extends QueueName> = { [N in JobsOn<Q>]: (payload: Jobs[N]) => Promise<void> };

/**
 * Nothing is kept in Redis once it has ended, failures neither: the outbox row tells what is done, and while BullMQ still holds
 * a job its id cannot be added again.
 */
const forgotten = { removeOnComplete: true, removeOnFail: true } as const;

export const jobOptions = {
  'notice.send': { ...forgotten, attempts: 8, backoff: { type: 'exponential', delay: 1000 } },
  'code.send': { ...forgotten, attempts: 3, backoff: { type: 'fixed', delay: 1000 } },
  'sweep.clocks': { ...forgotten, attempts: 1 }, // the next round is the retry
  'relay.outbox': { ...forgotten, attempts: 1 },
  'fold.tallies': { ...forgotten, attempts: 1 },
  'seal.streams': { ...forgotten, attempts: 1 },
  'prune.rows': { ...forgotten, attempts: 1 },
  'calendar.run': { ...forgotten, attempts: 1 }, // the outbox and the next round are the retry
  'calendar.resume': { ...forgotten, attempts: 1 },
} as const satisfies Record<JobName, JobsOptions>;

/** Milliseconds between the rounds of the jobs that nobody asks for. */
export const everyMs = {
  'sweep.clocks': 15_000,
  'relay.outbox': 1_000,
  'fold.tallies': 10_000,
  'seal.streams': 60_000,
  'prune.rows': 3_600_000,
  'calendar.resume': 15_000,
} as const satisfies Partial<Record<JobName, number>>;

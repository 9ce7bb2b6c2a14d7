import type { RedisOptions } from 'bullmq';

/** Where the queues live. The prefix keeps systems apart that share one Redis. */
export interface RedisAddress {
  readonly url: string;
  readonly prefix: string;
}

/** Options of a queue that adds jobs: without Redis an add fails within a second or two, and the outbox row simply stays pending. */
export function queueOptions({ url, prefix }: RedisAddress): { connection: RedisOptions; prefix: string; skipWaitingForReady: true } {
  return { connection: { url, maxRetriesPerRequest: 1 }, prefix, skipWaitingForReady: true };
}

/** Options of a worker: it waits for Redis for as long as it takes. Options, not an instance: BullMQ closes only what it opened. */
export function workerOptions({ url, prefix }: RedisAddress): { connection: RedisOptions; prefix: string } {
  return { connection: { url, maxRetriesPerRequest: null }, prefix };
}

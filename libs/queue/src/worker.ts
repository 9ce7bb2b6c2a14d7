import { UnrecoverableError, Worker } from 'bullmq';
import type { RedisAddress } from './connection';
import { workerOptions } from './connection';
import type { Handlers, JobName, QueueName } from './jobs';

export interface WorkerSettings {
  readonly concurrency: number;
  /** Of a job (its name is given) or of the connection (null). */
  readonly onError: (error: Error, job: string | null) => void;
  /** Hears how each job ended. */
  readonly onJob?: (name: string, outcome: 'done' | 'failed') => void;
}

/** Works on one queue until `close()`, which waits for the jobs that are running. */
export function workOn<Q extends QueueName>(queue: Q, handlers: Handlers<Q>, at: RedisAddress, settings: WorkerSettings): Worker {
  // the type of each handler is held by Handlers<Q>; a job's name and payload come from Redis, where types do not reach
  const byName = handlers as Partial<Record<JobName, (payload: unknown) => Promise<void>>>;
  const worker = new Worker(
    queue,
    async (job) => {
      const handle = Object.hasOwn(byName, job.name) ? byName[job.name as JobName] : undefined; // own keys are names of jobs
      if (handle === undefined) throw new UnrecoverableError(`nobody handles ${job.name} on ${queue}`);
      await handle(job.data);
    },
    { ...workerOptions(at), concurrency: settings.concurrency },
  );
  worker.on('error', (error) => settings.onError(error, null));
  worker.on('completed', (job) => settings.onJob?.(job.name, 'done'));
  worker.on('failed', (job, error) => {
    settings.onError(error, job?.name ?? null);
    if (job !== undefined) settings.onJob?.(job.name, 'failed');
  });
  return worker;
}

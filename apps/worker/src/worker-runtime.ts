import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Worker } from 'bullmq';
import type { Casework } from '@zonggui/casework/casework';
import { env } from '@zonggui/env/env';
import type { Handlers, JobName, Jobs } from '@zonggui/queue/jobs';
import { LivePublisher } from '@zonggui/queue/live';
import { Queues } from '@zonggui/queue/queues';
import { workOn } from '@zonggui/queue/worker';
import { report } from './report';

export const CASEWORK = Symbol('casework');

/** Rounds after which the schedulers are set again: a flushed Redis forgets them, and this process remembers. */
const rescheduleEveryMs = 15_000;

/** Queues and time in. Everything it does is safe to do twice, late, or on two machines at once. */
@Injectable()
export class WorkerRuntime implements OnApplicationBootstrap, OnApplicationShutdown {
  private workers: Worker[] = [];
  private rescheduling: NodeJS.Timeout | undefined;

  constructor(
    @Inject(CASEWORK) private readonly casework: Casework,
    private readonly queues: Queues,
    private readonly live: LivePublisher,
  ) {}

  onApplicationBootstrap(): void {
    const at = { url: env().redisUrl, prefix: env().queuePrefix };
    const settings = { concurrency: 4, onError: report };
    this.workers = [
      workOn('notices', this.notices, at, settings),
      workOn('time', this.time, at, { ...settings, concurrency: 1 }),
      workOn('relay', this.relay, at, { ...settings, concurrency: 1 }),
      workOn('calendar', this.calendar, at, { ...settings, concurrency: 1 }),
    ];
    this.schedule();
    this.rescheduling = setInterval(() => this.schedule(), rescheduleEveryMs);
  }

  private readonly notices: Handlers<'notices'> = {
    'notice.send': ({ noticeId }) => this.casework.notices.send(noticeId),
  };

  private readonly time: Handlers<'time'> = {
    'sweep.clocks': async () => {
      while ((await this.casework.sweeps.sweep()) > 0);
    },
    'seal.streams': async () => {
      await this.casework.seals.seal(new Date());
    },
    'prune.rows': async () => {
      await this.casework.housekeeping.prune(new Date());
    },
  };

  /** A queue of its own: a million clocks take a minute, and no sweep waits for them. */
  private readonly calendar: Handlers<'calendar'> = {
    'calendar.run': async ({ publicationId }) => {
      await this.casework.publications.run(publicationId);
    },
    'calendar.resume': async () => {
      await this.casework.publications.resume();
    },
  };

  private readonly relay: Handlers<'relay'> = {
    'relay.outbox': async () => {
      while ((await this.casework.relay.relay((messages) => this.send(messages))) > 0);
    },
  };

  private async send(messages: readonly { jobId: string; job: string; payload: Record<string, unknown> }[]): Promise<void> {
    for (const { jobId, job, payload } of messages) {
      // an outbox row's job and payload were written by this same code base, as one of Jobs
      await this.queues.add(job as JobName, payload as unknown as Jobs[JobName], jobId);
    }
  }

  private schedule(): void {
    this.queues.schedule().catch(report);
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.rescheduling);
    await Promise.all(this.workers.map((worker) => worker.close()));
    await this.queues.close();
    this.live.close();
  }
}

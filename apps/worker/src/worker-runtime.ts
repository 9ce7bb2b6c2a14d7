import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Worker } from 'bullmq';
import type { Casework } from '@zonggui/casework/casework';
import type { OutboxMessage } from '@zonggui/casework/messages/outbox-relay';
import { env } from '@zonggui/env/env';
import type { Handlers } from '@zonggui/queue/jobs';
import { LivePublisher } from '@zonggui/queue/live';
import { Queues } from '@zonggui/queue/queues';
import { workOn } from '@zonggui/queue/worker';
import { CASEWORK } from './casework-token';
import { report } from './report';
import { WorkerMetrics } from './worker-metrics';

/** Rounds after which the schedulers are set again: a flushed Redis forgets them, and this process remembers. */
const rescheduleEveryMs = 15_000;

/** So many applications due at once are more than one worker's. */
const herdFrom = 50;
/** Between two batches of a herd others come to their rows and to the processor. */
const breathMs = 10;

/** Queues and time in. Everything it does is safe to do twice, late, or on two machines at once. */
@Injectable()
export class WorkerRuntime implements OnApplicationBootstrap, OnApplicationShutdown {
  private workers: Worker[] = [];
  private rescheduling: NodeJS.Timeout | undefined;

  constructor(
    @Inject(CASEWORK) private readonly casework: Casework,
    private readonly queues: Queues,
    private readonly live: LivePublisher,
    private readonly metrics: WorkerMetrics,
  ) {}

  onApplicationBootstrap(): void {
    const at = { url: env().redisUrl, prefix: env().queuePrefix };
    const settings = { concurrency: 4, onError: report, onJob: (name: string, outcome: 'done' | 'failed') => this.metrics.job(name, outcome) };
    this.workers = [
      workOn('notices', this.notices, at, settings),
      workOn('codes', this.codes, at, settings),
      workOn('time', this.time, at, { ...settings, concurrency: 1 }),
      workOn('relay', this.relay, at, { ...settings, concurrency: 1 }),
      workOn('calendar', this.calendar, at, { ...settings, concurrency: 1 }),
    ];
    this.schedule();
    this.rescheduling = setInterval(() => this.schedule(), rescheduleEveryMs);
  }

  private readonly notices: Handlers<'notices'> = {
    'notice.send': ({ noticeIds }) => this.casework.notices.send(noticeIds),
  };

  /** A queue of its own: whoever waits for a code does not wait for everybody else's messages. */
  private readonly codes: Handlers<'codes'> = {
    'code.send': ({ noticeIds }) => this.casework.notices.send(noticeIds),
  };

  private readonly time: Handlers<'time'> = {
    'sweep.clocks': async () => {
      await this.sweep();
    },
    'fold.tallies': async () => {
      while ((await this.casework.tallies.fold()) > 0);
    },
    'seal.streams': async () => {
      await this.casework.seals.seal(await this.casework.clock.systemNow());
    },
    'prune.rows': async () => {
      await this.casework.housekeeping.prune(await this.casework.clock.systemNow());
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

  /** Works until nothing is due. Whoever meets a herd calls another worker to it, who calls the next. */
  private async sweep(): Promise<void> {
    for (let called = false; ; await pause(breathMs)) {
      const began = performance.now();
      const swept = await this.casework.sweeps.sweep();
      this.metrics.swept(swept, (performance.now() - began) / 1000);
      const { taken, faults } = swept;
      for (const { applicationId, code, attempts } of faults) report(new Error(`time could not be applied to application ${applicationId}: ${code}, attempt ${attempts}`), 'sweep.clocks');
      if (taken === 0) return;
      if (taken >= herdFrom && !called) await this.queues.add('sweep.clocks', {}, `herd-${randomUUID()}`).catch(report);
      called ||= taken >= herdFrom;
    }
  }

  private readonly relay: Handlers<'relay'> = {
    'relay.outbox': async () => {
      while ((await this.casework.relay.relay((messages) => this.send(messages))) > 0);
    },
  };

  private async send(messages: readonly OutboxMessage[]): Promise<void> {
    for (const { jobId, job, payload } of messages) await this.queues.add(job, payload, jobId);
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

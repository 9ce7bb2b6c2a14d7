import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Counter, Gauge, Histogram } from 'prom-client';
import { DataSource } from 'typeorm';
import type { Waiting } from '@zonggui/casework/time/backlog';
import type { Casework } from '@zonggui/casework/casework';
import { poolCounts } from '@zonggui/casework/database';
import type { Swept } from '@zonggui/casework/time/sweeps';
import { env } from '@zonggui/env/env';
import { MetricsEndpoint } from '@zonggui/metrics/endpoint';
import { newRegistry } from '@zonggui/metrics/registry';
import { Queues } from '@zonggui/queue/queues';
import { CASEWORK } from './casework-token';
import { report } from './report';
import { SmsFigures } from './sms-figures';

/** What is read from the database at each scrape, and what it is called. */
const gauges = {
  outboxPending: ['zonggui_outbox_pending', 'Messages that no queue has yet'],
  outboxQueued: ['zonggui_outbox_queued', 'Messages queued and not done'],
  outboxAge: ['zonggui_outbox_oldest_seconds', 'Age of the oldest message that no queue has yet'],
  noticesUncertain: ['zonggui_notices_uncertain', 'Messages of which the gateway could not tell, waiting for a person'],
  noticesFailed: ['zonggui_notices_failed', 'Messages the gateway did not take, waiting for a person'],
  clocksDue: ['zonggui_clocks_due', 'Clocks at which time has something to do'],
  clocksDueAge: ['zonggui_clocks_due_oldest_seconds', 'How long the longest waiting of them has been due'],
  timeFaults: ['zonggui_time_faults', 'Applications that time could not be applied to'],
  streamsUnsealed: ['zonggui_streams_unsealed', 'Streams with events that no seal covers'],
  sealAge: ['zonggui_seal_age_seconds', 'Time since the last seal'],
  attachmentsHeld: ['zonggui_attachments_held', 'Images that are part of no file yet'],
} as const satisfies Record<keyof Waiting, readonly [name: string, help: string]>;

/** Figures for Prometheus. Backlogs are those of the whole system: take the maximum over workers. */
@Injectable()
export class WorkerMetrics implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly registry = newRegistry('worker');
  private readonly endpoint = new MetricsEndpoint(this.registry, env().metrics, (error) => report(error));
  private readonly sweepSeconds = new Histogram({ name: 'zonggui_sweep_duration_seconds', help: 'One transaction of a sweep that found something', buckets: [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15], registers: [this.registry] });
  private readonly sweepSize = new Histogram({ name: 'zonggui_sweep_taken', help: 'Applications of one such transaction', buckets: [1, 5, 20, 50, 100, 200, 400], registers: [this.registry] });
  private readonly sweepFaults = new Counter({ name: 'zonggui_sweep_faults_total', help: 'Applications set aside', registers: [this.registry] });
  private readonly jobs = new Counter({ name: 'zonggui_jobs_total', help: 'Jobs by name and outcome', labelNames: ['job', 'outcome'], registers: [this.registry] });

  constructor(@Inject(CASEWORK) casework: Casework, queues: Queues, dataSource: DataSource, sms: SmsFigures) {
    sms.standIn(this.registry);
    const waiting = new Map(Object.entries(gauges).map(([key, [name, help]]) => [key, new Gauge({ name, help, registers: [this.registry] })]));
    new Gauge({
      name: 'zonggui_backlog_known', help: '1 when the figures of the database and the queues are those of this scrape', registers: [this.registry],
      async collect() {
        try {
          const told = await casework.backlog.waiting();
          // the keys of the gauges are those of what is told
          for (const key of Object.keys(gauges) as (keyof Waiting)[]) waiting.get(key)?.set(told[key]);
          this.set(1);
        } catch {
          for (const gauge of waiting.values()) gauge.remove(); // better no figure than an old one
          this.set(0);
        }
      },
    });
    new Gauge({
      name: 'zonggui_queue_jobs', help: 'Jobs in Redis by queue and state', labelNames: ['queue', 'state'], registers: [this.registry],
      async collect() {
        this.reset();
        for (const { queue, state, count } of await queues.counts().catch(() => [])) this.set({ queue, state }, count);
      },
    });
    new Gauge({
      name: 'zonggui_pg_pool_connections', help: 'Connections of the pool, and requests that wait for one', labelNames: ['state'], registers: [this.registry],
      collect() {
        for (const [state, count] of Object.entries(poolCounts(dataSource))) this.set({ state }, count);
      },
    });
  }

  swept({ taken, faults }: Swept, seconds: number): void {
    if (taken === 0) return;
    this.sweepSeconds.observe(seconds);
    this.sweepSize.observe(taken);
    this.sweepFaults.inc(faults.length);
  }

  job(name: string, outcome: 'done' | 'failed'): void {
    this.jobs.inc({ job: name, outcome });
  }

  onApplicationBootstrap(): Promise<void> {
    return this.endpoint.open();
  }

  onApplicationShutdown(): void {
    this.endpoint.close();
  }
}

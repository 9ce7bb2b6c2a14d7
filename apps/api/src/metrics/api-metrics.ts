import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { PinoLogger } from 'nestjs-pino';
import { Counter, Gauge, Histogram } from 'prom-client';
import { DataSource } from 'typeorm';
import { poolCounts } from '@zonggui/casework/database';
import type { Env } from '@zonggui/env/env';
import { MetricsEndpoint } from '@zonggui/metrics/endpoint';
import { newRegistry } from '@zonggui/metrics/registry';
import { ENV } from '../env-token';

/** Figures of this process for Prometheus. Labels are words of the code (route templates, verbs, refusals), so their number is known. */
@Injectable()
export class ApiMetrics implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly registry = newRegistry('api');
  readonly endpoint: MetricsEndpoint;
  private readonly requests = new Histogram({
    name: 'zonggui_http_request_duration_seconds', help: 'Time from request to answer, by route template; streams are not counted',
    labelNames: ['method', 'route', 'status'], buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10], registers: [this.registry],
  });
  private readonly commands = new Counter({ name: 'zonggui_commands_total', help: 'Commands by verb and outcome: done, or the code of the refusal', labelNames: ['verb', 'outcome'], registers: [this.registry] });

  constructor(@Inject(ENV) { metrics }: Env, dataSource: DataSource, log: PinoLogger) {
    this.endpoint = new MetricsEndpoint(this.registry, metrics, (error) => log.error({ err: error instanceof Error ? error.name : 'unknown' }, 'metrics could not be told'));
    new Gauge({
      name: 'zonggui_pg_pool_connections', help: 'Connections of the pool, and requests that wait for one', labelNames: ['state'], registers: [this.registry],
      collect() {
        for (const [state, count] of Object.entries(poolCounts(dataSource))) this.set({ state }, count);
      },
    });
  }

  readonly observe = (verbs: readonly string[], outcome: string): void => {
    for (const verb of verbs) this.commands.inc({ verb, outcome });
  };

  /** Before everything else, so that a refused body counts too. */
  readonly time = (request: Request, response: Response, next: NextFunction): void => {
    const stop = this.requests.startTimer({ method: request.method });
    response.once('finish', () => {
      const route = routeOf(request);
      if (route !== '/api/live') stop({ route, status: response.statusCode });
    });
    next();
  };

  onApplicationBootstrap(): Promise<void> {
    return this.endpoint.open();
  }

  onApplicationShutdown(): void {
    this.endpoint.close();
  }
}

/** The template a request met, never its address: numbers and ids stand there. */
function routeOf(request: Request): string {
  // express sets it when a route has matched; its type is any
  const route = (request as { route?: { path?: unknown } }).route?.path;
  return typeof route === 'string' ? route : request.path.startsWith('/api') ? 'none' : 'page';
}

import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import { Subject } from 'rxjs';
import type { Env } from '@zonggui/env/env';
import type { ScreenChange } from '@zonggui/queue/jobs';
import { LivePublisher, subscribe, type Subscription } from '@zonggui/queue/live';
import { ENV } from '../env-token';

/** Changes of all replicas on their way to the screens this replica serves. Nothing is kept: a screen that missed one reads again. */
@Injectable()
export class LiveHub implements OnModuleInit, OnModuleDestroy {
  readonly changes = new Subject<ScreenChange>();
  private publisher: LivePublisher | undefined;
  private subscription: Promise<Subscription> | undefined;

  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly log: PinoLogger,
  ) {
    log.setContext(LiveHub.name);
  }

  /** The start does not wait for Redis: without it screens are only less fresh. */
  onModuleInit(): void {
    const at = { url: this.env.redisUrl, prefix: this.env.queuePrefix };
    const lost = (error: Error) => this.log.debug({ code: 'code' in error ? error.code : error.name }, 'no line to Redis');
    this.publisher = new LivePublisher(at, lost);
    this.subscription = subscribe(at, (change) => this.changes.next(change), lost);
    this.subscription.catch(lost);
  }

  /** Tells everybody's screens; never fails, and nobody waits for it. */
  publish(change: ScreenChange): void {
    this.publisher?.publish(change).catch(() => undefined);
  }

  /** Ends every open stream, so that the server can close. */
  async onModuleDestroy(): Promise<void> {
    this.changes.complete();
    this.publisher?.close();
    await Promise.race([this.subscription?.then((open) => open.close()), new Promise((resolve) => setTimeout(resolve, 500).unref())]);
  }
}

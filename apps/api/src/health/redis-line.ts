import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Redis } from 'ioredis';
import type { Env } from '@zonggui/env/env';
import { ENV } from '../env-token';

/** A connection for short questions: one that is not answered at once is not answered, and nobody waits for it. */
@Injectable()
export class RedisLine implements OnApplicationShutdown {
  private readonly redis: Redis;
  readonly prefix: string;

  constructor(@Inject(ENV) { redisUrl, queuePrefix }: Env) {
    this.prefix = queuePrefix;
    this.redis = new Redis(redisUrl, { maxRetriesPerRequest: 1, commandTimeout: 1000, connectTimeout: 1000 });
    this.redis.on('error', () => undefined); // told by readiness; without a listener the first lost connection ends the process
  }

  /** null when Redis does not answer. */
  async ask<T>(question: (line: Redis) => Promise<T>): Promise<T | null> {
    try {
      return await question(this.redis);
    } catch {
      return null; // every question has an answer without Redis
    }
  }

  onApplicationShutdown(): void {
    this.redis.disconnect();
  }
}

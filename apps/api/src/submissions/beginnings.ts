import { Injectable } from '@nestjs/common';
import { DomainError } from '@zonggui/domain/errors';
import { RedisLine } from '../health/redis-line';

const windowSeconds = 15 * 60;
/** Many people share the address of a hall, a school or a proxy. */
const allowed = 200;

/** 网上申报 begun from one address within a quarter of an hour, over all replicas; without Redis each replica counts for itself. */
@Injectable()
export class Beginnings {
  private readonly own = new Map<string, { begun: number; until: number }>();

  constructor(private readonly redis: RedisLine) {}

  /** @throws DomainError `locked-out` with the instant it ends */
  async count(address: string): Promise<void> {
    const key = `${this.redis.prefix}:begun:${address}`;
    const shared = await this.redis.ask(async (line) => {
      const begun = await line.incr(key);
      if (begun === 1) await line.expire(key, windowSeconds);
      return { begun, secondsLeft: Math.max(1, await line.ttl(key)) };
    });
    const { begun, secondsLeft } = shared ?? this.alone(address);
    if (begun > allowed) throw new DomainError('locked-out', 'Too many submissions from one address.', { until: new Date(Date.now() + secondsLeft * 1000).toISOString() });
  }

  private alone(address: string): { begun: number; secondsLeft: number } {
    const now = Date.now();
    for (const [key, { until }] of this.own) if (until <= now) this.own.delete(key);
    const { begun, until } = this.own.get(address) ?? { begun: 0, until: now + windowSeconds * 1000 };
    this.own.set(address, { begun: begun + 1, until });
    return { begun: begun + 1, secondsLeft: Math.ceil((until - now) / 1000) };
  }
}

import { Injectable } from '@nestjs/common';
import { DomainError } from '@zonggui/domain/errors';
import { RedisLine } from '../health/redis-line';

const windowSeconds = 15 * 60;
/** Many people share the address of a hall, a school or a proxy; a telephone is one person's. */
const allowed = { submission: 200, ticket: 200, appointment: 200, verification: 60, telephone: 3 } as const;

/** What anybody may begin without an account, from one address within a quarter of an hour, over all replicas; without Redis each replica counts for itself. */
@Injectable()
export class PerAddress {
  private readonly own = new Map<string, { begun: number; until: number }>();

  constructor(private readonly redis: RedisLine) {}

  /** @throws DomainError `locked-out` with the instant it ends */
  async count(what: keyof typeof allowed, address: string): Promise<void> {
    const key = `${this.redis.prefix}:begun:${what}:${address}`;
    const shared = await this.redis.ask(async (line) => {
      const begun = await line.incr(key);
      if (begun === 1) await line.expire(key, windowSeconds);
      return { begun, secondsLeft: Math.max(1, await line.ttl(key)) };
    });
    const { begun, secondsLeft } = shared ?? this.alone(key);
    if (begun > allowed[what]) throw new DomainError('locked-out', 'Too many from one address.', { until: new Date(Date.now() + secondsLeft * 1000).toISOString() });
  }

  private alone(key: string): { begun: number; secondsLeft: number } {
    const now = Date.now();
    for (const [other, { until }] of this.own) if (until <= now) this.own.delete(other);
    const { begun, until } = this.own.get(key) ?? { begun: 0, until: now + windowSeconds * 1000 };
    this.own.set(key, { begun: begun + 1, until });
    return { begun: begun + 1, secondsLeft: Math.ceil((until - now) / 1000) };
  }
}

import { Injectable } from '@nestjs/common';
import { DomainError } from '@zonggui/domain/errors';
import { RedisLine } from '../health/redis-line';

export const allowedTries = 5;
const lockSeconds = 15 * 60;

/**
 * Counts wrong query codes per application number, over all replicas. A try is counted before the code is looked at, so that many
 * guesses at once are no more than five. While Redis is away each replica counts for itself.
 */
@Injectable()
export class WrongTries {
  private readonly own = new Map<string, { tries: number; until: number }>();

  constructor(private readonly redis: RedisLine) {}

  /** @throws DomainError `locked-out` with the instant it ends */
  async count(number: string): Promise<void> {
    const { tries, secondsLeft } = (await this.redis.ask((line) => this.shared(line, number))) ?? this.alone(number);
    if (tries > allowedTries) throw new DomainError('locked-out', 'Too many wrong query codes.', { until: new Date(Date.now() + secondsLeft * 1000).toISOString() });
  }

  /** The code was right. */
  async forget(number: string): Promise<void> {
    this.own.delete(number);
    await this.redis.ask((line) => line.del(this.keyOf(number)));
  }

  private async shared(line: CounterLine, number: string): Promise<{ tries: number; secondsLeft: number }> {
    const key = this.keyOf(number);
    const tries = await line.incr(key);
    if (tries <= allowedTries) await line.expire(key, lockSeconds);
    return { tries, secondsLeft: tries <= allowedTries ? lockSeconds : Math.max(1, await line.ttl(key)) };
  }

  private alone(number: string): { tries: number; secondsLeft: number } {
    const now = Date.now();
    for (const [key, { until }] of this.own) if (until <= now) this.own.delete(key);
    const tries = (this.own.get(number)?.tries ?? 0) + 1;
    const until = tries <= allowedTries ? now + lockSeconds * 1000 : (this.own.get(number)?.until ?? now);
    this.own.set(number, { tries, until });
    return { tries, secondsLeft: Math.ceil((until - now) / 1000) };
  }

  private keyOf(number: string): string {
    return `${this.redis.prefix}:tries:${number}`;
  }
}

interface CounterLine {
  incr(key: string): Promise<number>;
  expire(key: string, seconds: number): Promise<number>;
  ttl(key: string): Promise<number>;
}

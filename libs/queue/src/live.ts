import { Redis } from 'ioredis';
import type { RedisAddress } from './connection';
import type { ScreenChange } from './jobs';

/**
 * Tells every replica's open screens, over Redis pub/sub. Nothing is kept: a screen that missed one reads everything again
 * when it reconnects, so a wiped or dead Redis costs freshness only.
 */
export class LivePublisher {
  private readonly redis: Redis;
  private readonly channel: string;

  constructor(at: RedisAddress, onError: (error: Error) => void) {
    this.channel = channelOf(at);
    this.redis = new Redis(at.url, { maxRetriesPerRequest: 1 });
    this.redis.on('error', onError);
  }

  async publish(change: ScreenChange): Promise<void> {
    await this.redis.publish(this.channel, JSON.stringify(change));
  }

  close(): void {
    this.redis.disconnect();
  }
}

export interface Subscription {
  close(): void;
}

/** Hears every change from the moment the promise is kept, and again after each reconnection. */
export async function subscribe(at: RedisAddress, listener: (change: ScreenChange) => void, onError: (error: Error) => void): Promise<Subscription> {
  const redis = new Redis(at.url, { maxRetriesPerRequest: null });
  redis.on('error', onError);
  redis.on('message', (_channel: string, message: string) => {
    const change = changeOf(message);
    if (change !== null) listener(change);
  });
  await redis.subscribe(channelOf(at));
  return { close: () => redis.disconnect() };
}

function channelOf({ prefix }: RedisAddress): string {
  return `${prefix}:live`;
}

/** Another version of ours may be on the other side during an upgrade: what is not understood is passed over. */
export function changeOf(message: string): ScreenChange | null {
  try {
    const said: unknown = JSON.parse(message);
    if (typeof said !== 'object' || said === null || !('region' in said) || !('departments' in said)) return null;
    const { region, departments } = said;
    if (typeof region !== 'string' || !Array.isArray(departments)) return null;
    const window = 'window' in said && typeof said.window === 'string' ? { window: said.window } : {};
    const hall = 'hall' in said && typeof said.hall === 'string' ? { hall: said.hall } : {};
    return { region, departments: departments.filter((department): department is string => typeof department === 'string'), ...window, ...hall };
  } catch {
    return null; // not JSON: not ours
  }
}

import { randomUUID } from 'node:crypto';
import { redisAddress } from './addresses';

/** The shared Redis and a prefix nobody else uses: jobs of one file must never reach the workers of another. */
export function testRedis(): { url: string; prefix: string } {
  return { url: redisAddress(), prefix: `{test-${randomUUID().slice(0, 8)}}` };
}

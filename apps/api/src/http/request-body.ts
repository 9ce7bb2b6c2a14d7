import type { NextFunction, Request, Response } from 'express';
import { invalid } from '../input/invalid';

/** Larger than any text somebody may rightly send, so that a 10 MB one is answered and not cut off. */
export const BODY_LIMIT = '12mb';

/** The largest registration there can be has some two thousand values, six deep. */
export const DEEPEST = 12;
export const MOST_VALUES = 10_000;

/**
 * Refuses what would keep whoever walks it next busy for seconds, or exhaust the stack: a body nesting a hundred thousand times, a
 * list of a million entries. Bodies are walked here once, a level at a time.
 */
export function refuseOutsize(request: Request, _response: Response, next: NextFunction): void {
  const remedy = outsize(request.body);
  next(remedy === null ? undefined : invalid({ field: 'body', remedy }));
}

/** What is too much about it, in Chinese; null = nothing. */
export function outsize(body: unknown): string | null {
  let level = [body];
  let values = 0;
  for (let depth = 0; level.length > 0; depth += 1) {
    values += level.length;
    if (depth > DEEPEST) return `嵌套超过 ${DEEPEST} 层，请检查请求内容`;
    if (values > MOST_VALUES) return `内容超过 ${MOST_VALUES} 项，请分次提交`;
    level = level.flatMap(childrenOf);
  }
  return null;
}

function childrenOf(value: unknown): unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value) : [];
}

import type { NextFunction, Request, Response } from 'express';
import { invalid } from '../input/invalid';

/** Larger than any text somebody may rightly send, so that a 10 MB one is answered and not cut off. */
export const BODY_LIMIT = '12mb';
const DEEPEST = 12;

/** No request of ours nests deeper than six; one that nests a million times would exhaust the stack of whoever walks it next. */
export function refuseDepth(request: Request, _response: Response, next: NextFunction): void {
  next(depthExceeds(request.body, DEEPEST) ? invalid({ field: 'body', remedy: `嵌套超过 ${DEEPEST} 层，请检查请求内容` }) : undefined);
}

/** Breadth first, a level at a time. */
export function depthExceeds(body: unknown, limit: number): boolean {
  let level: unknown[] = [body];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > limit) return true;
    level = level.flatMap(childrenOf);
  }
  return false;
}

function childrenOf(value: unknown): unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value) : [];
}

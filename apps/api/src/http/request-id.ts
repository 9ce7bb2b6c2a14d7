import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';

const ids = new WeakMap<object, string>();
const HEADER = 'X-Request-Id';

/** The id by which a request is found in the logs; one given by a proxy in front of us is kept. */
export function requestIdOf(request: object): string {
  return ids.get(request) ?? '';
}

/** First of all middlewares, so that even a body nobody can read has an id. */
export function assignRequestId(request: Request, response: Response, next: NextFunction): void {
  const given = request.get(HEADER) ?? '';
  const id = /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
  ids.set(request, id);
  response.setHeader(HEADER, id);
  next();
}

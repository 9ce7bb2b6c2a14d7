import { parse, serialize } from 'cookie';
import type { Request, Response } from 'express';
import { DomainError } from '@zonggui/domain/errors';
import type { Env } from '@zonggui/env/env';

/** @throws DomainError `not-signed-in` when the request carries no session cookie */
export function tokenIn(request: Request, { sessionCookie }: Env): string {
  const token = parse(request.get('Cookie') ?? '')[sessionCookie];
  if (token === undefined || token === '') throw new DomainError('not-signed-in', 'Sign in first.');
  return token;
}

/** A session cookie: gone with the browser, out of reach of scripts, never sent from another site. */
export function giveCookie(response: Response, token: string, { sessionCookie, nodeEnv }: Env): void {
  response.append('Set-Cookie', serialize(sessionCookie, token, { httpOnly: true, sameSite: 'strict', path: '/', secure: nodeEnv === 'production' }));
}

export function takeCookie(response: Response, { sessionCookie, nodeEnv }: Env): void {
  response.append('Set-Cookie', serialize(sessionCookie, '', { httpOnly: true, sameSite: 'strict', path: '/', secure: nodeEnv === 'production', maxAge: 0 }));
}

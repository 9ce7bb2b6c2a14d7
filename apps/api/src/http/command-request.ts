import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { Envelope } from '@zonggui/casework/command/requests';
import { invalid } from '../input/invalid';
import { signedInOf } from '../sessions/signed-in';
import { isUuid } from './id';

/** A command as it came: who, under which key, and the version of the matter the person was looking at. */
export class CommandRequest {
  readonly envelope: Envelope;
  readonly version: number | undefined;
  /** Asked what would become of it; nothing is written. */
  readonly rehearse: boolean;
}

/** Builds the command's envelope from the request. @throws DomainError `invalid` naming the header */
export const Commanded = createParamDecorator((_data: unknown, context: ExecutionContext): CommandRequest => {
  const request = context.switchToHttp().getRequest<Request>();
  return { envelope: { actor: signedInOf(request).actor, key: keyOf(request), body: sent(request) }, version: versionOf(request), rehearse: request.get('X-Rehearse') === 'true' };
});

/** @throws DomainError `invalid` when the header is missing or no UUID */
export function keyOf(request: Request): string {
  const key = request.get('Idempotency-Key');
  if (isUuid(key)) return key.toLowerCase();
  throw invalid({ field: 'Idempotency-Key', remedy: '请在请求头 Idempotency-Key 中给出一个 UUID；重发同一请求时用同一个' });
}

/** What tells a replay from another request under the same key: method, address, body, version and cover. Passwords are left out. */
export function sent(request: Request): Record<string, unknown> {
  return { method: request.method, path: request.path, body: withoutPassword(request.body), version: request.get('If-Match') ?? null, onBehalfOf: request.get('X-On-Behalf-Of') ?? null };
}

function withoutPassword(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || !('secondPerson' in body)) return body;
  const { secondPerson } = body;
  const login: unknown = typeof secondPerson === 'object' && secondPerson !== null && 'login' in secondPerson ? secondPerson.login : null;
  return { ...body, secondPerson: { login } };
}

function versionOf(request: Request): number | undefined {
  const given = request.get('If-Match');
  if (given === undefined) return undefined;
  const version = /^"?(\d{1,9})"?$/.exec(given)?.[1];
  if (version === undefined) throw invalid({ field: 'If-Match', remedy: '请填写所看到的子办件版本号（整数）' });
  return Number(version);
}

import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { DataSource } from 'typeorm';
import type { Request } from 'express';
import { BusinessClock } from '@zonggui/casework/time/business-clock';
import { DomainError } from '@zonggui/domain/errors';
import type { Env } from '@zonggui/env/env';
import { actorOf } from '@zonggui/identity/grants';
import { assertCsrf, sessionOf } from '@zonggui/identity/sessions';
import { ENV } from '../env-token';
import { isUuid } from '../http/id';
import { invalid } from '../input/invalid';
import { tokenIn } from './cookie';
import { PUBLIC } from './public';
import { rememberSignedIn } from './signed-in';

const safe: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];

/** Lets in who is signed in. What he may do is decided where the matter is known, in casework and the domain. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly dataSource: DataSource,
    private readonly clock: BusinessClock,
    @Inject(ENV) private readonly env: Env,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<Request>();
    const changes = !safe.includes(request.method);
    if (changes) assertOwnOrigin(request);
    if (this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC, [context.getHandler(), context.getClass()])) return true;
    const token = tokenIn(request, this.env);
    // sessions live by the clock on the wall, also while a demonstration's clock is moved
    const session = await sessionOf(this.dataSource.manager, token, new Date());
    if (changes) assertCsrf(session, request.get('X-CSRF-Token'));
    const actor = await actorOf(this.dataSource.manager, session.staff.id, await this.clock.now(), coveredIn(request));
    rememberSignedIn(request, { session, token, actor });
    return true;
  }
}

/** A browser names the page a request comes from; another site's page is refused before anything is looked at. */
function assertOwnOrigin(request: Request): void {
  const origin = request.get('Origin');
  if (origin === undefined) return;
  const host = URL.canParse(origin) ? new URL(origin).host : null;
  if (host !== request.get('Host')) throw new DomainError('csrf', 'The request does not come from our own page.');
}

function coveredIn(request: Request): string | null {
  const covered = request.get('X-On-Behalf-Of');
  if (covered === undefined) return null;
  if (isUuid(covered)) return covered;
  throw invalid({ field: 'X-On-Behalf-Of', remedy: '请填写被代同事的编号（UUID）' });
}

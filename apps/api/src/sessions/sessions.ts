import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Response } from 'express';
import { BusinessClock } from '@zonggui/casework/time/business-clock';
import { recordIdentityFact } from '@zonggui/casework/history/fact-recorder';
import type { Env } from '@zonggui/env/env';
import { actorOf, coversOf } from '@zonggui/identity/grants';
import { signIn, signOut, type Session } from '@zonggui/identity/sessions';
import { ENV } from '../env-token';
import { giveCookie, takeCookie } from './cookie';
import type { CredentialsDto } from './session.dto';
import type { GrantView, SessionView } from './session.view';
import type { SignedIn } from './signed-in';

/** Sign-in and sign-out. They live by the clock on the wall; grants by the business clock, as the verbs do. */
@Injectable()
export class Sessions {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: BusinessClock,
    @Inject(ENV) private readonly env: Env,
  ) {}

  async signIn({ login, password }: CredentialsDto, response: Response): Promise<SessionView> {
    const session = await signIn(this.dataSource.manager, { login, password, now: new Date() }, recordIdentityFact);
    giveCookie(response, session.token, this.env);
    return this.view(session);
  }

  async signOut({ token }: SignedIn, response: Response): Promise<void> {
    await signOut(this.dataSource.manager, token, new Date(), recordIdentityFact);
    takeCookie(response, this.env);
  }

  async view({ staff, csrfToken }: Session): Promise<SessionView> {
    const [manager, now] = [this.dataSource.manager, await this.clock.now()];
    const own = await actorOf(manager, staff.id, now);
    const covered = await coversOf(manager, staff.id, now);
    const grants: GrantView[] = own.grants.map((grant) => ({ ...grant, covers: null }));
    for (const { staffId, name } of covered) {
      const actor = await actorOf(manager, staff.id, now, staffId);
      grants.push(...actor.grants.map((grant) => ({ ...grant, covers: { id: staffId, name } })));
    }
    return { staff: { id: staff.id, login: staff.login, name: staff.name }, grants, csrfToken };
  }
}

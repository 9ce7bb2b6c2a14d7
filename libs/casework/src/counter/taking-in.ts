import { randomInt } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Application } from '@zonggui/domain/application/application';
import type { Command } from '@zonggui/domain/application/commands';
import { decide } from '@zonggui/domain/application/decide';
import type { Circumstances, Decision } from '@zonggui/domain/application/draft';
import type { Registration } from '@zonggui/domain/intake/register';
import { applyTime } from '@zonggui/domain/clock/time';
import type { Actor } from '@zonggui/domain/posts';
import type { Registered } from '../command/aggregate-rows';
import { keepParties, type PartyKeys } from '../party/parties';
import type { RegisterInput } from '../command/requests';

/** How a visit came to be taken in: what it is called, when its papers came, and what follows its registration. */
export interface Taking {
  readonly number: string;
  readonly receivedAt: Date;
  readonly termsOn: Date;
  readonly follows: (received: Application, commandsOf: (application: Application) => readonly Command[], by: Circumstances) => Decision[];
  /** What the applicant was given before. */
  readonly kept?: Partial<Registered>;
  readonly marks?: Pick<Registration, 'sheet' | 'preReviewed'>;
}

/** Who comes, keyed and sealed, and what is kept beside the application from its registration on. */
export async function registeredFacts(tx: EntityManager, { party, agent, seconds, services = [], paperDocuments = services.includes('greenChannel') }: RegisterInput, actor: Actor, keys: PartyKeys, now: Date): Promise<Registered> {
  const [partyId, agentPartyId] = await keepParties(tx, agent ? [party, agent] : [party], keys, now);
  // keepParties returns one id for each party given
  return { partyId: partyId!, agentPartyId: agentPartyId ?? null, agentRelation: agent?.relation ?? null, queryCode: String(randomInt(1_000_000)).padStart(6, '0'), registeredBy: actor.id, handlingSeconds: seconds ?? null, services: [...new Set(services)], paperDocuments };
}

/** What came online and waited beyond its time: what silence did comes before what the clerk decides. */
export function decidePassed(received: Application, commandsOf: (application: Application) => readonly Command[], by: Circumstances): Decision[] {
  const timed = applyTime(received, by);
  return [timed, ...decideAtOnce(timed.application, commandsOf, by)];
}

/** Nothing at all, or every verb of the gesture. */
export function decideAtOnce(application: Application, commandsOf: (application: Application) => readonly Command[], by: Circumstances): Decision[] {
  const commands = commandsOf(application);
  return commands.length === 0 ? [] : [decide(application, commands, by)];
}

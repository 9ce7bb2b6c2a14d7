import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '@zonggui/domain/posts';
import { verifySecondPerson } from '@zonggui/identity/second-person';
import { ApplicationQueries } from '@zonggui/casework/application/application-queries';
import { recordIdentityFact } from '@zonggui/casework/history/fact-recorder';
import type { CommandRequest } from '../http/command-request';
import type { SecondPersonDto } from './second-person.dto';

/** 窗口复核: turns the second person's login and password into his id. */
@Injectable()
export class SecondPeople {
  constructor(
    private readonly dataSource: DataSource,
    private readonly queries: ApplicationQueries,
  ) {}

  /** @throws DomainError `second-person-required`, `wrong-password`, `locked-out` */
  async verify(person: SecondPersonDto | undefined, first: Actor, region: string): Promise<{ secondPerson?: string }> {
    if (person === undefined) return {};
    return { secondPerson: await verifySecondPerson(this.dataSource.manager, { ...person, now: new Date() }, first, region, recordIdentityFact) };
  }

  /** The same for a verb on an application, whose region decides where the second person must have a post. */
  async verifyFor(applicationId: string, person: SecondPersonDto | undefined, { envelope }: CommandRequest): Promise<{ secondPerson?: string }> {
    if (person === undefined) return {};
    const { region } = await this.queries.view(applicationId, envelope.actor);
    return this.verify(person, envelope.actor, region.code);
  }
}

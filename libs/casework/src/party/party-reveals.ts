import type { DataSource } from 'typeorm';
import { DomainError } from '@zonggui/domain/errors';
import type { Actor } from '@zonggui/domain/posts';
import { applicationScope } from '@zonggui/identity/scope';
import { newId } from '@zonggui/store/uuid';
import type { BusinessClock } from '../time/business-clock';
import { unseal, type PartyKeys } from './parties';

export interface RevealInput {
  readonly who: 'applicant' | 'agent';
  readonly field: 'idNumber' | 'phone';
  /** Why it is looked at, as the person says it. */
  readonly purpose: string;
}

/** 查看: one masked value shown whole to one person, and written down that it was. */
export class PartyReveals {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: BusinessClock,
    private readonly keys: PartyKeys,
  ) {}

  /** @throws DomainError `not-found` beyond the person's grants and for a value that is not there, `erased` */
  async reveal(applicationId: string, { who, field, purpose }: RevealInput, actor: Actor): Promise<{ value: string }> {
    const scope = applicationScope(actor, { alias: 'a', firstParam: 2 });
    const party = who === 'applicant' ? 'a.party_id' : 'a.agent_party_id';
    const sealed = field === 'idNumber' ? 'p.id_number_encrypted' : 'p.phone_encrypted';
    const [row] = await this.dataSource.query<{ partyId: string; sealed: Buffer | null; erased: boolean }[]>(
      `select p.id as "partyId", ${sealed} as sealed, p.erased_at is not null as erased from application a join party p on p.id = ${party} where a.id = $1 and ${scope.sql}`,
      [applicationId, ...scope.params],
    );
    if (row?.erased) throw new DomainError('erased', 'The person was erased.', { applicationId });
    if (!row?.sealed) throw new DomainError('not-found', 'No such value.', { field });
    await this.dataSource.query(
      'insert into party_reveal (id, application_id, party_id, staff_id, field, purpose, revealed_at) values ($1, $2, $3, $4, $5, $6, $7)',
      [newId(), applicationId, row.partyId, actor.id, field, purpose, await this.clock.now()],
    );
    return { value: unseal(row.sealed, this.keys) };
  }
}

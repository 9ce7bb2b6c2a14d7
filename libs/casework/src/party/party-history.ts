import type { DataSource } from 'typeorm';
import type { ApplicationState } from '@zonggui/domain/application/fold';
import type { Actor } from '@zonggui/domain/posts';
import { applicationScope } from '@zonggui/identity/scope';

/** Another application of the same applicant. */
export interface OtherApplication {
  readonly id: string;
  readonly number: string;
  readonly state: ApplicationState;
  readonly receivedOn: string;
  readonly items: readonly string[];
}

const most = 20;

/** 历史办件: what else the applicant has asked for, as far as the person's grants reach. */
export class PartyHistory {
  constructor(private readonly dataSource: DataSource) {}

  /** The latest first; nothing for an application beyond the grants. */
  of(applicationId: string, actor: Actor): Promise<OtherApplication[]> {
    const reached = applicationScope(actor, { alias: 'asked', firstParam: 2 });
    const scope = applicationScope(actor, { alias: 'a', firstParam: 2 + reached.params.length });
    return this.dataSource.query(
      `select a.id, a.number, a.state, to_char(a.received_on, 'YYYY-MM-DD') as "receivedOn",
              array(select m.terms->'item'->>'name' from matter m where m.application_id = a.id order by m.ordinal) as items
         from application asked join application a on a.party_id = asked.party_id and a.id <> asked.id
        where asked.id = $1 and ${reached.sql} and ${scope.sql} order by a.received_on desc, a.id desc limit ${most}`,
      [applicationId, ...reached.params, ...scope.params],
    );
  }
}

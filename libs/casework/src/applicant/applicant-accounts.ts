import type { DataSource } from 'typeorm';
import { DomainError } from '@zonggui/domain/errors';
import type { ApplicantIdentity } from '@zonggui/identity/applicant-sessions';
import type { PartyInput } from '../command/requests';
import { maskName } from '../party/masking';
import { partyKey, type PartyKeys } from '../party/parties';

export interface ExamplePerson {
  readonly id: string;
  readonly name: string;
}

/** Who an applicant that signed in is: by his number, as everybody is known here. Signing in makes no row of a party. */
export class ApplicantAccounts {
  constructor(
    private readonly dataSource: DataSource,
    private readonly keys: PartyKeys,
    /** The demonstration has 示例 persons to sign in as. */
    private readonly demo: boolean,
  ) {}

  identityOf({ idType, idNumber, name }: Pick<PartyInput, 'idType' | 'idNumber' | 'name'>): ApplicantIdentity {
    return { partyKey: partyKey({ idType, idNumber }, this.keys), nameMasked: maskName(name, 'person') };
  }

  /** 示例 persons who applied last; none outside a demonstration. */
  async examples(): Promise<ExamplePerson[]> {
    if (!this.demo) return [];
    return this.dataSource.query(
      `select p.id, p.name from party p join application a on a.party_id = p.id where p.kind = 'person' and p.key_hmac is not null and p.name like '示例%'
        group by p.id order by max(a.received_at) desc, p.id limit 8`,
    );
  }

  /** @throws DomainError `not-found` for anybody who is no 示例 person of a demonstration */
  async example(id: string): Promise<ApplicantIdentity> {
    const rows: { partyKey: Buffer; name: string }[] = this.demo
      ? await this.dataSource.query(`select key_hmac as "partyKey", name from party where id::text = $1 and kind = 'person' and key_hmac is not null and name like '示例%'`, [id])
      : [];
    const person = rows[0];
    if (person === undefined) throw new DomainError('not-found', 'No such example.');
    return { partyKey: person.partyKey, nameMasked: maskName(person.name, 'person') };
  }
}

import type { DataSource } from 'typeorm';
import type { ApplicationState } from '@zonggui/domain/application/fold';
import { permissions } from '@zonggui/domain/application/permissions';
import { DomainError } from '@zonggui/domain/errors';
import type { Actor, Post } from '@zonggui/domain/posts';
import { applicationScope } from '@zonggui/identity/scope';
import { maskPhone } from '../party/masking';
import { partyKey, type PartyKeys } from '../party/parties';
import type { PartyInput } from '../command/requests';

/** What is known of a person who stands at the counter. */
export interface Standing {
  /** Whether he was here before. */
  readonly known: boolean;
  /** The number kept for him, which stays when no other is given. */
  readonly phoneMasked: string | null;
  /** What he has under way. */
  readonly open: readonly OpenApplication[];
}

export interface OpenApplication {
  readonly id: string;
  readonly number: string;
  readonly state: ApplicationState;
  readonly receivedOn: string;
  readonly items: readonly { readonly code: string; readonly name: string }[];
}

const posts: readonly Post[] = permissions.accept;
const most = 20;

/** The same person with the same item open is told of before anything is entered twice. */
export class Standings {
  constructor(
    private readonly dataSource: DataSource,
    private readonly keys: PartyKeys,
  ) {}

  /** @throws DomainError `post-required` for whoever sits at no counter */
  async of(party: Pick<PartyInput, 'idType' | 'idNumber'>, actor: Actor): Promise<Standing> {
    if (!actor.grants.some(({ post }) => posts.includes(post))) throw new DomainError('post-required', 'People are looked up at a counter.', { posts });
    const rows: { id: string; phone: string | null }[] = await this.dataSource.query('select id, phone_last4 as phone from party where key_hmac = $1', [partyKey(party, this.keys)]);
    const found = rows[0];
    if (found === undefined) return { known: false, phoneMasked: null, open: [] };
    return { known: true, phoneMasked: maskPhone(found.phone), open: await this.openOf(found.id, actor) };
  }

  /** What is still undecided or not handed out, the newest first. */
  private async openOf(partyId: string, actor: Actor): Promise<OpenApplication[]> {
    const scope = applicationScope(actor, { alias: 'a', firstParam: 3 });
    return this.dataSource.query(
      `select a.id, a.number, a.state, to_char(a.received_on, 'YYYY-MM-DD') as "receivedOn",
              (select jsonb_agg(m.terms->'item' order by m.ordinal) from matter m where m.application_id = a.id and m.ended_at is null) as items
         from application a
        where a.party_id = $1 and a.ended_at is null and a.state <> 'rating' and ${scope.sql}
          and exists (select from matter m where m.application_id = a.id and m.ended_at is null)
        order by a.received_on desc, a.id desc limit $2`,
      [partyId, most, ...scope.params],
    );
  }
}

import type { DataSource } from 'typeorm';
import type { Post } from '@zonggui/domain/posts';
import type { Actor } from '@zonggui/domain/posts';
import { applicationScope } from '@zonggui/identity/scope';
import { unseal, type PartyKeys } from '../party/parties';

/** What the papers of the output desk say of one hand-out; name, telephone and address are whole. */
export interface OutputRow {
  readonly deliveryId: string;
  readonly number: string;
  readonly items: string;
  readonly results: string;
  readonly kind: 'person' | 'organisation';
  /** null once erased. */
  readonly recipient: string | null;
  readonly phone: string | null;
  readonly address: string | null;
  readonly tracking: string | null;
  readonly hole: number | null;
  readonly decidedAt: Date | null;
  /** End of the time to fetch it. */
  readonly dueAt: Date | null;
  readonly demo: boolean;
  readonly organ: string;
  readonly office: string;
  readonly officeAddress: string | null;
  readonly officePhone: string | null;
}

/** Which of `delivery d`; its parameters stand from $1 on. */
export interface Which {
  readonly sql: string;
  readonly params: readonly unknown[];
  /** Whose grants count: these papers name people. */
  readonly posts: readonly Post[];
}

/** Within the grants of these posts, by 存放格口 and then the oldest first. */
export async function outputRows(dataSource: DataSource, keys: PartyKeys, { sql, params, posts }: Which, actor: Actor): Promise<OutputRow[]> {
  const scope = applicationScope({ ...actor, grants: actor.grants.filter(({ post }) => posts.includes(post)) }, { alias: 'a', firstParam: params.length + 1 });
  const rows: (Omit<OutputRow, 'phone'> & { sealed: Buffer | null })[] = await dataSource.query(
    `select d.id as "deliveryId", a.number, w.items, w.results, p.kind, p.name as recipient, p.phone_encrypted as sealed, p.address, d.tracking, ph.hole, w.decided_at as "decidedAt", w.demo,
            (select max(c.due_at) from clock c where c.subject_id = d.id and c.kind = 'pickUp' and c.state = 'running') as "dueAt",
            coalesce(o.name, r.name) as organ, f.name as office, nullif(f.address, '未列明') as "officeAddress", coalesce(f.telephone, o.telephone) as "officePhone"
       from delivery d join application a on a.id = d.application_id join party p on p.id = a.party_id join region r on r.code = a.region_code join office f on f.code = a.office_code
       left join organ o on o.region_code = a.region_code left join pigeonhole ph on ph.delivery_id = d.id
       cross join lateral (
         select string_agg(m.terms->'item'->>'name', '、' order by m.ordinal) as items, string_agg(coalesce(m.result->>'name', m.terms->'item'->>'name'), '、' order by m.ordinal) as results,
                max(m.decided_at) as decided_at, coalesce(bool_or((m.terms->>'demo')::boolean), false) as demo
           from matter m where m.id = any(d.matter_ids)) w
      where ${sql} and ${scope.sql} order by ph.hole nulls last, d.id`,
    [...params, ...scope.params],
  );
  return rows.map(({ sealed, ...row }) => ({ ...row, phone: sealed === null ? null : unseal(sealed, keys) }));
}

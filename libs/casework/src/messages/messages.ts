import type { DataSource } from 'typeorm';
import type { Actor } from '@zonggui/domain/posts';
import { belowOf } from '@zonggui/identity/scope';

/** A notice inside the system: what happened with which application, to somebody or to his post. */
export interface Message {
  readonly id: string;
  /** Which of `ux.md` 4: S02 预警, S03 黄牌, S04 红牌, S06 督办, S08 差评临期, S10 接口异常. */
  readonly template: string;
  /** null: it is about none. */
  readonly applicationId: string | null;
  readonly matterId: string | null;
  readonly applicationNumber: string | null;
  readonly items: readonly string[];
  readonly createdAt: string;
}

/** Messages shown, the last first. */
const shown = 30;

/** What the system told the person signed in, or the posts he holds. */
export class Messages {
  constructor(private readonly dataSource: DataSource) {}

  async list(actor: Actor): Promise<Message[]> {
    const grants = actor.grants.map(({ post, region, department }) => ({ post, below: belowOf(region), department }));
    const rows: (Omit<Message, 'createdAt'> & { createdAt: Date })[] = await this.dataSource.query(
      `with posts as (select g.post, g.below, g.department from jsonb_to_recordset($2::jsonb) as g (post text, below text, department text)),
            addressees as (
              select 'staff:' || $1 as addressee
              union select 'post:' || g.post || ':' || r.code || ':*' from posts g join region r on starts_with(r.code, g.below)
              union select 'post:' || g.post || ':' || r.code || ':' || d.code from posts g join region r on starts_with(r.code, g.below)
                join department d on g.department is null or d.code = g.department)
       select n.id, n.template, n.application_id as "applicationId", n.matter_id as "matterId", a.number as "applicationNumber", n.created_at as "createdAt",
              array(select m.terms->'item'->>'name' from matter m where m.application_id = a.id and (n.matter_id is null or m.id = n.matter_id) order by m.ordinal) as items
         from addressees x
         cross join lateral (select * from notice where notice.addressee = x.addressee order by created_at desc limit ${shown}) n
         left join application a on a.id = n.application_id
        where n.channel = 'in-app' and n.state <> 'withdrawn' order by n.created_at desc, n.id limit ${shown}`,
      [actor.onBehalfOf ?? actor.id, JSON.stringify(grants)],
    );
    return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }));
  }
}

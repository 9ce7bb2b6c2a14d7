import type { DataSource, EntityManager } from 'typeorm';
import { DomainError } from '@zonggui/domain/errors';
import type { Actor } from '@zonggui/domain/posts';
import { newId } from '@zonggui/store/uuid';
import { once } from '../command/idempotency';
import type { Envelope } from '../command/requests';
import { inTransaction } from '../command/transaction';
import type { Page } from '../application/views';
import { cursorFor, cursorOf } from '../application/cursor';
import type { CatalogueReader } from '../catalogue/catalogue-reader';
import { maskName } from '../party/masking';
import { deskQuery, type Parameters } from '../reports/report-filter';
import { supervising } from '../reports/supervising';
import type { BusinessClock } from '../time/business-clock';

/** 已送达, 重新发送, 改用电话告知. */
export const messageDecisions = ['arrived', 'again', 'telephone'] as const;
export type MessageDecision = (typeof messageDecisions)[number];

export interface UndecidedFilter {
  /** What a person has decided, instead of what waits for one. */
  readonly decided?: boolean;
  readonly cursor?: string;
  readonly limit?: number;
}

/** One message to an applicant that did not surely arrive. Instants are ISO 8601. */
export interface UndecidedRow {
  readonly id: string;
  /** Of the message; `id` is that of the decision where there is one. */
  readonly noticeId: string;
  /** null: it is about a 网上申报 or a 上门办. */
  readonly applicationId: string | null;
  readonly matterId: string | null;
  readonly number: string;
  readonly items: readonly string[];
  readonly applicant: string;
  readonly template: string;
  /** `uncertain`: it went out and nobody can tell; `failed`: it was not taken. */
  readonly found: 'uncertain' | 'failed';
  /** The gateway's word. */
  readonly note: string | null;
  readonly at: string;
  readonly decision: MessageDecision | null;
  readonly reason: string | null;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
}

type Found = Omit<UndecidedRow, 'at' | 'decidedAt' | 'applicant'> & { readonly at: Date; readonly decidedAt: Date | null; readonly name: string | null; readonly kind: 'person' | 'organisation' | null; readonly item: string | null };

/** What no machine may decide: messages the gateway refused, gave up on or could not tell of. Of 监督岗, in its own regions. */
export class UndecidedMessages {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: BusinessClock,
    private readonly reader: CatalogueReader,
  ) {}

  /** The newest first. @throws DomainError `post-required` */
  async list(actor: Actor, { decided = false, cursor, limit = 50 }: UndecidedFilter): Promise<Page<UndecidedRow>> {
    const { sql, parameters } = deskQuery(supervising(actor), {});
    const [from, at, id] = decided ? [decidedSql, 'd.decided_at', 'd.id'] : [waitingSql, 'n.created_at', 'n.id'];
    const where = [inDesk, ...after(cursor, parameters, at, id)].join(' and ');
    const rows: Found[] = await this.dataSource.query(`with ${sql} ${from} and ${where} order by ${at} desc, ${id} desc limit ${parameters.bind(limit + 1)}`, parameters.values);
    const { items } = await this.reader.current(this.dataSource.manager);
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    return {
      rows: shown.map(({ name, kind, item, at: sentAt, decidedAt, ...row }) => ({
        ...row,
        items: item === null ? row.items : [items.get(item)?.name ?? item],
        applicant: name === null || kind === null ? '' : maskName(name, kind),
        at: sentAt.toISOString(),
        decidedAt: decidedAt?.toISOString() ?? null,
      })),
      next: rows.length > limit && last !== undefined ? cursorFor((last.decidedAt ?? last.at).toISOString(), last.id) : null,
    };
  }

  /** @throws DomainError `post-required`, `not-found`; `verb-not-allowed` when somebody was quicker */
  async decide(id: string, said: { readonly decision: MessageDecision; readonly reason: string }, envelope: Envelope): Promise<{ readonly id: string }> {
    const { sql, parameters } = deskQuery(supervising(envelope.actor), {});
    return inTransaction(this.dataSource, async (tx) => {
      const now = await this.clock.now(tx);
      return once(tx, envelope, now, async () => {
        const rows: { state: string }[] = await tx.query(`with ${sql} select n.state ${joined} where n.id = ${parameters.bind(id)} and n.channel = 'sms' and n.template <> 'A32' and ${inDesk} for update of n`, parameters.values);
        const state = rows[0]?.state;
        if (state === undefined) throw new DomainError('not-found', 'No such message.', { id });
        if (state !== 'uncertain' && state !== 'failed') throw new DomainError('verb-not-allowed', 'Somebody has decided about this message.', { state, allowed: [] });
        await tx.query(`insert into notice_decision (id, notice_id, found, decision, reason, decided_by, decided_at) values ($1, $2, $3, $4, $5, $6, $7)`, [newId(), id, state, said.decision, said.reason, envelope.actor.id, now]);
        await follow[said.decision](tx, id, now);
        return { id };
      });
    });
  }
}

type Follow = (tx: EntityManager, id: string, now: Date) => Promise<unknown>;

/** 重新发送 keeps the id: a gateway that had it after all sends nothing twice. */
const follow: Readonly<Record<MessageDecision, Follow>> = {
  arrived: (tx, id, now) => tx.query(`update notice set state = 'sent', sent_by = 'sms', sent_at = coalesce(sent_at, $2) where id = $1`, [id, now]),
  telephone: (tx, id) => tx.query(`update notice set state = 'telephoned' where id = $1`, [id]),
  again: async (tx, id, now) => {
    await tx.query(`update notice set state = 'pending', tries = 0, sent_at = null where id = $1`, [id]);
    await tx.query(
      `insert into outbox (id, job, payload, state, created_at) values ($1, 'notice.send', jsonb_build_object('noticeId', $1::uuid), 'pending', $2)
       on conflict (id) do update set state = 'pending', held_until = null, queued_at = null, done_at = null`,
      [id, now],
    );
  },
};

const joined = `
   from notice n left join application a on a.id = n.application_id left join party p on p.id = a.party_id
   left join online_submission s on n.application_id is null and s.id = substring(n.addressee from '^submission:([0-9a-f-]{36})$')::uuid
   left join appointment y on n.application_id is null and y.id = substring(n.addressee from '^appointment:([0-9a-f-]{36})$')::uuid`;

const inDesk = `coalesce(a.region_code, s.region_code, y.region_code) in (select region_code from desk)`;

const about = `n.id as "noticeId", n.application_id as "applicationId", n.matter_id as "matterId", coalesce(a.number, s.number, y.number) as number, p.name, p.kind, n.template, n.note, coalesce(s.item_code, y.item_code) as item,
  array(select m.terms->'item'->>'name' from matter m where m.application_id = a.id and (n.matter_id is null or m.id = n.matter_id) order by m.ordinal) as items`;

const waitingSql = `select n.id, ${about}, n.state as found, n.created_at as at, null as decision, null as reason, null as "decidedBy", null::timestamptz as "decidedAt" ${joined}
  where n.state in ('uncertain','failed') and n.template <> 'A32'`;

const decidedSql = `select d.id, ${about}, d.found, n.created_at as at, d.decision, d.reason, t.name as "decidedBy", d.decided_at as "decidedAt" ${joined}
  join notice_decision d on d.notice_id = n.id join staff t on t.id = d.decided_by where true`;

/** How many wait, within `desk as (…)`. */
export const undecidedCount = `(select count(*)::integer ${joined} where n.state in ('uncertain','failed') and n.template <> 'A32' and ${inDesk})`;

function after(cursor: string | undefined, parameters: Parameters, at: string, id: string): string[] {
  if (cursor === undefined) return [];
  const [instant, last] = cursorOf(cursor);
  return [`(${at}, ${id}) < (${parameters.bind(instant)}::timestamptz, ${parameters.bind(last)}::uuid)`];
}

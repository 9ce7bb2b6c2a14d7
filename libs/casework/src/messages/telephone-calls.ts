import type { EntityManager } from 'typeorm';
import { permissions } from '@zonggui/domain/application/permissions';
import { DomainError } from '@zonggui/domain/errors';
import type { Actor, Post } from '@zonggui/domain/posts';
import { regionsOf, within } from '@zonggui/identity/scope';
import { newId } from '@zonggui/store/uuid';
import { cursorFor, cursorOf } from '../application/cursor';
import type { Page } from '../application/views';
import { once } from '../command/idempotency';
import type { Envelope } from '../command/requests';
import { inTransaction } from '../command/transaction';
import { maskName, maskPhone } from '../party/masking';
import type { CallParts } from './calls-instead';
import type { NoticeToSend } from './sms-composer';

/** 本人, 家属, 经办人. */
export const answerers = ['self', 'family', 'agent'] as const;
export type AnsweredBy = (typeof answerers)[number];

/** The counters of the region, whose hall took it in; 监督岗 may step in. */
const callers: readonly Post[] = [...permissions.accept, 'supervise'];

export interface CallFilter {
  /** 待告知, or 电话记录. */
  readonly state: 'due' | 'made';
  /** Of the applications one hall took in. */
  readonly office?: string;
  readonly cursor?: string;
  readonly limit?: number;
}

/** One applicant to telephone, or one call that was made. Instants are ISO 8601. */
export interface TelephoneCallRow {
  /** Of the application while it is due, of the call once it was made. */
  readonly id: string;
  readonly applicationId: string;
  readonly number: string;
  readonly items: readonly string[];
  readonly applicant: string;
  readonly phoneMasked: string | null;
  /** What he is told: A01 … A33. */
  readonly templates: readonly string[];
  /** Since when it is due; when it was called. */
  readonly at: string;
  /** 未接通, so far. */
  readonly tries: number;
  readonly lastTry: string | null;
  readonly reached: boolean | null;
  readonly answeredBy: AnsweredBy | null;
  readonly note: string | null;
  readonly calledBy: string | null;
}

/** What is to be said, one for each cause, as the rows stand now. */
export interface ToSay {
  readonly noticeId: string;
  readonly template: string;
  /** null: something the sentence must say is not there; the application tells. */
  readonly text: string | null;
}

export interface CallMade {
  /** Those that were on the screen: what came meanwhile stays due. */
  readonly notices: readonly string[];
  readonly reached: boolean;
  /** Where somebody was reached. */
  readonly answeredBy?: AnsweredBy;
  readonly note?: string;
}

type Found = Omit<TelephoneCallRow, 'applicant' | 'phoneMasked' | 'at' | 'lastTry'> & { readonly name: string | null; readonly kind: 'person' | 'organisation'; readonly last4: string | null; readonly at: Date; readonly lastTry: Date | null; readonly next: Date };

/** 电话告知: what applicants of 绿色通道 are told by telephone. Not reached, it stays due; reached, each message is told once. */
export class TelephoneCalls {
  constructor(private readonly parts: CallParts) {}

  /** Due: whoever waits longest since the cause or the last try. Made: the newest first. @throws DomainError `post-required` */
  async list(actor: Actor, { state, office, cursor, limit = 50 }: CallFilter): Promise<Page<TelephoneCallRow>> {
    const params: unknown[] = [callersRegions(actor), office ?? null, limit + 1, ...(cursor === undefined ? [] : cursorOf(cursor))];
    const after = (at: string, id: string, than: '<' | '>') => (cursor === undefined ? '' : `and (${at}, ${id}) ${than} ($4::timestamptz, $5::uuid)`);
    const sql = state === 'due' ? dueSql(after('coalesce(c.last, d.since)', 'a.id', '>')) : madeSql(after('t.called_at', 't.id', '<'));
    const rows: Found[] = await this.parts.dataSource.query(sql, params);
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    return {
      rows: shown.map(({ name, kind, last4, at, lastTry, next: _, ...row }) => ({ ...row, applicant: maskName(name, kind), phoneMasked: maskPhone(last4), at: at.toISOString(), lastTry: lastTry?.toISOString() ?? null })),
      next: rows.length > limit && last !== undefined ? cursorFor(last.next.toISOString(), last.id) : null,
    };
  }

  /** @throws DomainError `post-required`; `not-found` where nothing is due, or not to this person */
  async toSay(applicationId: string, actor: Actor): Promise<ToSay[]> {
    const { dataSource, clock, composer } = this.parts;
    return inTransaction(dataSource, async (tx) => {
      const due = (await noticesOf(tx, applicationId, actor)).filter(({ state }) => state === 'toTelephone');
      if (due.length === 0) throw new DomainError('not-found', 'Nobody waits for a call there.', { applicationId });
      const now = await clock.now(tx);
      const said: ToSay[] = [];
      for (const notice of due) {
        const composed = await composer.compose(tx, notice, now, '');
        said.push({ noticeId: notice.id, template: composed.way === 'sms' ? composed.template : notice.template, text: composed.way === 'sms' ? composed.text : null });
      }
      return said;
    });
  }

  /** 电话记录. @throws DomainError `post-required`, `not-found`, `invalid`; `verb-not-allowed` when somebody was quicker */
  async record(applicationId: string, made: CallMade, envelope: Envelope): Promise<{ readonly id: string }> {
    const { dataSource, clock, changed } = this.parts;
    const { actor } = envelope;
    if (made.reached !== (made.answeredBy !== undefined)) throw new DomainError('invalid', 'Who answered?', { fields: [{ field: 'answeredBy', remedy: made.reached ? '请选择接听人' : '未接通时不填接听人' }] });
    const { id, region } = await inTransaction(dataSource, async (tx) => {
      const now = await clock.now(tx);
      return once(tx, envelope, now, () => keep(tx, applicationId, made, { actor, now }));
    });
    changed({ region, departments: [] });
    return { id };
  }
}

async function keep(tx: EntityManager, applicationId: string, { notices, reached, answeredBy, note }: CallMade, { actor, now }: { actor: Actor; now: Date }): Promise<{ id: string; region: string }> {
  const told = (await noticesOf(tx, applicationId, actor, 'for update of n')).filter(({ id }) => notices.includes(id));
  const [one] = told;
  if (one === undefined || told.length < new Set(notices).size) throw new DomainError('not-found', 'No such messages of this application.', { applicationId });
  const quicker = told.find(({ state }) => state !== 'toTelephone');
  if (quicker !== undefined) throw new DomainError('verb-not-allowed', 'Somebody has told him.', { state: quicker.state, allowed: [] });
  const id = newId();
  await tx.query(
    'insert into telephone_call (id, application_id, notice_ids, reached, answered_by, note, called_by, called_at) values ($1, $2, $3, $4, $5, $6, $7, $8)',
    [id, applicationId, notices, reached, answeredBy ?? null, note?.trim() || null, actor.id, now],
  );
  if (reached) await tx.query(`update notice set state = 'telephoned', sent_at = $2 where id = any($1)`, [notices, now]);
  return { id, region: one.region };
}

/** The messages of one application that go out, or would, within what the person reaches. */
function noticesOf(tx: EntityManager, applicationId: string, actor: Actor, lock: '' | 'for update of n' = ''): Promise<(NoticeToSend & { state: string; region: string })[]> {
  return tx.query(
    `select n.id, n.cause, n.addressee, n.template, n.state, n.application_id as "applicationId", n.matter_id as "matterId", n.created_at as "createdAt", a.region_code as region
       from notice n join application a on a.id = n.application_id where a.id = $2 and ${reach} and n.channel = 'sms' order by n.created_at, n.id ${lock}`,
    [callersRegions(actor), applicationId],
  );
}

/** @throws DomainError `post-required` */
function callersRegions(actor: Actor): string[] {
  const regions = regionsOf(actor, callers);
  if (regions.length === 0) throw new DomainError('post-required', 'A counter of the region telephones.', { posts: callers });
  return regions;
}

const reach = within('a.region_code', '$1');

const about = `a.id as "applicationId", a.number, p.name, p.kind, p.phone_last4 as last4, array(select m.terms->'item'->>'name' from matter m where m.application_id = a.id order by m.ordinal) as items`;

/** $1 regions, $2 office, $3 rows. */
const dueSql = (after: string): string => `
  with d as (select application_id, min(created_at) as since, array_agg(id) as ids, array_agg(template order by created_at, id) as templates from notice where state = 'toTelephone' group by 1)
  select a.id, ${about}, d.templates, d.since as at, c.tries, c.last as "lastTry", coalesce(c.last, d.since) as next, null::boolean as reached, null as "answeredBy", null as note, null as "calledBy"
    from d join application a on a.id = d.application_id join party p on p.id = a.party_id
   cross join lateral (select count(*)::integer as tries, max(t.called_at) as last from telephone_call t where t.application_id = a.id and t.notice_ids && d.ids) c
   where ${reach} and ($2::text is null or a.office_code = $2) and p.erased_at is null ${after} order by coalesce(c.last, d.since), a.id limit $3`;

const madeSql = (after: string): string => `
  select t.id, ${about}, array(select n.template from notice n where n.id = any(t.notice_ids) order by n.created_at, n.id) as templates, t.called_at as at, 0 as tries, null::timestamptz as "lastTry", t.called_at as next,
         t.reached, t.answered_by as "answeredBy", t.note, s.name as "calledBy"
    from telephone_call t join application a on a.id = t.application_id join party p on p.id = a.party_id join staff s on s.id = t.called_by
   where ${reach} and ($2::text is null or a.office_code = $2) ${after} order by t.called_at desc, t.id desc limit $3`;

import { randomBytes } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { DocumentEffect } from '@zonggui/domain/application/effects';
import type { Change } from '../command/change';
import { commonFacts, ownFacts } from './document-facts';
import { hexOf } from '../history/events';

/** One document as the statement below takes it: what the aggregate knows, and by which codes its names are found. */
export interface ContentRow {
  readonly id: string;
  readonly application_id: string;
  readonly matter_id: string | null;
  readonly kind: string;
  readonly facts: object;
  readonly salt: string;
  readonly region: string;
  readonly office: string;
  readonly window: string | null;
  readonly department: string | null;
  readonly departments: readonly string[];
  readonly party_id: string;
  readonly agent_party_id: string | null;
  readonly agent_relation: string | null;
  readonly clerk: string | null;
  readonly covered: string | null;
  readonly approver: string | null;
  /** 实际用时: from when to when the promise was worked on, and how long it stood. */
  readonly used_unit: string | null;
  readonly used_calendar: string | null;
  readonly used_from: string | null;
  readonly used_until: string | null;
  readonly paused: number;
  readonly handed: readonly string[];
  readonly order_id: string | null;
}

/** Pure: what the document will say for ever, taken from the application as it now stands. */
export function contentRow(change: Change, effect: DocumentEffect, id: string): ContentRow {
  const { after, registered } = change;
  const { kind, matterId, issuedBy } = effect;
  const [common, own] = [commonFacts(change, effect), ownFacts(change, effect)];
  const matter = after.matters.find((one) => one.id === matterId) ?? null;
  return {
    id, kind,
    application_id: after.id,
    matter_id: matterId,
    facts: { common, own },
    salt: hexOf(randomBytes(16)),
    region: after.region,
    office: after.office,
    window: after.window,
    department: matter?.department ?? null,
    departments: after.matters.flatMap(({ department }) => (department === null ? [] : [department])),
    party_id: registered.partyId,
    agent_party_id: registered.agentPartyId,
    agent_relation: registered.agentRelation,
    clerk: staffId(issuedBy.id),
    covered: staffId(issuedBy.onBehalfOf),
    approver: staffId(approverOf(change, effect)),
    ...workedOn(change, effect, 'decidedOn' in own ? own.decidedOn : null),
    handed: 'matterIds' in own ? own.matterIds : [],
    order_id: kind === '督' ? orderOf(change) : null,
  };
}

function workedOn({ after }: Change, { matterId }: DocumentEffect, decidedOn: string | null): Pick<ContentRow, 'used_unit' | 'used_calendar' | 'used_from' | 'used_until' | 'paused'> {
  const clock = after.clocks.filter((one) => one.matterId === matterId && one.kind === 'promised' && one.state !== 'cancelled').at(-1);
  if (clock === undefined || decidedOn === null) return { used_unit: null, used_calendar: null, used_from: null, used_until: null, paused: 0 };
  return { used_unit: clock.unit, used_calendar: clock.calendar, used_from: clock.startOn, used_until: decidedOn, paused: clock.pausedDays };
}

const staffId = (id: string | null): string | null => (id !== null && /^[0-9a-f-]{36}$/i.test(id) ? id : null);

function approverOf({ after }: Change, { kind, matterId }: DocumentEffect): string | null {
  if (kind === '特') return after.suspensions.filter((one) => one.matterId === matterId).at(-1)?.approver ?? null;
  if (kind !== '延') return null;
  return after.clocks.find((one) => one.matterId === matterId && one.kind === 'promised' && one.extensions.length > 0)?.extensions.at(-1)?.approver ?? null;
}

function orderOf({ events }: Change): string | null {
  const id = events.findLast(({ type }) => type === 'orderIssued')?.data.orderId;
  return typeof id === 'string' ? id : null;
}

/**
 * Keeps what documents say, with the names of this day, in one statement for any number of them. It comes after their rows, for a 送达回证
 * names the decisions it hands over. The digest covers the stored bytes and a salt, so it can stand in public and survive the words.
 */
export async function writeContents(tx: EntityManager, rows: readonly ContentRow[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.query(contentSql, [JSON.stringify(rows)]);
}

/**
 * Every name is looked up by its key for its own row: a dozen joins would cost more to plan than to run, and a plan made while a table was
 * small would read all of it later.
 */
const named = (table: string, key: string, column = 'name'): string => `(select x.${column} from ${table} x where x.${table === 'staff' ? 'id' : 'code'} = ${key})`;

const person = (id: string, more = ''): string =>
  `(select jsonb_build_object('kind', x.kind, 'name', coalesce(x.name, '（已删除）'), 'idType', x.id_type, 'last4', x.id_number_last4, 'phoneLast4', x.phone_last4${more}) from party x where x.id = ${id})`;

const organ = `coalesce(
    (select jsonb_build_object('name', x.name, 'telephone', x.telephone, 'supervision', x.supervision_telephone, 'reviewOrgan', x.review_organ, 'court', x.court, 'enquiry', x.enquiry) from organ x where x.region_code = g.region),
    jsonb_build_object('name', ${named('region', 'g.region')}, 'telephone', null, 'supervision', null, 'reviewOrgan', null, 'court', null, 'enquiry', null))`;

/** Working days by their ordinals, as everywhere; calendar days by the dates. */
const used = `case g.used_unit
    when 'workdays' then greatest(0, (select x.ordinal from calendar_day x where x.calendar = g.used_calendar and x.day = g.used_until) - (select x.ordinal from calendar_day x where x.calendar = g.used_calendar and x.day = g.used_from) - g.paused)
    when 'days' then greatest(0, g.used_until - g.used_from - g.paused) end`;

const refused = `case when g.kind = '不准' then
    (select jsonb_build_object('basis', e.body::jsonb #>> '{data,basis}', 'opinion', m.words::jsonb ->> 'opinion') from event e left join remark m on m.event_id = e.id
      where e.stream_id = g.application_id and e.matter_id = g.matter_id and e.type in ('denied', 'submitted') order by e.seq desc limit 1) end`;

const handed = `case when jsonb_array_length(g.handed) = 0 then '[]' else
    (select coalesce(jsonb_agg('办结通知书 ' || x.number order by x.id), '[]') from document x
      where x.application_id = g.application_id and x.series in ('准', '不准') and x.annulled_at is null and x.matter_id in (select jsonb_array_elements_text(g.handed)::uuid)) end`;

const ordered = `case when g.order_id is not null then
    (select jsonb_build_object('post', x.post, 'department', (select y.name from department y where y.code = x.department_code),
              'content', x.content, 'dueOn', (select max(z.due_on) from clock z where z.subject_id = x.id), 'level', (select q.level from card q where q.id = x.card_id))
       from supervision_order x where x.id = g.order_id) end`;

/** 差评, and what was done about it: the steps of the application's stream with the words beside them. */
const complaint = `case when g.kind = '差整' then
    (select jsonb_build_object(
       'rating', jsonb_build_object('code', x.rating_code, 'comment', y.comment, 'anonymous', y.anonymous, 'indicators', to_jsonb(y.indicators), 'ratedAt', to_char(x.opened_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')),
       'items', (select jsonb_agg(m.terms->'item'->>'name' order by m.ordinal) from matter m where m.application_id = g.application_id),
       'steps', (select jsonb_agg(jsonb_build_object('verb', e.body::jsonb #>> '{data,verb}', 'at', to_char(e.occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
                   'by', coalesce((select s.name from staff s where e.actor_kind = 'staff' and s.id::text = e.actor_id), '申请人'),
                   'said', ((e.body::jsonb -> 'data') - '{rectificationId,verb,state}'::text[]) || coalesce((select w.words::jsonb from remark w where w.event_id = e.id), '{}')) order by e.seq)
                  from event e where e.stream_id = g.application_id and e.type = 'rectificationMoved'))
       from rectification x join rating y on y.application_id = x.application_id where x.application_id = g.application_id) end`;

const names = `jsonb_build_object(
    'organ', ${organ},
    'applicant', ${person('g.party_id')},
    'agent', ${person('g.agent_party_id', ", 'relation', g.agent_relation")},
    'office', (select jsonb_build_object('name', x.name, 'address', x.address, 'telephone', x.telephone) from office x where x.code = g.office),
    'window', ${named('service_window', 'g."window"')}, 'department', ${named('department', 'g.department')},
    'clerk', ${named('staff', 'g.clerk', 'login')}, 'covered', ${named('staff', 'g.covered', 'login')}, 'approver', ${named('staff', 'g.approver')},
    'departments', (select coalesce(jsonb_object_agg(x.code, x.name), '{}') from department x where x.code in (select jsonb_array_elements_text(g.departments))),
    'used', ${used}, 'handed', ${handed}, 'order', ${ordered}, 'complaint', ${complaint})
  || coalesce(${refused}, '{"basis": null, "opinion": null}')`;

const contentSql = `
  with given as (
    select * from jsonb_to_recordset($1::jsonb) as g (id uuid, application_id uuid, matter_id uuid, kind text, facts jsonb, salt bytea, region text, office text, "window" text, department text, departments jsonb,
      party_id uuid, agent_party_id uuid, agent_relation text, clerk uuid, covered uuid, approver uuid, used_unit text, used_calendar text, used_from date, used_until date, paused integer, handed jsonb, order_id uuid)),
  told as materialized (select g.id, g.application_id, g.salt, (jsonb_build_object('edition', 1, 'kind', g.kind) || g.facts || jsonb_build_object('names', ${names}))::text as content from given g)
  insert into document_content (document_id, application_id, content, salt, digest)
  select id, application_id, content, salt, sha256(salt || convert_to(content, 'UTF8')) from told`;

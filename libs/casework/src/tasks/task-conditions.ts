import { addDays, shanghaiDate } from '@zonggui/domain/deadline/plain-date';
import type { Actor } from '@zonggui/domain/posts';
import { rowScope, taskScope } from '@zonggui/identity/scope';
import type { TaskFilter, TaskFlag, TaskView } from './task-views';

/** Collects the parameters of one statement. */
export class Bound {
  readonly values: unknown[] = [];

  bind = (value: unknown): string => `$${this.values.push(value)}`;

  /** A scope's condition, renumbered to stand where it is put. */
  scope(of: (firstParam: number) => { readonly sql: string; readonly params: readonly unknown[] }): string {
    const { sql, params } = of(this.values.length + 1);
    this.values.push(...params);
    return sql;
  }
}

export interface Asking {
  readonly actor: Actor;
  /** Those the person stands in for now, each with the grants of that cover. */
  readonly covered: readonly Actor[];
  readonly now: Date;
}

/** Who one is for a task: the person covered while one covers. */
const selfOf = ({ actor }: Asking): string => actor.onBehalfOf ?? actor.id;

const clockOfTask = 'c.application_id = t.application_id and c.due_at = t.due_at';

/** What a view holds, over `task t`. Every one is cut by the person's grants. */
export function viewConditions(view: TaskView, asking: Asking, bound: Bound, post?: TaskFilter['post']): string[] {
  if (view === 'assisting') return ['t.closed_at is null', `t.kind = 'answer'`, `exists (select from matter m where m.id = t.matter_id and ${bound.scope((firstParam) => rowScope(asking.actor, { alias: 'm', firstParam }))})`];
  if (view === 'covering') return ['t.closed_at is null', coveringOf(asking, bound)];
  const mine = bound.scope((firstParam) => taskScope(asking.actor, { alias: 't', firstParam, ...(post === undefined ? {} : { post }) }));
  return [mine, ...conditionsOf[view](asking, bound)];
}

const openWhere = (...more: readonly string[]): string[] => ['t.closed_at is null', ...more];
const closedBy = (asking: Asking, bound: Bound): string => `t.closed_by = ${bound.bind(asking.actor.id)}`;

const conditionsOf: { [V in Exclude<TaskView, 'assisting' | 'covering'>]: (asking: Asking, bound: Bound) => string[] } = {
  all: () => openWhere(),
  // nobody signs for an audit: it is every auditor's of the department
  mine: (asking, bound) => openWhere(`(t.assignee_id = ${bound.bind(selfOf(asking))} or t.kind = 'audit')`),
  claimable: () => openWhere(`t.kind = 'claim'`),
  instant: () => openWhere(`exists (select from clock c where c.application_id = t.application_id and c.matter_id = t.matter_id and c.kind = 'instant' and c.state = 'running')`),
  dueToday: ({ now }, bound) => {
    const today = shanghaiDate(now);
    return openWhere(`t.due_at >= ${bound.bind(startOf(today))} and t.due_at < ${bound.bind(startOf(addDays(today, 1)))}`);
  },
  yellow: ({ now }, bound) => {
    const at = bound.bind(now);
    return openWhere(`t.due_at >= ${at}`, `exists (select from clock c where ${clockOfTask} and c.state = 'running' and c.warn_at <= ${at})`);
  },
  red: ({ now }, bound) => openWhere(`t.due_at < ${bound.bind(now)}`),
  deferred: () => openWhere(`exists (select from deferral d where d.matter_id = t.matter_id and d.state = 'open')`),
  paused: () => openWhere(`t.kind = 'resume'`),
  sampled: () => openWhere(`exists (select from matter m where m.id = t.matter_id and m.drawn is not null)`),
  done: (asking, bound) => [closedBy(asking, bound)],
  handled: (asking, bound) => [closedBy(asking, bound), 'exists (select from task o where o.subject_id = t.subject_id and o.closed_at is null)'],
  sentBack: (asking, bound) => [
    closedBy(asking, bound),
    `exists (select from event e where e.stream_id = t.application_id and e.matter_id = t.matter_id and e.type = 'sentBack' and e.actor_id = ${bound.bind(asking.actor.id)} and e.recorded_at = t.closed_at)`,
    'exists (select from task o where o.subject_id = t.subject_id and o.closed_at is null)',
  ],
};

const startOf = (day: string): string => `${day}T00:00:00+08:00`;

function coveringOf({ covered }: Asking, bound: Bound): string {
  const parts = covered.map((actor) => `(${bound.scope((firstParam) => taskScope(actor, { alias: 't', firstParam }))} and t.assignee_id = ${bound.bind(actor.onBehalfOf)})`);
  return parts.length === 0 ? 'false' : `(${parts.join(' or ')})`;
}

/** What was chosen as chips. */
export function filterConditions(filter: TaskFilter, bound: Bound): string[] {
  const { bind } = bound;
  const is = (column: string, value: string | undefined): string[] => (value === undefined ? [] : [`${column} = ${bind(value)}`]);
  const inApplication = (condition: string): string => `exists (select from application a where a.id = t.application_id and ${condition})`;
  return [
    ...is('t.kind', filter.kind),
    ...is('t.department_code', filter.department),
    ...is('t.item_code', filter.item),
    ...is('t.region_code', filter.region),
    ...is('t.assignee_id', filter.assignee),
    ...(filter.window === undefined ? [] : [inApplication(`a.window_code = ${bind(filter.window)}`)]),
    ...(filter.receivedFrom === undefined ? [] : [`t.received_on >= ${bind(filter.receivedFrom)}`]),
    ...(filter.receivedTo === undefined ? [] : [`t.received_on <= ${bind(filter.receivedTo)}`]),
    ...(filter.flag === undefined ? [] : [flagConditions[filter.flag]('t.application_id', 't.matter_id')]),
    ...(filter.q === undefined ? [] : [textCondition(bind(filter.q))]),
  ];
}

const textCondition = (q: string): string =>
  `exists (select from application a join party p on p.id = a.party_id where a.id = t.application_id and (right(a.number, length(${q})) = ${q} or position(${q} in p.name) > 0 or p.id_number_last4 = ${q}))`;

/** Looked up row by row: an `exists` the planner may turn into a hash over the whole table. */
const some = (rows: string): string => `(select true from ${rows} limit 1) is true`;

/** 标记, as a condition on one application and one of its matters. */
export const flagConditions: Record<TaskFlag, (application: string, matter: string) => string> = {
  instant: (_, matter) => some(`matter f where f.id = ${matter} and f.terms->'promised'->>'unit' = 'minutes'`),
  promised: (_, matter) => some(`matter f where f.id = ${matter} and f.terms->'promised'->>'unit' <> 'minutes'`),
  deferred: (application, matter) => some(`deferral f where f.application_id = ${application} and f.matter_id = ${matter} and f.state = 'open' and f.way <> 'undertaking'`),
  undertaken: (application, matter) => some(`deferral f where f.application_id = ${application} and f.matter_id = ${matter} and f.way = 'undertaking'`),
  greenChannel: (application) => some(`application f where f.id = ${application} and f.services @> array['greenChannel']`),
  urgent: (application) => some(`application f where f.id = ${application} and f.services @> array['urgent']`),
  bundle: (application) => some(`application f where f.id = ${application} and f.bundle is not null`),
  joint: (application) => `(select count(distinct f.department_code) from matter f where f.application_id = ${application}) > 1`,
  online: (application) => some(`application f where f.id = ${application} and f.channel <> 'window'`),
  agent: (application) => some(`application f where f.id = ${application} and f.agent_party_id is not null`),
  sentBack: (application, matter) => some(`event f where f.stream_id = ${application} and f.matter_id = ${matter} and f.type = 'sentBack'`),
  extended: (application, matter) => some(`clock_extension f join clock k on k.id = f.clock_id where f.application_id = ${application} and k.matter_id = ${matter}`),
  suspended: (application, matter) => some(`suspension f where f.application_id = ${application} and f.matter_id = ${matter} and f.ended_at is null`),
  ordered: (application) => some(`supervision_order f where f.application_id = ${application} and f.state in ('open', 'answered')`),
  badRating: (application) => some(`rectification f where f.application_id = ${application}`),
};

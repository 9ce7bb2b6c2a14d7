import { isDeepStrictEqual } from 'node:util';
import type { DataSource } from 'typeorm';
import { readApplication } from '@zonggui/casework/command/aggregate-reader';
import { eventOf, type EventType } from '@zonggui/domain/application/events';
import type { CommandReceipt } from '@zonggui/casework/application/views';
import type { Verb } from '@zonggui/domain/application/commands';
import { obligationsOf, type Obligation } from '@zonggui/domain/application/obligations';
import type { Acknowledged } from './chaos-ledger';

/** Every way in which the database may contradict the clients' own book or itself, each found thing a sentence; none is what is wanted. */
export async function findings(dataSource: DataSource, ledger: readonly Acknowledged[], now: Date): Promise<string[]> {
  return [
    ...(await lostOrDoubled(dataSource, ledger)),
    ...(await eventsAgainstLedger(dataSource, ledger)),
    ...(await contradictions(dataSource, now)),
    ...(await tasksAgainstObligations(dataSource)),
  ];
}

/** Each acknowledged command is one row that still holds the answer the client was given, and there is no other row about an application; the halls of the demonstration begin with some of their own. */
async function lostOrDoubled(dataSource: DataSource, ledger: readonly Acknowledged[]): Promise<string[]> {
  const rows: { actor_id: string; key: string; response: Record<string, unknown> }[] = await dataSource.query(`select actor_id, key, response from command where response->>'applicationId' is not null`);
  const stored = new Map(rows.map((row) => [`${row.actor_id} ${row.key}`, row.response]));
  const faults = rows.length === ledger.length ? [] : [`${ledger.length} commands were acknowledged, ${rows.length} are stored`];
  for (const { actorId, key, verb, applicationId, answer } of ledger) {
    const response = stored.get(`${actorId} ${key}`);
    const same = verb === 'rate' ? response?.['applicationId'] === applicationId : isDeepStrictEqual(response, answer);
    if (!same) faults.push(`${verb} ${key} of ${applicationId} is ${response === undefined ? 'lost' : 'stored with another answer'}`);
  }
  return faults;
}

/** Each acknowledged verb happened once to its matter, and nothing happened that nobody asked for. */
async function eventsAgainstLedger(dataSource: DataSource, ledger: readonly Acknowledged[]): Promise<string[]> {
  const asked = tallyOf(ledger.flatMap(askedFor));
  const perMatter: EventType[] = ['claimed', 'approved', 'denied', 'withdrawn', 'supplemented'];
  const whole: EventType[] = ['registered', 'delivered', 'rated', 'deferralMadeUp'];
  const rows: { type: EventType; stream_id: string; matter_id: string | null }[] = await dataSource.query(
    `select e.type, e.stream_id, e.matter_id from event e where e.actor_kind <> 'system' and e.type = any($1)`,
    [[...perMatter, ...whole]],
  );
  const happened = tallyOf(rows.map(({ type, stream_id, matter_id }) => `${type} ${stream_id} ${perMatter.includes(type) ? matter_id : '*'}`));
  const counted = [...asked].filter(([what]) => [...perMatter, ...whole].some((type) => what.startsWith(`${type} `)));
  return [
    ...counted.filter(([what, times]) => happened.get(what) !== times).map(([what, times]) => `${what}: asked ${times} times, happened ${happened.get(what) ?? 0} times`),
    ...[...happened].filter(([what]) => !asked.has(what)).map(([what]) => `${what}: nobody asked for it`),
  ];
}

/** What a command does under its own name; a registration that ends at the counter also decides and hands over. */
function askedFor({ applicationId, verb, matterId, answer }: Acknowledged): string[] {
  if (verb !== 'register') return [`${eventOf[verb as Verb]} ${applicationId} ${matterId ?? '*'}`]; // the clients send verbs only
  const finished = (answer as unknown as CommandReceipt).matters.filter(({ state }) => state === 'issued'); // a registration is answered with a receipt
  const approved = finished.map(({ id }) => `approved ${applicationId} ${id}`);
  return [`registered ${applicationId} *`, ...approved, ...(finished.length > 0 ? [`delivered ${applicationId} *`] : [])];
}

function tallyOf(keys: readonly string[]): Map<string, number> {
  const tally = new Map<string, number>();
  for (const key of keys) tally.set(key, (tally.get(key) ?? 0) + 1);
  return tally;
}

/** Rows that must not exist, by the sentence that says why. `$1` is the bureau's time. */
const impossible: Readonly<Record<string, string>> = {
  'a message of the outbox that is not done': `select id::text from outbox where state <> 'done' or done_at is null`,
  'a notice that was not sent': `select id::text from notice where state <> 'sent' or sent_at is null`,
  'a notice that leaves the house without its message, or a message without its notice':
    `select coalesce(n.id, o.id)::text from (select id from notice where channel <> 'in-app') n full join outbox o on o.id = n.id where n.id is null or o.id is null`,
  'two notices for one cause and addressee': `select cause from notice group by cause, addressee having count(*) > 1`,
  'an event the applicant was not told of, or told of twice':
    `select e.type || ' ' || e.id from event e
      where (e.type in ('registered','accepted','acceptedDeferred','supplementRequested','supplemented','withdrawn','issued','ratingInvited','lapsed')
             or (e.type = 'rated' and (e.body::jsonb->'data'->>'code')::int >= 4))
        and (select count(*) from notice n where n.cause = 'event:' || e.id and n.addressee = 'applicant:' || e.stream_id) <> 1`,
  'a notice whose cause never happened':
    `select n.cause from notice n
      where not exists (select 1 from event e where n.cause = 'event:' || e.id)
        and not exists (select 1 from clock c where (n.cause = 'clock:' || c.id || ':warn' and c.warned_at is not null) or (n.cause = 'clock:' || c.id || ':due' and c.fired_at is not null)
                           or (n.cause = 'clock:' || c.id || ':red' and c.escalated_at is not null) or (n.cause = 'card:' || c.subject_id || ':unanswered' and c.escalated_at is not null))`,
  'a card unanswered in its time without its 红牌, or with one although it was answered':
    `select c.subject_id::text from clock c join card k on k.id = c.subject_id and k.level = 'yellow'
      where (c.escalated_at is not null) <> exists (select 1 from card r where r.cause = 'card:' || k.id || ':unanswered')`,
  'a card to be answered without a limit for the answer': `select k.id::text from card k where k.level <> 'warning' and not exists (select 1 from clock c where c.subject_id = k.id and c.kind = 'reply')`,
  'a clock whose instant has passed without effect': `select id::text from clock where next_at <= $1 or (state = 'running' and ((due_at <= $1 and fired_at is null) or (warn_at < due_at and warn_at <= $1 and warned_at is null)))`,
  'an effect of time before its instant, or a card before its event':
    `select e.id::text from event e where e.recorded_at < e.occurred_at union all select k.id::text from card k where k.recorded_at < k.issued_at or k.issued_at > $1`,
  'something written in a time that has not come': `select id::text from event where recorded_at > $1::timestamptz + interval '10 minutes'`,
  'an application that time could not be applied to': `select application_id::text from time_fault`,
  'a clock that was ended late and never fell due': `select id::text from clock where state in ('met','cancelled','expired') and paused_since is null and ended_at > due_at and fired_at is null`,
  'a warning without its event, or with two':
    `select c.id::text from clock c where c.kind in ('promised','instant','step','makeUp','supplement')
        and (select count(*) from event e where e.stream_id = c.application_id and e.type = 'warned' and e.body::jsonb->'data'->>'clockId' = c.id::text) <> (case when c.warned_at is null then 0 else 1 end)`,
  'a due date without its event, or with two':
    `select c.id::text from clock c
      where (select count(*) from event e where e.stream_id = c.application_id and e.type = 'fellDue' and e.body::jsonb->'data'->>'clockId' = c.id::text) <> (case when c.fired_at is null then 0 else 1 end)`,
  'a warning nobody was told of':
    `select id::text from clock c where warned_at is not null and kind in ('promised','instant','step','makeUp','supplement')
        and not exists (select 1 from notice n where n.cause = 'clock:' || c.id || ':warn')`,
  'a promise that was near or broken without its card':
    `select c.id::text from clock c where c.kind in ('promised','statutory','decideAcceptance','instant')
        and (select count(*) from card k where k.clock_id = c.id) <> (case when c.warned_at is null or c.kind not in ('promised','instant') then 0 else 1 end) + (case when c.fired_at is null then 0 else 1 end) + (case when c.escalated_at is null then 0 else 1 end)`,
  'a broken promise the supervisor was not told of':
    `select c.id::text from clock c where c.fired_at is not null and c.kind in ('promised','statutory','decideAcceptance','instant')
        and (select count(*) from notice n where n.cause = 'clock:' || c.id || ':due' and n.addressee = 'post:supervise:' || c.region_code || ':*') <> 1`,
  'a rating waited for in vain and not waived': `select a.id::text from application a join clock c on c.application_id = a.id and c.kind = 'rating' and c.fired_at is not null where a.rating <> 'waived'`,
  'a licence not taken for accepted by silence': `select m.id::text from matter m join clock c on c.matter_id = m.id and c.kind = 'decideAcceptance' and c.fired_at is not null where m.item_code = 'renli-ziyuan-fuwu-xuke' and not m.deemed`,
  'a paper owed past its day that nobody noticed': `select d.id::text from deferral d join clock c on c.deferral_id = d.id and c.fired_at is not null where d.state = 'open' and not d.escalated`,
  'a document number that is missing or was given twice': `select organ || series || year from document group by organ, series, year having count(*) <> max(serial) or count(distinct serial) <> count(*) or min(serial) <> 1`,
  'a counter of documents that ran away':
    `select k.organ || k.series || k.year from document_counter k
      where k.last_serial <> (select count(*) from document d where d.organ = k.organ and d.series = k.series and d.year = k.year)`,
  'two applications of one number': `select number from application group by number having count(*) > 1`,
  'a number without its application, or an application without its number': `select coalesce(n.number, a.number) from application_number n full join application a on a.id = n.application_id and a.number = n.number where n.number is null or a.id is null`,
  'an application without papers, matters or history': `select a.id::text from application a where not exists (select 1 from matter m where m.application_id = a.id) or not exists (select 1 from event e where e.stream_id = a.id)`,
  'a history with a gap': `select s.id::text from stream s where s.head_seq <> (select count(*) from event e where e.stream_id = s.id) or s.head_seq <> (select max(seq) from event e where e.stream_id = s.id)`,
  'a card to be answered without its task, or such a task without its card':
    `select coalesce(k.id, t.id)::text from (select id from card where state = 'open') k full join (select id, subject_id from task where kind = 'answerCard' and closed_at is null) t on t.subject_id = k.id where k.id is null or t.id is null`,
  'a rectification without its task, or such a task without its rectification':
    `select coalesce(r.id, t.id)::text from (select id from rectification where state <> 'closed') r full join (select id, subject_id from task where kind = 'rectify' and closed_at is null) t on t.subject_id = r.id where r.id is null or t.id is null`,
  'a 差评 without its rectification': `select application_id::text from rating r where code >= 4 and not exists (select 1 from rectification x where x.application_id = r.application_id)`,
};

async function contradictions(dataSource: DataSource, now: Date): Promise<string[]> {
  const faults: string[] = [];
  for (const [sentence, sql] of Object.entries(impossible)) {
    const rows: Record<string, string>[] = await dataSource.query(sql, sql.includes('$1') ? [now] : []);
    if (rows.length > 0) faults.push(`${sentence}: ${rows.length}, such as ${Object.values(rows[0] ?? {}).join(' ')}`);
  }
  return faults;
}

const ofTask = ({ kind, subjectId, matterId, post, region, department, assignee }: Obligation): string => [kind, subjectId, matterId, post, region, department, assignee].join('|');

/** The open tasks are exactly what the rules say somebody owes, application by application. */
async function tasksAgainstObligations(dataSource: DataSource): Promise<string[]> {
  const ids: { id: string }[] = await dataSource.query('select id from application');
  const owed: string[] = [];
  for (const { id } of ids) owed.push(...obligationsOf((await readApplication(dataSource.manager, id)).application).map(ofTask));
  const rows: Obligation[] = await dataSource.query(
    `select kind, subject_id as "subjectId", matter_id as "matterId", post, region_code as region, department_code as department, assignee_id as assignee
       from task where closed_at is null and kind not in ('answerCard', 'rectify')`,
  );
  const [wanted, found] = [tallyOf(owed), tallyOf(rows.map(ofTask))];
  return [
    ...[...wanted].filter(([task, times]) => times !== 1 || found.get(task) !== 1).map(([task]) => `an obligation with ${found.get(task) ?? 0} tasks: ${task}`),
    ...[...found.keys()].filter((task) => !wanted.has(task)).map((task) => `a task nobody owes: ${task}`),
  ];
}

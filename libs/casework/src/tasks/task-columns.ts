import { flagConditions } from './task-conditions';

const named = (alias: string, column: string): string => `case when ${column} is null then null else jsonb_build_object('code', ${column}, 'name', coalesce(${alias}.name, ${column})) end`;

const flags = Object.entries(flagConditions).map(([flag, holds]) => `case when ${holds('t.application_id', 't.matter_id')} then '${flag}' end`);

/**
 * 批量通过: what `batchFaults` of the domain lets be granted together. The situation is what of the guide applies to it: its papers and conditions.
 * What the list cannot see the command still refuses.
 */
const batch = `case when t.kind = 'review' and (m.terms->>'batch')::boolean and m.drawn is null and papers.there = papers.asked
              and not (${(['deferred', 'undertaken', 'extended', 'suspended'] as const).map((flag) => flagConditions[flag]('t.application_id', 't.matter_id')).join(' or ')})
         then md5(m.item_code || jsonb_path_query_array(m.terms, '$.materials[*].code')::text || jsonb_path_query_array(m.terms, '$.conditions[*].code')::text) end`;

/** What a row shows, looked up for the rows of one page `t`; `today` is a placeholder. Papers count when they are required, or owed. */
export const taskColumns = (today: string): string => `
  select t.id, t.kind, t.subject_id as "subjectId", t.application_id as "applicationId", t.matter_id as "matterId", a.number, p.name as applicant, p.kind as "partyKind",
         case when m.id is null then null else m.terms->'item' end as item, t.post, t.region_code as region,
         ${named('d', 't.department_code')} as department, ${named('w', 'a.window_code')} as "window",
         case when t.assignee_id is null then null else jsonb_build_object('id', t.assignee_id, 'name', s.name) end as assignee,
         coalesce(m.state, a.state) as state, to_char(t.received_on, 'YYYY-MM-DD') as "receivedOn", a.received_at as "receivedAt", t.opened_at as "openedAt", t.due_at as "dueAt", t.closed_at as "closedAt",
         near.warn_at as "warnAt", near.days as "daysLeft", (case when t.kind = 'resume' then held.since end) as "pausedSince", to_char(promise.due_on, 'YYYY-MM-DD') as "promisedOn",
         array_remove(array[${flags.join(', ')}], null) as flags, papers.there as "papersIn", papers.asked as "papersAsked", said.words as "lastWords",
         case when t.closed_at is null then null else now_with.place end as "nowWith", m.version, ${batch} as batch, coalesce((m.terms->>'demo')::boolean, false) as demo
    from page t
    join application a on a.id = t.application_id
    join party p on p.id = a.party_id
    left join matter m on m.id = t.matter_id
    left join department d on d.code = t.department_code
    left join service_window w on w.code = a.window_code
    left join staff s on s.id = t.assignee_id
    left join lateral (
      select c.warn_at, case when c.unit <> 'minutes' then (due.ordinal - today.ordinal)::integer end as days
        from clock c join calendar_day due on due.calendar = c.calendar and due.day = c.due_on join calendar_day today on today.calendar = c.calendar and today.day = ${today}::date
       where c.application_id = t.application_id and c.due_at = t.due_at and c.state = 'running' and c.kind <> 'rating' order by c.warn_at limit 1) near on true
    left join lateral (select min(c.paused_since) as since from clock c where c.application_id = t.application_id and c.matter_id = t.matter_id and c.state = 'paused') held on true
    left join lateral (select max(c.due_on) as due_on from clock c where c.application_id = t.application_id and c.matter_id = t.matter_id and c.kind in ('promised', 'instant') and c.state <> 'cancelled') promise on true
    cross join lateral (
      select count(*)::integer as asked, count(*) filter (where paper.status in ('received', 'shared'))::integer as there
        from jsonb_array_elements(coalesce(m.terms->'materials', '[]')) asked join paper on paper.application_id = t.application_id and paper.material_code = asked->>'code'
       where (asked->>'required')::boolean) papers
    left join lateral (
      select r.words from event e join remark r on r.event_id = e.id
       where e.stream_id = t.application_id and (e.matter_id is null or e.matter_id = t.matter_id) and r.words is not null and e.type <> 'noted' order by e.seq desc limit 1) said on true
    left join lateral (
      select jsonb_build_object('kind', o.kind, 'department', od.name, 'assignee', os.name) as place
        from task o left join department od on od.code = o.department_code left join staff os on os.id = o.assignee_id where o.subject_id = t.subject_id and o.closed_at is null) now_with on true`;

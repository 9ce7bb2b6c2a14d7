import type { DataSource } from 'typeorm';

export interface QueueRows {
  readonly count: number;
  readonly region: string;
  readonly department: string;
  /** Staff id: a third of the tasks are his, the others wait to be claimed. */
  readonly assignee: string;
  readonly now: Date;
  /** All rows for each of those, the others closed or another's; 5 unless told. */
  readonly among?: number;
}

/** Of `task t`: the tasks made here. */
export const tasksOf = `t.id::text like '________-____-7___-b000-%'`;

/**
 * 示例: tasks of one department by set-based SQL, beside four times as many that are closed or another's, so that an index has something to
 * tell apart. Due days lie around now; one in fifty owes a paper, one in forty stands in a special procedure.
 */
export async function fillQueue(dataSource: DataSource, { count, region, department, assignee, now, among = 5 }: QueueRows): Promise<void> {
  await dataSource.query(`insert into party (id, kind, id_type, id_number_last4, name, created_at) values ('00000000-0000-7000-8000-0000000000ab', 'person', 'other', '1234', '示例·申请人', $1) on conflict do nothing`, [now]);
  const values = [count, region, department, now, await itemTerms(dataSource), count * among];
  for (const part of parts) await dataSource.query(`${made} ${part}`, part.includes('$7') ? [...values, assignee] : values);
  await dataSource.query('analyze task, clock, matter, application, event, deferral');
}

/** The terms of a registered matter of the demonstration, where there is one, so that a page can open what is generated. */
async function itemTerms(dataSource: DataSource): Promise<string> {
  const [row] = await dataSource.query<{ terms: object }[]>('select terms from matter order by id limit 1');
  return JSON.stringify(row?.terms ?? { item: { code: 'demo-accepted-10', name: '示例事项' }, demo: true, materials: [] });
}

const made = `
  with made as (
    select n, n <= $1::int as ours, (n % 3) as third,
           ('00000000-0000-7000-9000-' || lpad(to_hex(n), 12, '0'))::uuid as id, ('00000000-0000-7000-b000-' || lpad(to_hex(n), 12, '0'))::uuid as task_id,
           (date '2026-11-20' - (n % 15)::int) as received, $4::timestamptz + (n % 400 - 60) * interval '6 hours' + interval '1 hour' as due,
           case when n % 40 = 7 then 'resume' when n % 3 = 0 then 'review' else 'claim' end as kind
      from generate_series(1, $6::int) n where $2::text is not null and $3::text is not null and $5::jsonb is not null)`;

const parts = [
  `insert into application (id, number, received_on, received_at, region_code, office_code, window_code, channel, party_id, query_code, delivery_method, state, rating, version, registered_by)
   select id, 'B341000261120' || lpad(n::text, 6, '0'), received, received::timestamp at time zone 'Asia/Shanghai', $2, 'hs-zhengwu', (array['hs-zonghe-1','hs-zonghe-2'])[1 + n % 2], 'window',
          '00000000-0000-7000-8000-0000000000ab', 'x', 'none', case when ours then 'processing' else 'archived' end, 'none', 1, id from made`,
  `insert into matter (id, application_id, ordinal, received_on, received_at, region_code, department_code, item_code, terms, findings, state, version)
   select id, id, 1, received, received::timestamp at time zone 'Asia/Shanghai', $2, $3, (array['demo-accepted-10','demo-received-10'])[1 + n / 2 % 2], $5::jsonb, '{"prohibitions":[],"unmetConditions":[],"discredited":false,"notNeeded":false}',
          case when not ours then 'issued' when kind = 'resume' then 'suspended' when kind = 'review' then 'reviewing' else 'queued' end, 1 from made`,
  `insert into clock (id, application_id, matter_id, region_code, department_code, window_code, item_code, kind, unit, amount, starts_on, start_at, start_on, due_on, due_at, first_due_on, first_due_at,
                      warn_at, provisional, state, ended_at, calendar, calendar_revision)
   select ('00000000-0000-7000-a000-' || lpad(to_hex(n), 12, '0'))::uuid, id, id, $2, $3, 'hs-zonghe-1', 'demo-accepted-10', 'promised', 'workdays', 10, 'accepted', received::timestamp at time zone 'Asia/Shanghai', received,
          (due at time zone 'Asia/Shanghai')::date, due, (due at time zone 'Asia/Shanghai')::date, due, due - interval '24 hours', false, case when ours then 'running' else 'met' end, case when ours then null else due end, 'CN', 'x' from made`,
  `insert into task (id, kind, subject_id, application_id, matter_id, post, region_code, department_code, assignee_id, item_code, received_on, opened_at, due_at, closed_at)
   select task_id, kind, id, id, id, 'review', $2, $3, case when kind = 'claim' then null else $7::uuid end, (array['demo-accepted-10','demo-received-10'])[1 + n / 2 % 2], received, $4, due, case when ours then null else due end from made`,
  `insert into deferral (id, application_id, matter_id, material_code, name, way, undertaking_signed, bounded_by_promise, source, state, escalated)
   select task_id, id, id, 'x', '示例材料', 'beforeResult', true, false, '{}', case when ours then 'open' else 'madeUp' end, false from made where case when ours then n % 50 = 3 else n % 5 = 3 end`,
  `insert into stream (id, kind, head_seq, head_hash, sealed_seq) select id, 'application', 1, '', 1 from made`,
  `insert into event (id, stream_id, seq, type, matter_id, actor_kind, actor_id, occurred_at, recorded_at, body, prev_hash, hash)
   select task_id, id, 1, 'registered', id, 'system', 'law', $4, $4, '{}', '', '' from made`,
];

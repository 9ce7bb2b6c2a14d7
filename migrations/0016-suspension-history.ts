import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The rows of the migration before for what happened before it, taken from the history; and what terms copied before now lack. */
export class SuspensionHistory1790000000016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(suspensions);
    await runner.query(segments);
    await runner.query(extensions);
    await runner.query(terms);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from clock_extension; delete from clock_segment; delete from suspension; update matter set terms = terms - 'suspensionGrounds' - 'extension'`);
  }
}

/** One ground lasted at a time; whoever suspended then stands for who approved it, for nobody else was named. */
const suspensions = `
  insert into suspension (id, application_id, matter_id, ground, basis, approver_id, expected_days, started_at, ended_at)
  select gen_random_uuid(), s.stream_id, s.matter_id, s.body::jsonb->'data'->>'ground', s.body::jsonb->'data'->>'basis', s.actor_id::uuid,
         (s.body::jsonb->'data'->>'expectedDays')::integer, s.occurred_at,
         coalesce((select min(r.occurred_at) from event r where r.stream_id = s.stream_id and r.matter_id = s.matter_id and r.type = 'resumed' and r.seq > s.seq), m.ended_at)
    from event s join matter m on m.id = s.matter_id where s.type = 'suspended'`;

const segments = `
  insert into clock_segment (id, application_id, clock_id, cause, from_at, until_at, from_on, until_on)
  select gen_random_uuid(), c.application_id, c.id, 'suspension', span.from_at, span.until_at,
         (span.from_at at time zone 'Asia/Shanghai')::date, (span.until_at at time zone 'Asia/Shanghai')::date
    from clock c join suspension s on s.matter_id = c.matter_id
    cross join lateral (select greatest(s.started_at, c.start_at) as from_at, coalesce(s.ended_at, c.ended_at) as until_at) span
   where c.kind in ('promised','statutory','step') and (c.paused_days > 0 or c.paused_since is not null)
     and (span.until_at is null or span.until_at >= span.from_at)
  union all
  select gen_random_uuid(), c.application_id, c.id, 'supplement', c.paused_since, null, (c.paused_since at time zone 'Asia/Shanghai')::date, null
    from clock c where c.state = 'paused' and not exists (select from suspension s where s.matter_id = c.matter_id and s.ended_at is null)`;

/** The last day of each is what the event said; a clock of the statute moved with the promise. */
const extensions = `
  insert into clock_extension (id, application_id, clock_id, days, extended_at, from_due_on, to_due_on, approver_id, notice_way)
  select gen_random_uuid(), c.application_id, c.id, (e.body::jsonb->'data'->>'days')::integer, e.occurred_at,
         (e.body::jsonb->'data'->>'from')::date, (e.body::jsonb->'data'->>'to')::date, (e.body::jsonb->'data'->>'approver')::uuid, e.body::jsonb->'data'->>'noticeWay'
    from event e join clock c on c.matter_id = e.matter_id and c.extended_by > 0 where e.type = 'extended' and c.start_at <= e.occurred_at`;

/** 行政许可法 42 and 45 for licences, whatever the catalogue of their day left unsaid; of all else a promise may be extended as before. */
const terms = `
  update matter set terms = terms || case when terms->>'nature' = 'licence' then jsonb_build_object(
      'suspensionGrounds', (select jsonb_agg(jsonb_build_object('ground', ground, 'basis', '《中华人民共和国行政许可法》第四十五条', 'source', jsonb_build_object('document', '行政许可法', 'section', '第四十五条', 'row', null,
        'quote', '行政机关作出行政许可决定，依法需要听证、招标、拍卖、检验、检测、检疫、鉴定和专家评审的，所需时间不计算在本节规定的期限内。')))
        from unnest(array['hearing','bidding','auction','inspection','testing','quarantine','appraisal','expertReview']) as ground),
      'extension', jsonb_build_object('maxDays', 10, 'times', 1, 'approver', 'head', 'source', jsonb_build_object('document', '行政许可法', 'section', '第四十二条第一款', 'row', null,
        'quote', '二十日内不能作出决定的，经本行政机关负责人批准，可以延长十日，并应当将延长期限的理由告知申请人。')))
    else jsonb_build_object(
      'suspensionGrounds', '[]'::jsonb,
      'extension', jsonb_build_object('maxDays', 10, 'times', 2, 'approver', null, 'source', jsonb_build_object('document', '示例', 'section', '办理规则', 'row', null, 'quote', '示例')))
    end
   where not terms ? 'suspensionGrounds'`;

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the terms of matters registered before did not say yet: the 示例 settings of config/rules/000000.yaml. */
const earlierTerms = `
  with demo as (select '{"document":"示例","section":"000000办理规则","row":null,"quote":"示例"}'::jsonb as source),
       period as (select jsonb_build_object('unit', 'workdays', 'amount', given.amount, 'startsOn', 'accepted', 'source', demo.source) as "limit", given.amount from demo, (values (1), (5), (10)) as given (amount))
  update matter set terms = jsonb_build_object(
           'pickUp', (select "limit" from period where amount = 10), 'steps', '{}'::jsonb,
           'supervision', jsonb_build_object('redAfter', 3, 'reply', '{"yellow":1,"red":3}'::jsonb, 'unansweredAfter', 1, 'tells', '{"yellow":["supervise"],"red":["audit","supervise"]}'::jsonb, 'source', demo.source),
           'rectification', jsonb_build_object('contact', (select "limit" from period where amount = 1), 'rectify', (select "limit" from period where amount = 5), 'report', (select "limit" from period where amount = 5))
         ) || terms
    from demo`;

/** 牌 with an addressee, a reply limit, an appeal and an end; 督办; and clocks of what lives beside an application. */
export class Supervision1790000000018 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table clock
        add subject_id uuid, add step text, add escalate_at timestamptz, add escalated_at timestamptz,
        add constraint ck_clock_step check (step in ('dispatch','review','audit','output'));
      comment on table clock is '时限; next_at is the next instant at which time itself does something, null when nothing is left; subject_id = the hand-out, card, order or rectification it is about';
      create index ix_clock_subject on clock (subject_id) where subject_id is not null;

      alter table card
        add state text, add post text, add assignee_id uuid, add reason text,
        add appeal text, add appealed_by uuid, add appealed_at timestamptz, add closed_by uuid, add closed_at timestamptz;
      update card set state = case when level = 'warning' then 'noted' when replied_at is not null then 'answered' else 'open' end,
                      post = coalesce((select post from task where task.subject_id = card.id order by opened_at limit 1), 'review');
      alter table card
        alter state set not null, alter post set not null,
        add constraint ck_card_state check (state in ('noted','open','answered','appealed','closed','withdrawn'));
      create index ix_card_application on card (application_id);
      create index ix_card_open on card (region_code, issued_at desc, id) where state in ('open','appealed');

      create table supervision_order (
        id uuid not null, application_id uuid not null, matter_id uuid, card_id uuid, region_code text not null, post text not null, department_code text, assignee_id uuid,
        content text, state text not null, issued_by uuid not null, issued_on_behalf_of uuid, issued_at timestamptz not null,
        answer text, answered_by uuid, answered_on_behalf_of uuid, answered_at timestamptz, closed_by uuid, closed_at timestamptz,
        constraint pk_supervision_order primary key (id),
        constraint fk_supervision_order_application foreign key (application_id) references application (id),
        constraint ck_supervision_order_state check (state in ('open','answered','closed','withdrawn'))
      );
      comment on table supervision_order is '督办: what a supervisor wants done, by whom and by when; its 反馈期限 is a clock';
      create index ix_supervision_order_application on supervision_order (application_id);
      create index ix_supervision_order_region on supervision_order (region_code, issued_at desc, id);
    `);
    await runner.query(earlierTerms);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table supervision_order;
      drop index ix_card_open, ix_card_application;
      alter table card drop constraint ck_card_state, drop state, drop post, drop assignee_id, drop reason, drop appeal, drop appealed_by, drop appealed_at, drop closed_by, drop closed_at;
      drop index ix_clock_subject;
      alter table clock drop constraint ck_clock_step, drop subject_id, drop step, drop escalate_at, drop escalated_at;
      comment on table clock is '时限; next_at is the next instant at which time itself does something, null when nothing is left';
    `);
  }
}

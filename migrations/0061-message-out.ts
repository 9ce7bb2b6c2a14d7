import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Messages that leave the house: how often it was tried, by what way it went, and what a person decided about one that did not surely arrive. */
export class MessageOut1790000000061 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table notice add tries integer not null default 0, add sent_by text,
        add constraint ck_notice_sent_by check (sent_by in ('sms','in-app')),
        drop constraint ck_notice_state,
        add constraint ck_notice_state check (state in ('pending','sent','uncertain','failed','telephoned','withdrawn'));
      create index ix_notice_undecided on notice (created_at, id) where state in ('uncertain','failed');
      alter table online_submission add sms_consent boolean;

      create table notice_decision (
        id uuid not null, notice_id uuid not null, found text not null, decision text not null, reason text, decided_by uuid not null, decided_at timestamptz not null,
        constraint pk_notice_decision primary key (id),
        constraint fk_notice_decision_notice foreign key (notice_id) references notice (id),
        constraint fk_notice_decision_decided_by foreign key (decided_by) references staff (id),
        constraint ck_notice_decision_found check (found in ('uncertain','failed')),
        constraint ck_notice_decision_decision check (decision in ('arrived','again','telephone'))
      );
      comment on table notice_decision is 'what a person found out about a message that the gateway refused or could not tell of; the reason goes with the applicant''s words';
      create index ix_notice_decision_notice on notice_decision (notice_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table notice_decision;
      alter table online_submission drop sms_consent;
      drop index ix_notice_undecided;
      alter table notice drop constraint ck_notice_state, add constraint ck_notice_state check (state in ('pending','sent','uncertain','failed','withdrawn')), drop tries, drop sent_by;
    `);
  }
}

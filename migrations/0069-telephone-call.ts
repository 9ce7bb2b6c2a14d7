import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 绿色通道 is telephoned in place of an SMS: what waits to be told, and every try. */
export class TelephoneCall1790000000069 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table notice drop constraint ck_notice_state,
        add constraint ck_notice_state check (state in ('pending','sent','uncertain','failed','toTelephone','telephoned','withdrawn'));
      create index ix_notice_to_telephone on notice (application_id) where state = 'toTelephone';

      create table telephone_call (
        id uuid not null, application_id uuid not null, notice_ids uuid[] not null, reached boolean not null, answered_by text, note text, called_by uuid not null, called_at timestamptz not null,
        constraint pk_telephone_call primary key (id),
        constraint fk_telephone_call_application foreign key (application_id) references application (id),
        constraint fk_telephone_call_called_by foreign key (called_by) references staff (id),
        constraint ck_telephone_call_answered_by check (answered_by in ('self','family','agent')),
        constraint ck_telephone_call_reached check (reached = (answered_by is not null))
      );
      comment on table telephone_call is '电话记录: a try to tell an applicant of 绿色通道 by telephone what would have been an SMS; the number is not here, the note goes with the applicant''s words';
      create index ix_telephone_call_application on telephone_call (application_id);
      create index ix_telephone_call_called on telephone_call (called_at, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table telephone_call;
      drop index ix_notice_to_telephone;
      update notice set state = 'pending' where state = 'toTelephone';
      alter table notice drop constraint ck_notice_state, add constraint ck_notice_state check (state in ('pending','sent','uncertain','failed','telephoned','withdrawn'));
    `);
  }
}

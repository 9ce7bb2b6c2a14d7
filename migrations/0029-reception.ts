import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 暂存: a visit half entered, sealed, until it is registered or too old. Messages of a registration wait for the seconds in which it may be
 * taken back. How long a visit took at the counter; and the lists of the 窗口工作台 by who registered.
 */
export class Reception1790000000029 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table visit_draft (
        id uuid not null, staff_id uuid not null, region_code text not null, window_code text, party_key bytea, content bytea not null, saved_at timestamptz not null,
        constraint pk_visit_draft primary key (id),
        constraint fk_visit_draft_staff foreign key (staff_id) references staff (id)
      );
      comment on table visit_draft is '暂存: a visit half entered; content is sealed with the key of the numbers, and the row goes when the visit is registered or the draft is too old';
      create index ix_visit_draft_staff on visit_draft (staff_id, saved_at, id);
      create index ix_visit_draft_saved on visit_draft (saved_at);
      create index ix_visit_draft_party on visit_draft (party_key) where party_key is not null;

      alter table outbox add held_until timestamptz;
      alter table notice drop constraint ck_notice_state, add constraint ck_notice_state check (state in ('pending','sent','uncertain','failed','withdrawn'));

      alter table application add handling_seconds integer, add constraint ck_application_handling check (handling_seconds >= 0);
      create index ix_application_registrar on application (registered_by, received_on, id);
      create index ix_application_registrar_open on application (registered_by, id) where ended_at is null;
      create index ix_rating_rated on rating (rated_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index ix_rating_rated;
      drop index ix_application_registrar_open;
      drop index ix_application_registrar;
      alter table application drop handling_seconds;
      update notice set state = 'failed' where state = 'withdrawn';
      alter table notice drop constraint ck_notice_state, add constraint ck_notice_state check (state in ('pending','sent','uncertain','failed'));
      alter table outbox drop held_until;
      drop table visit_draft;
    `);
  }
}

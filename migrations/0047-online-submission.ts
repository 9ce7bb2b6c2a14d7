import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 网上申报, before there is an application: what the applicant entered, sealed, until a window passes it or it is too old. A notice may be about one. */
export class OnlineSubmission1790000000047 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table online_submission (
        id uuid not null, query_code text not null, number text, region_code text not null, item_code text not null, state text not null, party_key bytea, content bytea,
        terms jsonb, returns integer not null default 0, saved_at timestamptz not null, sent_at timestamptz, decided_at timestamptz, decided_by uuid, application_id uuid,
        constraint pk_online_submission primary key (id),
        constraint fk_online_submission_region foreign key (region_code) references region (code),
        constraint fk_online_submission_application foreign key (application_id) references application (id),
        constraint ck_online_submission_state check (state in ('drafted','waiting','returned','passed')),
        constraint ck_online_submission_sent check (state = 'drafted' or (number is not null and sent_at is not null and terms is not null)),
        constraint ck_online_submission_passed check ((state = 'passed') = (application_id is not null) and (state = 'passed') = (content is null))
      );
      comment on table online_submission is '网上申报: what an applicant sent, until a window passes it (its number becomes that of the application) or sends it back; content is sealed with the key of the numbers and empty once it has passed';
      create unique index uq_online_submission_number on online_submission (number) where number is not null;
      create index ix_online_submission_waiting on online_submission (region_code, state, sent_at, id) where state in ('waiting','returned');
      create index ix_online_submission_saved on online_submission (saved_at) where state in ('drafted','returned');
      create index ix_online_submission_party on online_submission (party_key) where party_key is not null;
      create index ix_attachment_draft on attachment (draft_id) where draft_id is not null;
      alter table notice alter application_id drop not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from notice where application_id is null;
      alter table notice alter application_id set not null;
      drop index ix_attachment_draft;
      drop table online_submission;
    `);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a herd of clocks due at one minute needs: a place for those that cannot be worked off. */
export class Herd1790000000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table time_fault (
        application_id uuid not null, code text not null, attempts integer not null, first_at timestamptz not null, retry_at timestamptz not null,
        constraint pk_time_fault primary key (application_id),
        constraint fk_time_fault_application foreign key (application_id) references application (id),
        constraint ck_time_fault_attempts check (attempts > 0)
      );
      comment on table time_fault is 'an application that time could not be applied to: left out of the herd, and tried again alone at retry_at';
      create index ix_time_fault_retry on time_fault (retry_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table time_fault`);
  }
}

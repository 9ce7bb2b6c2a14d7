import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every open obligation is one row with exactly one owner queue; queues, counts and live screens read it. */
export class Task1790000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table task (
        id uuid not null, kind text not null, subject_id uuid not null, application_id uuid not null, matter_id uuid,
        post text not null, region_code text not null, department_code text, assignee_id uuid, item_code text, received_on date not null,
        opened_at timestamptz not null, due_at timestamptz, closed_at timestamptz, closed_by uuid,
        constraint pk_task primary key (id)
      );
      comment on table task is '待办: derived from the application by obligationsOf and written down, never by hand';
      create unique index uq_task_subject_open on task (subject_id) where closed_at is null;
      create index ix_task_queue on task (region_code, post, department_code, due_at, id) where closed_at is null;
      create index ix_task_assignee on task (assignee_id, due_at, id) where closed_at is null and assignee_id is not null;
      create index ix_task_application on task (application_id) where closed_at is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table task`);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A calendar is published by two persons; what it moved is kept clock by clock, and a clock remembers the day it may not precede. */
export class CalendarPublication1790000000017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table calendar_publication (
        id uuid not null, calendar text not null, year integer not null, years jsonb not null, notice text not null, state text not null,
        base_revision text not null, revision text not null, drafted_by uuid not null, drafted_at timestamptz not null, approved_by uuid, approved_at timestamptz,
        finished_at timestamptz, total integer not null default 0, passed integer not null default 0, moved integer not null default 0,
        cursor uuid, settles_after bigint, root text,
        constraint pk_calendar_publication primary key (id),
        constraint ck_calendar_publication_state check (state in ('draft','approved','running','done')),
        constraint ck_calendar_publication_second check (approved_by <> drafted_by)
      );
      comment on table calendar_publication is '公布: one change of a calendar; revision is in force from approved_at, and every open clock has it when state is done';
      create unique index uq_calendar_publication_running on calendar_publication (calendar) where state in ('approved','running');

      create table clock_move (
        publication_id uuid not null, clock_id uuid not null, application_id uuid not null, region_code text not null, department_code text, kind text not null,
        from_due_on date not null, to_due_on date not null, from_due_at timestamptz not null, to_due_at timestamptz not null,
        constraint pk_clock_move primary key (publication_id, clock_id),
        constraint fk_clock_move_publication foreign key (publication_id) references calendar_publication (id)
      );
      comment on table clock_move is 'what a publication moves; of a draft, what it would move as of its dry run';

      alter table clock add not_before date;
      create index ix_clock_open_application on clock (application_id) where state in ('running','paused');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index ix_clock_open_application; alter table clock drop not_before; drop table clock_move, calendar_publication`);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The working-day calendar as a table of ordinals, so bulk work on dates is set-based SQL. */
export class Calendar1790000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table calendar (
        code text not null, revision text not null, first_day date not null, last_day date not null, published_through date not null, years jsonb not null,
        constraint pk_calendar primary key (code)
      );
      comment on table calendar is 'one row per calendar; revision changes whenever any day does';

      create table calendar_day (
        calendar text not null, day date not null, working boolean not null, ordinal integer not null, provisional boolean not null, why text not null,
        constraint pk_calendar_day primary key (calendar, day)
      );
      comment on table calendar_day is 'ordinal = working days from the first covered day up to and including this one';
      create unique index uq_calendar_day_ordinal on calendar_day (calendar, ordinal) where working;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table calendar_day, calendar`);
  }
}

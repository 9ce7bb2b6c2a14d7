import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The demo clock: one row; refused in production, where nothing reads it. */
export class DemoClock1790000000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table demo_clock (
        id integer not null, offset_ms bigint not null,
        constraint pk_demo_clock primary key (id),
        constraint ck_demo_clock_one check (id = 1)
      );
      comment on table demo_clock is 'how far the demonstration''s clock is ahead of the real one';
      insert into demo_clock values (1, 0);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table demo_clock`);
  }
}

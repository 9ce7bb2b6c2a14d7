import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever approves a calendar sees when it was rehearsed, what would end beyond it, and which clocks a guarantee holds at their day. */
export class PublicationScreen1790000000022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table calendar_publication add rehearsed_at timestamptz, add uncovered integer not null default 0;
      alter table clock_move add held boolean not null default false;
      comment on table clock_move is 'what a publication moves, and what a guarantee holds at its day; of a draft, what it would, as of its dry run';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table clock_move drop held;
      comment on table clock_move is 'what a publication moves; of a draft, what it would move as of its dry run';
      alter table calendar_publication drop uncovered, drop rehearsed_at;
    `);
  }
}

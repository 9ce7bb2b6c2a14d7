import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A draft of a calendar that nobody will approve is discarded, and stays on the list. */
export class DiscardedDraft1790000000033 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table calendar_publication add discarded_by uuid, drop constraint ck_calendar_publication_state,
        add constraint ck_calendar_publication_state check (state in ('draft','approved','running','done','discarded'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from clock_move where publication_id in (select id from calendar_publication where state = 'discarded');
      delete from calendar_publication where state = 'discarded';
      alter table calendar_publication drop discarded_by, drop constraint ck_calendar_publication_state,
        add constraint ck_calendar_publication_state check (state in ('draft','approved','running','done'))`);
  }
}

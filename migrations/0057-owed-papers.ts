import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 容缺/补正台账: what was owed in a region, the newest first. */
export class OwedPapers1790000000057 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create index ix_clock_owed on clock (region_code, kind, start_at, id) where kind in ('makeUp','supplement')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index ix_clock_owed');
  }
}

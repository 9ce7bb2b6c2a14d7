import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 转办: how often those who held a matter passed it on; after three times the duty officer names who works on it. */
export class Transfers1790000000058 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table matter add transfers integer not null default 0');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table matter drop transfers');
  }
}

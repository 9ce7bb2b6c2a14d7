import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 批量通过: which batch a matter was granted in, so that a batch can be counted and held to what is alike. */
export class Batch1790000000056 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table matter add batch uuid;
      create index ix_matter_batch on matter (batch) where batch is not null`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index ix_matter_batch; alter table matter drop batch');
  }
}

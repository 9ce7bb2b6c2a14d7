import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 协办期限: by when whoever asked wants the answer. */
export class AssistanceLimit1790000000067 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table assistance add due_at timestamptz');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table assistance drop due_at');
  }
}

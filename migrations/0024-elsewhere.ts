import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The terms now say who else is competent and whether a 信用承诺 is signed. A matter received before was never sent
 * elsewhere and never asked for one: its terms stay what they were, and say so.
 */
export class Elsewhere1790000000024 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`update matter set terms = '{"elsewhere":null,"creditUndertaking":null}'::jsonb || terms`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`update matter set terms = terms - 'elsewhere' - 'creditUndertaking'`);
  }
}

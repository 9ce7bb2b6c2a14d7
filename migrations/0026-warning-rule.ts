import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 黄灯阈值 by region: each clock keeps the one it began with. Clocks that ran before keep what was the same everywhere: one fifth of the
 * promise, one working day at least, ten minutes of a limit in minutes.
 */
export class WarningRule1790000000026 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table clock
        add warn_percent integer not null default 20 constraint ck_clock_warn_percent check (warn_percent between 1 and 100),
        add warn_workdays integer not null default 1 constraint ck_clock_warn_workdays check (warn_workdays > 0),
        add warn_minutes integer not null default 10 constraint ck_clock_warn_minutes check (warn_minutes > 0)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table clock drop warn_minutes, drop warn_workdays, drop warn_percent');
  }
}

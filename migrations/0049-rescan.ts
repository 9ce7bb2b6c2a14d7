import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 重扫请求: a paper whose image somebody in review cannot read, until the window has made another. */
export class Rescan1790000000049 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table paper add rescan_for uuid, add constraint fk_paper_rescan_for foreign key (rescan_for) references matter (id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table paper drop rescan_for');
  }
}

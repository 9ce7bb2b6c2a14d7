import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 特殊服务 of a visit (003 二（三）1: 绿色通道, 店小二代办, 上门办), 急, and whether the applicant wants his 文书 on paper. */
export class SpecialService1790000000035 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table application
        add services text[] not null default '{}',
        add paper_documents boolean not null default false,
        add constraint ck_application_services check (services <@ array['greenChannel','homeVisit','errand','signLanguage','largePrint','urgent']);
      comment on column application.services is '特殊服务 and 急, as the counter took them up';
      comment on column application.paper_documents is '文书: on paper, else electronic and printed on request';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table application drop constraint ck_application_services, drop services, drop paper_documents');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The words people write with a verb, beside the history that seals them; and for whom a document or an answer was signed (AB岗). */
export class Remark1790000000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table remark (
        event_id uuid not null, application_id uuid not null, matter_id uuid, words text, salt bytea,
        constraint pk_remark primary key (event_id)
      );
      comment on table remark is 'reasons and opinions; the event holds their salted digest, so the words can be erased and cannot be changed';
      create index ix_remark_application on remark (application_id);

      alter table document add on_behalf_of text;
      alter table card add replied_on_behalf_of uuid;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table card drop replied_on_behalf_of;
      alter table document drop on_behalf_of;
      drop table remark;
    `);
  }
}

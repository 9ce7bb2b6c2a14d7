import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 待打印 holds every sheet a desk prints, also where there is no window. */
export class WaitingSheet1790000000068 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table waiting_print alter column window_code drop not null, alter column document_id drop not null, add column kind text, add column ids text[], add column application_id uuid;
      update waiting_print w set kind = 'document', ids = array[w.document_id::text], application_id = d.application_id from document d where d.id = w.document_id;
      alter table waiting_print alter column kind set not null, alter column ids set not null,
        add constraint fk_waiting_print_application foreign key (application_id) references application (id),
        add constraint ck_waiting_print_document check ((kind = 'document') = (document_id is not null));
      create unique index uq_waiting_print_own on waiting_print (queued_by, document_id) where ended_at is null and window_code is null;
      create index ix_waiting_print_application on waiting_print (application_id);
      comment on table waiting_print is '待打印 of a window, or of a person who sits at none: a sheet the printer could not take, until it was printed or struck with a reason';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from waiting_print where window_code is null or document_id is null;
      drop index uq_waiting_print_own, ix_waiting_print_application;
      alter table waiting_print drop constraint fk_waiting_print_application, drop constraint ck_waiting_print_document, drop column kind, drop column ids, drop column application_id,
        alter column window_code set not null, alter column document_id set not null;
      comment on table waiting_print is '待打印 of a window: a 文书 its printer could not take, until it was printed or struck with a reason';
    `);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 待打印: 文书 that a window's printer could not take. */
export class WaitingPrint1790000000059 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table waiting_print (
        id uuid not null, window_code text not null, document_id uuid not null, queued_at timestamptz not null, queued_by uuid not null, ended_at timestamptz, ended_by uuid, struck_reason text,
        constraint pk_waiting_print primary key (id),
        constraint fk_waiting_print_window foreign key (window_code) references service_window (code),
        constraint fk_waiting_print_document foreign key (document_id) references document (id),
        constraint ck_waiting_print_ended check ((ended_at is null) = (ended_by is null) and (ended_at is not null or struck_reason is null))
      );
      comment on table waiting_print is '待打印 of a window: a 文书 its printer could not take, until it was printed or struck with a reason';
      create unique index uq_waiting_print_document on waiting_print (window_code, document_id) where ended_at is null;
      create index ix_waiting_print_document on waiting_print (document_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table waiting_print');
  }
}

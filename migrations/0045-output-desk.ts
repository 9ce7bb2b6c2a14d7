import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 出件台: the lists of 运单号 that were taken in, each under a number by which it may be taken back on its day, and the pigeonholes in which
 * results lie until they go out.
 */
export class OutputDesk1790000000045 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table mail_import (
        id uuid not null, number text not null, source text not null, imported_at timestamptz not null, imported_by uuid not null, on_behalf_of uuid, undone_at timestamptz, undone_by uuid,
        constraint pk_mail_import primary key (id),
        constraint ck_mail_import_source check (source in ('file','scan')),
        constraint fk_mail_import_imported_by foreign key (imported_by) references staff (id),
        constraint fk_mail_import_undone_by foreign key (undone_by) references staff (id)
      );
      comment on table mail_import is '导入: a list of 运单号 taken in as one';
      create unique index uq_mail_import_number on mail_import (number);
      create index ix_mail_import_imported_at on mail_import (imported_at);

      create table mail_import_row (
        import_id uuid not null, line integer not null, delivery_id uuid not null, application_id uuid not null, collected_at timestamptz, earlier_tracking text,
        constraint pk_mail_import_row primary key (import_id, line),
        constraint fk_mail_import_row_import foreign key (import_id) references mail_import (id),
        constraint fk_mail_import_row_delivery foreign key (delivery_id) references delivery (id)
      );
      comment on table mail_import_row is 'one line of it; earlier_tracking = 运单号 of the sending before, which the post brought back';
      create index ix_mail_import_row_application on mail_import_row (application_id);

      alter table office add pigeonholes integer not null default 0;
      create table pigeonhole (
        office_code text not null, hole integer not null, delivery_id uuid not null, put_at timestamptz not null, put_by uuid not null,
        constraint pk_pigeonhole primary key (office_code, hole),
        constraint fk_pigeonhole_office foreign key (office_code) references office (code),
        constraint fk_pigeonhole_delivery foreign key (delivery_id) references delivery (id)
      );
      comment on table pigeonhole is '存放格口 in use: where the results of a hand-out lie; gone when they are handed over or given to the post';
      create unique index uq_pigeonhole_delivery on pigeonhole (delivery_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table pigeonhole;
      alter table office drop column pigeonholes;
      drop table mail_import_row;
      drop table mail_import;
    `);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 文书 and their numbers: per organ, 字 and year from a counter row taken last; never reused, annulled ones listed. */
export class Document1790000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table document_counter (
        organ text not null, series text not null, year integer not null, last_serial integer not null,
        constraint pk_document_counter primary key (organ, series, year)
      );
      comment on table document_counter is 'the last row a transaction locks';

      create table document (
        id uuid not null, number text not null, organ text not null, series text not null, year integer not null, serial integer not null,
        application_id uuid not null, matter_id uuid, issued_at timestamptz not null, issued_by text not null,
        annulled_at timestamptz, replaces_id uuid,
        constraint pk_document primary key (id),
        constraint fk_document_replaces foreign key (replaces_id) references document (id)
      );
      comment on table document is '文书: what was numbered and printed';
      create unique index uq_document_serial on document (organ, series, year, serial);
      create index ix_document_application on document (application_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table document, document_counter`);
  }
}

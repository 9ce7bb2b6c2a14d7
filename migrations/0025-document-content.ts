import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a 文书 says, kept as it was numbered, beside the register that keeps only its number: the words can be erased with the person, their
 * salted digest stays. Each print is a row; the token opens the verification page. An organ says how it is reached and who reviews it.
 */
export class DocumentContent1790000000025 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table document add token text;
      update document set token = replace(gen_random_uuid()::text, '-', '');
      alter table document alter token set not null;
      create unique index uq_document_token on document (token);

      create table document_content (
        document_id uuid not null, application_id uuid not null, content text, salt bytea, digest bytea not null,
        constraint pk_document_content primary key (document_id),
        constraint fk_document_content_document foreign key (document_id) references document (id),
        constraint ck_document_content_erased check ((content is null) = (salt is null))
      );
      comment on table document_content is 'the facts of a 文书 when it was numbered, as JSON; digest = SHA-256 over salt and content, which stays when both are erased';
      create index ix_document_content_application on document_content (application_id);

      create table document_print (
        id uuid not null, document_id uuid not null, ordinal integer not null, printed_at timestamptz not null, printed_by uuid not null, on_behalf_of uuid,
        constraint pk_document_print primary key (id),
        constraint fk_document_print_document foreign key (document_id) references document (id)
      );
      comment on table document_print is 'each print of a 文书 by staff; from the second on it says 补打';
      create unique index uq_document_print_ordinal on document_print (document_id, ordinal);

      create table organ (
        region_code text not null, name text not null, telephone text, supervision_telephone text, review_organ text, court text, enquiry text,
        constraint pk_organ primary key (region_code),
        constraint fk_organ_region foreign key (region_code) references region (code)
      );
      comment on table organ is '机关: in whose name documents are issued; what it has not entered prints as a blank line';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table organ, document_print, document_content;
      alter table document drop token;
    `);
  }
}

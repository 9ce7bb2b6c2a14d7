import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Images and PDF of papers. The bytes lie sealed in a table of their own, so that lists never touch them and a person's go in one statement. */
export class Attachment1790000000027 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table attachment (
        id uuid not null, region_code text not null, application_id uuid, draft_id uuid, material_code text, page integer, state text not null,
        media_type text not null, byte_length integer not null, width integer, height integer, sha256 bytea not null, original_name text,
        uploaded_by uuid, on_behalf_of uuid, uploaded_at timestamptz not null, keep_until timestamptz, filed_at timestamptz, refusal text,
        constraint pk_attachment primary key (id),
        constraint fk_attachment_region foreign key (region_code) references region (code),
        constraint fk_attachment_application foreign key (application_id) references application (id),
        constraint ck_attachment_state check (state in ('held','supplied','filed','refused','erased')),
        constraint ck_attachment_media_type check (media_type in ('image/jpeg','image/png','application/pdf')),
        constraint ck_attachment_held check ((state = 'held') = (application_id is null) and (state = 'held') = (keep_until is not null)),
        constraint ck_attachment_material check (application_id is null or material_code is not null),
        constraint ck_attachment_filed check (state <> 'filed' or (page is not null and filed_at is not null))
      );
      comment on table attachment is '影像: a page or file of a paper; held until it becomes part of an application, supplied by the applicant until the counter confirms it';
      create index ix_attachment_application on attachment (application_id, material_code, page) where application_id is not null;
      create index ix_attachment_keep on attachment (keep_until) where keep_until is not null;

      create table attachment_content (
        attachment_id uuid not null, sealed bytea not null,
        constraint pk_attachment_content primary key (attachment_id),
        constraint fk_attachment_content_attachment foreign key (attachment_id) references attachment (id) on delete cascade
      );
      comment on table attachment_content is 'nonce, AES-256-GCM over the bytes bound to the id, tag; gone when the person is erased';
      -- sealed bytes do not compress
      alter table attachment_content alter column sealed set storage external;

      create table attachment_read (
        id uuid not null, attachment_id uuid not null, read_at timestamptz not null, read_by uuid not null, on_behalf_of uuid,
        constraint pk_attachment_read primary key (id)
      );
      comment on table attachment_read is 'which of staff opened which image, and when; kept when the image is gone';
      create index ix_attachment_read_attachment on attachment_read (attachment_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table attachment_read, attachment_content, attachment`);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Applicants and agents. The row can be emptied without touching the history. */
export class Party1790000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table party (
        id uuid not null, key_hmac bytea, kind text not null, id_type text not null,
        id_number_encrypted bytea, id_number_last4 text, name text, phone_encrypted bytea, phone_last4 text, address text,
        created_at timestamptz not null, erased_at timestamptz,
        constraint pk_party primary key (id),
        constraint ck_party_kind check (kind in ('person', 'organisation')),
        constraint ck_party_id_type check (id_type in ('resident-id', 'uscc', 'passport', 'travel-permit', 'other')),
        constraint ck_party_erased check (erased_at is null or (key_hmac is null and id_number_encrypted is null and name is null and phone_encrypted is null and address is null))
      );
      comment on table party is '申请人 / 代办人, found again by an HMAC of type and number; the number itself is encrypted';
      create unique index uq_party_key on party (key_hmac) where key_hmac is not null;
      create index ix_party_last4 on party (id_number_last4) where id_number_last4 is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table party`);
  }
}

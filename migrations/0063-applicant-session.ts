import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 我的办件: sign-ins of applicants by 统一身份认证. */
export class ApplicantSession1790000000063 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table applicant_login (
        id_hash bytea not null, state text not null, nonce text not null, verifier text not null, expires_at timestamptz not null,
        constraint pk_applicant_login primary key (id_hash)
      );
      comment on table applicant_login is 'ways to 统一身份认证 begun and not come back from: what the answer is held against, once';
      create index ix_applicant_login_expiry on applicant_login (expires_at);

      create table applicant_session (
        id_hash bytea not null, party_key bytea not null, name_masked text not null, created_at timestamptz not null, expires_at timestamptz not null,
        constraint pk_applicant_session primary key (id_hash)
      );
      comment on table applicant_session is '我的办件: sign-ins of applicants; whose it is stands there as the key of the party, whether there is one or not';
      create index ix_applicant_session_expiry on applicant_session (expires_at);
      create index ix_applicant_session_party on applicant_session (party_key);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table applicant_session, applicant_login');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 查询验证码, and the 示例 mailbox of a demonstration. */
export class VerificationCode1790000000062 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table verification_code (
        id uuid not null, party_id uuid, phone_key bytea not null, created_at timestamptz not null, expires_at timestamptz not null, used_at timestamptz,
        constraint pk_verification_code primary key (id),
        constraint fk_verification_code_party foreign key (party_id) references party (id)
      );
      comment on table verification_code is '查询验证码 (A32): the code itself follows from the id and the key of the numbers, and is nowhere; the id is that of its notice';
      create index ix_verification_code_phone on verification_code (phone_key) where used_at is null;
      create index ix_verification_code_party on verification_code (party_id);
      create index ix_verification_code_expires on verification_code (expires_at);

      create table example_message (
        id uuid not null, template text not null, to_masked text not null, text text not null, sent_at timestamptz not null,
        constraint pk_example_message primary key (id)
      );
      comment on table example_message is '示例信箱 of a demonstration: what a gateway would have been given; empty anywhere else';
      create index ix_example_message_sent on example_message (sent_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table example_message, verification_code');
  }
}

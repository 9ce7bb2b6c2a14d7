import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One effect per key, one message per cause and addressee, and nothing sent that was not committed. */
export class CommandOutbox1790000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table command (
        actor_id text not null, key text not null, request_hash bytea not null, response json, recorded_at timestamptz not null,
        constraint pk_command primary key (actor_id, key)
      );
      comment on table command is 'idempotency: inserted first, committed with its effects, kept 30 days; json and not jsonb, so a replay answers to the letter';
      create index ix_command_recorded on command (recorded_at);

      create table notice (
        id uuid not null, cause text not null, addressee text not null, template text not null, channel text not null,
        application_id uuid not null, matter_id uuid, state text not null, created_at timestamptz not null, sent_at timestamptz, message_id text, note text,
        constraint pk_notice primary key (id),
        constraint ck_notice_state check (state in ('pending','sent','uncertain','failed'))
      );
      comment on table notice is 'exactly one per cause and addressee; delivery is at least once with a stable message id';
      create unique index uq_notice_cause on notice (cause, addressee);
      create index ix_notice_application on notice (application_id);

      create table outbox (
        id uuid not null, job text not null, payload jsonb not null, state text not null, created_at timestamptz not null, queued_at timestamptz, done_at timestamptz,
        attempts integer not null default 0,
        constraint pk_outbox primary key (id),
        constraint ck_outbox_state check (state in ('pending','queued','done'))
      );
      comment on table outbox is 'done only in the handler''s own transaction; a row queued too long is queued again, so Redis may be wiped';
      create index ix_outbox_pending on outbox (id) where state = 'pending';
      create index ix_outbox_queued on outbox (queued_at) where state = 'queued';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table outbox, notice, command`);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Streams of events, each hash over its canonical bytes and the hash before it, and the seals over the heads. */
export class Event1790000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table stream (
        id uuid not null, kind text not null, head_seq integer not null, head_hash bytea not null, sealed_seq integer not null default 0,
        constraint pk_stream primary key (id),
        constraint ck_stream_kind check (kind in ('application','catalogue','grants','log-ins','calendar'))
      );
      comment on table stream is 'head of each stream; locked through the row its events are about';
      create index ix_stream_unsealed on stream (id) where head_seq > sealed_seq;

      create table event (
        id uuid not null, stream_id uuid not null, seq integer not null, type text not null, matter_id uuid,
        actor_kind text not null, actor_id text not null, on_behalf_of text, occurred_at timestamptz not null, recorded_at timestamptz not null,
        body text not null, prev_hash bytea not null, hash bytea not null,
        constraint pk_event primary key (stream_id, seq),
        constraint fk_event_stream foreign key (stream_id) references stream (id)
      );
      comment on table event is 'what happened, append only; body is the canonical JSON (RFC 8785) the hash covers, without personal data';
      create unique index uq_event_id on event (id);

      create table seal (
        number integer not null, sealed_at timestamptz not null, streams integer not null, root bytea not null, prev_root bytea not null,
        heads jsonb not null, signature bytea not null, key_id text not null,
        constraint pk_seal primary key (number)
      );
      comment on table seal is 'signed root over the heads that were unsealed; also written outside the database';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table seal, event, stream`);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 出件台: when a hand-out was over, when the post delivered it, and how it was handed over: to whom, checked how, signed on the pad or on
 * paper. The signature is kept with its digest, which stays when the person is erased.
 */
export class HandOver1790000000030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table delivery add done_at timestamptz, add arrived_at timestamptz;
      update delivery d set done_at = e.occurred_at from event e
       where e.stream_id = d.application_id and e.type in ('delivered', 'mailed') and d.state = 'done' and e.body::jsonb->'data'->>'deliveryId' = d.id::text;
      create index ix_delivery_open on delivery (method, id) where state = 'open';
      create index ix_delivery_in_post on delivery (id) where state = 'done' and method = 'mail' and arrived_at is null;
      create index ix_delivery_done on delivery (done_at);

      create table hand_over (
        delivery_id uuid not null, application_id uuid not null, receiver text not null, checked text not null, agent_name text, agent_id_type text, agent_id_encrypted bytea,
        agent_id_last4 text, signed text not null, strokes jsonb, picture bytea, picture_sha256 bytea, note text, handed_by uuid not null, on_behalf_of uuid, handed_at timestamptz not null,
        constraint pk_hand_over primary key (delivery_id),
        constraint fk_hand_over_delivery foreign key (delivery_id) references delivery (id),
        constraint ck_hand_over_receiver check (receiver in ('self','agent')),
        constraint ck_hand_over_checked check (checked in ('number','sight')),
        constraint ck_hand_over_signed check (signed in ('pad','paper'))
      );
      comment on table hand_over is '领取: who took the results, how he was checked, and his signature; picture_sha256 stays when the rest is erased';
      create index ix_hand_over_application on hand_over (application_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table hand_over;
      drop index ix_delivery_open; drop index ix_delivery_in_post; drop index ix_delivery_done;
      alter table delivery drop column done_at, drop column arrived_at;
    `);
  }
}

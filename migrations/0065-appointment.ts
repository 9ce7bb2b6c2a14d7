import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 预约 and 上门办. Who it is, the address and what was told lie sealed; a slot that is booked or was kept holds one of its places. */
export class Appointment1790000000065 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table appointment (
        id uuid not null, number text not null, query_code text not null, kind text not null, region_code text not null, office_code text not null, item_code text not null, ground text,
        state text not null, day date, slot text, party_key bytea not null, content bytea not null, made_at timestamptz not null, changed_at timestamptz not null, changed_by uuid,
        constraint pk_appointment primary key (id),
        constraint uq_appointment_number unique (number),
        constraint fk_appointment_region foreign key (region_code) references region (code),
        constraint fk_appointment_office foreign key (office_code) references office (code),
        constraint ck_appointment_kind check (kind in ('visit','home') and (kind = 'home') = (ground is not null)),
        constraint ck_appointment_state check (state in ('booked','asked','agreed','arrived','missed','cancelled','done','refused')),
        constraint ck_appointment_time check ((day is null) = (slot is null) and (day is not null or state in ('asked','refused','cancelled')))
      );
      comment on table appointment is '预约 and 上门办: who, where and what was told is sealed with the key of the numbers; changed_by null = the applicant himself or the time';
      create unique index uq_appointment_open on appointment (party_key, item_code) where state in ('booked','asked','agreed');
      create index ix_appointment_day on appointment (office_code, day, slot);
      create index ix_appointment_home on appointment (region_code, made_at) where kind = 'home';
      create index ix_appointment_changed on appointment (changed_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table appointment');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 预约 and 上门办. Who it is, the address and what was told lie sealed; a slot that is booked or was kept holds one of its places. Each step is kept beside it. */
export class Appointment1790000000065 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table appointment (
        id uuid not null, number text not null, query_code text not null, kind text not null, region_code text not null, office_code text not null, item_code text not null, ground text,
        state text not null, day date, slot text, party_key bytea not null, content bytea not null, ticket_id uuid, made_at timestamptz not null, changed_at timestamptz not null,
        constraint pk_appointment primary key (id),
        constraint uq_appointment_number unique (number),
        constraint fk_appointment_region foreign key (region_code) references region (code),
        constraint fk_appointment_office foreign key (office_code) references office (code),
        constraint fk_appointment_ticket foreign key (ticket_id) references ticket (id),
        constraint ck_appointment_kind check (kind in ('visit','home') and (kind = 'home') = (ground is not null)),
        constraint ck_appointment_state check (state in ('booked','asked','agreed','arrived','missed','cancelled','done','unmet','refused')),
        constraint ck_appointment_time check ((day is null) = (slot is null) and (day is not null or state in ('asked','refused','cancelled')))
      );
      comment on table appointment is '预约 and 上门办: who, where and what was told is sealed with the key of the numbers';
      create unique index uq_appointment_open on appointment (party_key, item_code) where state in ('booked','asked','agreed');
      create index ix_appointment_day on appointment (office_code, day, slot);
      create index ix_appointment_home on appointment (region_code, made_at) where kind = 'home';
      create index ix_appointment_changed on appointment (changed_at);
      create unique index uq_appointment_ticket on appointment (ticket_id) where ticket_id is not null;
      alter table ticket drop constraint ck_ticket_priority, add constraint ck_ticket_priority check (priority in ('greenChannel','appointment'));

      create table appointment_step (
        appointment_id uuid not null, ordinal integer not null, verb text not null, day date, slot text, said bytea, taken_by uuid, taken_at timestamptz not null,
        constraint pk_appointment_step primary key (appointment_id, ordinal),
        constraint fk_appointment_step_appointment foreign key (appointment_id) references appointment (id) on delete cascade,
        constraint fk_appointment_step_taken_by foreign key (taken_by) references staff (id),
        constraint ck_appointment_step_verb check (verb in ('book','ask','arrive','miss','fail','cancel','agree','refuse'))
      );
      comment on table appointment_step is 'every step of an appointment with the time it was for and, sealed, the words that were said; taken_by null = the applicant himself or the time';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table appointment_step, appointment;
      update ticket set priority = null where priority = 'appointment';
      alter table ticket drop constraint ck_ticket_priority, add constraint ck_ticket_priority check (priority in ('greenChannel'));
    `);
  }
}

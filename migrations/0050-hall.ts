import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 叫号: the numbers of a hall by office and day, which window called them, what was registered under them, and when a window called no more. */
export class Hall1790000000050 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table ticket_day (
        office_code text not null, day date not null, last_serial integer not null default 0,
        constraint pk_ticket_day primary key (office_code, day),
        constraint fk_ticket_day_office foreign key (office_code) references office (code)
      );
      comment on table ticket_day is 'the last number of an office and day; its lock orders whoever takes or calls one';

      create table ticket (
        id uuid not null, office_code text not null, day date not null, serial integer not null, place integer not null, priority text, state text not null, taken_at timestamptz not null, taken_by uuid,
        window_code text, called_by uuid, called_at timestamptz, last_called_at timestamptz, calls integer not null default 0, passes integer not null default 0, requeued_at timestamptz,
        served_at timestamptz, ended_at timestamptz,
        constraint pk_ticket primary key (id),
        constraint fk_ticket_day foreign key (office_code, day) references ticket_day (office_code, day),
        constraint fk_ticket_window foreign key (window_code) references service_window (code),
        constraint uq_ticket_serial unique (office_code, day, serial),
        constraint ck_ticket_priority check (priority in ('greenChannel')),
        constraint ck_ticket_state check (state in ('waiting', 'called', 'serving', 'passed', 'finished'))
      );
      comment on table ticket is '叫号: a number and nothing of its person; called_at the first call, served_at the last registration under it; taken_by null = at the door';
      create unique index uq_ticket_current on ticket (window_code, day) where state in ('called', 'serving');

      create table ticket_application (
        application_id uuid not null, ticket_id uuid not null, recorded_at timestamptz not null,
        constraint pk_ticket_application primary key (application_id),
        constraint fk_ticket_application_application foreign key (application_id) references application (id),
        constraint fk_ticket_application_ticket foreign key (ticket_id) references ticket (id)
      );
      comment on table ticket_application is 'what was registered at the window while the number was its current one';
      create index ix_ticket_application_ticket on ticket_application (ticket_id);

      create table window_pause (
        id uuid not null, window_code text not null, day date not null, paused_at timestamptz not null, paused_by uuid not null, resumed_at timestamptz,
        constraint pk_window_pause primary key (id),
        constraint fk_window_pause_window foreign key (window_code) references service_window (code)
      );
      comment on table window_pause is '暂停: a window that calls no numbers for a while; over with its day';
      create unique index uq_window_pause_open on window_pause (window_code, day) where resumed_at is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table window_pause, ticket_application, ticket, ticket_day');
  }
}

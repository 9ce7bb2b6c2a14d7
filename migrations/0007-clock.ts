import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Clocks are rows of their own: moving one never bumps a matter. No job carries a deadline; sweeps read next_at. */
export class Clock1790000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table clock (
        id uuid not null, application_id uuid not null, matter_id uuid, deferral_id uuid, region_code text not null, department_code text,
        kind text not null, unit text not null, amount integer not null, starts_on text not null, start_at timestamptz not null, start_on date not null,
        due_on date not null, due_at timestamptz not null, warn_at timestamptz, provisional boolean not null, reason text,
        state text not null, paused_since timestamptz, paused_days integer not null default 0, extended_by integer not null default 0,
        warned_at timestamptz, fired_at timestamptz, ended_at timestamptz, next_at timestamptz,
        calendar text not null, calendar_revision text not null,
        constraint pk_clock primary key (id),
        constraint fk_clock_application foreign key (application_id) references application (id),
        constraint ck_clock_unit check (unit in ('minutes','workdays','days','months')),
        constraint ck_clock_state check (state in ('running','paused','met','cancelled','expired'))
      );
      comment on table clock is '时限; next_at is the next instant at which time itself does something, null when nothing is left';
      create index ix_clock_application on clock (application_id);
      create index ix_clock_next on clock (next_at, application_id) where next_at is not null;
      create index ix_clock_open_due on clock (region_code, due_at, id) where state = 'running';

      create table card (
        id uuid not null, cause text not null, application_id uuid not null, matter_id uuid, clock_id uuid, level text not null, rule text not null,
        snapshot jsonb not null, region_code text not null, department_code text, issued_at timestamptz not null, recorded_at timestamptz not null,
        reply text, replied_by uuid, replied_at timestamptz, withdrawn_by uuid, withdrawn_at timestamptz, withdrawal_reason text,
        constraint pk_card primary key (id),
        constraint ck_card_level check (level in ('warning','yellow','red'))
      );
      comment on table card is '牌: an event kept for ever; never two for one cause';
      create unique index uq_card_cause on card (cause);
      create index ix_card_region on card (region_code, issued_at desc, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table card, clock`);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 断网收件单 and 补录: what a window takes in by hand while the server cannot be reached, under numbers given out before. */
export class Outage1790000000041 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table outage_sheet (
        number text not null, window_code text not null, serial integer not null, issued_at timestamptz not null, issued_by uuid not null, prints integer not null default 0,
        application_id uuid, spoilt_at timestamptz, spoilt_by uuid, spoilt_reason text,
        constraint pk_outage_sheet primary key (number),
        constraint fk_outage_sheet_window foreign key (window_code) references service_window (code),
        constraint uq_outage_sheet_serial unique (window_code, serial),
        constraint ck_outage_sheet_spoilt check ((spoilt_at is null) = (spoilt_reason is null) and (spoilt_at is null or application_id is null))
      );
      comment on table outage_sheet is '断网收件单: numbered before it is needed, by window, never twice; unused, taken by one application, or spoilt with its reason';
      create unique index uq_outage_sheet_application on outage_sheet (application_id) where application_id is not null;

      create table late_entry (
        application_id uuid not null, sheet_number text not null, region_code text not null, window_code text not null, received_at timestamptz not null, recorded_at timestamptz not null, recorded_by uuid not null,
        released_at timestamptz,
        constraint pk_late_entry primary key (application_id),
        constraint fk_late_entry_sheet foreign key (sheet_number) references outage_sheet (number)
      );
      comment on table late_entry is '补录: an application entered after its papers were taken in; released_at: it was annulled, and its sheet was recorded anew';
      create unique index uq_late_entry_sheet on late_entry (sheet_number) where released_at is null;
      create index ix_late_entry_recorded on late_entry (recorded_at, application_id);

      create index ix_matter_annulled_at on matter (ended_at, id) where state = 'annulled';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index ix_matter_annulled_at; drop table late_entry, outage_sheet');
  }
}

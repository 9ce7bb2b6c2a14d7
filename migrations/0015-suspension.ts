import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why, when and for how long clocks stood, and by how much they were extended, as rows: every due date can be computed anew from them. */
export class Suspension1790000000015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table suspension (
        id uuid not null, application_id uuid not null, matter_id uuid not null, ground text not null, basis text not null, approver_id uuid not null,
        expected_days integer not null, started_at timestamptz not null, ended_at timestamptz,
        constraint pk_suspension primary key (id),
        constraint fk_suspension_matter foreign key (matter_id) references matter (id),
        constraint ck_suspension_ground check (ground in ('hearing','bidding','auction','inspection','testing','quarantine','appraisal','expertReview','awaitedConclusion','publicNotice','investigation','crossRegionCheck','other')),
        constraint ck_suspension_ended check (ended_at >= started_at)
      );
      comment on table suspension is '特别程序: one ground for which the clocks of a matter stand; several may last at once';
      create index ix_suspension_application on suspension (application_id);

      create table clock_segment (
        id uuid not null, application_id uuid not null, clock_id uuid not null, cause text not null,
        from_at timestamptz not null, until_at timestamptz, from_on date not null, until_on date,
        constraint pk_clock_segment primary key (id),
        constraint fk_clock_segment_clock foreign key (clock_id) references clock (id),
        constraint ck_clock_segment_cause check (cause in ('suspension','supplement')),
        constraint ck_clock_segment_until check (until_at >= from_at)
      );
      comment on table clock_segment is 'when a clock stood; segments of one clock are disjoint, the day one begins is not counted and the day it ends is';
      create index ix_clock_segment_application on clock_segment (application_id);
      create index ix_clock_segment_clock on clock_segment (clock_id);

      create table clock_extension (
        id uuid not null, application_id uuid not null, clock_id uuid not null, days integer not null, extended_at timestamptz not null,
        from_due_on date not null, to_due_on date not null, approver_id uuid, notice_way text not null,
        constraint pk_clock_extension primary key (id),
        constraint fk_clock_extension_clock foreign key (clock_id) references clock (id),
        constraint ck_clock_extension_days check (days > 0),
        constraint ck_clock_extension_notice check (notice_way in ('written','telephone'))
      );
      comment on table clock_extension is '延期: days granted, in the unit of the clock';
      create index ix_clock_extension_application on clock_extension (application_id);
      create index ix_clock_extension_clock on clock_extension (clock_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table clock_extension, clock_segment, suspension`);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the desk of the reviewers keeps beside the applications: views of a person's own, who looks at what, who saw which number; and the indexes of its views. */
export class Review1790000000028 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table saved_view (
        id uuid not null, staff_id uuid not null, name text not null, filter jsonb not null, saved_at timestamptz not null,
        constraint pk_saved_view primary key (id),
        constraint fk_saved_view_staff foreign key (staff_id) references staff (id)
      );
      comment on table saved_view is '我的视图: a filter of the queue under a name of the person''s own';
      create unique index uq_saved_view_name on saved_view (staff_id, name);

      create table review_lease (
        matter_id uuid not null, staff_id uuid not null, taken_at timestamptz not null, until_at timestamptz not null,
        constraint pk_review_lease primary key (matter_id),
        constraint fk_review_lease_matter foreign key (matter_id) references matter (id) on delete cascade,
        constraint fk_review_lease_staff foreign key (staff_id) references staff (id)
      );
      comment on table review_lease is '正在审查: who has a matter open for work, for fifteen minutes at a time; it warns and never decides';

      create table party_reveal (
        id uuid not null, application_id uuid not null, party_id uuid not null, staff_id uuid not null, field text not null, purpose text not null, revealed_at timestamptz not null,
        constraint pk_party_reveal primary key (id),
        constraint fk_party_reveal_application foreign key (application_id) references application (id),
        constraint fk_party_reveal_staff foreign key (staff_id) references staff (id),
        constraint ck_party_reveal_field check (field in ('idNumber', 'phone'))
      );
      comment on table party_reveal is '查看记录: a masked value was shown whole, to whom and why; the value itself is not here';
      create index ix_party_reveal_application on party_reveal (application_id);

      create index ix_task_kind on task (kind, due_at, id) where closed_at is null;
      create index ix_task_closed_by on task (closed_by, closed_at, id) where closed_by is not null;
      create index ix_clock_instant on clock (matter_id) where kind = 'instant' and state = 'running';
      create index ix_deferral_open on deferral (matter_id) where state = 'open';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index ix_deferral_open, ix_clock_instant, ix_task_closed_by, ix_task_kind;
      drop table party_reveal, review_lease, saved_view`);
  }
}

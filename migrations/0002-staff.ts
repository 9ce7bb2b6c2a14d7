import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Staff, their grants (post × region × department), delegations of counter finish, and sessions. */
export class Staff1790000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table staff (
        id uuid not null, login text not null, name text not null, password_hash text not null, active boolean not null default true,
        failed_sign_ins integer not null default 0, locked_until timestamptz, demo boolean not null default false, created_at timestamptz not null,
        constraint pk_staff primary key (id),
        constraint uq_staff_login unique (login)
      );
      comment on table staff is '工作人员';

      create table staff_grant (
        id uuid not null, staff_id uuid not null, post text not null, region_code text not null, department_code text,
        valid_from timestamptz not null, valid_until timestamptz, covers_staff_id uuid,
        constraint pk_staff_grant primary key (id),
        constraint fk_staff_grant_staff foreign key (staff_id) references staff (id),
        constraint fk_staff_grant_region foreign key (region_code) references region (code),
        constraint fk_staff_grant_department foreign key (department_code) references department (code),
        constraint fk_staff_grant_covers foreign key (covers_staff_id) references staff (id),
        constraint ck_staff_grant_post check (post in ('intake','joint','duty','review','audit','issue','supervise','catalogue','admin','security','log-audit')),
        constraint ck_staff_grant_cover check (covers_staff_id is null or (covers_staff_id <> staff_id and valid_until is not null))
      );
      comment on table staff_grant is '授权: post x region x department; a cover (AB岗) names whom it covers and always ends';
      create index ix_staff_grant_staff on staff_grant (staff_id);

      create table delegation (
        id uuid not null, item_code text not null, department_code text not null, region_code text not null,
        valid_from date not null, valid_until date, basis text not null,
        constraint pk_delegation primary key (id)
      );
      comment on table delegation is '受理并办结 recorded as delegated by the deciding department';
      create index ix_delegation_item on delegation (region_code, item_code);

      create table session (
        id_hash bytea not null, staff_id uuid not null, csrf_token text not null, created_at timestamptz not null, expires_at timestamptz not null,
        constraint pk_session primary key (id_hash),
        constraint fk_session_staff foreign key (staff_id) references staff (id) on delete cascade
      );
      comment on table session is 'sign-ins; the cookie''s token is stored only as a hash';
      create index ix_session_expiry on session (expires_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table session, delegation, staff_grant, staff`);
  }
}

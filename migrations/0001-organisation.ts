import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Regions, departments, offices and service windows, loaded from config/organisation. */
export class Organisation1790000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table region (
        code text not null, name text not null, parent_code text, organ_short_name text,
        constraint pk_region primary key (code)
      );
      comment on table region is '行政区划; organ_short_name is the organ''s name in document numbers';

      create table department (
        code text not null, region_code text not null, name text not null, demo boolean not null default false,
        constraint pk_department primary key (code),
        constraint fk_department_region foreign key (region_code) references region (code)
      );
      comment on table department is '承办科室 / 单位: who decides a matter';

      create table office (
        code text not null, region_code text not null, name text not null, address text, telephone text,
        hours jsonb, demo boolean not null default false,
        constraint pk_office primary key (code),
        constraint fk_office_region foreign key (region_code) references region (code)
      );
      comment on table office is '办事地点; hours null = the default opening hours';

      create table service_window (
        code text not null, office_code text not null, name text not null, kind text not null, demo boolean not null default false,
        constraint pk_service_window primary key (code),
        constraint fk_service_window_office foreign key (office_code) references office (code),
        constraint ck_service_window_kind check (kind in ('intake', 'joint', 'duty'))
      );
      comment on table service_window is '窗口; window is a reserved word of SQL';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table service_window, office, department, region`);
  }
}

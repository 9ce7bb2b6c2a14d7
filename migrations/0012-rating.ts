import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 好差评 and the rectification that a bad one opens. */
export class Rating1790000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table rating (
        application_id uuid not null, code integer not null, comment text, anonymous boolean not null, rated_at timestamptz not null,
        constraint pk_rating primary key (application_id),
        constraint fk_rating_application foreign key (application_id) references application (id),
        constraint ck_rating_code check (code between 1 and 5)
      );
      comment on table rating is 'GB/T 39046 A.8: 1 非常满意 … 5 非常不满意';

      create table rectification (
        id uuid not null, application_id uuid not null, rating_code integer not null, state text not null, region_code text not null, disputed_by uuid, opened_at timestamptz not null, closed_at timestamptz,
        constraint pk_rectification primary key (id),
        constraint fk_rectification_application foreign key (application_id) references application (id),
        constraint ck_rectification_state check (state in ('open','contacted','rectifying','explaining','disputed','rectified','reported','revisited','closed'))
      );
      comment on table rectification is '差评整改: has its own task and its own end, after the application is archived';
      create unique index uq_rectification_application on rectification (application_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table rectification, rating`);
  }
}

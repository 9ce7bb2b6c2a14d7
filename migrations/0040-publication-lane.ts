import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The clocks of a publication are moved lane by lane side by side; how far it is stands with the lanes, and no batch waits for another's row. */
export class PublicationLane1790000000040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table publication_lane (
        publication_id uuid not null, lane integer not null, after_id uuid not null, until_id uuid, cursor uuid,
        passed integer not null default 0, moved integer not null default 0, ended boolean not null default false,
        constraint pk_publication_lane primary key (publication_id, lane),
        constraint fk_publication_lane_publication foreign key (publication_id) references calendar_publication (id)
      );
      comment on table publication_lane is 'a stretch of the applications, by id, whose clocks a publication moves one batch after another';
      insert into publication_lane (publication_id, lane, after_id, cursor, passed, moved, ended)
        select id, 0, '00000000-0000-0000-0000-000000000000', cursor, passed, moved, state = 'done' from calendar_publication where state in ('running','done');
      alter table calendar_publication drop cursor, drop passed, drop moved;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table calendar_publication add cursor uuid, add passed integer not null default 0, add moved integer not null default 0;
      update calendar_publication p set passed = l.passed, moved = l.moved
        from (select publication_id, sum(passed) as passed, sum(moved) as moved from publication_lane group by publication_id) l where l.publication_id = p.id;
      drop table publication_lane;
    `);
  }
}

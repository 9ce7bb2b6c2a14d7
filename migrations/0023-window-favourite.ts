import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a window does most, and what it keeps at hand. The usual items are counted from the applications of the last 30 days, by the index;
 * a starred item is a row. A consultation is a line of statistics: it names an item and no person who asked.
 */
export class WindowFavourite1790000000023 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index ix_application_window on application (window_code, received_on, id) where window_code is not null;

      create table window_favourite (
        window_code text not null, item_code text not null, starred_by uuid not null, starred_at timestamptz not null,
        constraint pk_window_favourite primary key (window_code, item_code),
        constraint fk_window_favourite_window foreign key (window_code) references service_window (code)
      );
      comment on table window_favourite is '收藏: items a window keeps at hand';

      create table consultation (
        id uuid not null, region_code text not null, window_code text, item_code text not null, channel text not null, facts jsonb not null, seconds integer not null,
        staff_id uuid not null, told_at timestamptz not null,
        constraint pk_consultation primary key (id),
        constraint ck_consultation_seconds check (seconds >= 0)
      );
      comment on table consultation is '咨询: a 一次性告知书 was printed; facts are the 情形 it was tailored to, and nobody who asked is named';
      create index ix_consultation_region on consultation (region_code, told_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table consultation, window_favourite; drop index ix_application_window`);
  }
}

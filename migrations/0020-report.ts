import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What reports read. Figures of the clock come from `clock` itself, which learns where it belongs and what was promised first; figures of
 * events are tallied: each command adds rows to `tally_delta`, which no two commands share, and a worker folds them into `tally`.
 *
 * What was promised first is, for a clock that never stood and was never extended, its day before the first publication moved it; for the
 * others it is counted again from the start, and keeps the hour of the day at which it is due.
 */
export class Report1790000000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table tally_delta (
        id uuid not null, day date not null, region_code text not null, department_code text not null, window_code text not null, item_code text not null,
        figure text not null, amount integer not null,
        constraint pk_tally_delta primary key (id)
      );
      comment on table tally_delta is 'what a command counted, until it is folded into tally; append only, so no two commands wait for each other';

      create table tally (
        region_code text not null, day date not null, department_code text not null, window_code text not null, item_code text not null,
        figure text not null, amount integer not null,
        constraint pk_tally primary key (region_code, day, department_code, window_code, item_code, figure)
      );
      comment on table tally is 'figures of events by legal day in Asia/Shanghai, without what still lies in tally_delta; an empty code: none';

      alter table clock add window_code text, add item_code text, add first_due_on date, add first_due_at timestamptz;
      update clock c
         set window_code = a.window_code, item_code = (select m.item_code from matter m where m.id = c.matter_id), first_due_on = c.due_on, first_due_at = c.due_at
        from application a where a.id = c.application_id;
      update clock c
         set first_due_on = m.from_due_on, first_due_at = m.from_due_at
        from (select distinct on (m.clock_id) m.clock_id, m.from_due_on, m.from_due_at
                from clock_move m join calendar_publication p on p.id = m.publication_id and p.state in ('running','done')
               order by m.clock_id, p.approved_at) m
       where m.clock_id = c.id;
      update clock c
         set first_due_on = due.day, first_due_at = (due.day + (c.due_at at time zone 'Asia/Shanghai')::time) at time zone 'Asia/Shanghai'
        from calendar_day started, calendar_day due
       where c.unit <> 'minutes' and (c.extended_by > 0 or exists (select from clock_segment s where s.clock_id = c.id))
         and started.calendar = c.calendar and started.day = c.start_on
         and due.calendar = c.calendar and due.working
         and due.ordinal = case c.unit when 'workdays' then started.ordinal + c.amount
               else (select last.ordinal + case when last.working then 0 else 1 end from calendar_day last
                      where last.calendar = c.calendar
                        and last.day = case c.unit when 'days' then c.start_on + c.amount else (c.start_on + make_interval(months => c.amount))::date end) end;
      alter table clock alter first_due_on set not null, alter first_due_at set not null;

      create index ix_clock_open_warning on clock (region_code, warn_at) where state = 'running' and fired_at is null;
      create index ix_clock_promise_due on clock (region_code, due_on) where kind in ('promised','instant');
      create index ix_clock_promise_first_due on clock (region_code, first_due_on) where kind in ('promised','instant');
      create index ix_clock_promise_ended on clock (region_code, ended_at) where kind in ('promised','instant') and ended_at is not null;
      create index ix_matter_annulled on matter (id) where state = 'annulled';
      create index ix_card_clock on card (clock_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index ix_card_clock, ix_matter_annulled, ix_clock_promise_ended, ix_clock_promise_first_due, ix_clock_promise_due, ix_clock_open_warning;
      alter table clock drop window_code, drop item_code, drop first_due_on, drop first_due_at;
      drop table tally, tally_delta;
    `);
  }
}

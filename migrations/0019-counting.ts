import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What stands in config/rules for matters registered before the rule was copied into their terms. */
const usual = {
  startDay: 'next',
  roll: 'forward',
  dayEnds: 'close',
  sources: {
    startDay: { document: '民法典', section: '第二百零一条第一款', row: null, quote: '按照年、月、日计算期间的，开始的当日不计入，自下一日开始计算。' },
    roll: { document: '民法典', section: '第二百零三条第一款', row: null, quote: '期间的最后一日是法定休假日的，以法定休假日结束的次日为期间的最后一日。' },
    dayEnds: { document: '民法典', section: '第二百零三条第二款', row: null, quote: '期间的最后一日的截止时间为二十四时；有业务时间的，停止业务活动的时间为截止时间。' },
  },
};

/** Calendars of regions, opening hours of offices, and the rule a period counts by; each clock names all three, so that SQL can join them. */
export class Counting1790000000019 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table calendar add region_code text, add local jsonb;
      update calendar set region_code = '000000', local = '[]';
      alter table calendar alter region_code set not null, alter local set not null;
      create unique index uq_calendar_region on calendar (region_code);
      comment on table calendar is 'one row per region with days of its own, 000000 the nation; a region counts by the nearest around it; local = the days of that region and those around it';

      -- kinds are not kept: whatever is off and no weekend is a holiday
      alter table calendar_day add next_workday date, add after_holiday date;
      update calendar_day d
         set next_workday = (select min(n.day) from calendar_day n where n.calendar = d.calendar and n.day >= d.day and n.working),
             after_holiday = (select min(n.day) from calendar_day n where n.calendar = d.calendar and n.day >= d.day and (n.working or n.why in ('周六', '周日')));
      comment on table calendar_day is 'ordinal = working days from the first covered day up to and including this one; next_workday and after_holiday = this day or the first later one that is worked, or no holiday';

      alter table calendar_publication add local jsonb;

      create table opening_schedule (
        code text not null, hours jsonb not null, revision text not null,
        constraint pk_opening_schedule primary key (code)
      );
      comment on table opening_schedule is '开放时间, apart from working days; revision changes whenever the hours do';

      create table opening_day (
        schedule text not null, calendar text not null, day date not null, opens_at timestamptz not null, closes_at timestamptz not null,
        constraint pk_opening_day primary key (schedule, calendar, day)
      );
      comment on table opening_day is 'when business begins and ends on each day of a calendar, shut days by the usual hours';

      alter table office drop hours;
      alter table office add hours text not null default 'default';
      comment on table office is '办事地点; hours = code of its opening schedule';

      alter table clock add schedule text not null default 'default', add start_day text not null default 'next', add roll text not null default 'forward', add day_ends text not null default 'close',
        add constraint ck_clock_start_day check (start_day in ('next','same')),
        add constraint ck_clock_roll check (roll in ('forward','forwardOverHolidays','none')),
        add constraint ck_clock_day_ends check (day_ends in ('close','midnight'));
    `);
    await runner.query(`update matter set terms = terms || jsonb_build_object('counting', $1::jsonb) where not terms ? 'counting'`, [JSON.stringify(usual)]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update matter set terms = terms - 'counting';
      alter table clock drop day_ends, drop roll, drop start_day, drop schedule;
      alter table office drop hours;
      alter table office add hours jsonb;
      comment on table office is '办事地点; hours null = the default opening hours';
      drop table opening_day, opening_schedule;
      alter table calendar_publication drop local;
      alter table calendar_day drop after_holiday, drop next_workday;
      comment on table calendar_day is 'ordinal = working days from the first covered day up to and including this one';
      drop index uq_calendar_region;
      delete from calendar where region_code <> '000000';
      alter table calendar drop local, drop region_code;
      comment on table calendar is 'one row per calendar; revision changes whenever any day does';
    `);
  }
}

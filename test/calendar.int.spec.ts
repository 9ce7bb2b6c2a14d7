// real: PostgreSQL; fake: nothing
import { join } from 'node:path';
import * as fc from 'fast-check';
import { DataSource } from 'typeorm';
import { loadCalendar } from '@zonggui/catalogue/load-calendar';
import { calendarOf, dayOf } from '@zonggui/domain/deadline/calendar';
import type { Calendar, CalendarYear } from '@zonggui/domain/deadline/calendar';
import { addDays } from '@zonggui/domain/deadline/plain-date';
import { addWorkingDays } from '@zonggui/domain/deadline/working-days';
import { DomainError } from '@zonggui/domain/errors';
import { dueDayJoin, syncCalendar, workingDaysDueSql } from '@zonggui/store/calendar-sql';
import { testDatabase } from './setup/database';

const calendar = loadCalendar(join(__dirname, '../config/calendar'));
const withoutNotices = calendarOf([
  { year: 2025, status: 'published', basis: '无调休', off: [], working: [] },
  { year: 2026, status: 'published', basis: '无调休', off: [], working: [] },
]);
type DueRow = { due_on: string | null; provisional: boolean | null };
/** The State Council publishes 2027: a day within the holiday, and a working Sunday before it. */
const published2027 = calendarOf(
  calendar.years.map((year) =>
    year.year !== 2027 ? year : { ...year, status: 'published', basis: '通知', off: [...year.off, { from: '2027-02-09', to: '2027-02-12', holiday: '春节' }], working: [{ date: '2027-01-31', why: '春节调休上班（周日）' }] },
  ),
);
const beyond: DueRow = { due_on: null, provisional: null };

let database: Awaited<ReturnType<typeof testDatabase>>;
let db: DataSource;

beforeAll(async () => {
  database = await testDatabase();
  db = await new DataSource({ type: 'postgres', url: database.url }).initialize();
  await db.transaction((tx) => syncCalendar(tx, 'cn', calendar));
  await db.transaction((tx) => syncCalendar(tx, 'none', withoutNotices));
});

afterAll(async () => {
  await db.destroy();
  await database.drop();
});

async function dueInSql(code: string, starts: readonly string[], amounts: readonly number[]): Promise<DueRow[]> {
  return db.query<DueRow[]>(workingDaysDueSql, [code, starts, amounts]);
}

function dueInTypeScript(of: Calendar, from: string, n: number): DueRow {
  try {
    const date = addWorkingDays(of, from, n);
    return { due_on: date, provisional: dayOf(of, date).provisional };
  } catch (error) {
    if (error instanceof DomainError && error.code === 'calendar-gap') return beyond;
    throw error;
  }
}

describe('the working-day arithmetic of the database', () => {
  it('equals that of the domain for whole batches of starts and amounts, gaps included', async () => {
    const start = fc.integer({ min: -40, max: 1135 }).map((days) => addDays('2025-01-01', days));
    const pairs = fc.array(fc.tuple(start, fc.integer({ min: 1, max: 260 })), { minLength: 1, maxLength: 200 });
    await fc.assert(
      fc.asyncProperty(pairs, async (batch) => {
        const rows = await dueInSql('cn', batch.map(([from]) => from), batch.map(([, n]) => n));
        expect(rows).toEqual(batch.map(([from, n]) => dueInTypeScript(calendar, from, n)));
      }),
      { numRuns: 40 },
    );
  });

  it('answers from the calendar it is asked for', async () => {
    expect(await dueInSql('cn', ['2026-09-18', '2026-12-25'], [1, 10])).toEqual([
      { due_on: '2026-09-20', provisional: false },
      { due_on: '2027-01-11', provisional: true },
    ]);
    expect(await dueInSql('none', ['2026-09-18', '2026-12-25'], [1, 10])).toEqual([{ due_on: '2026-09-21', provisional: false }, beyond]);
  });

  it('moves many rows in one update, and leaves alone those the calendar does not reach', async () => {
    await db.transaction(async (tx) => {
      await tx.query('create temporary table promise (start_on date, amount integer, due_on date) on commit drop');
      await tx.query(`insert into promise select day, 20, null from calendar_day where calendar = 'cn'`);
      const { from, where } = dueDayJoin({ calendar: '$1', startOn: 'promise.start_on', amount: 'promise.amount' });
      await tx.query(`update promise set due_on = due.day from ${from} where ${where}`, ['cn']);
      const rows = await tx.query<{ start_on: string; due_on: string | null }[]>(
        `select to_char(start_on, 'YYYY-MM-DD') as start_on, to_char(due_on, 'YYYY-MM-DD') as due_on from promise order by start_on`,
      );
      expect(rows).toHaveLength(calendar.days.size);
      expect(rows).toEqual(rows.map(({ start_on }) => ({ start_on, due_on: dueInTypeScript(calendar, start_on, 20).due_on })));
    });
  });
});

describe('writing a calendar down', () => {
  const stored = async (code: string): Promise<{ days?: number; revision?: string }> => {
    const [row] = await db.query<{ days: number; revision: string }[]>(
      `select count(*)::integer as days, revision, to_char(published_through, 'YYYY-MM-DD') as published_through
         from calendar join calendar_day on calendar = code where code = $1 group by code`,
      [code],
    );
    return row ?? {};
  };

  it('twice changes nothing: no row is rewritten', async () => {
    const versions = () => db.query<unknown[]>(`select day, xmin::text from calendar_day where calendar = 'cn' order by day`);
    const before = await versions();
    await db.transaction((tx) => syncCalendar(tx, 'cn', calendar));
    expect(await versions()).toEqual(before);
    expect(before).toHaveLength(calendar.days.size);
  });

  it('moves its dates when the next notice is published, and its revision with them', async () => {
    await db.transaction((tx) => syncCalendar(tx, 'moving', calendar));
    expect(await dueInSql('moving', ['2027-01-29', '2027-02-04'], [1, 1])).toEqual([{ due_on: '2027-02-01', provisional: true }, { due_on: '2027-02-09', provisional: true }]);
    await db.transaction((tx) => syncCalendar(tx, 'moving', published2027));
    expect(await dueInSql('moving', ['2027-01-29', '2027-02-04'], [1, 1])).toEqual([{ due_on: '2027-01-31', provisional: false }, { due_on: '2027-02-15', provisional: false }]);
    expect(await stored('moving')).toEqual({ days: published2027.days.size, revision: published2027.revision, published_through: '2027-12-31' });
  });

  it('replaces the days of its own code only, and drops what it no longer covers', async () => {
    const before = await stored('none');
    await db.transaction((tx) => syncCalendar(tx, 'shrinking', calendar));
    await db.transaction((tx) => syncCalendar(tx, 'shrinking', withoutNotices));
    expect((await stored('shrinking')).days).toBe(withoutNotices.days.size);
    expect(await stored('none')).toEqual(before);
  });

  it('keeps the years it was built of, so that the same calendar can be built again', async () => {
    const [row] = await db.query<{ years: CalendarYear[] }[]>(`select years from calendar where code = 'cn'`);
    expect(calendarOf(row?.years ?? []).revision).toBe(calendar.revision);
  });

  it('by four processes at once leaves one calendar', async () => {
    await Promise.all([calendar, published2027, calendar, published2027].map((each) => db.transaction((tx) => syncCalendar(tx, 'raced', each))));
    const { revision } = await stored('raced');
    const kept = revision === calendar.revision ? calendar : published2027;
    const days = await db.query<{ day: string; ordinal: number }[]>(`select to_char(day, 'YYYY-MM-DD') as day, ordinal from calendar_day where calendar = 'raced' order by day`);
    expect(days).toEqual([...kept.days.values()].map((day) => ({ day: day.date, ordinal: day.ordinal })));
  });
});

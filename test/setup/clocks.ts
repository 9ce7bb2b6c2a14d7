import { randomUUID } from 'node:crypto';
import * as fc from 'fast-check';
import type { DataSource } from 'typeorm';
import { targetsOf } from '@zonggui/casework/calendar/calendar-family';
import type { RegisterInput } from '@zonggui/casework/command/requests';
import type { ClockKind, ClockRule } from '@zonggui/domain/clock/clock';
import type { Calendar } from '@zonggui/domain/deadline/calendar';
import type { ClockHistory, DueFromScratch } from '@zonggui/domain/deadline/from-scratch';
import type { OpeningHours } from '@zonggui/domain/deadline/opening-hours';
import { addDays, shanghaiInstant } from '@zonggui/domain/deadline/plain-date';
import type { CountingRule, LimitUnit, Roll } from '@zonggui/domain/terms';
import { recomputedSql } from '@zonggui/store/recompute-sql';
import type { TestCasework } from './casework';

/** A clock of any unit, rule, region and schedule, told by what its date follows from. */
export interface SampleClock {
  readonly id: string;
  readonly kind: ClockKind;
  readonly region: string;
  readonly hours: OpeningHours;
  readonly history: ClockHistory & ClockRule;
}

interface Range {
  readonly regions: readonly string[];
  readonly schedules: readonly OpeningHours[];
  readonly start: fc.Arbitrary<string>;
  readonly most: number;
}

export const anyClock = ({ regions, schedules, start, most }: Range): fc.Arbitrary<SampleClock> =>
  fc
    .record({
      kind: fc.constantFrom<ClockKind>('promised', 'statutory', 'supplement'),
      unit: fc.constantFrom<LimitUnit>('workdays', 'workdays', 'days', 'months'),
      amount: fc.integer({ min: 1, max: most }),
      region: fc.constantFrom(...regions),
      hours: fc.constantFrom(...schedules),
      startDay: fc.constantFrom<CountingRule['startDay']>('next', 'next', 'same'),
      roll: fc.constantFrom<Roll>('forward', 'forward', 'forwardOverHolidays', 'none'),
      dayEnds: fc.constantFrom<CountingRule['dayEnds']>('close', 'close', 'midnight'),
      warnPercent: fc.constantFrom(20, 20, 35, 100),
      warnWorkdays: fc.constantFrom(1, 1, 3),
      on: start,
      time: fc.constantFrom('07:10', '10:00', '17:45', '22:00'),
      pause: fc.option(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 6 }))),
      extended: fc.constantFrom(0, 0, 3),
    })
    .map(({ kind, unit, amount, region, hours, startDay, roll, dayEnds, warnPercent, warnWorkdays, on, time, pause, extended }) => ({
      kind, region, hours,
      id: randomUUID(),
      history: {
        startDay, roll, dayEnds, warnPercent, warnWorkdays, warnMinutes: 10,
        limit: { unit, amount: unit === 'months' ? Math.ceil(amount / 22) : amount },
        startsAt: shanghaiInstant(on, time),
        segments: pause === null ? [] : [{ fromOn: addDays(on, pause[0]), untilOn: addDays(on, pause[0] + pause[1]) }],
        extensions: extended === 0 ? [] : [{ days: extended }],
      },
    }));

/** An application for clocks to hang on. */
export async function applicationFor(test: TestCasework): Promise<string> {
  const input: RegisterInput = {
    region: '341000', office: 'hs-zhengwu', window: 'hs-zonghe-1', channel: 'window', deliveryMethod: 'window', gesture: 'verdict',
    party: { kind: 'person', idType: 'passport', idNumber: randomUUID(), name: '示例·申请人', phone: '13800000000' },
    matters: [{ item: 'demo-accepted-10' }],
    papers: ['shenfenzheng', 'hukouben'].map((material) => ({ material, status: 'received' })),
  };
  const clerk = await test.actor('hs-intake', 'intake', '341000');
  return (await test.casework.commands.register(input, { actor: clerk, key: randomUUID(), body: input })).applicationId;
}

/** A day nothing falls on, for a clock whose own day no calendar reaches. */
const nowhere = { dueOn: '1999-01-01', dueAt: shanghaiInstant('1999-01-01', '17:30'), warnAt: null, provisional: false, reason: null, pausedDays: 0, extendedBy: 0 };

/** Writes clocks down as they were started under this calendar, with what stopped and extended them. */
export async function writeClocks(db: DataSource, applicationId: string, clocks: readonly { readonly sample: SampleClock; readonly due: DueFromScratch | null; readonly calendar: Calendar }[]): Promise<void> {
  const rows = clocks.map(({ sample: { id, kind, region, hours, history }, due, calendar }) => {
    const { dueOn, dueAt, warnAt, provisional, reason, pausedDays, extendedBy } = due ?? nowhere;
    return {
      id, kind, application_id: applicationId, region_code: region, unit: history.limit.unit, amount: history.limit.amount, starts_on: 'accepted', start_at: history.startsAt,
      start_on: dayIn(history.startsAt), due_on: dueOn, due_at: dueAt, first_due_on: dueOn, first_due_at: dueAt, warn_at: warnAt, provisional, reason, state: 'running', paused_days: pausedDays, extended_by: extendedBy,
      calendar: calendar.code, calendar_revision: calendar.revision, schedule: hours.code, start_day: history.startDay, roll: history.roll, day_ends: history.dayEnds,
      warn_percent: history.warnPercent, warn_workdays: history.warnWorkdays, warn_minutes: history.warnMinutes,
    };
  });
  const segments = clocks.flatMap(({ sample: { id, history } }) =>
    history.segments.map(({ fromOn, untilOn }) => ({
      id: randomUUID(), application_id: applicationId, clock_id: id, cause: 'suspension', from_on: fromOn, until_on: untilOn, from_at: `${fromOn}T10:00:00+08:00`, until_at: `${untilOn}T10:00:00+08:00`,
    })),
  );
  const extensions = clocks.flatMap(({ sample: { id, history } }) =>
    history.extensions.map(({ days }) => ({
      id: randomUUID(), application_id: applicationId, clock_id: id, days, extended_at: history.startsAt, from_due_on: '2026-12-31', to_due_on: '2026-12-31', notice_way: 'written',
    })),
  );
  for (const [table, given] of Object.entries({ clock: rows, clock_segment: segments, clock_extension: extensions })) {
    await db.query(`insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1::jsonb)`, [JSON.stringify(given)]);
  }
}

const dayIn = (instant: Date): string => new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);

export interface RecomputedRow {
  readonly id: string;
  readonly due_on: string;
  readonly due_at: Date;
  readonly warn_at: Date;
  readonly provisional: boolean;
  readonly paused_days: number;
  readonly extended_by: number;
  readonly not_before: string | null;
}

/** What the statement that publications run makes of these clocks, without a publication. */
export async function recomputedIn(db: DataSource, ids: readonly string[], calendars: readonly Calendar[]): Promise<Map<string, RecomputedRow>> {
  const rows: RecomputedRow[] = await db.query(recomputedSql, [JSON.stringify(targetsOf(calendars)), null, '[]', ids]);
  return new Map(rows.map((row) => [row.id, row]));
}

/** 示例: an office that opens on Saturday morning, works late on Wednesday, and has no lunch. */
export const lateHours = (usual: OpeningHours): OpeningHours => ({
  ...usual,
  code: 'late',
  usual: { opens: '09:00', closes: '16:00' },
  weekly: { ...usual.weekly, 3: [{ opens: '09:00', closes: '20:00' }], 6: [{ opens: '09:00', closes: '11:30' }] },
  makeUpDay: [],
});

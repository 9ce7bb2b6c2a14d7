import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Clock, ClockKind, ClockState } from '@zonggui/domain/clock/clock';
import type { CountingRule, LimitUnit, Roll, StepName } from '@zonggui/domain/terms';
import { ApplicationRow } from './application.entity';

@Index('ix_clock_application', ['applicationId'])
@Index('ix_clock_next', ['nextAt', 'applicationId'], { where: 'next_at is not null' })
@Index('ix_clock_open_application', ['applicationId'], { where: `state in ('running','paused')` })
@Index('ix_clock_open_due', ['regionCode', 'dueAt', 'id'], { where: `state = 'running'` })
@Index('ix_clock_instant', ['matterId'], { where: `kind = 'instant' and state = 'running'` })
@Index('ix_clock_subject', ['subjectId'], { where: 'subject_id is not null' })
@Index('ix_clock_owed', ['regionCode', 'kind', 'startAt', 'id'], { where: `kind in ('makeUp','supplement')` })
@Check('ck_clock_step', `step in ('dispatch','review','audit','output')`)
@Index('ix_clock_open_warning', ['regionCode', 'warnAt'], { where: `state = 'running' and fired_at is null` })
@Index('ix_clock_promise_due', ['regionCode', 'dueOn'], { where: `kind in ('promised','instant')` })
@Index('ix_clock_promise_first_due', ['regionCode', 'firstDueOn'], { where: `kind in ('promised','instant')` })
@Index('ix_clock_promise_ended', ['regionCode', 'endedAt'], { where: `kind in ('promised','instant') and ended_at is not null` })
@Check('ck_clock_unit', `unit in ('minutes','workdays','days','months')`)
@Check('ck_clock_state', `state in ('running','paused','met','cancelled','expired')`)
@Check('ck_clock_start_day', `start_day in ('next','same')`)
@Check('ck_clock_roll', `roll in ('forward','forwardOverHolidays','none')`)
@Check('ck_clock_day_ends', `day_ends in ('close','midnight')`)
@Check('ck_clock_warn_percent', `warn_percent between 1 and 100`)
@Check('ck_clock_warn_workdays', `warn_workdays > 0`)
@Check('ck_clock_warn_minutes', `warn_minutes > 0`)
@Entity('clock', { comment: '时限; next_at is the next instant at which time itself does something, null when nothing is left; subject_id = the hand-out, card, order or rectification it is about' })
export class ClockRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_clock' })
  id: string;

  @ForeignKey(() => ApplicationRow, { name: 'fk_clock_application' })
  @Column('uuid')
  applicationId: string;

  @Column('uuid', { nullable: true })
  matterId: string | null;

  @Column('uuid', { nullable: true })
  deferralId: string | null;

  @Column('text')
  regionCode: string;

  @Column('text', { nullable: true })
  departmentCode: string | null;

  @Column('text', { nullable: true })
  windowCode: string | null;

  @Column('text', { nullable: true })
  itemCode: string | null;

  @Column('text')
  kind: ClockKind;

  @Column('text')
  unit: LimitUnit;

  @Column('integer')
  amount: number;

  @Column('text')
  startsOn: Clock['startsOn'];

  @Column('timestamptz')
  startAt: Date;

  @Column('date')
  startOn: string;

  @Column('date')
  dueOn: string;

  @Column('timestamptz')
  dueAt: Date;

  /** The day first promised; never changed afterwards. */
  @Column('date')
  firstDueOn: string;

  @Column('timestamptz')
  firstDueAt: Date;

  @Column('timestamptz', { nullable: true })
  warnAt: Date | null;

  @Column('boolean')
  provisional: boolean;

  @Column('text', { nullable: true })
  reason: string | null;

  @Column('text')
  state: ClockState;

  @Column('timestamptz', { nullable: true })
  pausedSince: Date | null;

  @Column('integer', { default: 0 })
  pausedDays: number;

  @Column('integer', { default: 0 })
  extendedBy: number;

  @Column('timestamptz', { nullable: true })
  warnedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  firedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  endedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  nextAt: Date | null;

  @Column('text')
  calendar: string;

  @Column('text')
  calendarRevision: string;

  /** No publication of a calendar moves it before this day. */
  @Column('date', { nullable: true })
  notBefore: string | null;

  /** The hand-out, card, supervision order or rectification it is about. */
  @Column('uuid', { nullable: true })
  subjectId: string | null;

  @Column('text', { nullable: true })
  step: StepName | null;

  /** When nothing having been done since it ran out becomes a matter of its own. */
  @Column('timestamptz', { nullable: true })
  escalateAt: Date | null;

  @Column('timestamptz', { nullable: true })
  escalatedAt: Date | null;

  /** Code of the opening schedule its closing and its minutes are taken from. */
  @Column('text', { default: 'default' })
  schedule: string;

  @Column('text', { default: 'next' })
  startDay: CountingRule['startDay'];

  @Column('text', { default: 'forward' })
  roll: Roll;

  @Column('text', { default: 'close' })
  dayEnds: CountingRule['dayEnds'];

  /** 黄灯阈值, as the region had set it when the clock began. */
  @Column('integer', { default: 20 })
  warnPercent: number;

  @Column('integer', { default: 1 })
  warnWorkdays: number;

  @Column('integer', { default: 10 })
  warnMinutes: number;
}

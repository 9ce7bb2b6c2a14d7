import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Index('uq_calendar_day_ordinal', ['calendar', 'ordinal'], { unique: true, where: 'working' })
@Entity('calendar_day', {
  comment:
    'ordinal = working days from the first covered day up to and including this one; next_workday and after_holiday = this day or the first later one that is worked, or no holiday',
})
export class CalendarDayRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_calendar_day' })
  calendar: string;

  @PrimaryColumn('date', { primaryKeyConstraintName: 'pk_calendar_day' })
  day: string;

  @Column('boolean')
  working: boolean;

  @Column('integer')
  ordinal: number;

  @Column('boolean')
  provisional: boolean;

  @Column('text')
  why: string;

  @Column('date', { nullable: true })
  nextWorkday: string | null;

  @Column('date', { nullable: true })
  afterHoliday: string | null;
}

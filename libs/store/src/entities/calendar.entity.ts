import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Index('uq_calendar_region', ['regionCode'], { unique: true })
@Entity('calendar', {
  comment: 'one row per region with days of its own, 000000 the nation; a region counts by the nearest around it; local = the days of that region and those around it',
})
export class CalendarRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_calendar' })
  code: string;

  @Column('text')
  regionCode: string;

  /** Changes whenever any day does. */
  @Column('text')
  revision: string;

  @Column('date')
  firstDay: string;

  @Column('date')
  lastDay: string;

  @Column('date')
  publishedThrough: string;

  @Column('jsonb')
  years: unknown;

  @Column('jsonb')
  local: unknown;
}

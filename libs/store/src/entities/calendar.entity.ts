import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('calendar', { comment: 'one row per calendar; revision changes whenever any day does' })
export class CalendarRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_calendar' })
  code: string;

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
}

import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('opening_day', { comment: 'when business begins and ends on each day of a calendar, shut days by the usual hours' })
export class OpeningDayRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_opening_day' })
  schedule: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_opening_day' })
  calendar: string;

  @PrimaryColumn('date', { primaryKeyConstraintName: 'pk_opening_day' })
  day: string;

  @Column('timestamptz')
  opensAt: Date;

  @Column('timestamptz')
  closesAt: Date;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('opening_schedule', { comment: '开放时间, apart from working days; revision changes whenever the hours do' })
export class OpeningScheduleRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_opening_schedule' })
  code: string;

  @Column('jsonb')
  hours: unknown;

  @Column('text')
  revision: string;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Figure } from '@zonggui/domain/report/figures';

@Entity('tally_delta', { comment: 'what a command counted, until it is folded into tally; append only, so no two commands wait for each other' })
export class TallyDeltaRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_tally_delta' })
  id: string;

  @Column('date')
  day: string;

  @Column('text')
  regionCode: string;

  @Column('text')
  departmentCode: string;

  @Column('text')
  windowCode: string;

  @Column('text')
  itemCode: string;

  @Column('text')
  figure: Figure;

  @Column('integer')
  amount: number;
}

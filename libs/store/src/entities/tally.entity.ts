import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Figure } from '@zonggui/domain/report/figures';

@Entity('tally', { comment: 'figures of events by legal day in Asia/Shanghai, without what still lies in tally_delta; an empty code: none' })
export class TallyRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_tally' })
  regionCode: string;

  @PrimaryColumn('date', { primaryKeyConstraintName: 'pk_tally' })
  day: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_tally' })
  departmentCode: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_tally' })
  windowCode: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_tally' })
  itemCode: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_tally' })
  figure: Figure;

  @Column('integer')
  amount: number;
}

import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { MatterRow } from './matter.entity';

@Index('ix_assistance_application', ['applicationId'])
@Check('ck_assistance_kind', `kind in ('assistance','handOff')`)
@Check('ck_assistance_state', `state in ('open','answered')`)
@Entity('assistance', { comment: '协办 (a department) and 异地协办 (a region)' })
export class AssistanceRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_assistance' })
  id: string;

  @Column('uuid')
  applicationId: string;

  @ForeignKey(() => MatterRow, { name: 'fk_assistance_matter' })
  @Column('uuid')
  matterId: string;

  @Column('text')
  kind: 'assistance' | 'handOff';

  @Column('text')
  toRegionCode: string;

  @Column('text', { nullable: true })
  toDepartmentCode: string | null;

  @Column('text')
  question: string;

  @Column('timestamptz', { nullable: true })
  dueAt: Date | null;

  @Column('text')
  state: 'open' | 'answered';

  @Column('text', { nullable: true })
  answer: string | null;
}

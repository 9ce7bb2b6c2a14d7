import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Index('ix_delegation_item', ['regionCode', 'itemCode'])
@Entity('delegation', { comment: '受理并办结 recorded as delegated by the deciding department' })
export class DelegationRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_delegation' })
  id: string;

  @Column('text')
  itemCode: string;

  @Column('text')
  departmentCode: string;

  @Column('text')
  regionCode: string;

  @Column('date')
  validFrom: string;

  @Column('date', { nullable: true })
  validUntil: string | null;

  @Column('text')
  basis: string;
}

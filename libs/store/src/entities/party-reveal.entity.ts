import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ApplicationRow } from './application.entity';
import { StaffRow } from './staff.entity';

@Index('ix_party_reveal_application', ['applicationId'])
@Check('ck_party_reveal_field', `field in ('idNumber', 'phone')`)
@Entity('party_reveal', { comment: '查看记录: a masked value was shown whole, to whom and why; the value itself is not here' })
export class PartyRevealRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_party_reveal' })
  id: string;

  @ForeignKey(() => ApplicationRow, { name: 'fk_party_reveal_application' })
  @Column('uuid')
  applicationId: string;

  @Column('uuid')
  partyId: string;

  @ForeignKey(() => StaffRow, { name: 'fk_party_reveal_staff' })
  @Column('uuid')
  staffId: string;

  @Column('text')
  field: 'idNumber' | 'phone';

  @Column('text')
  purpose: string;

  @Column('timestamptz')
  revealedAt: Date;
}

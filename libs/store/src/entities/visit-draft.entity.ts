import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { StaffRow } from './staff.entity';

@Index('ix_visit_draft_staff', ['staffId', 'savedAt', 'id'])
@Index('ix_visit_draft_saved', ['savedAt'])
@Index('ix_visit_draft_party', ['partyKey'], { where: 'party_key is not null' })
@Entity('visit_draft', { comment: '暂存: a visit half entered; content is sealed with the key of the numbers, and the row goes when the visit is registered or the draft is too old' })
export class VisitDraftRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_visit_draft' })
  id: string;

  @ForeignKey(() => StaffRow, { name: 'fk_visit_draft_staff' })
  @Column('uuid')
  staffId: string;

  @Column('text')
  regionCode: string;

  @Column('text', { nullable: true })
  windowCode: string | null;

  @Column('bytea', { nullable: true })
  partyKey: Buffer | null;

  @Column('bytea')
  content: Buffer;

  @Column('timestamptz')
  savedAt: Date;
}

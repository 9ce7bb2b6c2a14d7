import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Index('ix_remark_application', ['applicationId'])
@Entity('remark', { comment: 'reasons and opinions; the event holds their salted digest, so the words can be erased and cannot be changed' })
export class RemarkRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_remark' })
  eventId: string;

  @Column('uuid')
  applicationId: string;

  @Column('uuid', { nullable: true })
  matterId: string | null;

  /** Canonical JSON; null once the person is erased. */
  @Column('text', { nullable: true })
  words: string | null;

  @Column('bytea', { nullable: true })
  salt: Buffer | null;
}

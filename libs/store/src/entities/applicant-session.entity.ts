import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Index('ix_applicant_session_expiry', ['expiresAt'])
@Index('ix_applicant_session_party', ['partyKey'])
@Entity('applicant_session', { comment: '我的办件: sign-ins of applicants; whose it is stands there as the key of the party, whether there is one or not' })
export class ApplicantSessionRow {
  @PrimaryColumn('bytea', { primaryKeyConstraintName: 'pk_applicant_session' })
  idHash: Buffer;

  @Column('bytea')
  partyKey: Buffer;

  @Column('text')
  nameMasked: string;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  expiresAt: Date;
}

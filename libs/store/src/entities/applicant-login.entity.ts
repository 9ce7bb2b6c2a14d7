import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Index('ix_applicant_login_expiry', ['expiresAt'])
@Entity('applicant_login', { comment: 'ways to 统一身份认证 begun and not come back from: what the answer is held against, once' })
export class ApplicantLoginRow {
  @PrimaryColumn('bytea', { primaryKeyConstraintName: 'pk_applicant_login' })
  idHash: Buffer;

  @Column('text')
  state: string;

  @Column('text')
  nonce: string;

  /** PKCE. */
  @Column('text')
  verifier: string;

  @Column('timestamptz')
  expiresAt: Date;
}

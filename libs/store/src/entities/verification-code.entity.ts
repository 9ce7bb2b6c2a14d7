import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { PartyRow } from './party.entity';

@Index('ix_verification_code_phone', ['phoneKey'], { where: 'used_at is null' })
@Index('ix_verification_code_party', ['partyId'])
@Index('ix_verification_code_expires', ['expiresAt'])
@Entity('verification_code', { comment: '查询验证码 (A32): the code itself follows from the id and the key of the numbers, and is nowhere; the id is that of its notice' })
export class VerificationCodeRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_verification_code' })
  id: string;

  /** Whose telephone it goes to; null: nobody was found, and nothing goes out. The row is there all the same, so that asking takes as long. */
  @ForeignKey(() => PartyRow, { name: 'fk_verification_code_party' })
  @Column('uuid', { nullable: true })
  partyId: string | null;

  /** HMAC of the telephone number and the last four of the 证件. */
  @Column('bytea')
  phoneKey: Buffer;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  expiresAt: Date;

  @Column('timestamptz', { nullable: true })
  usedAt: Date | null;
}

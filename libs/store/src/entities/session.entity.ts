import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { StaffRow } from './staff.entity';

@Index('ix_session_expiry', ['expiresAt'])
@Entity('session', { comment: "sign-ins; the cookie's token is stored only as a hash" })
export class SessionRow {
  @PrimaryColumn('bytea', { primaryKeyConstraintName: 'pk_session' })
  idHash: Buffer;

  @ForeignKey(() => StaffRow, { name: 'fk_session_staff', onDelete: 'CASCADE' })
  @Column('uuid')
  staffId: string;

  @Column('text')
  csrfToken: string;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  expiresAt: Date;
}

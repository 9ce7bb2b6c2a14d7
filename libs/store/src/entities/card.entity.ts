import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CardEffect } from '@zonggui/domain/application/effects';

@Index('uq_card_cause', ['cause'], { unique: true })
@Index('ix_card_clock', ['clockId'])
@Index('ix_card_region', ['regionCode', 'issuedAt', 'id'])
@Check('ck_card_level', `level in ('warning','yellow','red')`)
@Entity('card', { comment: '牌: an event kept for ever; never two for one cause' })
export class CardRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_card' })
  id: string;

  @Column('text')
  cause: string;

  @Column('uuid')
  applicationId: string;

  @Column('uuid', { nullable: true })
  matterId: string | null;

  @Column('uuid', { nullable: true })
  clockId: string | null;

  @Column('text')
  level: CardEffect['level'];

  @Column('text')
  rule: string;

  @Column('jsonb')
  snapshot: unknown;

  @Column('text')
  regionCode: string;

  @Column('text', { nullable: true })
  departmentCode: string | null;

  @Column('timestamptz')
  issuedAt: Date;

  @Column('timestamptz')
  recordedAt: Date;

  @Column('text', { nullable: true })
  reply: string | null;

  @Column('uuid', { nullable: true })
  repliedBy: string | null;

  @Column('timestamptz', { nullable: true })
  repliedAt: Date | null;

  @Column('uuid', { nullable: true })
  withdrawnBy: string | null;

  @Column('timestamptz', { nullable: true })
  withdrawnAt: Date | null;

  @Column('text', { nullable: true })
  withdrawalReason: string | null;

  /** Signed "B 代 A": for whom it was answered. */
  @Column('uuid', { nullable: true })
  repliedOnBehalfOf: string | null;
}

import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Post } from '@zonggui/domain/posts';
import type { CardLevel } from '@zonggui/domain/supervision/card';
import type { CardState } from '@zonggui/domain/supervision/card.machine';

@Index('uq_card_cause', ['cause'], { unique: true })
@Index('ix_card_clock', ['clockId'])
@Index('ix_card_region', ['regionCode', 'issuedAt', 'id'])
@Index('ix_card_application', ['applicationId'])
@Index('ix_card_open', ['regionCode', 'issuedAt', 'id'], { where: `state in ('open','appealed')` })
@Check('ck_card_state', `state in ('noted','open','answered','appealed','closed','withdrawn')`)
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
  level: CardLevel;

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

  @Column('text')
  state: CardState;

  /** To whom it was given: the post of a region, perhaps of a department, perhaps one person. */
  @Column('text')
  post: Post;

  @Column('uuid', { nullable: true })
  assigneeId: string | null;

  /** Why a supervisor issued it; null where time did. */
  @Column('text', { nullable: true })
  reason: string | null;

  @Column('text', { nullable: true })
  appeal: string | null;

  @Column('uuid', { nullable: true })
  appealedBy: string | null;

  @Column('timestamptz', { nullable: true })
  appealedAt: Date | null;

  @Column('uuid', { nullable: true })
  closedBy: string | null;

  @Column('timestamptz', { nullable: true })
  closedAt: Date | null;
}

import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Post } from '@zonggui/domain/posts';
import type { OrderState } from '@zonggui/domain/supervision/order.machine';
import { ApplicationRow } from './application.entity';

@Index('ix_supervision_order_application', ['applicationId'])
@Index('ix_supervision_order_region', ['regionCode', 'issuedAt', 'id'])
@Check('ck_supervision_order_state', `state in ('open','answered','closed','withdrawn')`)
@Entity('supervision_order', { comment: '督办: what a supervisor wants done, by whom and by when; its 反馈期限 is a clock' })
export class SupervisionOrderRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_supervision_order' })
  id: string;

  @ForeignKey(() => ApplicationRow, { name: 'fk_supervision_order_application' })
  @Column('uuid')
  applicationId: string;

  @Column('uuid', { nullable: true })
  matterId: string | null;

  @Column('uuid', { nullable: true })
  cardId: string | null;

  @Column('text')
  regionCode: string;

  @Column('text')
  post: Post;

  @Column('text', { nullable: true })
  departmentCode: string | null;

  @Column('uuid', { nullable: true })
  assigneeId: string | null;

  /** Emptied when the applicant is erased. */
  @Column('text', { nullable: true })
  content: string | null;

  @Column('text')
  state: OrderState;

  @Column('uuid')
  issuedBy: string;

  @Column('uuid', { nullable: true })
  issuedOnBehalfOf: string | null;

  @Column('timestamptz')
  issuedAt: Date;

  @Column('text', { nullable: true })
  answer: string | null;

  @Column('uuid', { nullable: true })
  answeredBy: string | null;

  @Column('uuid', { nullable: true })
  answeredOnBehalfOf: string | null;

  @Column('timestamptz', { nullable: true })
  answeredAt: Date | null;

  @Column('uuid', { nullable: true })
  closedBy: string | null;

  @Column('timestamptz', { nullable: true })
  closedAt: Date | null;
}

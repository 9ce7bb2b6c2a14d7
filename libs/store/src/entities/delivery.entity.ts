import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { DeliveryMethod } from '@zonggui/domain/application/application';
import { ApplicationRow } from './application.entity';

@Index('ix_delivery_application', ['applicationId'])
@Index('ix_delivery_open', ['method', 'id'], { where: `state = 'open'` })
@Index('ix_delivery_in_post', ['id'], { where: `state = 'done' and method = 'mail' and arrived_at is null` })
@Index('ix_delivery_done', ['doneAt'])
@Index('ix_delivery_tracking', ['trackingLast4'], { where: 'tracking_last4 is not null' })
@Check('ck_delivery_state', `state in ('open','done')`)
@Entity('delivery', { comment: '送达: the results of one application that are handed out together' })
export class DeliveryRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_delivery' })
  id: string;

  @ForeignKey(() => ApplicationRow, { name: 'fk_delivery_application' })
  @Column('uuid')
  applicationId: string;

  @Column('text')
  method: DeliveryMethod;

  @Column('text')
  state: 'open' | 'done';

  @Column('uuid', { array: true })
  matterIds: string[];

  @Column('text', { nullable: true })
  receiver: string | null;

  @Column('text', { nullable: true })
  tracking: string | null;

  /** By which the search box finds it. */
  @Column('text', { nullable: true })
  trackingLast4: string | null;

  @Column('timestamptz', { nullable: true })
  doneAt: Date | null;

  /** When the post delivered it; told from outside, after the hand-out is over. */
  @Column('timestamptz', { nullable: true })
  arrivedAt: Date | null;
}

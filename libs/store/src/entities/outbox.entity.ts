import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Index('ix_outbox_pending', ['id'], { where: `state = 'pending'` })
@Index('ix_outbox_queued', ['queuedAt'], { where: `state = 'queued'` })
@Check('ck_outbox_state', `state in ('pending','queued','done')`)
@Entity('outbox', { comment: "done only in the handler's own transaction; a row queued too long is queued again, so Redis may be wiped" })
export class OutboxRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_outbox' })
  id: string;

  @Column('text')
  job: string;

  @Column('jsonb')
  payload: unknown;

  @Column('text')
  state: 'pending' | 'queued' | 'done';

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz', { nullable: true })
  queuedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  doneAt: Date | null;

  /** Business time before which it is not queued: the registration may still be taken back. */
  @Column('timestamptz', { nullable: true })
  heldUntil: Date | null;

  @Column('integer', { default: 0 })
  attempts: number;
}

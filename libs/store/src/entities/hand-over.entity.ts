import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { DeliveryRow } from './delivery.entity';

@Index('ix_hand_over_application', ['applicationId'])
@Check('ck_hand_over_receiver', `receiver in ('self','agent')`)
@Check('ck_hand_over_checked', `checked in ('number','sight')`)
@Check('ck_hand_over_signed', `signed in ('pad','paper')`)
@Entity('hand_over', { comment: '领取: who took the results, how he was checked, and his signature; picture_sha256 stays when the rest is erased' })
export class HandOverRow {
  @ForeignKey(() => DeliveryRow, { name: 'fk_hand_over_delivery' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_hand_over' })
  deliveryId: string;

  @Column('uuid')
  applicationId: string;

  @Column('text')
  receiver: 'self' | 'agent';

  @Column('text')
  checked: 'number' | 'sight';

  @Column('text', { nullable: true })
  agentName: string | null;

  @Column('text', { nullable: true })
  agentIdType: string | null;

  @Column('bytea', { nullable: true })
  agentIdEncrypted: Buffer | null;

  @Column('text', { nullable: true })
  agentIdLast4: string | null;

  @Column('text')
  signed: 'pad' | 'paper';

  @Column('jsonb', { nullable: true })
  strokes: number[][][] | null;

  @Column('bytea', { nullable: true })
  picture: Buffer | null;

  @Column('bytea', { nullable: true })
  pictureSha256: Buffer | null;

  @Column('text', { nullable: true })
  note: string | null;

  @Column('uuid')
  handedBy: string;

  @Column('uuid', { nullable: true })
  onBehalfOf: string | null;

  @Column('timestamptz')
  handedAt: Date;
}

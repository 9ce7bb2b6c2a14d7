import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Actor } from '@zonggui/domain/posts';
import { StreamRow } from './stream.entity';

@Index('uq_event_id', ['id'], { unique: true })
@Entity('event', { comment: 'what happened, append only; body is the canonical JSON (RFC 8785) the hash covers, without personal data' })
export class EventRow {
  @Column('uuid')
  id: string;

  @ForeignKey(() => StreamRow, { name: 'fk_event_stream' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_event' })
  streamId: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_event' })
  seq: number;

  @Column('text')
  type: string;

  @Column('uuid', { nullable: true })
  matterId: string | null;

  @Column('text')
  actorKind: Actor['kind'];

  @Column('text')
  actorId: string;

  @Column('text', { nullable: true })
  onBehalfOf: string | null;

  @Column('timestamptz')
  occurredAt: Date;

  @Column('timestamptz')
  recordedAt: Date;

  @Column('text')
  body: string;

  @Column('bytea')
  prevHash: Buffer;

  @Column('bytea')
  hash: Buffer;
}

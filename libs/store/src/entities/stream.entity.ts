import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Index('ix_stream_unsealed', ['id'], { where: 'head_seq > sealed_seq' })
@Check('ck_stream_kind', `kind in ('application','catalogue','grants','log-ins','calendar')`)
@Entity('stream', { comment: 'head of each stream; locked through the row its events are about' })
export class StreamRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_stream' })
  id: string;

  @Column('text')
  kind: 'application' | 'catalogue' | 'grants' | 'log-ins' | 'calendar';

  @Column('integer')
  headSeq: number;

  @Column('bytea')
  headHash: Buffer;

  @Column('integer', { default: 0 })
  sealedSeq: number;
}

import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Index('ix_command_recorded', ['recordedAt'])
@Entity('command', { comment: 'idempotency: inserted first, committed with its effects, kept 30 days; json and not jsonb, so a replay answers to the letter' })
export class CommandRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_command' })
  actorId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_command' })
  key: string;

  @Column('bytea')
  requestHash: Buffer;

  @Column('json', { nullable: true })
  response: unknown;

  @Column('timestamptz')
  recordedAt: Date;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('seal', { comment: 'signed root over the heads that were unsealed; also written outside the database' })
export class SealRow {
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_seal' })
  number: number;

  @Column('timestamptz')
  sealedAt: Date;

  @Column('integer')
  streams: number;

  @Column('bytea')
  root: Buffer;

  @Column('bytea')
  prevRoot: Buffer;

  @Column('jsonb')
  heads: unknown;

  @Column('bytea')
  signature: Buffer;

  @Column('text')
  keyId: string;
}

import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Index('ix_consultation_region', ['regionCode', 'toldAt'])
@Check('ck_consultation_seconds', 'seconds >= 0')
@Entity('consultation', { comment: '咨询: a 一次性告知书 was printed; facts are the 情形 it was tailored to, and nobody who asked is named' })
export class ConsultationRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_consultation' })
  id: string;

  @Column('text')
  regionCode: string;

  @Column('text', { nullable: true })
  windowCode: string | null;

  @Column('text')
  itemCode: string;

  @Column('text')
  channel: string;

  @Column('jsonb')
  facts: Readonly<Record<string, string | boolean>>;

  @Column('integer')
  seconds: number;

  @Column('uuid')
  staffId: string;

  @Column('timestamptz')
  toldAt: Date;
}

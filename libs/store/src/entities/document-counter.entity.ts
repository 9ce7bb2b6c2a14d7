import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('document_counter', { comment: 'the last row a transaction locks' })
export class DocumentCounterRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_document_counter' })
  organ: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_document_counter' })
  series: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_document_counter' })
  year: number;

  @Column('integer')
  lastSerial: number;
}

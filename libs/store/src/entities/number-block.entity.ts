import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('number_block', { comment: 'serials are taken from here in blocks by each replica; gaps are allowed' })
export class NumberBlockRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_number_block' })
  regionCode: string;

  @PrimaryColumn('date', { primaryKeyConstraintName: 'pk_number_block' })
  day: string;

  @Column('integer')
  nextSerial: number;
}

import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { DeliveryRow } from './delivery.entity';
import { OfficeRow } from './office.entity';

@Index('uq_pigeonhole_delivery', ['deliveryId'], { unique: true })
@Entity('pigeonhole', { comment: '存放格口 in use: where the results of a hand-out lie; gone when they are handed over or given to the post' })
export class PigeonholeRow {
  @ForeignKey(() => OfficeRow, { name: 'fk_pigeonhole_office' })
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_pigeonhole' })
  officeCode: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_pigeonhole' })
  hole: number;

  @ForeignKey(() => DeliveryRow, { name: 'fk_pigeonhole_delivery' })
  @Column('uuid')
  deliveryId: string;

  @Column('timestamptz')
  putAt: Date;

  @Column('uuid')
  putBy: string;
}

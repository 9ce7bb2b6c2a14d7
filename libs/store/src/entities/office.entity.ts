import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { RegionRow } from './region.entity';

@Entity('office', { comment: '办事地点; hours = code of its opening schedule' })
export class OfficeRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_office' })
  code: string;

  @ForeignKey(() => RegionRow, { name: 'fk_office_region' })
  @Column('text')
  regionCode: string;

  @Column('text')
  name: string;

  @Column('text', { nullable: true })
  address: string | null;

  @Column('text', { nullable: true })
  telephone: string | null;

  @Column('text', { default: 'default' })
  hours: string;

  /** 存放格口 of its output desk, numbered from 1; 0 = none. */
  @Column('integer', { default: 0 })
  pigeonholes: number;

  @Column('boolean', { default: false })
  demo: boolean;
}

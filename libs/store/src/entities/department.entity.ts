import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { RegionRow } from './region.entity';

@Entity('department', { comment: '承办科室 / 单位: who decides a matter' })
export class DepartmentRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_department' })
  code: string;

  @ForeignKey(() => RegionRow, { name: 'fk_department_region' })
  @Column('text')
  regionCode: string;

  @Column('text')
  name: string;

  @Column('boolean', { default: false })
  demo: boolean;
}

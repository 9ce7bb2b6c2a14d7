import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { OfficeRow } from './office.entity';

@Check('ck_service_window_kind', `kind in ('intake', 'joint', 'duty')`)
@Entity('service_window', { comment: '窗口; window is a reserved word of SQL' })
export class ServiceWindowRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_service_window' })
  code: string;

  @ForeignKey(() => OfficeRow, { name: 'fk_service_window_office' })
  @Column('text')
  officeCode: string;

  @Column('text')
  name: string;

  @Column('text')
  kind: 'intake' | 'joint' | 'duty';

  @Column('boolean', { default: false })
  demo: boolean;
}

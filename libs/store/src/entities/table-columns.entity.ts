import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { StaffRow } from './staff.entity';

@Entity('table_columns', { comment: 'columns a person shows or hides, by the name of the table on screen; keys only' })
export class TableColumnsRow {
  @ForeignKey(() => StaffRow, { name: 'fk_table_columns_staff' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_table_columns' })
  staffId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_table_columns' })
  tableName: string;

  @Column('jsonb')
  chosen: Readonly<Record<string, boolean>>;
}

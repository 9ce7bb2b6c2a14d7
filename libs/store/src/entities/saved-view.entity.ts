import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { StaffRow } from './staff.entity';

@Index('uq_saved_view_name', ['staffId', 'name'], { unique: true })
@Entity('saved_view', { comment: "我的视图: a filter of the queue under a name of the person's own" })
export class SavedViewRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_saved_view' })
  id: string;

  @ForeignKey(() => StaffRow, { name: 'fk_saved_view_staff' })
  @Column('uuid')
  staffId: string;

  @Column('text')
  name: string;

  @Column('jsonb')
  filter: Readonly<Record<string, string>>;

  @Column('timestamptz')
  savedAt: Date;
}

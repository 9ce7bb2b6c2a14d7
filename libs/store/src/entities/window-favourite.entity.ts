import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { ServiceWindowRow } from './service-window.entity';

@Entity('window_favourite', { comment: '收藏: items a window keeps at hand' })
export class WindowFavouriteRow {
  @ForeignKey(() => ServiceWindowRow, { name: 'fk_window_favourite_window' })
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_window_favourite' })
  windowCode: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_window_favourite' })
  itemCode: string;

  @Column('uuid')
  starredBy: string;

  @Column('timestamptz')
  starredAt: Date;
}

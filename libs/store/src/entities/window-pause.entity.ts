import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ServiceWindowRow } from './service-window.entity';

@Index('uq_window_pause_open', ['windowCode', 'day'], { unique: true, where: 'resumed_at is null' })
@Entity('window_pause', { comment: '暂停: a window that calls no numbers for a while; over with its day' })
export class WindowPauseRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_window_pause' })
  id: string;

  @ForeignKey(() => ServiceWindowRow, { name: 'fk_window_pause_window' })
  @Column('text')
  windowCode: string;

  @Column('date')
  day: string;

  @Column('timestamptz')
  pausedAt: Date;

  @Column('uuid')
  pausedBy: string;

  @Column('timestamptz', { nullable: true })
  resumedAt: Date | null;
}

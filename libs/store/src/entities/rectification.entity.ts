import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ApplicationRow } from './application.entity';

@Index('uq_rectification_application', ['applicationId'], { unique: true })
@Check('ck_rectification_state', `state in ('open','contacted','rectifying','explaining','disputed','rectified','reported','revisited','closed')`)
@Entity('rectification', { comment: '差评整改: has its own task and its own end, after the application is archived' })
export class RectificationRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_rectification' })
  id: string;

  @ForeignKey(() => ApplicationRow, { name: 'fk_rectification_application' })
  @Column('uuid')
  applicationId: string;

  @Column('integer')
  ratingCode: number;

  @Column('text')
  state: 'open' | 'contacted' | 'rectifying' | 'explaining' | 'disputed' | 'rectified' | 'reported' | 'revisited' | 'closed';

  @Column('text')
  regionCode: string;

  @Column('uuid', { nullable: true })
  disputedBy: string | null;

  @Column('timestamptz')
  openedAt: Date;

  @Column('timestamptz', { nullable: true })
  closedAt: Date | null;
}

import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ApplicationRow } from './application.entity';
import { DepartmentRow } from './department.entity';
import { RegionRow } from './region.entity';
import { StaffRow } from './staff.entity';

type Desk = 'counter' | 'review' | 'audit' | 'issue';

@Index('uq_paper_transfer_number', ['number'], { unique: true })
@Index('ix_paper_transfer_open', ['toDesk', 'regionCode', 'id'], { where: `state = 'open'` })
@Index('ix_paper_transfer_handed_by', ['handedBy', 'id'])
@Index('ix_paper_transfer_received_by', ['receivedBy', 'id'], { where: 'received_by is not null' })
@Check('ck_paper_transfer_state', `state in ('open','received','withdrawn')`)
@Check('ck_paper_transfer_desk', `from_desk in ('counter','review','audit','issue') and to_desk in ('counter','review','audit','issue')`)
@Check('ck_paper_transfer_received', `(state = 'received') = (received_at is not null and received_by is not null)`)
@Entity('paper_transfer', { comment: '材料流转交接单: open until the receiver signs or the giver takes it back' })
export class PaperTransferRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_paper_transfer' })
  id: string;

  /** 交接编号. */
  @Column('text')
  number: string;

  @ForeignKey(() => RegionRow, { name: 'fk_paper_transfer_region' })
  @Column('text')
  regionCode: string;

  @Column('text')
  state: 'open' | 'received' | 'withdrawn';

  @Column('text')
  fromDesk: Desk;

  @Column('text', { nullable: true })
  fromWindow: string | null;

  @ForeignKey(() => DepartmentRow, { name: 'fk_paper_transfer_from_department' })
  @Column('text', { nullable: true })
  fromDepartment: string | null;

  @ForeignKey(() => StaffRow, { name: 'fk_paper_transfer_handed_by' })
  @Column('uuid')
  handedBy: string;

  @Column('uuid', { nullable: true })
  handedFor: string | null;

  @Column('timestamptz')
  handedAt: Date;

  @Column('text')
  toDesk: Desk;

  @ForeignKey(() => DepartmentRow, { name: 'fk_paper_transfer_to_department' })
  @Column('text', { nullable: true })
  toDepartment: string | null;

  /** The one person it is for; null = whoever works at the desk. */
  @ForeignKey(() => StaffRow, { name: 'fk_paper_transfer_to_staff' })
  @Column('uuid', { nullable: true })
  toStaff: string | null;

  @ForeignKey(() => StaffRow, { name: 'fk_paper_transfer_received_by' })
  @Column('uuid', { nullable: true })
  receivedBy: string | null;

  @Column('uuid', { nullable: true })
  receivedFor: string | null;

  @Column('timestamptz', { nullable: true })
  receivedAt: Date | null;
}

@Index('uq_paper_transfer_row_open', ['applicationId'], { unique: true, where: 'open' })
@Index('ix_paper_transfer_row_application', ['applicationId'])
@Check('ck_paper_transfer_row_arrived', 'arrived is null or not open')
@Entity('paper_transfer_row', { comment: 'the paper file of one application on it; arrived says that the receiver holds it, else it stays where it was' })
export class PaperTransferLineRow {
  @ForeignKey(() => PaperTransferRow, { name: 'fk_paper_transfer_row_transfer' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_paper_transfer_row' })
  transferId: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_paper_transfer_row' })
  line: number;

  @ForeignKey(() => ApplicationRow, { name: 'fk_paper_transfer_row_application' })
  @Column('uuid')
  applicationId: string;

  /** 纸质件数. */
  @Column('integer')
  files: number;

  @Column('integer', { nullable: true })
  pages: number | null;

  @Column('boolean')
  sealed: boolean;

  /** Still on its way. */
  @Column('boolean')
  open: boolean;

  @Column('boolean', { nullable: true })
  arrived: boolean | null;

  /** 差异说明. */
  @Column('text', { nullable: true })
  difference: string | null;
}

import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { OfficeRow } from './office.entity';
import { RegionRow } from './region.entity';
import { TicketRow } from './ticket.entity';

@Unique('uq_appointment_number', ['number'])
@Index('uq_appointment_open', ['partyKey', 'itemCode'], { unique: true, where: `state in ('booked','asked','agreed')` })
@Index('ix_appointment_day', ['officeCode', 'day', 'slot'])
@Index('ix_appointment_home', ['regionCode', 'madeAt'], { where: `kind = 'home'` })
@Index('ix_appointment_changed', ['changedAt'])
@Index('uq_appointment_ticket', ['ticketId'], { unique: true, where: 'ticket_id is not null' })
@Check('ck_appointment_kind', `kind in ('visit','home') and (kind = 'home') = (ground is not null)`)
@Check('ck_appointment_state', `state in ('booked','asked','agreed','arrived','missed','cancelled','done','unmet','refused')`)
@Check('ck_appointment_time', `(day is null) = (slot is null) and (day is not null or state in ('asked','refused','cancelled'))`)
@Entity('appointment', { comment: '预约 and 上门办: who, where and what was told is sealed with the key of the numbers' })
export class AppointmentRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_appointment' })
  id: string;

  @Column('text')
  number: string;

  @Column('text')
  queryCode: string;

  @Column('text')
  kind: 'visit' | 'home';

  @ForeignKey(() => RegionRow, { name: 'fk_appointment_region' })
  @Column('text')
  regionCode: string;

  @ForeignKey(() => OfficeRow, { name: 'fk_appointment_office' })
  @Column('text')
  officeCode: string;

  @Column('text')
  itemCode: string;

  /** Of 上门办: the situation a document names. */
  @Column('text', { nullable: true })
  ground: string | null;

  @Column('text')
  state: 'booked' | 'asked' | 'agreed' | 'arrived' | 'missed' | 'cancelled' | 'done' | 'unmet' | 'refused';

  @Column('date', { nullable: true })
  day: string | null;

  /** 'HH:mm', Asia/Shanghai: when it begins. */
  @Column('text', { nullable: true })
  slot: string | null;

  @Column('bytea')
  partyKey: Buffer;

  @Column('bytea')
  content: Buffer;

  /** The number that whoever came took in the hall. */
  @ForeignKey(() => TicketRow, { name: 'fk_appointment_ticket' })
  @Column('uuid', { nullable: true })
  ticketId: string | null;

  @Column('timestamptz')
  madeAt: Date;

  @Column('timestamptz')
  changedAt: Date;
}

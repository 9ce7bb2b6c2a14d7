import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { ApplicationRow } from './application.entity';
import { OfficeRow } from './office.entity';
import { ServiceWindowRow } from './service-window.entity';

@Entity('ticket_day', { comment: 'the last number of an office and day; its lock orders whoever takes or calls one' })
export class TicketDayRow {
  @ForeignKey(() => OfficeRow, { name: 'fk_ticket_day_office' })
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_ticket_day' })
  officeCode: string;

  @PrimaryColumn('date', { primaryKeyConstraintName: 'pk_ticket_day' })
  day: string;

  @Column('integer', { default: 0 })
  lastSerial: number;
}

@ForeignKey(() => TicketDayRow, ['officeCode', 'day'], ['officeCode', 'day'], { name: 'fk_ticket_day' })
@Unique('uq_ticket_serial', ['officeCode', 'day', 'serial'])
@Index('uq_ticket_current', ['windowCode', 'day'], { unique: true, where: `state in ('called', 'serving')` })
@Check('ck_ticket_priority', `priority in ('greenChannel','appointment')`)
@Check('ck_ticket_state', `state in ('waiting', 'called', 'serving', 'passed', 'finished')`)
@Entity('ticket', { comment: '叫号: a number and nothing of its person; called_at the first call, served_at the last registration under it; taken_by null = at the door' })
export class TicketRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_ticket' })
  id: string;

  @Column('text')
  officeCode: string;

  @Column('date')
  day: string;

  @Column('integer')
  serial: number;

  /** The serial behind which it stands; its own unless it was passed. */
  @Column('integer')
  place: number;

  @Column('text', { nullable: true })
  priority: 'greenChannel' | 'appointment' | null;

  @Column('text')
  state: 'waiting' | 'called' | 'serving' | 'passed' | 'finished';

  @Column('timestamptz')
  takenAt: Date;

  @Column('uuid', { nullable: true })
  takenBy: string | null;

  @ForeignKey(() => ServiceWindowRow, { name: 'fk_ticket_window' })
  @Column('text', { nullable: true })
  windowCode: string | null;

  @Column('uuid', { nullable: true })
  calledBy: string | null;

  @Column('timestamptz', { nullable: true })
  calledAt: Date | null;

  @Column('timestamptz', { nullable: true })
  lastCalledAt: Date | null;

  @Column('integer', { default: 0 })
  calls: number;

  @Column('integer', { default: 0 })
  passes: number;

  @Column('timestamptz', { nullable: true })
  requeuedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  servedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  endedAt: Date | null;
}

@Index('ix_ticket_application_ticket', ['ticketId'])
@Entity('ticket_application', { comment: 'what was registered at the window while the number was its current one' })
export class TicketApplicationRow {
  @ForeignKey(() => ApplicationRow, { name: 'fk_ticket_application_application' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_ticket_application' })
  applicationId: string;

  @ForeignKey(() => TicketRow, { name: 'fk_ticket_application_ticket' })
  @Column('uuid')
  ticketId: string;

  @Column('timestamptz')
  recordedAt: Date;
}

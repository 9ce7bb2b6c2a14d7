import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { AppointmentRow } from './appointment.entity';
import { StaffRow } from './staff.entity';

@Check('ck_appointment_step_verb', `verb in ('book','ask','arrive','miss','fail','cancel','agree','refuse')`)
@Entity('appointment_step', { comment: 'every step of an appointment with the time it was for and, sealed, the words that were said; taken_by null = the applicant himself or the time' })
export class AppointmentStepRow {
  @ForeignKey(() => AppointmentRow, { name: 'fk_appointment_step_appointment', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_appointment_step' })
  appointmentId: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_appointment_step' })
  ordinal: number;

  @Column('text')
  verb: 'book' | 'ask' | 'arrive' | 'miss' | 'fail' | 'cancel' | 'agree' | 'refuse';

  /** What it was for from then on; null while nothing is agreed. */
  @Column('date', { nullable: true })
  day: string | null;

  @Column('text', { nullable: true })
  slot: string | null;

  /** Who goes and what the applicant is told, or why not. */
  @Column('bytea', { nullable: true })
  said: Buffer | null;

  @ForeignKey(() => StaffRow, { name: 'fk_appointment_step_taken_by' })
  @Column('uuid', { nullable: true })
  takenBy: string | null;

  @Column('timestamptz')
  takenAt: Date;
}

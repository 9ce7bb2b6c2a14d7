import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Index('uq_calendar_publication_running', ['calendar'], { unique: true, where: `state in ('approved','running')` })
@Check('ck_calendar_publication_state', `state in ('draft','approved','running','done','discarded')`)
@Check('ck_calendar_publication_second', 'approved_by <> drafted_by')
@Entity('calendar_publication', { comment: '公布: one change of a calendar; revision is in force from approved_at, and every open clock has it when state is done' })
export class CalendarPublicationRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_calendar_publication' })
  id: string;

  @Column('text')
  calendar: string;

  @Column('integer')
  year: number;

  /** All years of the calendar as it will be. */
  @Column('jsonb')
  years: unknown;

  /** Of a region's calendar, the region's own days as they will be; null for the nation's. */
  @Column('jsonb', { nullable: true })
  local: unknown;

  /** The text of the notice as it was given. */
  @Column('text')
  notice: string;

  @Column('text')
  state: 'draft' | 'approved' | 'running' | 'done' | 'discarded';

  @Column('text')
  baseRevision: string;

  @Column('text')
  revision: string;

  @Column('uuid')
  draftedBy: string;

  /** Who discarded the draft; null of every other. */
  @Column('uuid', { nullable: true })
  discardedBy: string | null;

  @Column('timestamptz')
  draftedAt: Date;

  /** When the moves of a draft were last reckoned. */
  @Column('timestamptz', { nullable: true })
  rehearsedAt: Date | null;

  /** Open clocks that would end beyond the calendar, as of then. */
  @Column('integer', { default: 0 })
  uncovered: number;

  @Column('uuid', { nullable: true })
  approvedBy: string | null;

  @Column('timestamptz', { nullable: true })
  approvedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  finishedAt: Date | null;

  /** Open clocks when the run began. */
  @Column('integer', { default: 0 })
  total: number;

  /** Transactions older than this one may have read the old calendar. */
  @Column('bigint', { nullable: true })
  settlesAfter: string | null;

  @Column('text', { nullable: true })
  root: string | null;
}

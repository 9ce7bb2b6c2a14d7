import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ApplicationRow } from './application.entity';
import { MatterRow } from './matter.entity';
import { OfficeRow } from './office.entity';
import { RegionRow } from './region.entity';
import { ServiceWindowRow } from './service-window.entity';
import { StaffRow } from './staff.entity';

@Index('ix_instruction_waiting', ['regionCode', 'askedAt'], { where: `state = 'waiting'` })
@Index('ix_instruction_asked', ['regionCode', 'askedAt'])
@Index('ix_instruction_asker', ['askedBy', 'askedAt'])
@Index('ix_instruction_application', ['applicationId'], { where: 'application_id is not null' })
@Index('ix_instruction_party', ['partyKey'], { where: 'party_key is not null' })
@Check('ck_instruction_state', `state in ('waiting','answered','withdrawn')`)
@Check('ck_instruction_action', `action in ('reply','deferral','supplement','assign')`)
@Check('ck_instruction_answered', `(state = 'answered') = (action is not null)`)
@Entity('instruction', { comment: '请示: what somebody at a window or in review asks the duty officer while the person waits, and the answer' })
export class InstructionRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_instruction' })
  id: string;

  @ForeignKey(() => RegionRow, { name: 'fk_instruction_region' })
  @Column('text')
  regionCode: string;

  @ForeignKey(() => OfficeRow, { name: 'fk_instruction_office' })
  @Column('text', { nullable: true })
  officeCode: string | null;

  @ForeignKey(() => ServiceWindowRow, { name: 'fk_instruction_window' })
  @Column('text', { nullable: true })
  windowCode: string | null;

  @ForeignKey(() => StaffRow, { name: 'fk_instruction_asked_by' })
  @Column('uuid')
  askedBy: string;

  @Column('timestamptz')
  askedAt: Date;

  /** null: erased with the person. */
  @Column('text', { nullable: true })
  question: string | null;

  /** The 暂存 of the visit it was asked from. */
  @Column('uuid', { nullable: true })
  draftId: string | null;

  /** What was in hand then, without the person: channel, matters, papers. */
  @Column('jsonb', { nullable: true })
  visit: object | null;

  @Column('bytea', { nullable: true })
  partyKey: Buffer | null;

  /** Masked. */
  @Column('text', { nullable: true })
  applicant: string | null;

  @Column('text', { array: true })
  items: string[];

  @ForeignKey(() => ApplicationRow, { name: 'fk_instruction_application' })
  @Column('uuid', { nullable: true })
  applicationId: string | null;

  @ForeignKey(() => MatterRow, { name: 'fk_instruction_matter' })
  @Column('uuid', { nullable: true })
  matterId: string | null;

  @Column('text')
  state: 'waiting' | 'answered' | 'withdrawn';

  @Column('text', { nullable: true })
  action: 'reply' | 'deferral' | 'supplement' | 'assign' | null;

  @Column('text', { nullable: true })
  answer: string | null;

  /** 特批容缺 of a visit: item code, materials, way. */
  @Column('jsonb', { nullable: true })
  grants: object | null;

  @ForeignKey(() => StaffRow, { name: 'fk_instruction_answered_by' })
  @Column('uuid', { nullable: true })
  answeredBy: string | null;

  @Column('timestamptz', { nullable: true })
  answeredAt: Date | null;

  /** When whoever asked had read the answer. */
  @Column('timestamptz', { nullable: true })
  seenAt: Date | null;

  /** The application registered with its grants. */
  @ForeignKey(() => ApplicationRow, { name: 'fk_instruction_used_by' })
  @Column('uuid', { nullable: true })
  usedBy: string | null;
}

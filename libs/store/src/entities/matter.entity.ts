import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Matter } from '@zonggui/domain/application/application';
import type { SpecialDeferral } from '@zonggui/domain/deferral/special-deferral';
import type { MatterState } from '@zonggui/domain/matter/matter.machine';
import type { Terms } from '@zonggui/domain/terms';
import type { Findings } from '@zonggui/domain/verdict/findings';
import { ApplicationRow } from './application.entity';

@Index('ix_matter_application', ['applicationId'])
@Index('ix_matter_annulled', ['id'], { where: `state = 'annulled'` })
@Index('ix_matter_annulled_at', ['endedAt', 'id'], { where: `state = 'annulled'` })
@Index('ix_matter_item', ['regionCode', 'itemCode', 'receivedOn'])
@Check('ck_matter_state', `state in ('planned','received','supplementing','accepted','queued','reviewing','auditing','suspended','assisting','sentBack','granted','denied','issued','declined','notNeeded','lapsed','withdrawn','annulled')`)
@Check('ck_matter_proposal', `proposal in ('grant','deny')`)
@Index('ix_matter_drawn', ['id'], { where: 'drawn is not null' })
@Index('ix_matter_batch', ['batch'], { where: 'batch is not null' })
@Check('ck_matter_drawn', `drawn in ('sample','supervisor')`)
@Check('ck_matter_outcome', `outcome in ('granted','denied')`)
@Entity('matter', { comment: '子办件: one 事项 of the application, with the terms it was promised' })
export class MatterRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_matter' })
  id: string;

  @ForeignKey(() => ApplicationRow, { name: 'fk_matter_application' })
  @Column('uuid')
  applicationId: string;

  @Column('integer')
  ordinal: number;

  @Column('date')
  receivedOn: string;

  @Column('timestamptz')
  receivedAt: Date;

  @Column('text')
  regionCode: string;

  @Column('text', { nullable: true })
  departmentCode: string | null;

  @Column('text')
  itemCode: string;

  @Column('jsonb')
  terms: Terms;

  @Column('jsonb')
  findings: Findings;

  @Column('text')
  state: MatterState;

  @Column('text', { nullable: true })
  fromState: MatterState | null;

  @Column('timestamptz', { nullable: true })
  acceptedAt: Date | null;

  @Column('boolean', { default: false })
  deemed: boolean;

  @Column('uuid', { nullable: true })
  holderId: string | null;

  @Column('uuid', { nullable: true })
  reviewerId: string | null;

  @Column('uuid', { nullable: true })
  coReviewerId: string | null;

  @Column('text', { nullable: true })
  proposal: 'grant' | 'deny' | null;

  @Column('text', { nullable: true })
  outcome: 'granted' | 'denied' | null;

  @Column('jsonb', { nullable: true })
  result: { name: string; number: string | null } | null;

  /** 抽查: by the sample of one in ten, or by a supervisor. */
  @Column('text', { nullable: true })
  drawn: 'sample' | 'supervisor' | null;

  /** 批量通过: the batch it was granted in. */
  @Column('uuid', { nullable: true })
  batch: string | null;

  @Column('integer', { default: 0 })
  supplements: number;

  /** 转办: how often those who held it passed it on. */
  @Column('integer', { default: 0 })
  transfers: number;

  @Column('jsonb', { default: [] })
  grants: SpecialDeferral[];

  @Column('jsonb', { nullable: true })
  supplementAgreed: Matter['supplementAgreed'];

  @Column('timestamptz', { nullable: true })
  decidedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  endedAt: Date | null;

  @Column('integer')
  version: number;
}

import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Finding, Handling, ProblemCategory, Satisfaction } from '@zonggui/domain/rectification/rectification-steps';
import { ApplicationRow } from './application.entity';

@Index('ix_rectification_opened', ['openedAt', 'id'])
@Index('uq_rectification_application', ['applicationId'], { unique: true })
@Check('ck_rectification_state', `state in ('open','contacted','rectifying','explaining','disputed','rectified','reported','revisited','closed')`)
@Check('ck_rectification_round', 'round in (1,2)')
@Check('ck_rectification_finding', `finding in ('true','partly','untrue','mistaken','malicious')`)
@Check('ck_rectification_category', `category in ('attitude','efficiency','competence','notice','policy','system','environment','other')`)
@Check('ck_rectification_handling', `handling in ('atOnce','byDate','explain','setAside')`)
@Check('ck_rectification_satisfaction', 'satisfaction between 1 and 3')
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

  @Column('integer', { default: 1 })
  round: 1 | 2;

  @Column('text', { nullable: true })
  finding: Finding | null;

  @Column('text', { nullable: true })
  category: ProblemCategory | null;

  @Column('text', { nullable: true })
  handling: Handling | null;

  @Column('integer', { nullable: true, comment: '二次满意度: 1 满意, 2 基本满意, 3 不满意' })
  satisfaction: Satisfaction | null;
}

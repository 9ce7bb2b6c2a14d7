import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { DeferralState } from '@zonggui/domain/deferral/deferral.machine';
import type { DeferralWay, Source } from '@zonggui/domain/terms';
import { MatterRow } from './matter.entity';

@Index('ix_deferral_application', ['applicationId'])
@Index('ix_deferral_open', ['matterId'], { where: `state = 'open'` })
@Check('ck_deferral_way', `way in ('beforeResult','afterResult','internalCheck','undertaking')`)
@Check('ck_deferral_state', `state in ('open','madeUp','waived','lapsed')`)
@Entity('deferral', { comment: '容缺: a paper owed' })
export class DeferralRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_deferral' })
  id: string;

  @Column('uuid')
  applicationId: string;

  @ForeignKey(() => MatterRow, { name: 'fk_deferral_matter' })
  @Column('uuid')
  matterId: string;

  @Column('text')
  materialCode: string;

  @Column('text')
  name: string;

  @Column('text')
  way: DeferralWay;

  @Column('text')
  state: DeferralState;

  @Column('boolean')
  undertakingSigned: boolean;

  @Column('boolean')
  escalated: boolean;

  @Column('boolean')
  boundedByPromise: boolean;

  @Column('jsonb')
  source: Source;
}

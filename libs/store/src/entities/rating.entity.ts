import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { RatingCode } from '@zonggui/domain/application/commands';
import type { RatingIndicator } from '@zonggui/domain/output/rating-indicators';
import { ApplicationRow } from './application.entity';

@Index('ix_rating_rated', ['ratedAt'])
@Check('ck_rating_code', 'code between 1 and 5')
@Entity('rating', { comment: 'GB/T 39046 A.8: 1 非常满意 … 5 非常不满意' })
export class RatingRow {
  @ForeignKey(() => ApplicationRow, { name: 'fk_rating_application' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_rating' })
  applicationId: string;

  @Column('integer')
  code: RatingCode;

  @Column('text', { nullable: true })
  comment: string | null;

  @Column('boolean')
  anonymous: boolean;

  @Column('text', { array: true, default: '{}', comment: '指标 that were ticked' })
  indicators: RatingIndicator[];

  @Column('timestamptz')
  ratedAt: Date;
}

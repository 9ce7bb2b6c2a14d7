import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { CalendarPublicationRow } from './calendar-publication.entity';

@Entity('publication_lane', { comment: 'a stretch of the applications, by id, whose clocks a publication moves one batch after another' })
export class PublicationLaneRow {
  @ForeignKey(() => CalendarPublicationRow, { name: 'fk_publication_lane_publication' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_publication_lane' })
  publicationId: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_publication_lane' })
  lane: number;

  /** Applications after this one … */
  @Column('uuid')
  afterId: string;

  /** … up to this one; null in the last lane, which takes what comes. */
  @Column('uuid', { nullable: true })
  untilId: string | null;

  /** The last application passed; null at the beginning of a round. */
  @Column('uuid', { nullable: true })
  cursor: string | null;

  /** Clocks that have the new revision, and those whose date changed. */
  @Column('integer', { default: 0 })
  passed: number;

  @Column('integer', { default: 0 })
  moved: number;

  /** A round found nothing after whoever may have read the old calendar had ended. */
  @Column('boolean', { default: false })
  ended: boolean;
}

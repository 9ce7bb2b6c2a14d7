import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Index('ix_application_number_last4', ['last4'])
@Entity('application_number', { comment: 'uniqueness of 办件编号, kept apart so that application can be partitioned by received_on' })
export class ApplicationNumberRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_application_number' })
  number: string;

  @Column('uuid')
  applicationId: string;

  /** By which the search box finds it; longer endings are held against the number. */
  @Column('text')
  last4: string;
}

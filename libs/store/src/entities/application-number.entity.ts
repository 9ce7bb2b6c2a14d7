import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('application_number', { comment: 'uniqueness of 办件编号, kept apart so that application can be partitioned by received_on' })
export class ApplicationNumberRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_application_number' })
  number: string;

  @Column('uuid')
  applicationId: string;
}

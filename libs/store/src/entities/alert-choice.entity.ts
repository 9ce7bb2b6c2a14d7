import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { StaffRow } from './staff.entity';

@Entity('alert_choice', { comment: 'how a person is told of a 即办件 that arrives: a sound, a notice of the desktop' })
export class AlertChoiceRow {
  @ForeignKey(() => StaffRow, { name: 'fk_alert_choice_staff' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_alert_choice' })
  staffId: string;

  @Column('boolean')
  sound: boolean;

  @Column('boolean')
  notice: boolean;
}

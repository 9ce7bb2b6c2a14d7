import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

@Unique('uq_staff_login', ['login'])
@Entity('staff', { comment: '工作人员' })
export class StaffRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_staff' })
  id: string;

  @Column('text')
  login: string;

  @Column('text')
  name: string;

  @Column('text')
  passwordHash: string;

  @Column('boolean', { default: true })
  active: boolean;

  @Column('integer', { default: 0 })
  failedSignIns: number;

  @Column('timestamptz', { nullable: true })
  lockedUntil: Date | null;

  @Column('boolean', { default: false })
  demo: boolean;

  @Column('timestamptz')
  createdAt: Date;
}

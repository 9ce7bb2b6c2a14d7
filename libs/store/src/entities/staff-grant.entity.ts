import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Post } from '@zonggui/domain/posts';
import { DepartmentRow } from './department.entity';
import { RegionRow } from './region.entity';
import { StaffRow } from './staff.entity';

@Index('ix_staff_grant_staff', ['staffId'])
@Check('ck_staff_grant_post', `post in ('intake','joint','duty','review','audit','issue','supervise','catalogue','admin','security','log-audit')`)
@Check('ck_staff_grant_cover', 'covers_staff_id is null or (covers_staff_id <> staff_id and valid_until is not null)')
@Entity('staff_grant', { comment: '授权: post x region x department; a cover (AB岗) names whom it covers and always ends' })
export class StaffGrantRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_staff_grant' })
  id: string;

  @ForeignKey(() => StaffRow, { name: 'fk_staff_grant_staff' })
  @Column('uuid')
  staffId: string;

  @Column('text')
  post: Post;

  @ForeignKey(() => RegionRow, { name: 'fk_staff_grant_region' })
  @Column('text')
  regionCode: string;

  @ForeignKey(() => DepartmentRow, { name: 'fk_staff_grant_department' })
  @Column('text', { nullable: true })
  departmentCode: string | null;

  @Column('timestamptz')
  validFrom: Date;

  @Column('timestamptz', { nullable: true })
  validUntil: Date | null;

  @ForeignKey(() => StaffRow, { name: 'fk_staff_grant_covers' })
  @Column('uuid', { nullable: true })
  coversStaffId: string | null;
}

import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { TaskKind } from '@zonggui/domain/application/obligations';
import type { Post } from '@zonggui/domain/posts';

@Index('uq_task_subject_open', ['subjectId'], { unique: true, where: 'closed_at is null' })
@Index('ix_task_queue', ['regionCode', 'post', 'departmentCode', 'dueAt', 'id'], { where: 'closed_at is null' })
@Index('ix_task_assignee', ['assigneeId', 'dueAt', 'id'], { where: 'closed_at is null and assignee_id is not null' })
@Index('ix_task_application', ['applicationId'], { where: 'closed_at is null' })
@Index('ix_task_kind', ['kind', 'dueAt', 'id'], { where: 'closed_at is null' })
@Index('ix_task_closed_by', ['closedBy', 'closedAt', 'id'], { where: 'closed_by is not null' })
@Entity('task', { comment: '待办: derived from the application by obligationsOf and written down, never by hand' })
export class TaskRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_task' })
  id: string;

  @Column('text')
  kind: TaskKind;

  @Column('uuid')
  subjectId: string;

  @Column('uuid')
  applicationId: string;

  @Column('uuid', { nullable: true })
  matterId: string | null;

  @Column('text')
  post: Post;

  @Column('text')
  regionCode: string;

  @Column('text', { nullable: true })
  departmentCode: string | null;

  @Column('uuid', { nullable: true })
  assigneeId: string | null;

  @Column('text', { nullable: true })
  itemCode: string | null;

  @Column('date')
  receivedOn: string;

  @Column('timestamptz')
  openedAt: Date;

  @Column('timestamptz', { nullable: true })
  dueAt: Date | null;

  @Column('timestamptz', { nullable: true })
  closedAt: Date | null;

  @Column('uuid', { nullable: true })
  closedBy: string | null;
}

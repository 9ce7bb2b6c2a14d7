import { ApiProperty } from '@nestjs/swagger';
import type * as Told from '@zonggui/casework/views';
import { StaffNameView } from '../applications/matter.view';
import { Named } from '../applications/terms.view';

/** One row of a queue. */
export class TaskRow implements Told.TaskRow {
  readonly id: string;
  readonly kind: Told.TaskRow['kind'];
  /** The matter, deferral, delivery, card or rectification it is about. */
  readonly subjectId: string;

  readonly applicationId: string;
  readonly matterId: string | null;
  readonly number: string;
  readonly item: Named | null;
  readonly applicant: string;
  readonly post: Told.TaskRow['post'];
  readonly region: string;
  readonly department: Named | null;
  readonly assignee: StaffNameView | null;
  readonly state: string;
  readonly receivedOn: string;
  readonly openedAt: string;
  readonly dueAt: string | null;
  readonly light: Told.TaskRow['light'];
  readonly demo: boolean;
}

/** A page of a queue. */
export class TaskPage implements Told.Page<Told.TaskRow> {
  @ApiProperty({ type: [TaskRow] })
  readonly rows: readonly TaskRow[];
  /** Opaque; null on the last page. */
  readonly next: string | null;
}

/** How many tasks of a kind are open, and how many of them late. */
export class TaskCount implements Told.TaskCount {
  readonly post: Told.TaskCount['post'];
  readonly kind: Told.TaskCount['kind'];
  readonly department: string | null;
  readonly open: number;
  readonly overdue: number;
}

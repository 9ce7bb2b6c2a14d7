import type { AlertChoice } from '@zonggui/casework/tasks/alert-choices';
import { ApiProperty } from '@nestjs/swagger';
import type { SavedView } from '@zonggui/casework/tasks/saved-views';
import type { TableColumns } from '@zonggui/casework/tasks/table-columns';
import type * as Told from '@zonggui/casework/tasks/task-views';
import type { Page } from '@zonggui/casework/application/views';
import { StaffNameView } from '../applications/matter.view';
import { Named } from '../applications/terms-values.view';
import { flags, views } from './task.dto';

/** Where a matter is now that one has passed on. */
export class NowWithView {
  readonly kind: Told.TaskRow['kind'];
  readonly department: string | null;
  readonly assignee: string | null;
}

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
  readonly receivedAt: string;
  readonly window: Named | null;
  readonly openedAt: string;
  readonly dueAt: string | null;
  readonly light: Told.TaskRow['light'];
  /** Working days to the due day, negative when it is over; null for limits in minutes and without one. */
  readonly daysLeft: number | null;
  readonly pausedSince: string | null;
  /** YYYY-MM-DD: the promise to the applicant. */
  readonly promisedOn: string | null;
  /** 即 承 容 诺 包 联 网 代 退 延 停 督 差. */
  @ApiProperty({ enum: flags, isArray: true })
  readonly flags: readonly Told.TaskFlag[];
  /** Required papers there are, of how many. */
  readonly papersIn: number;
  readonly papersAsked: number;
  /** What was written last. */
  readonly lastWords: string | null;
  readonly closedAt: string | null;
  /** Of a closed task. */
  readonly nowWith: NowWithView | null;
  /** Version of the matter; null where the task is about none. */
  readonly version: number | null;
  /** Equal for what may be granted in one go (批量通过); null for what is decided by itself. */
  readonly batch: string | null;
  readonly demo: boolean;
}

/** A page of a queue. */
export class TaskPage implements Page<Told.TaskRow> {
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

/** How many tasks one view holds. */
export class TaskViewCount {
  @ApiProperty({ enum: views })
  readonly view: Told.TaskView;
  readonly count: number;
}

/** How many tasks each view holds now. */
export class TaskViewCounts implements Told.TaskViewCounts {
  @ApiProperty({ type: [TaskViewCount] })
  readonly views: readonly TaskViewCount[];
  /** When the next of mine falls due; null when nothing is to be done. */
  readonly nextDueAt: string | null;
}

/** 列 of one table, as the person wants them. */
export class TableColumnsView implements TableColumns {
  readonly table: string;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'boolean' } })
  readonly chosen: Readonly<Record<string, boolean>>;
}

/** 我的视图. */
export class SavedViewView implements SavedView {
  readonly id: string;
  readonly name: string;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  readonly filter: Readonly<Record<string, string>>;
}

/** How a person is told of a 即办件 that arrives. */
export class AlertChoiceView implements AlertChoice {
  readonly sound: boolean;
  /** A notice of the desktop, where the browser was allowed to. */
  readonly notice: boolean;
}

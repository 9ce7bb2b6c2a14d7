import type { TaskKind } from '@zonggui/domain/application/obligations';
import type { Light } from '@zonggui/domain/deadline/light';
import type { Post } from '@zonggui/domain/posts';
import type { Named } from '../organisation/named';

/**
 * 视图 of a queue. mine 待我办理 · claimable 组内待签收 · instant 即办 · dueToday 今日到期 · yellow 黄灯 · red 红灯 · deferred 容缺待补 · paused 暂停计时 ·
 * assisting 等协办 · sentBack 我退回的 · handled 我经手的: what I passed on and is not finished · done 我已办 · covering A/B岗代办 · sampled 抽查 · all.
 */
export type TaskView = 'mine' | 'claimable' | 'instant' | 'dueToday' | 'yellow' | 'red' | 'deferred' | 'paused' | 'assisting' | 'sentBack' | 'handled' | 'done' | 'covering' | 'sampled' | 'all';

/** Views of tasks that are closed: what a person did, the latest first. */
export const closedViews: readonly TaskView[] = ['sentBack', 'handled', 'done'];

/** 即 承 容 诺 包 联 网 代 退 延 停 督 差. The model knows no 绿色通道 and no 急. */
export type TaskFlag = 'instant' | 'promised' | 'deferred' | 'undertaken' | 'greenChannel' | 'urgent' | 'bundle' | 'joint' | 'online' | 'agent' | 'sentBack' | 'extended' | 'suspended' | 'ordered' | 'badRating';

export interface TaskFilter {
  readonly post?: Post;
  readonly kind?: string;
  readonly department?: string;
  /** Code of the item. */
  readonly item?: string;
  readonly window?: string;
  readonly region?: string;
  /** Staff id. */
  readonly assignee?: string;
  readonly flag?: TaskFlag;
  /** YYYY-MM-DD, both included. */
  readonly receivedFrom?: string;
  readonly receivedTo?: string;
  /** Last characters of the number, part of the applicant's name, or the last four of his document. */
  readonly q?: string;
}

export interface TaskPageFilter extends TaskFilter {
  readonly view: TaskView;
  readonly sort?: 'due' | 'received';
  readonly descending?: boolean;
  readonly cursor?: string;
  readonly limit?: number;
}

/** One row of a queue. */
export interface TaskRow {
  readonly id: string;
  readonly kind: TaskKind;
  /** The matter, deferral, delivery, card or rectification it is about. */
  readonly subjectId: string;
  readonly applicationId: string;
  readonly matterId: string | null;
  readonly number: string;
  readonly item: Named | null;
  readonly applicant: string;
  readonly post: Post;
  readonly region: string;
  readonly department: Named | null;
  readonly assignee: { readonly id: string; readonly name: string } | null;
  readonly state: string;
  readonly receivedOn: string;
  readonly receivedAt: string;
  readonly window: Named | null;
  readonly openedAt: string;
  readonly dueAt: string | null;
  readonly light: Light | null;
  /** Working days to the due day, negative when it is over; null for limits in minutes and without one. */
  readonly daysLeft: number | null;
  readonly pausedSince: string | null;
  /** The promise to the applicant. */
  readonly promisedOn: string | null;
  readonly flags: readonly TaskFlag[];
  /** Required papers there are, of how many. */
  readonly papersIn: number;
  readonly papersAsked: number;
  /** What was written last: an opinion, a reason. */
  readonly lastWords: string | null;
  readonly closedAt: string | null;
  /** Of a closed task: where its matter is now; null when nobody must do anything. */
  readonly nowWith: { readonly kind: TaskKind; readonly department: string | null; readonly assignee: string | null } | null;
  /** Version of the matter; null where the task is about none. */
  readonly version: number | null;
  /** Equal for what may be granted in one go (批量通过): same item, same situation, nothing owed; null for what is decided by itself. */
  readonly batch: string | null;
  readonly demo: boolean;
}

export interface TaskCount {
  readonly post: Post;
  readonly kind: TaskKind;
  readonly department: string | null;
  readonly open: number;
  readonly overdue: number;
}

/** How many tasks a view holds now. */
export interface TaskViewCounts {
  readonly views: readonly { readonly view: TaskView; readonly count: number }[];
  /** When the next of mine falls due; null when nothing is to be done. */
  readonly nextDueAt: string | null;
}

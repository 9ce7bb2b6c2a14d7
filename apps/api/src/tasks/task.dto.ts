import type { TaskKind } from '@zonggui/domain/application/obligations';
import type { TaskFlag, TaskView } from '@zonggui/casework/tasks/task-views';
import type { Post } from '@zonggui/domain/posts';
import { Code, Text } from '../input/text';
import { posts } from '../input/posts';
import { Day, Flag, FlagMap, Maybe, OneOf, TextMap, Uuid, WholeInQuery } from '../input/values';

const kinds = Object.keys({
  start: true, decideAcceptance: true, awaitSupplement: true, dispatch: true, claim: true, review: true, audit: true, resume: true, answer: true, resubmit: true,
  issue: true, deliver: true, makeUp: true, internalCheck: true, overdueDeferral: true, overdueSupplement: true, answerCard: true, decideAppeal: true, answerOrder: true, reviewOrder: true, rectify: true, confirmAttachment: true, rescan: true,
} satisfies Record<TaskKind, true>);

export const views = Object.keys({
  mine: true, claimable: true, instant: true, dueToday: true, yellow: true, red: true, deferred: true, paused: true, assisting: true, sentBack: true, handled: true, done: true, covering: true, sampled: true, all: true,
} satisfies Record<TaskView, true>);

export const flags = Object.keys({
  instant: true, promised: true, deferred: true, undertaken: true, greenChannel: true, urgent: true, bundle: true, joint: true, online: true, agent: true, sentBack: true, extended: true, suspended: true, ordered: true, badRating: true,
} satisfies Record<TaskFlag, true>);

class CursorQuery {
  /** `next` of the page before. */
  @Maybe()
  @Text({ max: 500 })
  readonly cursor?: string;
}

/** Which page of a list. */
export class PageQuery extends CursorQuery {
  /** Rows per page, 50 unless told. */
  @Maybe()
  @WholeInQuery(1, 200)
  readonly limit?: number;
}

/** Which queue, and what of it. */
export class QueueQuery extends CursorQuery {
  /** Rows per page, 50 unless told. */
  @Maybe()
  @WholeInQuery(1, 500)
  readonly limit?: number;

  /** As at the left of the queue; all unless told. */
  @Maybe()
  @OneOf(views)
  readonly view?: TaskView;

  /** Order of the open ones: due unless told. */
  @Maybe()
  @OneOf(['due', 'received'])
  readonly sort?: 'due' | 'received';

  @Maybe()
  @OneOf(['asc', 'desc'])
  readonly order?: 'asc' | 'desc';

  @Maybe()
  @OneOf(posts)
  readonly post?: Post;

  @Maybe()
  @OneOf(kinds)
  readonly kind?: TaskKind;

  @Maybe()
  @Code()
  readonly department?: string;

  /** Code of an item. */
  @Maybe()
  @Code()
  readonly item?: string;

  @Maybe()
  @Code()
  readonly window?: string;

  @Maybe()
  @Code()
  readonly region?: string;

  /** Staff id. */
  @Maybe()
  @Uuid()
  readonly assignee?: string;

  /** 标记. */
  @Maybe()
  @OneOf(flags)
  readonly flag?: TaskFlag;

  @Maybe()
  @Day()
  readonly receivedFrom?: string;

  @Maybe()
  @Day()
  readonly receivedTo?: string;

  /** Last characters of the number, part of the applicant's name, or the last four of his document. */
  @Maybe()
  @Text({ max: 50 })
  readonly q?: string;
}

/** Which columns of a table are shown. */
export class KeepColumnsDto {
  /** Its name on screen. */
  @Text({ max: 50 })
  readonly table: string;

  /** Column key → shown. */
  @FlagMap()
  readonly chosen: Readonly<Record<string, boolean>>;
}

/** Keeps a filter under a name. */
export class SaveViewDto {
  @Text({ max: 20 })
  readonly name: string;

  /** As the address of the queue has it. */
  @TextMap()
  readonly filter: Readonly<Record<string, string>>;
}

/** 即办提醒. */
export class AlertChoiceDto {
  @Flag()
  readonly sound: boolean;

  @Flag()
  readonly notice: boolean;
}

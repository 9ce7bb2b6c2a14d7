import type { TaskKind } from '@zonggui/domain/application/obligations';
import type { Post } from '@zonggui/domain/posts';
import { Code, Text } from '../input/text';
import { posts } from '../input/posts';
import { Maybe, OneOf, WholeInQuery } from '../input/values';

const kinds = Object.keys({
  start: true, decideAcceptance: true, awaitSupplement: true, dispatch: true, claim: true, review: true, audit: true, resume: true, answer: true, resubmit: true,
  issue: true, deliver: true, makeUp: true, internalCheck: true, overdueDeferral: true, overdueSupplement: true, answerCard: true, decideAppeal: true, answerOrder: true, reviewOrder: true, rectify: true, confirmAttachment: true,
} satisfies Record<TaskKind, true>);

/** Which page of a list. */
export class PageQuery {
  /** `next` of the page before. */
  @Maybe()
  @Text({ max: 500 })
  readonly cursor?: string;

  /** Rows per page, 50 unless told. */
  @Maybe()
  @WholeInQuery(1, 200)
  readonly limit?: number;
}

/** Which queue. */
export class QueueQuery extends PageQuery {
  /** mine = assigned to me; claimable = nobody's yet; all = everything my grants reach. */
  @Maybe()
  @OneOf(['mine', 'claimable', 'all'])
  readonly view?: 'mine' | 'claimable' | 'all';

  @Maybe()
  @OneOf(posts)
  readonly post?: Post;

  @Maybe()
  @OneOf(kinds)
  readonly kind?: TaskKind;

  @Maybe()
  @Code()
  readonly department?: string;
}

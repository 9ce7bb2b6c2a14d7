import type { Post } from '@zonggui/domain/posts';
import { Code } from '../input/text';
import { Maybe, OneOf } from '../input/values';
import { posts } from '../input/posts';

/** Whose colleagues. */
export class ColleaguesQuery {
  @OneOf(posts)
  readonly post: Post;

  @Maybe()
  @Code()
  readonly department?: string;
}

import { ApiProperty } from '@nestjs/swagger';
import type { Post } from '@zonggui/domain/posts';
import { StaffNameView } from '../applications/matter.view';

/** The person signed in. */
export class StaffView extends StaffNameView {
  readonly login: string;
}

/** One grant: post × region × department. */
export class GrantView {
  readonly post: Post;
  readonly region: string;
  /** null = every department of the region. */
  readonly department: string | null;
  /** AB岗: the person covered; name his id in X-On-Behalf-Of to use it. */
  readonly covers: StaffNameView | null;
}

/** Who is signed in, with which grants. */
export class SessionView {
  readonly staff: StaffView;
  @ApiProperty({ type: [GrantView] })
  readonly grants: readonly GrantView[];
  /** To be sent as X-CSRF-Token with every request that changes something. */
  readonly csrfToken: string;
}

/** 岗位. A grant is post × region × department; which post may use which verb is `permissions` in application/permissions.ts. */
export type Post =
  | 'intake'
  | 'joint'
  | 'duty'
  | 'review'
  | 'audit'
  | 'issue'
  | 'supervise'
  | 'catalogue'
  | 'admin'
  | 'security'
  | 'log-audit';

export interface Grant {
  readonly post: Post;
  readonly region: string;
  /** null = every department of the region. */
  readonly department: string | null;
}

/** Who acts. A person who covers for another (AB岗) is signed "B 代 A" for ever, so the covered person travels with every event. */
export interface Actor {
  readonly kind: 'staff' | 'applicant' | 'system';
  readonly id: string;
  readonly onBehalfOf: string | null;
  readonly grants: readonly Grant[];
}

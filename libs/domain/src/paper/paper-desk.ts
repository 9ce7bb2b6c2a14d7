import { covers } from '../application/permissions';
import type { Grant, Post } from '../posts';

/** Where a paper file may lie: at the counter, with a department that reviews or audits, at the output desk. */
export const paperDesks = ['counter', 'review', 'audit', 'issue'] as const;
export type PaperDesk = (typeof paperDesks)[number];

/** Whose grants are for which desk. */
export const postsOfDesk: Readonly<Record<PaperDesk, readonly Post[]>> = { counter: ['intake', 'joint', 'duty'], review: ['review'], audit: ['audit'], issue: ['issue'] };

export interface PaperPlace {
  readonly desk: PaperDesk;
  readonly region: string;
  /** Of `review` and `audit`; null at the others. */
  readonly department: string | null;
}

/** Only those who decide sit in departments; the others' paper lies with the region. */
export const isDepartmental = (desk: PaperDesk): boolean => desk === 'review' || desk === 'audit';

/** Whether a person of these grants works where the paper lies. */
export const worksAt = (grants: readonly Grant[], { desk, region, department }: PaperPlace): boolean =>
  grants.some((grant) => postsOfDesk[desk].includes(grant.post) && covers(grant.region, region) && (!isDepartmental(desk) || grant.department === null || grant.department === department));

/** 交接编号: with J in the place of the B of a 办件编号, out of the same numbers; the check digit stays true. */
export const transferNumberOf = (applicationNumber: string): string => applicationNumber.replace(/^B/, 'J');

import type { EntityManager } from 'typeorm';
import { ruleOfTerms } from '@zonggui/domain/clock/draft-clocks';
import type { Calendar } from '@zonggui/domain/deadline/calendar';
import { dueOf, type Due } from '@zonggui/domain/deadline/due';
import type { OpeningHours } from '@zonggui/domain/deadline/opening-hours';
import { DomainError } from '@zonggui/domain/errors';
import type { Submission } from '@zonggui/domain/submission/submission';
import type { SubmissionState } from '@zonggui/domain/submission/submission.machine';
import type { CountingRule, Limit, Terms, WarningRule } from '@zonggui/domain/terms';
import type { DaysAndHours } from '../calendar/calendar-reader';
import { seal, unseal, type PartyKeys } from '../party/parties';
import { emptyContent, type SubmissionContent } from './submission-content';

/** What the terms of the day said of deciding on it. The day it ends on is counted at every look, by the calendar as it is then. */
export interface DecisionTerms extends CountingRule, Partial<WarningRule> {
  readonly limit: Pick<Limit, 'unit' | 'amount'>;
  readonly silence: Submission['silence'];
}

export interface SubmissionRow {
  readonly id: string;
  readonly queryCode: string;
  readonly number: string | null;
  readonly region: string;
  readonly item: string;
  readonly state: SubmissionState;
  readonly partyKey: Buffer | null;
  readonly content: Buffer | null;
  readonly terms: DecisionTerms | null;
  readonly returns: number;
  readonly sentAt: Date | null;
  readonly decidedAt: Date | null;
  readonly decidedBy: string | null;
}

export const submissionColumns = `s.id, s.query_code as "queryCode", s.number, s.region_code as region, s.item_code as item, s.state, s.party_key as "partyKey", s.content, s.terms, s.returns,
  s.sent_at as "sentAt", s.decided_at as "decidedAt", s.decided_by as "decidedBy"`;

/** With its row locked until the transaction ends. @throws DomainError `not-found` */
export async function lockSubmission(tx: EntityManager, id: string): Promise<SubmissionRow> {
  const rows: SubmissionRow[] = await tx.query(`select ${submissionColumns} from online_submission s where s.id = $1 for update`, [id]);
  if (rows[0] === undefined) throw new DomainError('not-found', 'No such submission.', { id });
  return rows[0];
}

/** Empty once it has passed: the application holds everything then. */
export function openContent({ content }: Pick<SubmissionRow, 'content'>, keys: PartyKeys): SubmissionContent {
  // `sealContent` wrote it
  return content === null ? emptyContent : (JSON.parse(unseal(content, keys)) as SubmissionContent);
}

export const sealContent = (content: SubmissionContent, keys: PartyKeys): Buffer => seal(JSON.stringify(content), keys);

export function decisionTermsOf(terms: Terms): DecisionTerms {
  const { limit, silence } = terms.decideAcceptance;
  return { limit: { unit: limit.unit, amount: limit.amount }, silence, ...ruleOfTerms(terms) };
}

/** By when the applicant must be told; null before it was sent. @throws DomainError `calendar-gap` */
export function dueOfSubmission({ terms, sentAt }: Pick<SubmissionRow, 'terms' | 'sentAt'>, { calendar, hours }: { calendar: Calendar; hours: OpeningHours }): Due | null {
  return terms === null || sentAt === null ? null : dueOf({ ...terms, startsAt: sentAt }, calendar, hours);
}

/** As the rules of the domain look at it. */
export function submissionOf(row: SubmissionRow, days: DaysAndHours): Submission {
  return { region: row.region, state: row.state, returns: row.returns, dueAt: dueOfSubmission(row, days)?.dueAt ?? null, silence: row.terms?.silence ?? 'card' };
}

/**
 * Somebody was quicker.
 * @throws DomainError `stale-version` naming who did what, and when
 */
export async function assertWaiting(tx: EntityManager, { id, state, decidedAt, decidedBy }: SubmissionRow): Promise<void> {
  if (state === 'waiting') return;
  const names: { name: string }[] = await tx.query('select name from staff where id = $1', [decidedBy]);
  const changed = [{ type: state === 'passed' ? 'preReviewPassed' : state === 'returned' ? 'preReviewReturned' : 'withdrawn', occurredAt: decidedAt?.toISOString() ?? null, name: names[0]?.name ?? null }];
  throw new DomainError('stale-version', 'The submission no longer waits.', { id, state, changed });
}

import type { EntityManager } from 'typeorm';
import type { Application } from '@zonggui/domain/application/application';
import { DomainError } from '@zonggui/domain/errors';
import { assertMayPreReview, moveSubmission } from '@zonggui/domain/submission/submission';
import type { Actor } from '@zonggui/domain/posts';
import { partyKey, type PartyKeys } from '../party/parties';
import type { RegisterInput } from '../command/requests';
import { assertWaiting, lockSubmission } from './submission-rows';

/** What the application takes over: number and code stay the applicant's, and the papers were received when he sent them. */
export interface PassedSubmission {
  readonly id: string;
  readonly number: string;
  readonly queryCode: string;
  readonly receivedAt: Date;
}

/**
 * 预审通过 begins: the row is locked until the registration is written, so of two clerks one wins and the other is told who it was.
 * @throws DomainError `post-required`, `stale-version`; `invalid` when the registration is about somebody or something else
 */
export async function takeSubmission(tx: EntityManager, id: string, { region, matters, party }: Pick<RegisterInput, 'region' | 'matters' | 'party'>, actor: Actor, keys: PartyKeys): Promise<PassedSubmission> {
  const row = await lockSubmission(tx, id);
  assertMayPreReview(actor, row.region);
  await assertWaiting(tx, row);
  moveSubmission(row.state, 'pass');
  if (row.region !== region || matters.length !== 1) throw stranger('matters', '预审通过的只能是申报的事项；另外的事项请另行受理');
  if (row.partyKey?.equals(partyKey(party, keys)) !== true) throw stranger('party.idNumber', '证件号码与申报的不一致；号码有误请退回，由申请人修改');
  // a submission that waits was sent
  return { id, number: row.number!, queryCode: row.queryCode, receivedAt: row.sentAt! };
}

/** @throws DomainError `invalid` for another item than was submitted */
export async function closeSubmission(tx: EntityManager, { id }: PassedSubmission, { id: applicationId, matters }: Application, actor: Actor, now: Date): Promise<void> {
  const [, passed]: [unknown, number] = await tx.query(
    `update online_submission set state = 'passed', content = null, application_id = $2, decided_at = $3, decided_by = $4 where id = $1 and item_code = $5`,
    [id, applicationId, now, actor.id, matters[0]?.terms.item.code],
  );
  if (passed === 0) throw stranger('matters', '预审通过的只能是申报的事项；另外的事项请另行受理');
  await tx.query(`update attachment set keep_until = $2 where draft_id = $1 and state = 'held'`, [id, now]);
}

const stranger = (field: string, remedy: string): DomainError => new DomainError('invalid', 'The registration is not of what was submitted.', { fields: [{ field, remedy }] });

import type { DataSource } from 'typeorm';
import { actionsOf } from '@zonggui/domain/application/decide';
import { DomainError } from '@zonggui/domain/errors';
import type { MatterState } from '@zonggui/domain/matter/matter.machine';
import type { Actor } from '@zonggui/domain/posts';
import { moveSubmission } from '@zonggui/domain/submission/submission';
import type { Announce } from '../command/announcement';
import { readApplication } from '../command/aggregate-reader';
import type { ApplicationCommands } from '../command/application-commands';
import { inTransaction } from '../command/transaction';
import type { BusinessClock } from '../time/business-clock';
import { lockSubmission } from '../submissions/submission-rows';
import type { OwnApplications, OwnFound } from './own-applications';

/** What an applicant may still withdraw. */
export interface Withdrawable {
  /** Null while it is a 网上申报 that no window has passed: it is taken back whole. */
  readonly matters: readonly { readonly id: string; readonly item: string; readonly state: MatterState; readonly may: boolean }[] | null;
}

export interface WithdrawalInput {
  /** Ids of matters; none of a 网上申报. */
  readonly matters: readonly string[];
  /** In his own words; '' without. */
  readonly reason: string;
}

/** 撤回申请 by the party itself, in writing, before the decision (ux.md 2.10). An agent comes to the window, where his mandate can be read. */
export class OwnWithdrawals {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: BusinessClock,
    private readonly own: OwnApplications,
    private readonly commands: ApplicationCommands,
    private readonly changed: Announce,
  ) {}

  /** @throws DomainError `not-found`, also for what is another person's */
  async choices(partyKey: Buffer, number: string): Promise<Withdrawable> {
    const { kind, id } = await this.own.one(partyKey, number);
    if (kind === 'submission') return { matters: null };
    const { application } = await readApplication(this.dataSource.manager, id);
    const by = { actor: applicantOf(id) };
    return { matters: application.matters.map((matter) => ({ id: matter.id, item: matter.terms.item.name, state: matter.state, may: actionsOf(application, matter, by).includes('withdraw') })) };
  }

  /** All that was chosen or nothing; answers what it was. `key`: the same sent again does the same once. @throws DomainError `not-found`; `invalid` where nothing was chosen; `verb-not-allowed` once one is decided */
  async withdraw(partyKey: Buffer, number: string, { matters, reason }: WithdrawalInput, key: string): Promise<OwnFound['kind']> {
    const { kind, id: applicationId } = await this.own.one(partyKey, number);
    if (kind === 'submission') await this.takeBack(applicationId);
    else await this.giveUp(applicationId, { number, matters, reason }, key);
    return kind;
  }

  private async giveUp(applicationId: string, { number, matters, reason }: WithdrawalInput & { readonly number: string }, key: string): Promise<void> {
    if (matters.length === 0) throw new DomainError('invalid', 'Nothing was chosen.', { fields: [{ field: 'matters', remedy: '请选择要撤回的事项' }] });
    const commands = matters.map((matterId) => ({ type: 'withdraw' as const, matterId, reason }));
    await this.commands.execute({ applicationId, commands }, { actor: applicantOf(applicationId), key, body: { number, matters, reason } });
  }

  /** It lies with its applicant again, as before it was sent. @throws DomainError `verb-not-allowed` once a window has passed it */
  private async takeBack(id: string): Promise<void> {
    const { region } = await inTransaction(this.dataSource, async (tx) => {
      const row = await lockSubmission(tx, id);
      await tx.query('update online_submission set state = $2, saved_at = $3 where id = $1', [id, moveSubmission(row.state, 'takeBack'), await this.clock.now(tx)]);
      return row;
    });
    this.changed({ region, departments: [] });
  }
}

const applicantOf = (applicationId: string): Actor => ({ kind: 'applicant', id: applicationId, onBehalfOf: null, grants: [] });

import type { Application, Matter } from '@zonggui/domain/application/application';
import type { Command } from '@zonggui/domain/application/commands';
import { verdictFor } from '@zonggui/domain/intake/intake.rules';
import { DomainError } from '@zonggui/domain/errors';
import type { Verdict } from '@zonggui/domain/verdict/verdict';
import type { RegisterInput } from '../command/requests';

type Extras = Pick<RegisterInput, 'undertakingSigned' | 'secondPerson' | 'expected' | 'agent' | 'reason'>;

/**
 * The one key at the counter (F9): for each matter, the verbs that its computed verdict asks for, all in one transaction.
 * @throws DomainError `verdict-differs` when the clerk was shown another verdict
 */
export function verdictGesture(application: Application, extras: Extras): Command[] {
  const open = application.matters.filter((matter) => matter.state === 'received');
  const commands = open.flatMap((matter) => carryOut(application, matter, extras));
  return [...commands, ...handOver(application, commands, extras)];
}

/** What was finished at the counter is handed over on the spot (003 annex 2 二(三): 办结后当场反馈). */
function handOver(application: Application, commands: readonly Command[], { agent }: Extras): Command[] {
  if (application.deliveryMethod !== 'window' || !commands.some((command) => command.type === 'issue')) return [];
  return [agent === undefined ? { type: 'deliver', receiver: 'self' } : { type: 'deliver', receiver: 'agent', relation: agent.relation }];
}

function carryOut(application: Application, matter: Matter, extras: Extras): Command[] {
  const verdict = verdictFor(application, matter);
  assertShown(matter, verdict, extras.expected?.[matter.terms.item.code]);
  const matterId = matter.id;
  const undertakingSigned = extras.undertakingSigned ?? false;
  switch (verdict.verdict) {
    case 'accept':
      return [{ type: 'accept', matterId, undertakingSigned }, ...(verdict.finishNow ? finish(matter, extras) : dispatchOf(matter))];
    case 'acceptDeferred':
      return [{ type: 'acceptDeferred', matterId, undertakingSigned }, ...(verdict.finishNow ? finish(matter, extras) : dispatchOf(matter))];
    case 'supplement':
      return [{ type: 'requestSupplement', matterId, defects: verdict.missing.map(({ code }) => ({ material: code, defect: defectOf(application, code) })) }];
    case 'decline':
    case 'handTo':
      return [{ type: 'decline', matterId, ...(extras.reason !== undefined && { reason: extras.reason }) }];
    case 'notNeeded':
      return [{ type: 'declareNotNeeded', matterId, reason: extras.reason ?? '依法不需要办理' }];
  }
}

/** @throws DomainError `verdict-differs` */
function assertShown({ terms: { item } }: Matter, { verdict, reasons, missing }: Verdict, shown: Verdict['verdict'] | undefined): void {
  if (shown !== undefined && shown !== verdict) throw new DomainError('verdict-differs', `The verdict is ${verdict}, not ${shown}.`, { item, verdict, reasons, missing });
}

/** What the clerk found wrong with it, in his words; else that it is not there. */
function defectOf({ papers }: Application, material: string): string {
  const paper = papers.find((each) => each.material === material);
  return paper?.defect ?? (paper?.status === 'defective' ? '不符合要求，请更正' : '未提供，请提供');
}

function finish(matter: Matter, { secondPerson }: Extras): Command[] {
  const matterId = matter.id;
  return [{ type: 'approve', matterId, ...(secondPerson === undefined ? {} : { secondPerson }) }, { type: 'issue', matterId }];
}

function dispatchOf(matter: Matter): Command[] {
  return matter.terms.department === null ? [] : [{ type: 'dispatch', matterId: matter.id }];
}

/** Accepting sends the matter on at once where its department is known; only exceptions wait to be dispatched by hand. */
export function withDispatch(application: Application, commands: readonly Command[]): Command[] {
  return commands.flatMap((command) => {
    if (command.type !== 'accept' && command.type !== 'acceptDeferred') return [command];
    const matter = application.matters.find((candidate) => candidate.id === command.matterId);
    return matter === undefined || matter.terms.department === null || commands.length > 1 ? [command] : [command, ...dispatchOf(matter)];
  });
}

import type { Application, Deferral, Matter } from '@zonggui/domain/application/application';
import type { Command, PaperInput } from '@zonggui/domain/application/commands';
import { decide } from '@zonggui/domain/application/decide';
import type { Circumstances, Decision } from '@zonggui/domain/application/draft';
import { rescansOf } from '@zonggui/domain/review/rescans';
import { verdictFor } from '@zonggui/domain/intake/intake.rules';
import { DomainError } from '@zonggui/domain/errors';
import { verdictGesture } from './gestures';

export interface Supply {
  readonly papers: readonly PaperInput[];
  readonly undertakingSigned?: boolean;
}

/**
 * 补交材料, one key: images asked for again are filed, the papers are laid to every matter that was asked for them and to every 容缺 that owes them; what is complete then is
 * accepted by its verdict, and what came from review goes back there.
 * @throws DomainError `verb-not-allowed` when nothing waits for papers, `materials-missing` while a matter would still lack one
 */
export function supplyGesture(application: Application, supply: Supply, by: Circumstances): Decision[] {
  const commands = supplyCommands(application, supply);
  if (commands.length === 0) throw new DomainError('verb-not-allowed', 'Nothing here waits for these papers.', { state: application.state, allowed: [] });
  const supplied = decide(application, commands, by);
  const back = suppliedTo(supplied.application, commands);
  for (const matter of back) assertComplete(supplied.application, matter);
  const accepted = verdictGesture({ ...supplied.application, matters: back }, supply);
  return accepted.length === 0 ? [supplied] : [supplied, decide(supplied.application, accepted, by)];
}

function supplyCommands(application: Application, { papers }: Supply): Command[] {
  const { matters, deferrals } = application;
  const inHand = papers.filter(({ status }) => status === 'received' || status === 'shared');
  const asked = matters.filter(({ state }) => state === 'supplementing');
  const given = (matter: Matter): PaperInput[] => inHand.filter(({ material }) => matter.terms.materials.some(({ code, alternatives }) => code === material || alternatives.includes(material)));
  const supplements = asked.flatMap((matter): Command[] => (given(matter).length === 0 ? [] : [{ type: 'supplement', matterId: matter.id, papers: given(matter) }]));
  const made = matters.flatMap((matter): Command[] => {
    const asked = rescansOf(application, matter).map(({ material }) => material);
    const anew = inHand.filter(({ material }) => asked.includes(material));
    return anew.length === 0 ? [] : [{ type: 'rescan', matterId: matter.id, papers: anew }];
  });
  return [...supplements, ...owed(deferrals, inHand).map(({ id }): Command => ({ type: 'makeUp', deferralId: id })), ...made];
}

/** One for each paper: making it up serves every matter that owes it. */
function owed(deferrals: readonly Deferral[], inHand: readonly PaperInput[]): Deferral[] {
  return inHand.flatMap(({ material }) => deferrals.find((deferral) => deferral.state === 'open' && deferral.material === material) ?? []);
}

const suppliedTo = ({ matters }: Application, commands: readonly Command[]): Matter[] =>
  matters.filter(({ id, state }) => state === 'received' && commands.some((command) => command.type === 'supplement' && command.matterId === id));

function assertComplete(application: Application, matter: Matter): void {
  const { verdict, missing, reasons } = verdictFor(application, matter);
  if (verdict === 'supplement') throw new DomainError('materials-missing', 'Not everything that was asked for is there.', { item: matter.terms.item, missing, reasons });
}

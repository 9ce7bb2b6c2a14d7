import { DomainError } from '../errors';
import { isEnded, type Application, type Deferral, type Matter } from './application';
import { amendForm, mayAmendForm } from '../intake/amend-form';
import type { Command, CommandOf, Verb } from './commands';
import { agreeSupplement, grantDeferral, mayBeAgreed, mayBeGranted } from '../review/duty';
import { extend } from '../review/extension';
import { Draft, verbsOf, type Circumstances, type Decision } from './draft';
import * as intake from '../intake/intake';
import { mayLapse } from './obligations';
import * as output from '../output/output';
import { requestRescan, rescan } from '../review/rescan';
import { mayBeRescanned, rescansOf } from '../review/rescans';
import { draw, mayBeDrawn } from '../review/sampling';
import { assertMay, mayUse } from './permissions';
import { keepWords } from './remarks';
import * as review from '../review/review';
import { followSteps } from '../clock/steps';
import { resume, suspend } from '../review/suspension';
import { undo } from '../intake/undo';

type Handlers = { [V in Verb]: (draft: Draft, command: CommandOf<V>) => void };

const handlers: Handlers = {
  start: intake.start,
  checkMaterial: intake.checkMaterial,
  accept: intake.accept,
  acceptDeferred: intake.acceptDeferred,
  requestSupplement: intake.requestSupplement,
  grantDeferral,
  agreeSupplement,
  supplement: intake.supplement,
  decline: intake.decline,
  declareNotNeeded: intake.declareNotNeeded,
  withdraw: intake.withdraw,
  annul: intake.annul,
  amendReceipt: intake.amendReceipt,
  amendForm,
  dispatch: review.dispatch,
  claim: review.claim,
  release: review.release,
  assign: review.assign,
  draw,
  note: review.note,
  requestRescan,
  rescan,
  approve: review.approve,
  deny: review.deny,
  submit: review.submit,
  confirm: review.confirm,
  sendBack: review.sendBack,
  resubmit: review.resubmit,
  suspend,
  resume,
  extend,
  assist: review.assist,
  handOff: review.handOff,
  answer: review.answer,
  produce: output.produce,
  issue: output.issue,
  reissue: output.reissue,
  deliver: output.deliver,
  mail: output.mail,
  unmail: output.unmail,
  redirect: output.redirect,
  makeUp: output.makeUp,
  waive: output.waive,
  lapse: output.lapse,
  undo,
  rate: output.rate,
};

/**
 * Decides a sequence of verbs as one: either all of them hold, or none does. Pure; the caller has applied what time itself
 * did before (`applyTime`).
 * @throws DomainError naming the rule that says no
 */
export function decide(application: Application, commands: readonly Command[], by: Circumstances): Decision {
  const draft = new Draft(application, by);
  for (const command of commands) {
    if (isEnded(draft.application)) throw new DomainError('verb-not-allowed', 'The application has ended.', { state: draft.application.state, allowed: [] });
    assertMay(by.actor, draft.application, matterOf(draft, command), command);
    const recordedBefore = draft.recorded.length;
    // the table pairs every verb with the handler of that same verb
    (handlers[command.type] as (draft: Draft, command: Command) => void)(draft, command);
    keepWords(draft, command, draft.recorded[recordedBefore]);
  }
  followSteps(draft, application);
  output.followDeliveries(draft, application);
  return draft.decision();
}

function matterOf(draft: Draft, command: Command): Matter | null {
  if ('matterId' in command) return draft.matter(command.matterId);
  if ('deferralId' in command) return draft.matter(draft.deferral(command.deferralId).matterId);
  return null;
}

/** What this person may do with this matter now: machine ∩ permissions. The client draws its buttons from it. */
export function actionsOf(application: Application, matter: Matter, by: Pick<Circumstances, 'actor'>): Verb[] {
  if (isEnded(application)) return [];
  const moving: Verb[] = verbsOf(matter).filter((verb) => verb !== 'lapse' || mayLapse(application, matter));
  const verbs: Verb[] = [...moving, ...besideMachine(application, matter, by.actor)];
  return verbs.filter((verb) => mayUse(by.actor, application, matter, verb) && heldFor(by.actor, matter, verb));
}

/** What moves no matter, so that no machine says when it may be. */
function besideMachine(application: Application, matter: Matter, actor: Circumstances['actor']): Verb[] {
  const holds = {
    amendForm: mayAmendForm(matter, actor),
    draw: mayBeDrawn(matter),
    grantDeferral: mayBeGranted(application, matter),
    agreeSupplement: mayBeAgreed(matter),
    requestRescan: application.papers.some((paper) => mayBeRescanned(matter, paper)),
    rescan: rescansOf(application, matter).length > 0,
    note: true,
  };
  // the keys of the record above
  return (Object.keys(holds) as (keyof typeof holds)[]).filter((verb) => holds[verb]);
}

/** What only the holder of a matter in review may do; offered to nobody else. */
const holdersVerbs: readonly Verb[] = ['release', 'requestRescan', 'approve', 'deny', 'submit', 'sendBack', 'suspend', 'extend', 'assist', 'handOff', 'requestSupplement'];

function heldFor({ id, onBehalfOf }: Circumstances['actor'], matter: Matter, verb: Verb): boolean {
  const desk = matter.state === 'suspended' ? matter.from : matter.state;
  if (desk !== 'reviewing' || !holdersVerbs.includes(verb)) return true;
  return matter.holder === id || (onBehalfOf !== null && matter.holder === onBehalfOf);
}

/** Verbs on the application as a whole: hand-out, papers owed, rating. */
export function applicationActionsOf(application: Application, by: Pick<Circumstances, 'actor'>): Verb[] {
  if (isEnded(application)) return [];
  const open: Verb[] = [];
  if (application.deliveries.some((delivery) => delivery.state === 'open')) open.push('deliver', 'mail');
  if (application.deliveries.some(output.mayBeRedirected)) open.push('redirect');
  if (application.rating === 'invited') open.push('rate');
  const whole = open.filter((verb) => mayUse(by.actor, application, null, verb));
  return [...new Set([...whole, ...application.deferrals.flatMap((deferral) => deferralActionsOf(application, deferral, by))])];
}

function deferralActionsOf(application: Application, deferral: Deferral, by: Pick<Circumstances, 'actor'>): Verb[] {
  if (deferral.state !== 'open') return [];
  const matter = application.matters.find(({ id }) => id === deferral.matterId) ?? null;
  const open: Verb[] = deferral.escalated ? ['makeUp', 'waive', 'lapse'] : ['makeUp', 'waive'];
  return open.filter((verb) => mayUse(by.actor, application, matter, verb));
}

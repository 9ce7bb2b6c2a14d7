import { covers } from '../application/permissions';
import { shanghaiDate } from '../deadline/plain-date';
import { DomainError } from '../errors';
import type { Actor } from '../posts';
import type { Rectification } from './rectification-record';
import type { RectificationAction, RectificationVerb } from './rectification.machine';
import { mustSay, type RectificationStep, type StepSaid } from './rectification-steps';

/** A contact is given up after as many tries, on as many days (ux.md 3.2 实名差评回访率). */
const enough = { tries: 3, days: 2 } as const;

/** Verbs that decide about a dispute belong to a second person. */
const secondPersons: readonly RectificationAction[] = ['upholdRating', 'setAside'];

/** 差评针对的人不能处理差评. @throws DomainError `post-required`, `complained-about` */
export function assertHandler(actor: Actor, { region, concerned }: Rectification, verb: RectificationAction): void {
  if (!actor.grants.some((grant) => grant.post === 'supervise' && covers(grant.region, region))) throw new DomainError('post-required', 'A rectification belongs to the supervisor.', { verb, posts: ['supervise'] });
  if ([actor.id, actor.onBehalfOf].some((id) => id !== null && concerned.includes(id))) throw new DomainError('complained-about', 'Whoever handled the application cannot handle the complaint about it.');
}

/** 双人签字. @throws DomainError `second-signature` */
export function assertSecondPerson(actor: Actor, { disputedBy }: Rectification, verb: RectificationAction): void {
  if (secondPersons.includes(verb) && disputedBy !== null && [actor.id, actor.onBehalfOf].includes(disputedBy)) throw new DomainError('second-signature', 'A dispute is decided by a second person.', { verb });
}

/** @throws DomainError `reason-required`, `evidence-missing`, `contact-required`, `finding-differs`, `invalid` */
export function assertSaid(step: RectificationStep, rectification: Rectification, now: Date): void {
  const said: StepSaid = step;
  const silent = mustSay[step.verb].find((word) => (said[word] ?? '').trim() === '');
  if (silent !== undefined) throw new DomainError('reason-required', 'Every step says what was done.', { field: silent });
  if (step.verb === 'skipContact' && rectification.named) throw new DomainError('contact-required', 'Whoever rated by name is called back.');
  if (step.verb === 'dispute' && step.evidence.trim() === '') throw new DomainError('evidence-missing', 'A rating is only set aside on evidence.', { field: 'evidence' });
  assertFits(step);
  assertTimes(step, rectification, now);
}

/** 002 二（四）2: what was a mistake or malicious is not adopted, and nothing else is set aside. @throws DomainError `finding-differs`, `invalid` */
function assertFits(step: RectificationStep): void {
  if (!('finding' in step)) return;
  const disputable = step.finding === 'mistaken' || step.finding === 'malicious';
  if (disputable !== (step.verb === 'dispute')) throw new DomainError('finding-differs', 'The finding and the way of handling do not fit together.', { finding: step.finding });
  if (step.verb === 'rectify' && (step.handling === 'byDate') !== (step.due !== undefined)) throw invalid('due', step.due === undefined ? '限期整改须写明完成日期' : '立行立改不写期限');
}

/** What is told has happened since the rating; a limit lies ahead. @throws DomainError `invalid` naming the field */
function assertTimes(step: RectificationStep, { openedAt }: Rectification, now: Date): void {
  if ('at' in step && (new Date(step.at) > now || new Date(step.at) < startOfMinute(openedAt))) throw invalid('at', '时间应在评价之后、现在之前');
  if (step.verb === 'finish' && (step.finishedOn > shanghaiDate(now) || step.finishedOn < shanghaiDate(openedAt))) throw invalid('finishedOn', '完成时间应在评价之后、今天之前（含今天）');
  if (step.verb === 'rectify' && step.due !== undefined && step.due < shanghaiDate(now)) throw invalid('due', '整改期限不能早于今天');
}

/** Told to the minute, an instant may lie within the minute of the rating. */
const startOfMinute = (at: Date): Date => new Date(Math.floor(at.getTime() / 60_000) * 60_000);

const invalid = (field: string, remedy: string): DomainError => new DomainError('invalid', `The field ${field} does not fit.`, { fields: [{ field, remedy }] });

/** How the machine hears the step: a call nobody took is a try until it is given up, and a first 不满意 begins the second round. */
export function heardAs(step: RectificationStep, { tries, round }: Rectification): RectificationVerb {
  if (step.verb === 'contact') return step.connected || isGivenUp([...tries, new Date(step.at)]) ? 'contact' : 'tryContact';
  if (step.verb === 'revisit') return step.satisfaction === 3 && round === 1 ? 'reopen' : 'revisit';
  return step.verb;
}

/** Three tries in vain, not all on one day. */
export function isGivenUp(tries: readonly Date[]): boolean {
  return tries.length >= enough.tries && new Set(tries.map((at) => shanghaiDate(at))).size >= enough.days;
}

import type { SpecialDeferral } from '../deferral/special-deferral';
import { noFindings, type Findings } from '../verdict/findings';
import type { Channel, Terms } from '../terms';
import { DomainError } from '../errors';
import { startReceipt, tell } from '../clock/consequences';
import { Draft, type Circumstances, type Decision } from '../application/draft';
import type { Application, DeliveryMethod, Matter, Paper } from '../application/application';
import type { RegisteredMatter } from '../application/events';
import { checkedForms, type FormAnswers } from './form.rules';
import { verdictFor } from './intake.rules';
import { applyPapers } from './papers';
import type { PaperInput } from '../application/commands';
import { covers, permissions } from '../application/permissions';
import type { Post } from '../posts';

export interface Registration {
  readonly number: string;
  readonly region: string;
  readonly office: string;
  readonly window: string | null;
  readonly channel: Channel;
  readonly bundle: string | null;
  /** 牵头单位 of the bundle: a matter whose department nobody has set waits there to be dispatched. Absent = at the counter. */
  readonly lead?: string | null;
  /** The instant the papers were really handed in; earlier than `now` only for a 补录. */
  readonly receivedAt: Date;
  /** 断网收件单号 of a 补录; history keeps it. */
  readonly sheet?: string;
  readonly deliveryMethod: DeliveryMethod;
  readonly papers: readonly PaperInput[];
  /** In the clerk's words: why another course was taken than the verdict's, or why anew though one is open. */
  readonly reason?: string;
  /** 备注(内部): for those who work on it, never for the applicant. */
  readonly note?: string;
  /** It came online and has passed the pre-review: the applicant is told that (A28). */
  readonly preReviewed?: boolean;
  readonly matters: readonly { readonly terms: Terms; readonly findings?: Findings; /** 待启动: a later segment of the bundle. */ readonly later?: boolean; /** 业务信息. */ readonly form?: FormAnswers; /** 特批容缺, asked for while the person waited. */ readonly grants?: readonly SpecialDeferral[] }[];
  /** 请示 these grants answer; history keeps their ids. */
  readonly instructions?: readonly string[];
}

/**
 * 收件: the application and its matters come into being, each with its own day of receipt and its own clocks.
 * @throws DomainError `post-required`; `invalid` also for papers and findings the terms do not know, and for a form that is not filled in as it must be
 */
export function register(input: Registration, by: Circumstances): Decision {
  assertCounter(input, by);
  const draft = new Draft(blank(input, by), by);
  draft.patch({ papers: applyPapers(draft, input.papers) });
  const forms = formsOf(input, draft.application);
  const eventId = draft.record('registered', null, {
    number: input.number,
    bundle: input.bundle,
    region: input.region,
    window: input.window,
    ...(input.sheet !== undefined && { sheet: input.sheet }),
    ...((input.instructions ?? []).length > 0 && { instructions: input.instructions }),
    matters: draft.application.matters.map(registeredMatter),
  }, input.receivedAt);
  const words = { ...(input.reason?.trim() && { reason: input.reason }), ...(Object.keys(forms).length > 0 && { forms }) };
  if (Object.keys(words).length > 0) draft.remark({ type: 'remark', eventId, matterId: null, words });
  if (input.note?.trim()) draft.remark({ type: 'remark', eventId: draft.record('noted', null), matterId: null, words: { note: input.note } });
  for (const matter of draft.application.matters) if (matter.state === 'received') startReceipt(draft, matter, input.preReviewed === true ? by.now : matter.receivedAt);
  draft.document('收', null);
  tell(draft, `event:${eventId}`, { kind: 'applicant' }, input.preReviewed === true ? 'A28' : 'A01', null);
  return draft.decision();
}

/** By the id of the matter, what was filled in; nothing for a matter without answers. What is refused or left for later need not be whole. */
function formsOf(input: Registration, application: Application): Readonly<Record<string, FormAnswers>> {
  const handed = application.matters.map((matter, index) => {
    const { verdict } = verdictFor(application, matter);
    const taken = verdict === 'accept' || verdict === 'acceptDeferred' || verdict === 'supplement';
    return { fields: matter.terms.form ?? [], answers: input.matters[index]?.form ?? {}, place: `matters.${index}.form`, whole: taken && matter.state !== 'planned' };
  });
  const answered = checkedForms(handed).map((answers, index) => [application.matters[index]?.id ?? '', answers] as const);
  return Object.fromEntries(answered.filter(([, answers]) => Object.keys(answers).length > 0));
}

/** What a count by item, department and kind must know of a matter, so that history alone can be counted. */
function registeredMatter({ id, terms, department, state }: Matter): RegisteredMatter {
  return { id, item: terms.item.code, department, instant: terms.promised?.unit === 'minutes', planned: state === 'planned' };
}

function assertCounter(input: Registration, by: Circumstances): void {
  if (input.matters.length === 0) throw new DomainError('invalid', 'An application needs at least one matter.', { field: 'matters' });
  if (input.receivedAt > by.now) throw new DomainError('invalid', 'Papers cannot have been handed in later than now.', { field: 'receivedAt' });
  const posts: readonly Post[] = permissions.accept;
  const allowed = by.actor.kind === 'system' || by.actor.grants.some((grant) => posts.includes(grant.post) && covers(grant.region, input.region));
  if (!allowed) throw new DomainError('post-required', 'Registering needs a counter post in this region.', { verb: 'register', posts, region: input.region });
}

function blank(input: Registration, by: Circumstances): Application {
  const { number, region, office, window, channel, bundle, receivedAt, deliveryMethod } = input;
  return {
    id: by.newId(),
    ...{ number, region, office, window, channel, bundle, receivedAt, deliveryMethod },
    state: 'receiving',
    rating: 'none',
    version: 1,
    matters: input.matters.map((matter, index) => blankMatter(matter, index + 1, input, by)),
    papers: [] as Paper[],
    deferrals: [],
    deliveries: [],
    assistances: [],
    suspensions: [],
    clocks: [],
  };
}

function blankMatter({ terms, findings, later, grants }: Registration['matters'][number], ordinal: number, input: Registration, by: Circumstances): Matter {
  return {
    id: by.newId(),
    ordinal,
    terms,
    state: later ? 'planned' : 'received',
    from: null,
    findings: findings ?? noFindings,
    receivedAt: input.receivedAt,
    acceptedAt: null,
    deemed: false,
    department: terms.department ?? input.lead ?? null,
    holder: null,
    reviewer: null,
    coReviewer: null,
    proposal: null,
    outcome: null,
    result: null,
    drawn: null,
    batch: null,
    supplements: 0,
    transfers: 0,
    grants: grants ?? [],
    supplementAgreed: null,
    decidedAt: null,
    endedAt: null,
    version: 1,
  };
}

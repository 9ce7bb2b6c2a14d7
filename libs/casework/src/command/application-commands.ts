import type { DataSource, EntityManager } from 'typeorm';
import type { Application } from '@zonggui/domain/application/application';
import type { Decision } from '@zonggui/domain/application/draft';
import { enterLate } from '@zonggui/domain/intake/late-entry';
import { register } from '@zonggui/domain/intake/register';
import { applyTime } from '@zonggui/domain/clock/time';
import { shanghaiDate } from '@zonggui/domain/deadline/plain-date';
import { DomainError, type DomainErrorCode } from '@zonggui/domain/errors';
import type { Actor } from '@zonggui/domain/posts';
import { lockApplication, readApplication, type Held } from './aggregate-reader';
import type { Registered } from './aggregate-rows';
import { announce, type Announce } from './announcement';
import { claimAttachments, fileAttachments, handedWith } from '../attachments/filing';
import type { BusinessClock } from '../time/business-clock';
import { changeOf } from './change';
import { writeChanges } from './change-writer';
import type { CircumstancesOf } from './circumstances';
import { receiptOf } from './command-receipt';
import { verdictGesture } from '../counter/gestures';
import { serveTicket } from '../hall/served-tickets';
import { once, releaseKey, storeAnswer, takeKey } from './idempotency';
import { claimGrants, markUsed } from '../instructions/instruction-grants';
import { judging, type Judging } from './judging';
import { claimSheet, keepLateEntry } from '../counter/late-entries';
import type { NumberAllocator } from './number-allocator';
import type { PartyKeys } from '../party/parties';
import { assertPlace } from '../organisation/place';
import type { Envelope, ExecuteInput, RegisterInput } from './requests';
import { supplyGesture, type Supply } from '../counter/supply-gesture';
import { closeSubmission, takeSubmission } from '../submissions/pass-submission';
import { decideAtOnce, decidePassed, registeredFacts, type Taking } from '../counter/taking-in';
import { requireTerms, type TermsReader } from '../counter/terms-reader';
import { inTransaction } from './transaction';
import { dropDraft } from '../counter/visit-drafts';
import type { CommandReceipt } from '../application/views';

export interface CommandParts {
  readonly dataSource: DataSource;
  readonly clock: BusinessClock;
  readonly circumstances: CircumstancesOf;
  readonly terms: TermsReader;
  readonly numbers: NumberAllocator;
  readonly keys: PartyKeys;
  readonly changed: Announce;
  /** Calendar days within which any clerk may enter a 断网收件单. */
  readonly lateEntryDays: number;
  readonly observe: Observe;
}

/** Hears of commands that came to an end: their verbs, and `done`, the code of the refusal, or `failed`. */
export type Observe = (verbs: readonly string[], outcome: DomainErrorCode | 'done' | 'failed') => void;

/** A refusal found after time itself had its effects: those are kept, and the person is still told no. */
type Outcome = { readonly receipt: CommandReceipt; readonly after: Application } | { readonly refusal: DomainError };

/** The only writer of applications: one command, one transaction, with its history and its messages. */
export class ApplicationCommands {
  constructor(private readonly parts: CommandParts) {}

  /** @throws DomainError */
  async register(input: RegisterInput, envelope: Envelope): Promise<CommandReceipt> {
    return this.observed(['register'], async () => {
      const number = input.submission === undefined ? await this.parts.numbers.next(input.region, shanghaiDate(await this.parts.clock.now())) : '';
      return this.run(envelope, (tx, now) => this.registerIn(tx, input, envelope.actor, number, now));
    });
  }

  private async registerIn(tx: EntityManager, input: RegisterInput, actor: Actor, number: string, now: Date): Promise<Outcome> {
    if (input.submission !== undefined) return this.passIn(tx, input, input.submission, actor, now);
    if (input.outage !== undefined) return this.enterLateIn(tx, input, input.outage, { actor, number }, now);
    const done = await this.takeIn(tx, input, actor, { number, receivedAt: now, termsOn: now, follows: decideAtOnce }, now);
    await serveTicket(tx, { applicationId: done.after.id, window: input.window, greenChannel: input.services?.includes('greenChannel') === true }, now);
    return done;
  }

  /** 预审通过: number, code and day of receipt are those of the submission. */
  private async passIn(tx: EntityManager, input: RegisterInput, submission: string, actor: Actor, now: Date): Promise<Outcome> {
    const passed = await takeSubmission(tx, submission, input, actor, this.parts.keys);
    const { number, queryCode, receivedAt } = passed;
    const done = await this.takeIn(tx, { ...input, channel: 'web' }, actor, { number, receivedAt, termsOn: now, follows: decidePassed, kept: { queryCode }, marks: { preReviewed: true } }, now);
    await closeSubmission(tx, passed, done.after, actor, now);
    return done;
  }

  /** 补录 of what was taken in on a 断网收件单. */
  private async enterLateIn(tx: EntityManager, input: RegisterInput, outage: NonNullable<RegisterInput['outage']>, { actor, number }: { actor: Actor; number: string }, now: Date): Promise<Outcome> {
    const late = await claimSheet(tx, { ...input, ...outage }, actor, now, this.parts.lateEntryDays);
    const { receivedAt } = late;
    const done = await this.takeIn(tx, input, actor, { number, receivedAt, termsOn: receivedAt, follows: enterLate, marks: { sheet: late.number } }, now);
    await keepLateEntry(tx, late, done.after, actor, now);
    return done;
  }

  private async takeIn(tx: EntityManager, input: RegisterInput, actor: Actor, { number, receivedAt, termsOn, follows, kept = {}, marks = {} }: Taking, now: Date) {
    await assertPlace(tx, input);
    const by = await this.parts.circumstances(tx, input, actor, now);
    const asked = await this.parts.terms.read(tx, input.matters, input, termsOn);
    const lead = await this.parts.terms.assertBundle(tx, input, asked);
    const grantsOf = await claimGrants(tx, input, actor, this.parts.keys);
    const matters = asked.map((row, index) => ({ terms: requireTerms(row), findings: row.findings, later: input.matters[index]?.later ?? false, form: input.matters[index]?.form ?? {}, grants: grantsOf(row.guide.item.code) }));
    const registered = { ...(await registeredFacts(tx, input, actor, this.parts.keys, now)), ...kept };
    const { region, office, papers, deliveryMethod, reason, note } = input;
    const channel = asked[0]?.guide.channel ?? input.channel;
    const received = register(
      { number, region, office, window: input.window ?? null, channel, bundle: input.bundle ?? null, lead, receivedAt, ...marks, deliveryMethod, papers, matters, instructions: input.instructions ?? [], ...(reason !== undefined && { reason }), ...(note !== undefined && { note }) },
      by,
    );
    const commandsOf = (application: Application) => (input.gesture === 'verdict' ? verdictGesture(application, input) : []);
    const decided = follows(received.application, commandsOf, by);
    if (input.draft !== undefined) await dropDraft(tx, input.draft, actor);
    const [applicationId, handed] = [received.application.id, handedWith(papers)];
    await claimAttachments(tx, applicationId, handed, actor);
    const written = await this.write(tx, null, registered, [received, ...decided], now);
    await fileAttachments(tx, applicationId, handed, actor, now);
    await markUsed(tx, input.instructions ?? [], applicationId);
    return written;
  }

  /** @throws DomainError */
  async execute(input: ExecuteInput, envelope: Envelope): Promise<CommandReceipt> {
    return this.observed(verbsOf(input), () => this.run(envelope, (tx, now) => this.executeIn(tx, input, envelope.actor, now)));
  }

  /** 补交材料: see `supplyGesture`. @throws DomainError */
  async supply(applicationId: string, supply: Supply, envelope: Envelope): Promise<CommandReceipt> {
    const decided: Judging = (_held, application, by) => Promise.resolve({ decisions: supplyGesture(application, supply, by), handed: handedWith(supply.papers) });
    return this.observed(['supply'], () => this.run(envelope, (tx, now) => this.decideIn(tx, applicationId, envelope.actor, now, decided)));
  }

  /**
   * What would become of a command now: every rule is asked and nothing is written, so that a person learns of a refusal before the
   * decision leaves his desk (docs/decisions/0016-review.md).
   * @throws DomainError
   */
  async rehearse(input: ExecuteInput, actor: Actor): Promise<CommandReceipt> {
    return this.parts.dataSource.transaction(async (tx) => {
      const now = await this.parts.clock.now(tx);
      const held = await readApplication(tx, input.applicationId);
      const by = await this.parts.circumstances(tx, held.application, actor, now);
      const { application } = applyTime(held.application, by);
      const { decisions } = await judging(tx, input, actor, now)(held, application, by);
      return receiptOf(decisions.at(-1)?.application ?? application, held.registered, [], now);
    });
  }

  private executeIn(tx: EntityManager, input: ExecuteInput, actor: Actor, now: Date): Promise<Outcome> {
    return this.decideIn(tx, input.applicationId, actor, now, judging(tx, input, actor, now));
  }

  /** The lock, what time did before, then what a person decides. */
  private async decideIn(tx: EntityManager, applicationId: string, actor: Actor, now: Date, decided: Judging): Promise<Outcome> {
    const held = await lockApplication(tx, applicationId);
    const by = await this.parts.circumstances(tx, held.application, actor, now);
    const timed = applyTime(held.application, by);
    try {
      const { decisions, handed = [], beside } = await decided(held, timed.application, by);
      await claimAttachments(tx, applicationId, handed, actor);
      const written = await this.write(tx, held, held.registered, [timed, ...decisions], now);
      await fileAttachments(tx, applicationId, handed, actor, now);
      await beside?.(tx, written.after, now);
      return written;
    } catch (refusal) {
      if (!(refusal instanceof DomainError) || timed.events.length === 0) throw refusal;
      await this.write(tx, held, held.registered, [timed], now);
      return { refusal };
    }
  }

  /**
   * Commands about several applications as one: every one holds, or none does. `beside` writes into the same transaction and adds to the answer.
   * @throws DomainError `invalid`, one field for each that is refused: `of` names it, and its remedy is `sentenceOf` the refusal
   */
  async executeAll<T extends object = object>(inputs: readonly (ExecuteInput & { readonly of: string })[], envelope: Envelope, sentenceOf: (refusal: DomainError) => string, beside?: (tx: EntityManager, now: Date) => Promise<T>): Promise<{ done: number } & T> {
    const changed: Application[] = [];
    const receipt = await this.observed(inputs.flatMap(verbsOf), () => inTransaction(this.parts.dataSource, async (tx) => {
      const now = await this.parts.clock.now(tx);
      return once(tx, envelope, now, async () => {
        const outcomes: { of: string; outcome: Outcome }[] = [];
        // in the order of their ids, so that two batches cannot lock each other out
        for (const input of [...inputs].sort((a, b) => (a.applicationId < b.applicationId ? -1 : 1))) outcomes.push({ of: input.of, outcome: await this.executeIn(tx, input, envelope.actor, now).catch(asOutcome) });
        const fields = outcomes.flatMap(({ of, outcome }) => ('refusal' in outcome ? [{ field: of, remedy: sentenceOf(outcome.refusal) }] : []));
        if (fields.length > 0) throw new DomainError('invalid', 'Some of the commands are refused; none was carried out.', { fields });
        changed.push(...outcomes.flatMap(({ outcome }) => ('after' in outcome ? [outcome.after] : [])));
        // without anything beside it T is any object
        return { done: outcomes.length, ...((await beside?.(tx, now)) ?? {}) } as { done: number } & T;
      });
    }));
    announce(this.parts.changed, changed);
    return receipt;
  }

  private async observed<T>(verbs: readonly string[], work: () => Promise<T>): Promise<T> {
    try {
      const done = await work();
      this.parts.observe(verbs, 'done');
      return done;
    } catch (error) {
      this.parts.observe(verbs, error instanceof DomainError ? error.code : 'failed');
      throw error;
    }
  }

  private async run(envelope: Envelope, work: (tx: EntityManager, now: Date) => Promise<Outcome>): Promise<CommandReceipt> {
    const outcome = await inTransaction(this.parts.dataSource, async (tx) => {
      const now = await this.parts.clock.now(tx);
      const earlier = await takeKey(tx, envelope, now);
      if (earlier !== null) return { earlier };
      const done = await work(tx, now);
      if ('refusal' in done) await releaseKey(tx, envelope);
      else await storeAnswer(tx, envelope, done.receipt);
      return done;
    });
    if ('earlier' in outcome) return outcome.earlier;
    if ('refusal' in outcome) throw outcome.refusal;
    announce(this.parts.changed, [outcome.after]);
    return outcome.receipt;
  }

  private async write(tx: EntityManager, before: Held | null, registered: Registered, decisions: readonly Decision[], now: Date) {
    const change = changeOf(before, registered, decisions, now);
    const [documents = []] = await writeChanges(tx, [change]);
    return { receipt: receiptOf(change.after, registered, documents, now), after: change.after };
  }
}

function asOutcome(error: unknown): Outcome {
  if (error instanceof DomainError) return { refusal: error };
  throw error;
}

const verbsOf = ({ commands }: ExecuteInput): string[] => commands.map(({ type }) => type);

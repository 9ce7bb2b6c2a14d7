import type { DataSource, EntityManager } from 'typeorm';
import type { Command } from '@zonggui/domain/application/commands';
import { assertGrantable, type SpecialWay } from '@zonggui/domain/deferral/special-deferral';
import { DomainError } from '@zonggui/domain/errors';
import { assertMayAnswer, assertMayAsk, assertMayWithdraw, type InstructionAction } from '@zonggui/domain/instruction/instruction';
import type { Actor } from '@zonggui/domain/posts';
import { applicationScope } from '@zonggui/identity/scope';
import { newId } from '@zonggui/store/uuid';
import { readApplication } from '../command/aggregate-reader';
import type { Announce } from '../command/announcement';
import type { ApplicationCommands } from '../command/application-commands';
import type { BusinessClock } from '../time/business-clock';
import { once } from '../command/idempotency';
import { maskName } from '../party/masking';
import { partyKey, type PartyKeys } from '../party/parties';
import { assertPlace } from '../organisation/place';
import type { Envelope, PartyInput } from '../command/requests';
import type { TermsReader } from '../counter/terms-reader';
import { inTransaction } from '../command/transaction';
import { visitTerms } from './instruction-matters';
import { readInstruction, tellInstructions, type AskedVisit, type InstructionRow } from './instruction-rows';
import type { InstructionView, VisitGrant } from './instruction-views';

export interface AskInput {
  readonly question: string;
  readonly region: string;
  readonly office: string;
  readonly window?: string;
  /** Before registration. */
  readonly visit?: AskedVisit & { readonly draft?: string; readonly party?: { readonly kind: PartyInput['kind']; readonly idType: PartyInput['idType']; readonly idNumber: string; readonly name: string } };
  readonly application?: { readonly id: string; readonly matterId: string };
}

export interface AnswerInput {
  readonly action: InstructionAction;
  /** The answer itself, or why: 首次为何未告知 of a second 补正. */
  readonly reason: string;
  /** 特批容缺. */
  readonly materials?: readonly string[];
  readonly way?: SpecialWay;
  /** 指定承办: one of the two. */
  readonly department?: string;
  readonly to?: string;
}

export interface InstructionParts {
  readonly dataSource: DataSource;
  readonly clock: BusinessClock;
  readonly terms: TermsReader;
  readonly commands: ApplicationCommands;
  readonly keys: PartyKeys;
  readonly changed: Announce;
}

/** 请示: asked, answered and taken back, the answer in one transaction with what it does. */
export class Instructions {
  constructor(private readonly parts: InstructionParts) {}

  /** @throws DomainError `post-required`, `not-found`, `unknown-region`, `invalid` */
  async ask(input: AskInput, envelope: Envelope): Promise<InstructionView> {
    const { actor } = envelope;
    assertMayAsk(actor, input.region);
    const told = await inTransaction(this.parts.dataSource, async (tx) => {
      const now = await this.parts.clock.now(tx);
      return once(tx, envelope, now, async () => {
        await assertPlace(tx, input);
        const id = newId();
        await tx.query(
          `insert into instruction (id, region_code, office_code, window_code, asked_by, asked_at, question, draft_id, visit, party_key, applicant, items, application_id, matter_id, state)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 'waiting')`,
          [id, input.region, input.office, input.window ?? null, actor.id, now, input.question.trim(), ...(await this.subjectOf(tx, input, actor, now))],
        );
        return only(await tellInstructions(tx, 'i.id = $1', [id]));
      });
    });
    await this.announce(told.id);
    return told;
  }

  /** The columns draft_id … matter_id. */
  private async subjectOf(tx: EntityManager, { visit, application, region }: AskInput, actor: Actor, now: Date): Promise<unknown[]> {
    if (application !== undefined) {
      const scope = applicationScope(actor, { alias: 'a', firstParam: 3 });
      const rows: { item: string }[] = await tx.query(
        `select m.terms->'item'->>'name' as item from matter m join application a on a.id = m.application_id where a.id = $1 and m.id = $2 and ${scope.sql}`,
        [application.id, application.matterId, ...scope.params],
      );
      if (rows[0] === undefined) throw new DomainError('not-found', 'No such matter.', { field: 'application' });
      return [null, null, null, null, [rows[0].item], application.id, application.matterId];
    }
    if (visit === undefined) throw new DomainError('invalid', 'It is about a visit or an application.', { fields: [{ field: 'visit', remedy: '请写明请示的是哪次来办或哪件办件' }] });
    const { draft = null, party, channel, matters, papers } = visit;
    const asked = await this.parts.terms.read(tx, matters, { region, channel }, now);
    const key = party === undefined || party.idNumber === '' ? null : partyKey(party, this.parts.keys);
    const kept = { channel, matters: matters.map(({ item, facts, findings }) => ({ item, facts, findings })), papers: papers.map(({ material, status }) => ({ material, status })) };
    return [draft, JSON.stringify(kept), key, party === undefined || party.name === '' ? null : maskName(party.name, party.kind), asked.map(({ guide }) => guide.item.name), null, null];
  }

  /** @throws DomainError `post-required`, `own-instruction`, `stale-version` where somebody was quicker, and what the verb it comes to is refused with */
  async answer(id: string, input: AnswerInput, envelope: Envelope): Promise<InstructionView> {
    const { dataSource, clock, commands } = this.parts;
    if (input.reason.trim() === '') throw new DomainError('reason-required', 'Every answer says why.', { field: 'reason' });
    const row = await readInstruction(dataSource.manager, id);
    assertMayAnswer(row, input.action, envelope.actor);
    if (row.applicationId !== null && input.action !== 'reply') {
      const verbs = await this.verbsOf(row, input, envelope.actor);
      await commands.execute({ applicationId: row.applicationId, commands: verbs, beside: (tx, _after, now) => close(tx, row, input, { actor: envelope.actor, now, grants: null }) }, envelope);
    } else {
      await inTransaction(dataSource, async (tx) => {
        const now = await clock.now(tx);
        await once(tx, envelope, now, async () => {
          const grants = input.action === 'deferral' ? await this.visitGrants(tx, row, input, now) : null;
          await close(tx, row, input, { actor: envelope.actor, now, grants });
          return { id };
        });
      });
    }
    await this.announce(id);
    return only(await tellInstructions(dataSource.manager, 'i.id = $1', [id]));
  }

  private async verbsOf({ applicationId, matterId }: InstructionRow, { action, reason, materials = [], way = 'beforeResult', department, to }: AnswerInput, actor: Actor): Promise<Command[]> {
    const { manager } = this.parts.dataSource;
    if (applicationId === null || matterId === null) return [];
    const name = await nameOf(manager, actor);
    if (action === 'deferral') return [{ type: 'grantDeferral', matterId, materials, way, reason, name }];
    if (action === 'supplement') return [{ type: 'agreeSupplement', matterId, reason, name }];
    if (department !== undefined) return [{ type: 'dispatch', matterId, department, reason }];
    if (to === undefined) throw new DomainError('invalid', 'To whom?', { fields: [{ field: 'to', remedy: '请选择承办人，或选择承办部门' }] });
    const { application } = await readApplication(manager, applicationId);
    const accepted = application.matters.some((matter) => matter.id === matterId && matter.state === 'accepted');
    return [...(accepted ? [{ type: 'dispatch', matterId } as const] : []), { type: 'assign', matterId, to, reason }];
  }

  /** Of a visit: every item that asks for one of the papers gets it. @throws DomainError `invalid`, `deferral-not-allowed` */
  private async visitGrants(tx: EntityManager, row: InstructionRow, { materials = [], way = 'beforeResult', reason }: AnswerInput, now: Date): Promise<VisitGrant[]> {
    const asked = await visitTerms(tx, this.parts.terms, row, now);
    const grants = asked.flatMap(({ terms, hand }) => {
      const own = materials.filter((code) => terms.materials.some((material) => material.code === code && material.required && material.deferral === null));
      if (own.length === 0) return [];
      assertGrantable(terms, hand, { materials: own, reason });
      return [{ item: terms.item.code, materials: own, way }];
    });
    if (grants.length === 0) throw new DomainError('invalid', 'None of the items lacks such a paper.', { fields: [{ field: 'materials', remedy: '请选择所缺、且不可容缺的必要材料' }] });
    return grants;
  }

  /** 撤回. @throws DomainError `not-found`, `verb-not-allowed` */
  async withdraw(id: string, actor: Actor): Promise<void> {
    await inTransaction(this.parts.dataSource, async (tx) => {
      assertMayWithdraw(await readInstruction(tx, id, 'for update of i'), actor);
      await tx.query(`update instruction set state = 'withdrawn' where id = $1`, [id]);
    });
    await this.announce(id);
  }

  /** Whoever asked has read the answer. Seen twice is seen once. */
  async see(id: string, actor: Actor): Promise<void> {
    const now = await this.parts.clock.now();
    await this.parts.dataSource.query(`update instruction set seen_at = $3 where id = $1 and asked_by = any($2::uuid[]) and state = 'answered' and seen_at is null`, [id, [actor.id, actor.onBehalfOf].filter((each) => each !== null), now]);
  }

  private async announce(id: string): Promise<void> {
    const { region, department } = await readInstruction(this.parts.dataSource.manager, id);
    this.parts.changed({ region, departments: department === null ? [] : [department] });
  }
}

/** @throws DomainError `stale-version` naming who was quicker */
async function close(tx: EntityManager, { id }: InstructionRow, { action, reason }: AnswerInput, { actor, now, grants }: { actor: Actor; now: Date; grants: readonly VisitGrant[] | null }): Promise<void> {
  const [closed]: [unknown[], number] = await tx.query(
    `update instruction set state = 'answered', action = $2, answer = $3, grants = $4, answered_by = $5, answered_at = $6 where id = $1 and state = 'waiting' returning id`,
    [id, action, reason.trim(), grants === null ? null : JSON.stringify(grants), actor.id, now],
  );
  if (closed.length > 0) return;
  const changed: unknown[] = await tx.query(`select 'answered' as type, i.answered_at as "occurredAt", 'staff' as by, p.name from instruction i join staff p on p.id = i.answered_by where i.id = $1`, [id]);
  throw new DomainError('stale-version', 'It has been answered or withdrawn meanwhile.', { changed });
}

export async function nameOf(tx: EntityManager, { id, onBehalfOf }: Actor): Promise<string> {
  const rows: { id: string; name: string }[] = await tx.query('select id, name from staff where id::text = any($1)', [[id, onBehalfOf].filter((each) => each !== null)]);
  const named = (staff: string | null) => rows.find((row) => row.id === staff)?.name;
  return onBehalfOf === null ? (named(id) ?? '') : `${named(id) ?? ''} 代 ${named(onBehalfOf) ?? ''}`;
}

function only([view]: readonly InstructionView[]): InstructionView {
  if (view === undefined) throw new DomainError('not-found', 'Nobody asked that.');
  return view;
}

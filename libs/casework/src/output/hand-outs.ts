import { createHash } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import type { Application } from '@zonggui/domain/application/application';
import type { Command } from '@zonggui/domain/application/commands';
import { DomainError } from '@zonggui/domain/errors';
import { plainIdentityNumber } from '@zonggui/domain/identity-number';
import type { Actor } from '@zonggui/domain/posts';
import { applicationScope } from '@zonggui/identity/scope';
import type { ApplicationCommands } from '../command/application-commands';
import type { FoundHandOut, HandOverView } from './hand-out-views';
import { maskNumber } from '../party/masking';
import { partyKey, seal, type PartyKeys } from '../party/parties';
import type { Envelope, PartyInput } from '../command/requests';
import type { CommandReceipt } from '../application/views';

/** 领取: the results ticked, to whom they are handed, and how that person signed. */
export interface HandOverInput {
  /** Those of the ticked results that have not left their department yet: they are issued with the same key. */
  readonly matterIds: readonly string[];
  readonly receiver: 'self' | 'agent';
  /** Of whoever stands there, as the reader or the clerk read it; without one he was checked by sight. */
  readonly idNumber?: string;
  /** 代领 only. */
  readonly agent?: { readonly name: string; readonly idType: PartyInput['idType']; readonly idNumber: string; readonly relation: string };
  readonly signature: { readonly way: 'paper' } | { readonly way: 'pad'; readonly strokes: number[][][]; readonly picture: Buffer };
  readonly note?: string;
}

const idTypes: readonly PartyInput['idType'][] = ['resident-id', 'uscc', 'passport', 'travel-permit', 'other'];

/** 出件台: finding who waits, checking who stands there, and handing over against a signature. */
export class HandOuts {
  constructor(
    private readonly dataSource: DataSource,
    private readonly commands: ApplicationCommands,
    private readonly keys: PartyKeys,
  ) {}

  /** By the code on a receipt, 办件编号, an identity number or 存放格口: whatever of these was scanned, with something to hand out. */
  async find(text: string, actor: Actor): Promise<FoundHandOut[]> {
    const said = text.replace(/\s/g, '');
    const token = /(?:\/v\/|^)([\w-]{16,64})$/.exec(said)?.[1] ?? null;
    const number = said.toUpperCase().replace(/-/g, '');
    const scope = applicationScope(actor, { alias: 'a', firstParam: 5 });
    const hole = /^\d{1,4}$/.test(said) ? Number(said) : null;
    return this.dataSource.query(
      `select a.id as "applicationId", a.number, (select ph.hole from pigeonhole ph join delivery d on d.id = ph.delivery_id where d.application_id = a.id limit 1) as hole, case when p.key_hmac = any($3) then 'applicant' when g.key_hmac = any($3) then 'agent' end as person
         from application a join party p on p.id = a.party_id left join party g on g.id = a.agent_party_id
        where (a.number = $1 or a.id = (select application_id from document where token = $2) or p.key_hmac = any($3) or g.key_hmac = any($3)
               or a.id in (select d.application_id from pigeonhole ph join delivery d on d.id = ph.delivery_id where ph.hole = $4))
          and (exists (select from delivery d where d.application_id = a.id and d.state = 'open') or exists (select from task t where t.application_id = a.id and t.kind = 'issue' and t.closed_at is null))
          and ${scope.sql} order by a.received_on, a.id limit 20`,
      [number, token, this.keysOf(said), hole, ...scope.params],
    );
  }

  /** Whose number it is. @throws DomainError `not-found` */
  async whose(applicationId: string, idNumber: string, actor: Actor): Promise<'applicant' | 'agent' | null> {
    return this.whoseIn(this.dataSource.manager, applicationId, idNumber, actor);
  }

  private async whoseIn(tx: EntityManager, applicationId: string, idNumber: string, actor: Actor): Promise<'applicant' | 'agent' | null> {
    const scope = applicationScope(actor, { alias: 'a', firstParam: 3 });
    const rows: { person: 'applicant' | 'agent' | null }[] = await tx.query(
      `select case when p.key_hmac = any($2) then 'applicant' when g.key_hmac = any($2) then 'agent' end as person
         from application a join party p on p.id = a.party_id left join party g on g.id = a.agent_party_id where a.id = $1 and ${scope.sql}`,
      [applicationId, this.keysOf(idNumber), ...scope.params],
    );
    if (rows[0] === undefined) throw new DomainError('not-found', 'No such application.', { applicationId });
    return rows[0].person;
  }

  private keysOf(idNumber: string): Buffer[] {
    const number = plainIdentityNumber(idNumber);
    return idTypes.map((idType) => partyKey({ idType, idNumber: number }, this.keys));
  }

  /**
   * 出件 of what is ticked and 送达 of everything that waits, as one.
   * @throws DomainError `invalid` when the number is not the applicant's, `deferral-open`, `verb-not-allowed` …
   */
  async handOver(applicationId: string, input: HandOverInput, envelope: Envelope): Promise<CommandReceipt> {
    if (input.receiver === 'self' && input.idNumber !== undefined) await this.assertApplicant(applicationId, input.idNumber, envelope.actor);
    const sha256 = input.signature.way === 'pad' ? createHash('sha256').update(input.signature.picture).digest() : null;
    const issued = input.matterIds.map((matterId): Command => ({ type: 'issue', matterId }));
    const given: Command = { type: 'deliver', receiver: input.receiver, ...(input.agent ? { relation: input.agent.relation } : {}), ...(sha256 ? { signature: sha256.toString('hex') } : {}) };
    return this.commands.execute({ applicationId, commands: [...issued, given], beside: (tx, after, now) => this.keep(tx, after, { input, sha256, envelope, now }) }, envelope);
  }

  private async assertApplicant(applicationId: string, idNumber: string, actor: Actor): Promise<void> {
    if ((await this.whose(applicationId, idNumber, actor)) === 'applicant') return;
    throw new DomainError('invalid', 'The number is not that of the applicant.', { fields: [{ field: 'idNumber', remedy: '证件号与申请人不一致，请按代领办理' }] });
  }

  private async keep(tx: EntityManager, after: Application, { input, sha256, envelope: { actor }, now }: { input: HandOverInput; sha256: Buffer | null; envelope: Envelope; now: Date }): Promise<void> {
    const { receiver, agent, idNumber, signature, note } = input;
    // the command closed exactly one hand-out, at this instant
    const delivery = after.deliveries.find(({ doneAt }) => doneAt?.getTime() === now.getTime());
    if (delivery === undefined) return;
    const checked = (receiver === 'self' ? idNumber : agent?.idNumber) === undefined ? 'sight' : 'number';
    await tx.query(
      `insert into hand_over (delivery_id, application_id, receiver, checked, agent_name, agent_id_type, agent_id_encrypted, agent_id_last4, signed, strokes, picture, picture_sha256, note, handed_by, on_behalf_of, handed_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10::jsonb, $11, $12, $13, $14, $15, $16)`,
      [delivery.id, after.id, receiver, checked, ...this.agentColumns(agent), signature.way, ...padColumns(signature), sha256, note ?? null, actor.id, actor.onBehalfOf, now],
    );
  }

  private agentColumns(agent: HandOverInput['agent']): unknown[] {
    return agent === undefined ? [null, null, null, null] : [agent.name, agent.idType, seal(agent.idNumber, this.keys), agent.idNumber.slice(-4)];
  }

  /** How the results of one application were taken. @throws DomainError `not-found` */
  async handOvers(applicationId: string, actor: Actor): Promise<HandOverView[]> {
    const scope = applicationScope(actor, { alias: 'a', firstParam: 2 });
    const rows: (Omit<HandOverView, 'agentIdMasked' | 'handedAt' | 'picture'> & { last4: string | null; picture: Buffer | null; handedAt: Date })[] = await this.dataSource.query(
      `select h.delivery_id as "deliveryId", h.receiver, h.checked, h.agent_name as "agentName", h.agent_id_last4 as last4, h.signed, encode(h.picture_sha256, 'hex') as sha256, h.picture, h.note, h.handed_at as "handedAt"
         from hand_over h join application a on a.id = h.application_id where a.id = $1 and ${scope.sql} order by h.handed_at`,
      [applicationId, ...scope.params],
    );
    return rows.map(({ last4, picture, handedAt, ...row }) => ({
      ...row,
      agentIdMasked: last4 === null ? null : maskNumber(last4),
      picture: picture === null ? null : `data:image/png;base64,${picture.toString('base64')}`,
      handedAt: handedAt.toISOString(),
    }));
  }
}

const padColumns = (signature: HandOverInput['signature']): unknown[] => (signature.way === 'pad' ? [JSON.stringify(signature.strokes), signature.picture] : [null, null]);

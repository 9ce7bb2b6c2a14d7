import type { EntityManager } from 'typeorm';
import type { SpecialDeferral } from '@zonggui/domain/deferral/special-deferral';
import { DomainError } from '@zonggui/domain/errors';
import type { Actor } from '@zonggui/domain/posts';
import { partyKey, type PartyKeys } from '../party/parties';
import type { RegisterInput } from '../command/requests';
import type { VisitGrant } from './instruction-views';

interface Granted {
  readonly id: string;
  readonly askedBy: string;
  readonly region: string;
  readonly partyKey: Buffer | null;
  readonly grants: readonly VisitGrant[];
  readonly name: string;
  readonly reason: string | null;
  readonly used: boolean;
}

/** 特批容缺 by the code of its item. */
export type GrantsOf = (item: string) => readonly SpecialDeferral[];

/** For the verdict as the clerk types: what of these he was granted and has not used yet. */
export async function readGrants(tx: EntityManager, ids: readonly string[], actor: Actor): Promise<GrantsOf> {
  const rows = await granted(tx, ids, '');
  return grantsOf(rows.filter((row) => isOf(row, actor) && !row.used));
}

/**
 * Locks the grants a registration uses: each serves one application, of the clerk who asked and the person it was asked for.
 * @throws DomainError `invalid`
 */
export async function claimGrants(tx: EntityManager, { instructions = [], region, party }: Pick<RegisterInput, 'instructions' | 'region' | 'party'>, actor: Actor, keys: PartyKeys): Promise<GrantsOf> {
  if (instructions.length === 0) return () => [];
  const rows = await granted(tx, instructions, 'for update of i');
  const found = rows.filter((row) => isOf(row, actor) && row.region === region);
  if (found.length < new Set(instructions).size) throw unfit('没有这条特批；请刷新后重试，或重新请示');
  if (found.some(({ used }) => used)) throw unfit('这条特批已经用于另一件办件；请重新请示');
  const key = partyKey(party, keys);
  if (found.some((row) => row.partyKey !== null && !row.partyKey.equals(key))) throw unfit('这条特批是为另一位申请人请示的；请核对证件号码，或重新请示');
  return grantsOf(found);
}

export async function markUsed(tx: EntityManager, ids: readonly string[], applicationId: string): Promise<void> {
  if (ids.length > 0) await tx.query('update instruction set used_by = $2 where id = any($1)', [ids, applicationId]);
}

async function granted(tx: EntityManager, ids: readonly string[], lock: '' | 'for update of i'): Promise<Granted[]> {
  if (ids.length === 0) return [];
  return tx.query(
    `select i.id, i.asked_by as "askedBy", i.region_code as region, i.party_key as "partyKey", i.grants, p.name, i.answer as reason, exists (select from application u where u.id = i.used_by and u.state <> 'annulled') as used
       from instruction i join staff p on p.id = i.answered_by where i.id = any($1) and i.state = 'answered' and i.action = 'deferral' and i.grants is not null order by i.id ${lock}`,
    [ids],
  );
}

const isOf = ({ askedBy }: Granted, { id, onBehalfOf }: Actor): boolean => askedBy === id || askedBy === onBehalfOf;

const grantsOf = (rows: readonly Granted[]): GrantsOf => (item) =>
  rows.flatMap(({ grants, name, reason }) => grants.filter((grant) => grant.item === item).map(({ materials, way }) => ({ materials, way, name, reason: reason ?? '' })));

const unfit = (remedy: string): DomainError => new DomainError('invalid', 'The grant does not serve this visit.', { fields: [{ field: 'instructions', remedy }] });

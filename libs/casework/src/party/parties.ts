import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { newId } from '@zonggui/store/uuid';
import type { PartyInput } from '../command/requests';

export interface PartyKeys {
  /** For finding a person again without storing the number in clear. */
  readonly hmac: Buffer;
  /** 32 bytes, AES-256-GCM. */
  readonly cipher: Buffer;
}

/** Finds a party again by type and number, or makes a new one; the name and telephone last given are kept. */
export async function keepParty(tx: EntityManager, party: PartyInput, keys: PartyKeys, now: Date): Promise<string> {
  const phone = party.phone ?? null;
  const rows: { id: string }[] = await tx.query(
    `insert into party (id, key_hmac, kind, id_type, id_number_encrypted, id_number_last4, name, phone_encrypted, phone_last4, address, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
     on conflict (key_hmac) where key_hmac is not null do update
       set name = excluded.name, phone_encrypted = coalesce(excluded.phone_encrypted, party.phone_encrypted),
           phone_last4 = coalesce(excluded.phone_last4, party.phone_last4), address = coalesce(excluded.address, party.address)
     returning id`,
    [newId(), partyKey(party, keys), party.kind, party.idType, seal(party.idNumber, keys), party.idNumber.slice(-4), party.name,
      phone === null ? null : seal(phone, keys), phone?.slice(-4) ?? null, party.address ?? null, now],
  );
  // an insert that either inserts or updates always returns its row
  return rows[0]!.id;
}

/** In the order of their keys, so that two registrations naming the same two people cannot lock each other out. */
export async function keepParties(tx: EntityManager, parties: readonly PartyInput[], keys: PartyKeys, now: Date): Promise<string[]> {
  const order = parties.map((party, index) => ({ index, key: partyKey(party, keys).toString('hex') })).sort((a, b) => (a.key < b.key ? -1 : 1));
  const ids: string[] = new Array<string>(parties.length);
  // every index comes from `parties` itself
  for (const { index } of order) ids[index] = await keepParty(tx, parties[index]!, keys, now);
  return ids;
}

export function partyKey({ idType, idNumber }: Pick<PartyInput, 'idType' | 'idNumber'>, { hmac }: PartyKeys): Buffer {
  return createHmac('sha256', hmac).update(`${idType}:${idNumber.trim().toUpperCase()}`).digest();
}

export function seal(text: string, { cipher }: PartyKeys): Buffer {
  const iv = randomBytes(12);
  const aes = createCipheriv('aes-256-gcm', cipher, iv);
  return Buffer.concat([iv, aes.update(text, 'utf8'), aes.final(), aes.getAuthTag()]);
}

/** @throws when the bytes were not sealed with this key */
export function unseal(bytes: Buffer, { cipher }: PartyKeys): string {
  const aes = createDecipheriv('aes-256-gcm', cipher, bytes.subarray(0, 12));
  aes.setAuthTag(bytes.subarray(-16));
  return Buffer.concat([aes.update(bytes.subarray(12, -16)), aes.final()]).toString('utf8');
}

import { randomInt } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { EntityManager } from 'typeorm';
import { assertGround } from '@zonggui/domain/appointment/appointment';
import { assertSlotFree } from '@zonggui/domain/appointment/slots';
import { shanghaiDate } from '@zonggui/domain/deadline/plain-date';
import { DomainError } from '@zonggui/domain/errors';
import { requireTerms, type TermsReader } from '../counter/terms-reader';
import { partyKey, type PartyKeys } from '../party/parties';
import { heldAt, timesOf, type Offer, type OfferParts } from './appointment-offers';
import { insertStep, lapse, lockAppointment, openAppointment, sealAppointment, type AppointmentContent, type AppointmentRecord, type Visitor } from './appointment-rows';

/** What an applicant asks for: a half hour at the window, or a visit to his home. */
export interface AppointmentInput {
  readonly office: string;
  readonly item: string;
  readonly visitor: Visitor;
  readonly visit?: { readonly day: string; readonly slot: string };
  readonly home?: { readonly ground: string; readonly address: string; readonly remark?: string };
}

export interface BookingParts extends OfferParts {
  readonly terms: TermsReader;
  readonly keys: PartyKeys;
}

interface Booking {
  readonly input: AppointmentInput;
  readonly offer: Offer;
  readonly now: Date;
}

/**
 * Writes a new appointment, under the lock of its office and day.
 * @throws DomainError `unknown-item`, `unspecified-guide`, `not-offered`, `invalid`, `appointment-full`, `appointment-open`
 */
export async function bookAppointment(tx: EntityManager, parts: BookingParts, id: string, booking: Booking): Promise<AppointmentRecord> {
  const { input, offer, now } = booking;
  const region = offer.office.region.code;
  const [asked] = await parts.terms.read(tx, [{ item: input.item, facts: {} }], { region, channel: 'window' }, now);
  // one was asked for
  const { item } = requireTerms(asked!);
  const time = await timeOf(tx, parts, booking);
  const key = partyKey(input.visitor, parts.keys);
  await lapse(tx, shanghaiDate(now), now, key);
  const rows: unknown[] = await tx.query(
    `insert into appointment (id, number, query_code, kind, region_code, office_code, item_code, ground, state, day, slot, party_key, content, made_at, changed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $14)
     on conflict (party_key, item_code) where state in ('booked','asked','agreed') do nothing returning id`,
    [id, `Y${digits(10)}`, digits(8), time.kind, region, offer.office.code, item.code, time.ground, time.state, time.day, time.slot, key, sealAppointment(contentOf(input), parts.keys), now],
  );
  if (rows.length === 0) throw new DomainError('appointment-open', 'There is an open appointment for this item.', { item });
  await insertStep(tx, { id, ...time }, { verb: time.kind === 'visit' ? 'book' : 'ask', by: null, said: null }, now);
  return lockAppointment(tx, id);
}

/** A free half hour, or a situation that a document names; one of the two. */
async function timeOf(tx: EntityManager, parts: BookingParts, { input: { visit, home }, offer, now }: Booking): Promise<Pick<AppointmentRecord, 'kind' | 'state' | 'day' | 'slot' | 'ground'>> {
  if (visit !== undefined && home === undefined) {
    const slot = { day: visit.day, at: visit.slot };
    if (offer.visit === null) throw new DomainError('not-offered', 'Its windows take no appointments.', { office: offer.office.code });
    assertSlotFree(await timesOf(tx, parts, offer, now), offer.visit, slot, await heldAt(tx, offer.office.code, slot));
    return { kind: 'visit', state: 'booked', ground: null, ...visit };
  }
  if (home === undefined || visit !== undefined) throw new DomainError('invalid', 'Either a visit or 上门办.', { fields: [{ field: 'visit', remedy: '请选择到窗口的时段，或填写上门办，二者选一' }] });
  assertGround(offer.home?.grounds ?? [], home.ground);
  return { kind: 'home', state: 'asked', day: null, slot: null, ground: home.ground };
}

const contentOf = ({ visitor, home }: AppointmentInput): AppointmentContent => ({ visitor, address: home?.address ?? null, remark: home?.remark ?? null, said: {} });

/** Whether the same was asked for under the id before; the item may have been called by another of its names. */
export function sameAsked(row: AppointmentRecord, input: AppointmentInput, keys: PartyKeys): boolean {
  const { visitor, address, remark } = openAppointment(row, keys);
  const before = { office: row.office, ground: row.ground, time: row.kind === 'visit' ? [row.day, row.slot] : null, visitor, address, remark };
  const asks = contentOf(input);
  const after = { office: input.office, ground: input.home?.ground ?? null, time: input.visit === undefined ? null : [input.visit.day, input.visit.slot], visitor: asks.visitor, address: asks.address, remark: asks.remark };
  return canonicalize(before) === canonicalize(after);
}

const digits = (count: number): string => Array.from({ length: count }, () => randomInt(10)).join('');

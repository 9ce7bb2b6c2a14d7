import type { EntityManager } from 'typeorm';
import { findRule } from '@zonggui/catalogue/rules';
import type { Ground } from '@zonggui/domain/appointment/appointment';
import { openSlots, type SlotDay, type SlotTimes, type VisitRule } from '@zonggui/domain/appointment/slots';
import { shanghaiDate } from '@zonggui/domain/deadline/plain-date';
import type { Source } from '@zonggui/domain/terms';
import { DomainError } from '@zonggui/domain/errors';
import type { Named } from '../application/views';
import type { CalendarReader } from '../calendar/calendar-reader';
import type { CatalogueReader } from '../catalogue/catalogue-reader';

export interface HomeRule {
  readonly grounds: readonly Ground[];
  readonly source: Source;
}

/** An office that can be visited by appointment, or whose people visit. */
export interface OfferingOffice {
  readonly code: string;
  readonly name: string;
  readonly address: string | null;
  readonly phone: string | null;
  readonly region: Named;
  /** 预约 to its windows. */
  readonly visits: boolean;
  /** 上门办, where a document names situations; null where none does. */
  readonly home: HomeRule | null;
}

/** What can be booked at an office. */
export interface AppointmentOptions extends OfferingOffice {
  readonly days: readonly SlotDay[];
}

export interface OfferParts {
  readonly reader: CatalogueReader;
  readonly calendars: CalendarReader;
}

/** As the region of an office has set it: the two are offered apart; both null where it offers neither. */
export interface Offer {
  readonly office: Omit<OfferingOffice, 'visits' | 'home'>;
  readonly visit: VisitRule | null;
  readonly home: HomeRule | null;
}

const offers = ({ visit, home }: Offer): boolean => visit !== null || home !== null;

const shownOf = ({ office, visit, home }: Offer): OfferingOffice => ({ ...office, visits: visit !== null, home });

/** Every office with windows in a region that offers 预约 or 上门办, by its region and name. */
export async function offeringOffices(tx: EntityManager, parts: OfferParts, now: Date): Promise<OfferingOffice[]> {
  return (await offersOf(tx, parts, null, now)).filter(offers).map(shownOf);
}

/** @throws DomainError `not-found` for what is no office with windows; `not-offered` where its region offers neither */
export async function offerOf(tx: EntityManager, parts: OfferParts, code: string, now: Date): Promise<Offer> {
  const [offer] = await offersOf(tx, parts, code, now);
  if (offer === undefined) throw new DomainError('not-found', 'No such office.', { field: 'office', value: code });
  if (!offers(offer)) throw new DomainError('not-offered', 'The office takes no appointments.', { office: code });
  return offer;
}

/** @throws DomainError `calendar-gap` */
export async function timesOf(tx: EntityManager, { calendars }: OfferParts, { office }: Pick<Offer, 'office'>, now: Date): Promise<SlotTimes> {
  return { ...(await calendars.at(tx, { region: office.region.code, office: office.code })), now };
}

/** What can still be booked there; without 预约 no day. @throws DomainError `not-found`, `not-offered`, `calendar-gap` */
export async function optionsOf(tx: EntityManager, parts: OfferParts, code: string, now: Date): Promise<AppointmentOptions> {
  const offer = await offerOf(tx, parts, code, now);
  if (offer.visit === null) return { ...shownOf(offer), days: [] };
  const rows: { day: string; slot: string; held: number }[] = await tx.query(`${heldSql} and a.day >= $2 group by a.day, a.slot`, [code, shanghaiDate(now)]);
  const held = new Map(rows.map((row) => [`${row.day} ${row.slot}`, row.held]));
  const days = openSlots(await timesOf(tx, parts, offer, now), offer.visit, (day, at) => held.get(`${day} ${at}`) ?? 0);
  return { ...shownOf(offer), days };
}

/** Places taken in one half hour. */
export async function heldAt(tx: EntityManager, office: string, { day, at }: { readonly day: string; readonly at: string }): Promise<number> {
  const rows: { held: number }[] = await tx.query(`${heldSql} and a.day = $2 and a.slot = $3 group by a.day, a.slot`, [office, day, at]);
  return rows[0]?.held ?? 0;
}

/** Cancelled ones give their place back; who has come keeps it. */
const heldSql = `select a.day::text as day, a.slot, count(*)::integer as held from appointment a where a.office_code = $1 and a.kind = 'visit' and a.state in ('booked', 'arrived')`;

async function offersOf(tx: EntityManager, { reader }: OfferParts, code: string | null, now: Date): Promise<Offer[]> {
  const catalogue = await reader.current(tx);
  const offices: { code: string; name: string; address: string | null; phone: string | null; regionCode: string; regionName: string }[] = await tx.query(
    `select o.code, o.name, o.address, o.telephone as phone, r.code as "regionCode", r.name as "regionName" from office o join region r on r.code = o.region_code
      where exists (select from service_window w where w.office_code = o.code) and ($1::text is null or o.code = $1) order by r.code, o.name`,
    [code],
  );
  return offices.map(({ regionCode, regionName, ...office }) => {
    // an office is one for every kind of item
    const query = { region: regionCode, nature: 'service' as const, on: shanghaiDate(now) };
    const [visit, home] = [findRule(catalogue, 'appointment', query), findRule(catalogue, 'homeVisit', query)];
    const spoken = (demo: boolean | undefined) => demo !== true || reader.demo;
    return {
      office: { ...office, region: { code: regionCode, name: regionName } },
      visit: visit !== undefined && spoken(visit.demo) ? { days: visit.days, perSlot: visit.perSlot } : null,
      home: home !== undefined && spoken(home.demo) ? { grounds: home.grounds, source: home.written } : null,
    };
  });
}

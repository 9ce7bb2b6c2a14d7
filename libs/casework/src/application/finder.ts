import type { DataSource } from 'typeorm';
import type { ApplicationState } from '@zonggui/domain/application/fold';
import type { Actor } from '@zonggui/domain/posts';
import { applicationScope } from '@zonggui/identity/scope';
import { maskName, maskNumber, maskPhone } from '../party/masking';
import { unseal, type PartyKeys } from '../party/parties';
import { soughtBy, type Sought } from './sought';
import type { PreReviewRow } from '../submissions/pre-reviews';

export interface FoundApplication {
  readonly id: string;
  readonly number: string;
  readonly applicant: string;
  readonly state: ApplicationState;
  readonly receivedOn: string;
  readonly items: readonly string[];
}

/** An applicant with what he came for, the last first. */
export interface FoundParty {
  readonly id: string;
  readonly kind: 'person' | 'organisation';
  readonly name: string;
  readonly idNumberMasked: string;
  readonly phoneMasked: string | null;
  readonly applications: readonly FoundApplication[];
}

export interface FoundDocument {
  readonly id: string;
  readonly series: string;
  readonly number: string;
  readonly annulled: boolean;
  readonly applicationId: string;
  readonly matterId: string | null;
  readonly applicationNumber: string;
}

export interface Found {
  readonly applications: readonly FoundApplication[];
  readonly parties: readonly FoundParty[];
  readonly documents: readonly FoundDocument[];
  /** 网上申报 that wait or were sent back. */
  readonly submissions: readonly PreReviewRow[];
}

/** Rows shown of each group, and applications of each applicant. */
const shown = { applications: 20, parties: 10, documents: 10, each: 5 } as const;

/** The search box. Only what the person's grants reach is found, whatever was typed. */
export class Finder {
  constructor(
    private readonly dataSource: DataSource,
    private readonly keys: PartyKeys,
    private readonly submissions: (ending: string, actor: Actor) => Promise<PreReviewRow[]>,
  ) {}

  /** By an ending of four characters or more of any number, by the beginning of a name, or by what the code on a document says. */
  async find(text: string, actor: Actor): Promise<Found> {
    const sought = soughtBy(text);
    const { ending } = sought;
    const [applications, parties, documents, submissions] = await Promise.all([
      this.applications(sought, actor), this.parties(sought, actor), this.documents(sought, actor), ending === null ? [] : this.submissions(ending, actor),
    ]);
    return { applications, parties, documents, submissions };
  }

  private async applications({ ending }: Sought, actor: Actor): Promise<FoundApplication[]> {
    if (ending === null) return [];
    const scope = applicationScope(actor, { alias: 'a', firstParam: 2 });
    return this.rows(
      `where a.id in (select application_id from application_number where last4 = right($1, 4) and right(number, length($1)) = $1
                      union select application_id from delivery where tracking_last4 = right($1, 4) and right(tracking, length($1)) = $1)
         and ${scope.sql} order by a.received_on desc, a.id limit ${shown.applications}`,
      [ending, ...scope.params],
    );
  }

  private async parties({ ending, name }: Sought, actor: Actor): Promise<FoundParty[]> {
    if (ending === null && name === null) return [];
    const scope = applicationScope(actor, { alias: 'a', firstParam: 4 });
    const rows: PartyRow[] = await this.dataSource.query(
      `select p.id, p.kind, p.name, p.id_number_last4, p.phone_last4, p.id_number_encrypted, p.phone_encrypted
         from party p
        where ((p.id_number_last4 = right($1, 4) or p.phone_last4 = right($1, 4)) or (p.name >= $2 and p.name < $3))
          and exists (select from application a where a.party_id = p.id and ${scope.sql}) order by p.created_at desc, p.id limit 2000`,
      [ending, name, name === null ? null : `${name}\u{10FFFF}`, ...scope.params],
    );
    const found = rows.filter((row) => (name !== null && row.name?.startsWith(name)) || (ending !== null && this.endsWith(row, ending))).slice(0, shown.parties);
    const theirs = await this.applicationsOf(found.map(({ id }) => id), actor);
    return found.map((row) => ({
      id: row.id, kind: row.kind, name: maskName(row.name, row.kind), idNumberMasked: maskNumber(row.id_number_last4), phoneMasked: maskPhone(row.phone_last4),
      applications: theirs.get(row.id) ?? [],
    }));
  }

  /** More than four characters are held against the numbers themselves, which only the keys open. */
  private endsWith({ id_number_encrypted: number, phone_encrypted: phone }: PartyRow, ending: string): boolean {
    return [number, phone].some((sealed) => sealed !== null && unseal(sealed, this.keys).toUpperCase().endsWith(ending));
  }

  private async applicationsOf(parties: readonly string[], actor: Actor): Promise<Map<string, FoundApplication[]>> {
    const scope = applicationScope(actor, { alias: 'a', firstParam: 2 });
    const rows: (FoundApplication & { partyId: string })[] = await this.rows(
      `where a.id in (select l.id from unnest($1::uuid[]) as wanted (id)
                        cross join lateral (select a.id from application a where a.party_id = wanted.id and ${scope.sql} order by a.received_on desc, a.id limit ${shown.each}) l)
       order by a.received_on desc, a.id`,
      [parties, ...scope.params],
    );
    const byParty = new Map<string, FoundApplication[]>();
    for (const { partyId, ...application } of rows) byParty.set(partyId, [...(byParty.get(partyId) ?? []), application]);
    return byParty;
  }

  private async rows(condition: string, params: readonly unknown[]): Promise<(FoundApplication & { partyId: string })[]> {
    const rows: (FoundApplication & { partyId: string; kind: 'person' | 'organisation' })[] = await this.dataSource.query(
      `select a.id, a.number, a.party_id as "partyId", p.name as applicant, p.kind, a.state, to_char(a.received_on, 'YYYY-MM-DD') as "receivedOn",
              array(select m.terms->'item'->>'name' from matter m where m.application_id = a.id order by m.ordinal) as items
         from application a join party p on p.id = a.party_id ${condition}`,
      [...params],
    );
    return rows.map(({ kind, ...row }) => ({ ...row, applicant: maskName(row.applicant, kind) }));
  }

  private async documents({ serials, documentEnding, token }: Sought, actor: Actor): Promise<FoundDocument[]> {
    if (serials.length === 0 && token === null) return [];
    const scope = applicationScope(actor, { alias: 'a', firstParam: 4 });
    return this.dataSource.query(
      `select d.id, d.series, d.number, d.annulled_at is not null as annulled, d.application_id as "applicationId", d.matter_id as "matterId", a.number as "applicationNumber"
         from document d join application a on a.id = d.application_id
        where ((d.serial = any($1) and right(d.number, length($2) + 1) = $2 || '号') or d.token = $3) and ${scope.sql}
        order by d.issued_at desc, d.id limit ${shown.documents}`,
      [serials, documentEnding, token, ...scope.params],
    );
  }
}

interface PartyRow {
  readonly id: string;
  readonly kind: 'person' | 'organisation';
  readonly name: string | null;
  readonly id_number_last4: string | null;
  readonly phone_last4: string | null;
  readonly id_number_encrypted: Buffer | null;
  readonly phone_encrypted: Buffer | null;
}

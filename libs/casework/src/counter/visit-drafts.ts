import type { DataSource, EntityManager } from 'typeorm';
import { covers, permissions } from '@zonggui/domain/application/permissions';
import { DomainError } from '@zonggui/domain/errors';
import type { Actor, Post } from '@zonggui/domain/posts';
import type { BusinessClock } from '../time/business-clock';
import { maskName } from '../party/masking';
import { partyKey, seal, unseal, type PartyKeys } from '../party/parties';
import type { PartyInput } from '../command/requests';

/** A visit half entered, as the counter's page gave it: JSON of its own making, read back by nobody else. */
export interface DraftInput {
  readonly region: string;
  readonly window?: string;
  /** What the list shows. */
  readonly items: readonly string[];
  readonly party?: { readonly kind: PartyInput['kind']; readonly idType: PartyInput['idType']; readonly idNumber: string; readonly name: string };
  readonly content: unknown;
}

export interface DraftRow {
  readonly id: string;
  readonly savedAt: string;
  readonly applicant: string | null;
  readonly items: readonly string[];
}

export interface Draft extends DraftRow {
  readonly content: unknown;
}

/** Per person; the oldest goes when another is kept. */
const most = 50;
const posts: readonly Post[] = permissions.accept;

/** 暂存: survives reload and another computer, for whoever kept it and for nobody else. */
export class VisitDrafts {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: BusinessClock,
    private readonly keys: PartyKeys,
    private readonly keptDays: number,
  ) {}

  /** Kept again under the same id it replaces what was there. @throws DomainError `post-required`, `not-found` for another person's draft */
  async keep(id: string, input: DraftInput, actor: Actor): Promise<DraftRow> {
    assertCounter(actor, input.region);
    const now = await this.clock.now();
    const { region, window, items, party, content } = input;
    const key = party === undefined || party.idNumber === '' ? null : partyKey(party, this.keys);
    const sealed = seal(JSON.stringify({ items, party: party === undefined ? null : { kind: party.kind, name: party.name }, content }), this.keys);
    const kept: unknown[] = await this.dataSource.query(
      `insert into visit_draft (id, staff_id, region_code, window_code, party_key, content, saved_at) values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (id) do update set region_code = excluded.region_code, window_code = excluded.window_code, party_key = excluded.party_key, content = excluded.content, saved_at = excluded.saved_at
         where visit_draft.staff_id = excluded.staff_id returning id`,
      [id, actor.id, region, window ?? null, key, sealed, now],
    );
    if (kept.length === 0) throw new DomainError('not-found', 'The draft is not yours.', { id });
    await this.dataSource.query('delete from visit_draft where id in (select id from visit_draft where staff_id = $1 order by saved_at desc, id desc offset $2)', [actor.id, most]);
    return rowOf({ id, content: sealed, saved_at: now }, this.keys);
  }

  /** The newest first. */
  async list(actor: Actor): Promise<DraftRow[]> {
    const rows: Kept[] = await this.dataSource.query('select id, content, saved_at from visit_draft where staff_id = $1 order by saved_at desc, id desc limit $2', [actor.id, most]);
    return rows.map((row) => rowOf(row, this.keys));
  }

  /** @throws DomainError `not-found` */
  async read(id: string, actor: Actor): Promise<Draft> {
    const rows: Kept[] = await this.dataSource.query('select id, content, saved_at from visit_draft where id = $1 and staff_id = $2', [id, actor.id]);
    const row = rows[0];
    if (row === undefined) throw new DomainError('not-found', 'No such draft.', { id });
    return { ...rowOf(row, this.keys), content: opened(row, this.keys).content };
  }

  /** Removes what nobody came back to; returns how many. */
  async prune(): Promise<number> {
    const before = new Date((await this.clock.now()).getTime() - this.keptDays * 86_400_000);
    const [, removed]: [unknown, number] = await this.dataSource.query('delete from visit_draft where saved_at < $1', [before]);
    return removed;
  }

  /** Its images go with the next housekeeping. Dropping twice is dropping once. */
  async drop(id: string, actor: Actor): Promise<void> {
    const now = await this.clock.systemNow(this.dataSource.manager);
    await this.dataSource.query(`update attachment set keep_until = least(keep_until, $3) where draft_id = $1 and uploaded_by = $2 and state = 'held'`, [id, actor.id, now]);
    await dropDraft(this.dataSource.manager, id, actor);
  }
}

export async function dropDraft(tx: EntityManager, id: string, actor: Actor): Promise<void> {
  await tx.query('delete from visit_draft where id = $1 and staff_id = $2', [id, actor.id]);
}

interface Kept {
  readonly id: string;
  readonly content: Buffer;
  readonly saved_at: Date;
}

interface Opened {
  readonly items: readonly string[];
  readonly party: { readonly kind: PartyInput['kind']; readonly name: string } | null;
  readonly content: unknown;
}

// `keep` wrote it
const opened = ({ content }: Kept, keys: PartyKeys): Opened => JSON.parse(unseal(content, keys)) as Opened;

function rowOf(kept: Kept, keys: PartyKeys): DraftRow {
  const { items, party } = opened(kept, keys);
  return { id: kept.id, savedAt: kept.saved_at.toISOString(), items, applicant: party === null || party.name === '' ? null : maskName(party.name, party.kind) };
}

/** @throws DomainError `post-required` */
function assertCounter(actor: Actor, region: string): void {
  if (actor.grants.some((grant) => posts.includes(grant.post) && covers(grant.region, region))) return;
  throw new DomainError('post-required', 'Drafts are kept at a counter.', { posts });
}

import type { DataSource } from 'typeorm';
import { covers } from '@zonggui/domain/application/permissions';
import { shanghaiDate } from '@zonggui/domain/deadline/plain-date';
import { DomainError } from '@zonggui/domain/errors';
import type { Actor } from '@zonggui/domain/posts';
import { newId } from '@zonggui/store/uuid';
import type { BusinessClock } from '../time/business-clock';
import type { CatalogueReader } from '../catalogue/catalogue-reader';
import type { Facts } from '../command/requests';

/** 咨询: what was told, for how long; nobody who asked is named. */
export interface Consultation {
  readonly region: string;
  readonly window?: string;
  readonly item: string;
  readonly channel: string;
  readonly facts?: Facts;
  /** From choosing the item to printing. */
  readonly seconds: number;
}

/** The log of 一次性告知 without an application: a line for statistics, and no part of the sealed history, for nothing follows from it. */
export class Consultations {
  constructor(
    private readonly dataSource: DataSource,
    private readonly reader: CatalogueReader,
    private readonly clock: BusinessClock,
  ) {}

  /** @throws DomainError `not-found`, `unknown-item`, `unknown-region`, `unknown-channel`, `invalid` for a fact nobody knows, `post-required` */
  async log({ region, window, item, channel, facts = {}, seconds }: Consultation, actor: Actor): Promise<{ id: string; toldAt: string }> {
    const now = await this.clock.now();
    const guide = await this.reader.guide(this.dataSource.manager, { region, item, channel, facts, on: shanghaiDate(now) });
    if (!actor.grants.some((grant) => covers(grant.region, guide.region.code))) throw new DomainError('post-required', 'The person holds no post in that region.', {});
    if (window !== undefined) await this.assertWindow(window);
    const known = Object.fromEntries(guide.facts.flatMap(({ code, given }) => (given === null ? [] : [[code, given]])));
    const id = newId();
    await this.dataSource.query(
      'insert into consultation (id, region_code, window_code, item_code, channel, facts, seconds, staff_id, told_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
      [id, guide.region.code, window ?? null, guide.item.code, guide.channel, JSON.stringify(known), seconds, actor.id, now],
    );
    return { id, toldAt: now.toISOString() };
  }

  private async assertWindow(window: string): Promise<void> {
    const rows: unknown[] = await this.dataSource.query('select 1 from service_window where code = $1', [window]);
    if (rows.length === 0) throw new DomainError('not-found', 'No such window.', { field: 'window', value: window });
  }
}

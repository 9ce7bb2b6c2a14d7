import type { DataSource } from 'typeorm';
import { covers } from '@zonggui/domain/application/permissions';
import { addDays, shanghaiDate } from '@zonggui/domain/deadline/plain-date';
import { DomainError } from '@zonggui/domain/errors';
import type { Actor, Post } from '@zonggui/domain/posts';
import type { BusinessClock } from '../time/business-clock';
import type { CatalogueQueries, ItemRow } from '../catalogue/catalogue-queries';

/** An item at hand: starred by the window, or registered there often. */
export interface FavouriteRow extends ItemRow {
  readonly starred: boolean;
  /** How often the window registered it in the last 30 days. */
  readonly registered: number;
}

const counterPosts: readonly Post[] = ['intake', 'joint', 'duty'];
const days = 30;
/** One per digit key. */
const most = 9;

/**
 * 常用与收藏 of a window. Starred ones come first and in the order in which they were starred, so that a digit pressed without looking
 * means the same tomorrow; the rest are the most registered of the last 30 days, counted at the look.
 */
export class WindowFavourites {
  constructor(
    private readonly dataSource: DataSource,
    private readonly catalogue: CatalogueQueries,
    private readonly clock: BusinessClock,
  ) {}

  /** @throws DomainError `not-found`, `post-required` */
  async of(window: string, actor: Actor): Promise<FavouriteRow[]> {
    const region = await this.regionOf(window, actor);
    const rows: { code: string; starred: boolean; registered: number }[] = await this.dataSource.query(favouritesSql, [window, addDays(shanghaiDate(await this.clock.now()), -days), most]);
    const items = await this.catalogue.itemsByCode(region, rows.map(({ code }) => code));
    return items.filter(({ specified }) => specified).flatMap((item) => rows.filter(({ code }) => code === item.code).map(({ starred, registered }) => ({ ...item, starred, registered })));
  }

  /** @throws DomainError `not-found`, `unknown-item`, `post-required` */
  async star(window: string, item: string, actor: Actor): Promise<FavouriteRow[]> {
    const { code } = await this.catalogue.item(item, await this.regionOf(window, actor));
    await this.dataSource.query('insert into window_favourite (window_code, item_code, starred_by, starred_at) values ($1, $2, $3, $4) on conflict do nothing', [window, code, actor.id, await this.clock.now()]);
    return this.of(window, actor);
  }

  /** @throws DomainError `not-found`, `post-required` */
  async unstar(window: string, item: string, actor: Actor): Promise<FavouriteRow[]> {
    await this.regionOf(window, actor);
    await this.dataSource.query('delete from window_favourite where window_code = $1 and item_code = $2', [window, item]);
    return this.of(window, actor);
  }

  /** The region of the window's office, for whoever works at a counter there. */
  private async regionOf(window: string, actor: Actor): Promise<string> {
    const rows: { region: string }[] = await this.dataSource.query('select o.region_code as region from service_window w join office o on o.code = w.office_code where w.code = $1', [window]);
    const region = rows[0]?.region;
    if (region === undefined) throw new DomainError('not-found', 'No such window.', { field: 'window', value: window });
    if (actor.grants.some((grant) => counterPosts.includes(grant.post) && covers(grant.region, region))) return region;
    throw new DomainError('post-required', 'Favourites are kept by those who sit at the window.', { posts: counterPosts });
  }
}

/** $1 window, $2 the day after which is counted, $3 how many. What a bundle left for later (planned) was not registered yet. */
const favouritesSql = `
  with usual as (
         select m.item_code, count(*)::integer as registered from application a join matter m on m.application_id = a.id
          where a.window_code = $1 and a.received_on > $2::date and m.state <> 'planned'
          group by m.item_code),
       kept as (select item_code, starred_at from window_favourite where window_code = $1)
  select coalesce(k.item_code, u.item_code) as code, k.item_code is not null as starred, coalesce(u.registered, 0) as registered
    from usual u full join kept k on k.item_code = u.item_code
   order by k.starred_at nulls last, u.registered desc nulls last, code
   limit $3`;

import { createHash, randomBytes, randomInt } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import { covers } from '@zonggui/domain/application/permissions';
import { DomainError } from '@zonggui/domain/errors';
import type { Actor, Post } from '@zonggui/domain/posts';
import { applicationScope } from '@zonggui/identity/scope';
import { newId } from '@zonggui/store/uuid';
import type { Announce } from '../command/announcement';
import type { ApplicationCommands } from '../command/application-commands';
import type { BusinessClock } from '../time/business-clock';
import type { RatingInput } from './ratings';
import { contentOf } from './second-screen-content';
import type { ScreenContent, ScreenStatus } from './second-screen-views';
import { inTransaction } from '../command/transaction';

const counterPosts: readonly Post[] = ['intake', 'joint', 'duty', 'issue'];
/** Long enough to walk around the counter. */
const codeMs = 5 * 60_000;

interface Screen {
  readonly id: string;
  readonly window: string;
  readonly region: string;
}

interface Signed {
  readonly strokes: number[][][];
  readonly picture: Buffer;
}

/** 副屏 of the windows: paired by a code, shown one application at a time, answered by the applicant. */
export class SecondScreens {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: BusinessClock,
    private readonly commands: ApplicationCommands,
    private readonly changed: Announce,
  ) {}

  /** A code for the window, good for five minutes and one screen. @throws DomainError `not-found`, `post-required` */
  async offer(window: string, actor: Actor): Promise<{ readonly code: string; readonly until: string }> {
    await this.regionOf(window, actor);
    return inTransaction(this.dataSource, async (tx) => {
      const now = await this.clock.now(tx);
      await tx.query('update second_screen set ended_at = $2, code = null where code is not null and ended_at is null and (window_code = $1 or code_until < $2)', [window, now]);
      const until = new Date(now.getTime() + codeMs);
      const code = String(randomInt(1_000_000)).padStart(6, '0');
      await tx.query('insert into second_screen (id, window_code, code, code_until, made_by, made_at) values ($1, $2, $3, $4, $5, $6)', [newId(), window, code, until, actor.id, now]);
      return { code, until: until.toISOString() };
    });
  }

  /** Binds whoever typed the code to its window, in the place of the screen that was; answers the token that screen is known by. @throws DomainError `not-found` */
  async pair(code: string): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    const screen = await inTransaction(this.dataSource, async (tx) => {
      const now = await this.clock.now(tx);
      const rows: { id: string; window: string }[] = await tx.query('select id, window_code as "window" from second_screen where code = $1 and ended_at is null and code_until >= $2 for update', [code, now]);
      const found = rows[0];
      if (found === undefined) throw new DomainError('not-found', 'No such code, or it is over.', { field: 'code' });
      await tx.query('update second_screen set ended_at = $2 where window_code = $1 and token_hash is not null and ended_at is null', [found.window, now]);
      await tx.query('update second_screen set token_hash = $2, paired_at = $3, code = null where id = $1', [found.id, digest(token), now]);
      return this.screenOf(tx, token);
    });
    this.tell(screen);
    return token;
  }

  /** @throws DomainError `not-found`, `post-required` */
  async status(window: string, actor: Actor): Promise<ScreenStatus> {
    await this.regionOf(window, actor);
    const rows: { applicationId: string | null; answer: 'confirmed' | 'wrong' | null }[] = await this.dataSource.query(
      `select h.application_id as "applicationId", h.answer from second_screen s left join second_screen_showing h on h.screen_id = s.id and h.ended_at is null
        where s.window_code = $1 and s.token_hash is not null and s.ended_at is null`,
      [window],
    );
    const row = rows[0];
    return { paired: row !== undefined, showing: row === undefined || row.applicationId === null ? null : { applicationId: row.applicationId, answer: row.answer } };
  }

  /** @throws DomainError `not-found` where the window has no screen, or the person does not reach the application; `post-required` */
  async show(window: string, applicationId: string, actor: Actor): Promise<ScreenStatus> {
    const region = await this.regionOf(window, actor);
    await inTransaction(this.dataSource, async (tx) => {
      const scope = applicationScope(actor, { alias: 'a', firstParam: 2 });
      const reached: unknown[] = await tx.query(`select from application a where a.id = $1 and ${scope.sql}`, [applicationId, ...scope.params]);
      const screens: { id: string }[] = await tx.query('select id from second_screen where window_code = $1 and token_hash is not null and ended_at is null for update', [window]);
      const screen = screens[0];
      if (reached.length === 0 || screen === undefined) throw new DomainError('not-found', 'No such application, or no screen at this window.', { applicationId, window });
      const now = await this.clock.now(tx);
      await tx.query('update second_screen_showing set ended_at = $2 where screen_id = $1 and ended_at is null', [screen.id, now]);
      await tx.query('insert into second_screen_showing (id, screen_id, application_id, shown_by, shown_at) values ($1, $2, $3, $4, $5)', [newId(), screen.id, applicationId, actor.id, now]);
    });
    this.tell({ window, region });
    return this.status(window, actor);
  }

  /** The next person comes: what was shown of this application is gone; whatever is shown by now stays. @throws DomainError `not-found`, `post-required` */
  async clear(window: string, applicationId: string, actor: Actor): Promise<ScreenStatus> {
    const region = await this.regionOf(window, actor);
    await this.dataSource.query(
      'update second_screen_showing h set ended_at = $2 from second_screen s where s.id = h.screen_id and s.window_code = $1 and s.ended_at is null and h.ended_at is null and h.application_id = $3',
      [window, await this.clock.now(), applicationId],
    );
    this.tell({ window, region });
    return this.status(window, actor);
  }

  /** What stands on the screen; null while nobody is served. @throws DomainError `not-signed-in` for a screen that is bound to no window any more */
  async content(token: string): Promise<ScreenContent | null> {
    return contentOf(this.dataSource.manager, await this.screenOf(this.dataSource.manager, token));
  }

  /** Which window the screen is bound to. @throws DomainError `not-signed-in` */
  async windowOf(token: string): Promise<string> {
    return (await this.screenOf(this.dataSource.manager, token)).window;
  }

  /** 确认并签名 or 有误, once. @throws DomainError `not-signed-in`, `not-found` when something else is shown by now */
  async answer(token: string, showingId: string, answer: 'confirmed' | 'wrong', signed: Signed | null): Promise<ScreenContent | null> {
    const screen = await this.screenOf(this.dataSource.manager, token);
    const sha256 = signed === null ? null : createHash('sha256').update(signed.picture).digest();
    const rows: unknown[] = await this.dataSource.query(
      `with taken as (update second_screen_showing set answer = $3, answered_at = $4, strokes = $5::jsonb, picture = $6, picture_sha256 = $7 where id = $1 and screen_id = $2 and ended_at is null and answer is null returning id) select id from taken`,
      [showingId, screen.id, answer, await this.clock.now(), signed === null ? null : JSON.stringify(signed.strokes), signed?.picture ?? null, sha256],
    );
    if (rows.length === 0) throw new DomainError('not-found', 'Something else is shown by now.', { showingId });
    this.tell(screen);
    return contentOf(this.dataSource.manager, screen);
  }

  /** 好差评 at the screen. @throws DomainError `not-signed-in`, `not-found`, `rating-closed` */
  async rate(token: string, showingId: string, rating: Omit<RatingInput, 'queryCode'>, key: string): Promise<ScreenContent | null> {
    const screen = await this.screenOf(this.dataSource.manager, token);
    const rows: { applicationId: string }[] = await this.dataSource.query('select application_id as "applicationId" from second_screen_showing where id = $1 and screen_id = $2 and ended_at is null', [showingId, screen.id]);
    const applicationId = rows[0]?.applicationId;
    if (applicationId === undefined) throw new DomainError('not-found', 'Something else is shown by now.', { showingId });
    const actor = { kind: 'applicant' as const, id: applicationId, onBehalfOf: null, grants: [] };
    await this.commands.execute({ applicationId, commands: [{ type: 'rate', ...rating }] }, { actor, key, body: { showingId, ...rating } });
    return contentOf(this.dataSource.manager, screen);
  }

  private async screenOf(tx: EntityManager, token: string): Promise<Screen> {
    const rows: Screen[] = await tx.query(
      `select s.id, s.window_code as "window", o.region_code as region from second_screen s join service_window w on w.code = s.window_code join office o on o.code = w.office_code
        where s.token_hash = $1 and s.ended_at is null`,
      [digest(token)],
    );
    if (rows[0] === undefined) throw new DomainError('not-signed-in', 'This screen is bound to no window.');
    return rows[0];
  }

  private async regionOf(window: string, actor: Actor): Promise<string> {
    const rows: { region: string }[] = await this.dataSource.query('select o.region_code as region from service_window w join office o on o.code = w.office_code where w.code = $1', [window]);
    const region = rows[0]?.region;
    if (region === undefined) throw new DomainError('not-found', 'No such window.', { field: 'window', value: window });
    if (actor.grants.some((grant) => counterPosts.includes(grant.post) && covers(grant.region, region))) return region;
    throw new DomainError('post-required', 'The screen belongs to those who sit at the window.', { posts: counterPosts });
  }

  private tell({ region, window }: Pick<Screen, 'region' | 'window'>): void {
    this.changed({ region, departments: [] });
    this.changed({ region, departments: [], window });
  }
}

const digest = (token: string): Buffer => createHash('sha256').update(token).digest();

import type { DataSource, EntityManager } from 'typeorm';
import { shanghaiDate } from '@zonggui/domain/deadline/plain-date';
import { DomainError } from '@zonggui/domain/errors';
import { assertMayCall, comeBack, inTurn, moveTicket, serialOf, ticketNumber, type TicketPriority } from '@zonggui/domain/hall/ticket';
import type { Actor } from '@zonggui/domain/posts';
import { newId } from '@zonggui/store/uuid';
import type { Announce } from '../command/announcement';
import type { CatalogueReader } from '../catalogue/catalogue-reader';
import type { BusinessClock } from '../time/business-clock';
import { once } from '../command/idempotency';
import type { Envelope } from '../command/requests';
import { inTransaction } from '../command/transaction';
import type { WindowQueue } from './hall-views';
import { currentOf, insertTicket, lockDay, passedOf, ticketOf, viewOf, waitingOf, type HallDay, type Ticket } from './ticket-rows';

/** A window today. */
interface AtWindow extends HallDay {
  readonly window: string;
}

/** How many numbers a window sees of the line. */
const seenAtOnce = 12;

/** 叫号 at the windows of a hall: one number, one window. */
export class WindowQueues {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: BusinessClock,
    private readonly reader: CatalogueReader,
    private readonly changed: Announce,
  ) {}

  /** @throws DomainError `not-found`, `post-required` */
  async status(window: string, actor: Actor): Promise<WindowQueue> {
    const place = await this.placeOf(window, actor);
    return this.statusOf(this.dataSource.manager, { ...place, day: shanghaiDate(await this.clock.now()) });
  }

  /** 取号 by the clerk, for somebody who stands before him: 优先, or who cannot take one himself. @throws DomainError `not-found`, `post-required` */
  take(window: string, priority: TicketPriority | null, envelope: Envelope): Promise<WindowQueue> {
    return this.inHall(window, envelope, (tx, at, now) => insertTicket(tx, at, { id: newId(), by: envelope.actor.id, priority }, now));
  }

  /**
   * 叫号: the number that was here is 已办结, and the next in turn comes to this window, if anybody waits. `seen` is the number the clerk saw as the current one, so that a key pressed
   * twice calls once.
   * @throws DomainError `not-found`, `post-required`, `window-paused`, `ticket-moved`, `nobody-waiting` where there is none to end either
   */
  call(window: string, seen: string | null, envelope: Envelope): Promise<WindowQueue> {
    return this.inHall(window, envelope, async (tx, at, now) => {
      if (await isPaused(tx, at)) throw new DomainError('window-paused', 'The window calls no numbers now.', { window });
      const current = await currentOf(tx, window, at.day, true);
      if ((current === null ? null : ticketNumber(current.serial)) !== seen) throw moved(current);
      const next = inTurn(await waitingOf(tx, at))[0];
      if (next === undefined && current === null) throw new DomainError('nobody-waiting', 'Nobody waits.', { window });
      if (current !== null) await tx.query('update ticket set state = $2, ended_at = $3 where id = $1', [current.id, moveTicket(current.state, 'finish'), now]);
      if (next === undefined) return;
      await tx.query('update ticket set state = $2, window_code = $3, called_by = $4, called_at = coalesce(called_at, $5), last_called_at = $5, calls = calls + 1 where id = $1', [
        next.id, moveTicket(next.state, 'call'), window, envelope.actor.id, now,
      ]);
    });
  }

  /** 重呼. @throws DomainError `not-found`, `post-required`, `ticket-moved`, `verb-not-allowed` once something was registered under it */
  recall(window: string, number: string, envelope: Envelope): Promise<WindowQueue> {
    return this.inHall(window, envelope, async (tx, at, now) => {
      const current = await seenCurrent(tx, at, number);
      await tx.query('update ticket set state = $2, last_called_at = $3, calls = calls + 1 where id = $1', [current.id, moveTicket(current.state, 'recall'), now]);
    });
  }

  /** 过号: whoever was called did not come. @throws DomainError `not-found`, `post-required`, `ticket-moved`, `verb-not-allowed` once something was registered under it */
  pass(window: string, number: string, envelope: Envelope): Promise<WindowQueue> {
    return this.inHall(window, envelope, async (tx, at, now) => {
      const current = await seenCurrent(tx, at, number);
      await tx.query('update ticket set state = $2, ended_at = $3, passes = passes + 1 where id = $1', [current.id, moveTicket(current.state, 'pass'), now]);
    });
  }

  /** 恢复排队 of a passed number. @throws DomainError `not-found`, `post-required`, `verb-not-allowed`, `ticket-spent` */
  requeue(window: string, number: string, envelope: Envelope): Promise<WindowQueue> {
    return this.inHall(window, envelope, async (tx, at, now) => {
      const ticket = await ticketOf(tx, at, serialOf(number));
      const { state, place } = comeBack(ticket, await waitingOf(tx, at));
      await tx.query('update ticket set state = $2, place = $3, requeued_at = $4, window_code = null, ended_at = null where id = $1', [ticket.id, state, place, now]);
    });
  }

  /** 优先 for a number that waits. @throws DomainError `not-found`, `post-required`, `verb-not-allowed` once it was called */
  prioritise(window: string, number: string, priority: TicketPriority, envelope: Envelope): Promise<WindowQueue> {
    return this.inHall(window, envelope, async (tx, at) => {
      const ticket = await ticketOf(tx, at, serialOf(number));
      moveTicket(ticket.state, 'call'); // only what may still be called has a turn
      await tx.query('update ticket set priority = $2, place = serial where id = $1', [ticket.id, priority]);
    });
  }

  /** 暂停 and 恢复; asked for what already is, nothing changes. @throws DomainError `not-found`, `post-required` */
  pause(window: string, paused: boolean, envelope: Envelope): Promise<WindowQueue> {
    return this.inHall(window, envelope, async (tx, { day }, now) => {
      if (paused) await tx.query('insert into window_pause (id, window_code, day, paused_at, paused_by) values ($1, $2, $3, $4, $5) on conflict (window_code, day) where resumed_at is null do nothing', [newId(), window, day, now, envelope.actor.id]);
      else await tx.query('update window_pause set resumed_at = $3 where window_code = $1 and day = $2 and resumed_at is null', [window, day, now]);
    });
  }

  private async inHall(window: string, envelope: Envelope, work: (tx: EntityManager, at: AtWindow, now: Date) => Promise<void>): Promise<WindowQueue> {
    const place = await this.placeOf(window, envelope.actor);
    const answer = await inTransaction(this.dataSource, async (tx) => {
      const now = await this.clock.now(tx);
      const at = { ...place, day: shanghaiDate(now) };
      return once(tx, envelope, now, async () => {
        await lockDay(tx, at);
        await work(tx, at, now);
        return this.statusOf(tx, at);
      });
    });
    this.changed({ region: place.region, departments: [], hall: place.office });
    return answer;
  }

  private async statusOf(tx: EntityManager, at: AtWindow): Promise<WindowQueue> {
    const [current, waiting, passed, paused] = [await currentOf(tx, at.window, at.day), inTurn(await waitingOf(tx, at)), await passedOf(tx, at), await isPaused(tx, at)];
    const { items } = await this.reader.current(tx);
    const shown = (ticket: Ticket) => viewOf(ticket, (item) => items.get(item)?.name ?? item);
    return { window: at.window, current: current === null ? null : shown(current), waiting: waiting.length, paused, next: waiting.slice(0, seenAtOnce).map(shown), passed: passed.map(shown) };
  }

  /** @throws DomainError `not-found`, `post-required` */
  private async placeOf(window: string, actor: Actor): Promise<Omit<AtWindow, 'day'> & { readonly region: string }> {
    const rows: { office: string; region: string }[] = await this.dataSource.query('select o.code as office, o.region_code as region from service_window w join office o on o.code = w.office_code where w.code = $1', [window]);
    if (rows[0] === undefined) throw new DomainError('not-found', 'No such window.', { field: 'window', value: window });
    assertMayCall(actor, rows[0].region);
    return { ...rows[0], window };
  }
}

/** The current number, if it is the one the clerk saw. @throws DomainError `ticket-moved` */
async function seenCurrent(tx: EntityManager, { window, day }: AtWindow, number: string): Promise<Ticket> {
  const current = await currentOf(tx, window, day, true);
  if (current === null || current.serial !== serialOf(number)) throw moved(current);
  return current;
}

const moved = (current: Ticket | null): DomainError => new DomainError('ticket-moved', 'The current number of the window is another one.', { current: current === null ? null : ticketNumber(current.serial) });

async function isPaused(tx: EntityManager, { window, day }: AtWindow): Promise<boolean> {
  const rows: unknown[] = await tx.query('select from window_pause where window_code = $1 and day = $2 and resumed_at is null', [window, day]);
  return rows.length > 0;
}

import type { DataSource } from 'typeorm';
import type { BusinessClock } from './business-clock';

/** What waits to be done by workers, as rows tell it. Ages in seconds; 0 when nothing waits. */
export interface Waiting {
  readonly outboxPending: number;
  readonly outboxQueued: number;
  readonly outboxAge: number;
  /** Messages that a person must decide about. */
  readonly noticesUncertain: number;
  readonly noticesFailed: number;
  /** Clocks at which time has something to do; counted up to `most`. */
  readonly clocksDue: number;
  readonly clocksDueAge: number;
  readonly timeFaults: number;
  readonly streamsUnsealed: number;
  readonly sealAge: number;
  readonly attachmentsHeld: number;
}

/** More is as bad, and counting on would keep the database from working it off. */
const most = 100_000;

const counted = (rows: string): string => `(select count(*)::integer from (${rows} limit ${most}) r)`;
const age = (instant: string, at: string): string => `coalesce(greatest(0, extract(epoch from ${at} - (${instant}))), 0)::float8`;

/** $1 the business clock, $2 the server's. */
const waitingSql = `
  select ${counted(`select from outbox where state = 'pending'`)} as "outboxPending", ${counted(`select from outbox where state = 'queued'`)} as "outboxQueued",
         ${age(`select coalesce(held_until, created_at) from outbox where state = 'pending' and (held_until is null or held_until <= $1) order by id limit 1`, '$1::timestamptz')} as "outboxAge",
         ${counted(`select from notice where state = 'uncertain' and template <> 'A32'`)} as "noticesUncertain", ${counted(`select from notice where state = 'failed' and template <> 'A32'`)} as "noticesFailed",
         ${counted('select from clock where next_at <= $1')} as "clocksDue", ${age('select min(next_at) from clock where next_at <= $1', '$1::timestamptz')} as "clocksDueAge",
         ${counted('select from time_fault')} as "timeFaults", ${counted('select from stream where head_seq > sealed_seq')} as "streamsUnsealed",
         ${age('select max(sealed_at) from seal', '$2::timestamptz')} as "sealAge", ${counted('select from attachment where keep_until is not null')} as "attachmentsHeld"`;

/** For figures of the whole system: every worker sees the same. */
export class Backlog {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: BusinessClock,
  ) {}

  async waiting(): Promise<Waiting> {
    const rows: Waiting[] = await this.dataSource.query(waitingSql, [await this.clock.now(), await this.clock.systemNow()]);
    return rows[0]!; // a select without a table has one row
  }
}

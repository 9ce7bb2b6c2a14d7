import type { DataSource, EntityManager } from 'typeorm';
import { CaseCount } from '@zonggui/domain/report/case-count';
import { countedEvents } from '@zonggui/domain/report/feeds';
import { differences, Sums, type Counted, type Difference } from '@zonggui/domain/report/figures';
import { newId } from '@zonggui/store/uuid';
import { inTransaction } from '../command/transaction';
import { eventBody, heardOf, type EventBody } from './history';

/** What a recount found. */
export interface TallyReport {
  readonly applications: number;
  readonly events: number;
  /** Places and figures that are not nought. */
  readonly figures: number;
  readonly differences: readonly Difference[];
}

const page = 2_000;
/** Two corrections at once would each write the whole difference. */
const repairLock = 727_274;

/**
 * The tallies of events. Commands write deltas; this folds them, and holds the sum of tally and deltas against a count of the events
 * alone. Nothing here decides what counts: `feeds` does.
 */
export class Tallies {
  constructor(private readonly dataSource: DataSource) {}

  /** Folds the oldest deltas nobody else is folding, and answers how many; all of them or, when it dies, none. */
  async fold(limit = 5_000): Promise<number> {
    return inTransaction(this.dataSource, async (tx) => {
      const [folded] = await tx.query<{ deltas: number }[]>(foldSql, [limit]);
      return folded?.deltas ?? 0;
    });
  }

  /** Recounts every event, in one look at the database, while commands go on. */
  async verify(): Promise<TallyReport> {
    return this.dataSource.transaction('REPEATABLE READ', (tx) => recount(tx));
  }

  /** Writes what a recount found missing or too much as deltas of its own, and answers what it found. */
  async repair(): Promise<TallyReport> {
    // in a session of its own: the lock must be held before the look is taken, and until it has been written
    const runner = this.dataSource.createQueryRunner();
    try {
      await runner.query('select pg_advisory_lock($1)', [repairLock]);
      return await this.dataSource.transaction('REPEATABLE READ', async (tx) => {
        const report = await recount(tx);
        await correct(tx, report.differences);
        return report;
      });
    } finally {
      await runner.query('select pg_advisory_unlock($1)', [repairLock]);
      await runner.release();
    }
  }
}

/**
 * In one statement, so the deltas go exactly when the tally has them. Two at once take different deltas, and lock the same rows of the tally
 * in the same order.
 */
export const foldSql = `
  with gone as (
    delete from tally_delta where id in (select id from tally_delta order by id limit $1 for update skip locked)
    returning region_code, day, department_code, window_code, item_code, figure, amount),
  summed as (
    select region_code, day, department_code, window_code, item_code, figure, sum(amount)::integer as amount from gone group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 4, 5, 6),
  folded as (
    insert into tally (region_code, day, department_code, window_code, item_code, figure, amount) select * from summed
    on conflict (region_code, day, department_code, window_code, item_code, figure) do update set amount = tally.amount + excluded.amount)
  select count(*)::integer as deltas from gone`;

/** What is tallied: folded or not, in one look. */
const talliedSql = `
  select to_char(day, 'YYYY-MM-DD') as day, region_code as region, department_code as department, window_code as "window", item_code as item, figure, sum(amount)::integer as amount
    from (select day, region_code, department_code, window_code, item_code, figure, amount from tally
           union all select day, region_code, department_code, window_code, item_code, figure, amount from tally_delta) both_parts
   group by 1, 2, 3, 4, 5, 6 having sum(amount) <> 0`;

async function recount(tx: EntityManager): Promise<TallyReport> {
  const tallied = await tx.query<Counted[]>(talliedSql);
  const history = await countHistory(tx);
  return { applications: history.applications, events: history.events, figures: history.counted.length, differences: differences(history.counted, tallied) };
}

interface HistoryRow extends EventBody {
  readonly stream_id: string;
  readonly seq: number;
}

/** Walks the streams of all applications, in pages by key. */
async function countHistory(tx: EntityManager): Promise<{ applications: number; events: number; counted: Counted[] }> {
  let [applications, events, stream, seq, count] = [0, 0, '00000000-0000-0000-0000-000000000000', 0, new CaseCount()];
  const sums = new Sums();
  for (;;) {
    const rows = await tx.query<HistoryRow[]>(
      `select e.stream_id, e.seq, ${eventBody} from event e join stream s on s.id = e.stream_id and s.kind = 'application'
        where (e.stream_id, e.seq) > ($1::uuid, $2) and e.type = any($3) order by e.stream_id, e.seq limit ${page}`,
      [stream, seq, countedEvents],
    );
    if (rows.length === 0) return { applications, events, counted: sums.all() };
    for (const row of rows) {
      if (row.stream_id !== stream) [applications, count] = [applications + 1, new CaseCount()];
      [stream, seq, events] = [row.stream_id, row.seq, events + 1];
      sums.add(count.hear(heardOf(row)));
    }
  }
}

async function correct(tx: EntityManager, found: readonly Difference[]): Promise<void> {
  const rows = found.map(({ day, region, department, window, item, figure, recounted, tallied }) => ({
    id: newId(), day, region_code: region, department_code: department, window_code: window, item_code: item, figure, amount: recounted - tallied,
  }));
  await tx.query(
    `insert into tally_delta (id, day, region_code, department_code, window_code, item_code, figure, amount)
     select id, day, region_code, department_code, window_code, item_code, figure, amount from jsonb_populate_recordset(null::tally_delta, $1::jsonb)`,
    [JSON.stringify(rows)],
  );
}

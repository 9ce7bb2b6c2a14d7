import type { EntityManager } from 'typeorm';
import { CaseCount, knownOf } from '@zonggui/domain/report/case-count';
import { countedEvents, lookBack } from '@zonggui/domain/report/feeds';
import { Sums } from '@zonggui/domain/report/figures';
import { newId } from '@zonggui/store/uuid';
import type { Change } from '../command/change';
import { eventBody, heardOf, type EventBody } from './history';

/** The rows of `tally_delta` of one change; empty when nothing in it counts. Only what looks back reads anything. */
export async function tallyRows(tx: EntityManager, change: Change): Promise<object[]> {
  const events = change.events.filter(({ type }) => countedEvents.includes(type));
  if (events.length === 0) return [];
  const count = events.some(({ type }) => lookBack.includes(type)) ? await countOfHistory(tx, change.after.id) : countOfRows(change);
  return new Sums().add(events.flatMap((event) => count.hear(event))).all().map(({ day, region, department, window, item, figure, amount }) => ({
    id: newId(), day, region_code: region, department_code: department, window_code: window, item_code: item, figure, amount,
  }));
}

const countOfRows = ({ before }: Change): CaseCount => new CaseCount(before === null ? undefined : knownOf(before.application));

/** The application's own stream, whose lock the command holds, up to before this change. */
async function countOfHistory(tx: EntityManager, applicationId: string): Promise<CaseCount> {
  const rows: EventBody[] = await tx.query(`select ${eventBody} from event e where e.stream_id = $1 and e.type = any($2) order by e.seq`, [applicationId, countedEvents]);
  const count = new CaseCount();
  for (const row of rows) count.hear(heardOf(row));
  return count;
}

import type { DataSource } from 'typeorm';
import type { Due } from '@zonggui/domain/deadline/due';
import { shanghaiDate } from '@zonggui/domain/deadline/plain-date';
import type { BusinessClock } from '../time/business-clock';
import type { CalendarReader } from '../calendar/calendar-reader';
import type { CatalogueReader } from '../catalogue/catalogue-reader';
import type { PartyKeys } from '../party/parties';
import { longDay } from '../applicant/progress-sentences';
import type { ProgressView } from '../application/views';
import type { ReturnTold } from './submission-content';
import { dueOfSubmission, openContent, submissionColumns, type SubmissionRow } from './submission-rows';

export interface SubmissionProgressParts {
  readonly dataSource: DataSource;
  readonly clock: BusinessClock;
  readonly calendars: CalendarReader;
  readonly reader: CatalogueReader;
  readonly keys: PartyKeys;
}

/** How far a 网上申报 is while it is no application, by number and query code; null for any other number. */
export async function submissionProgress({ dataSource, clock, calendars, reader, keys }: SubmissionProgressParts, number: string, queryCode: string): Promise<ProgressView | null> {
  const tx = dataSource.manager;
  const rows: SubmissionRow[] = await tx.query(`select ${submissionColumns} from online_submission s where s.number = $1 and s.query_code = $2 and s.state in ('waiting','returned')`, [number, queryCode]);
  const row = rows[0];
  if (row?.sentAt == null) return null;
  const organ: { telephone: string | null }[] = await tx.query('select telephone from organ where region_code = $1', [row.region]);
  const due = dueOfSubmission(row, await calendars.at(tx, { region: row.region, office: null }));
  const item = (await reader.current(tx)).items.get(row.item)?.name ?? row.item;
  const returned = row.state === 'returned' ? (openContent(row, keys).returns.at(-1) ?? null) : null;
  const told = returned === null ? waiting(row, item, due, await clock.now(tx)) : sentBack(returned, item);
  return {
    ...told, number,
    preReview: { id: row.id, region: row.region, item: row.item, state: returned === null ? 'waiting' : 'returned' },
    missing: [], matters: [], owed: [],
    telephone: organ[0]?.telephone ?? null,
    state: 'receiving',
    receivedOn: shanghaiDate(row.sentAt),
    promisedOn: null,
    rating: 'none', indicators: [], feedback: null,
    timeline: [{ type: 'sentOnline', on: shanghaiDate(row.sentAt) }, ...(returned === null ? [] : [{ type: 'preReviewReturned', on: shanghaiDate(new Date(returned.at)) }])],
  };
}

type Told = Pick<ProgressView, 'sentence' | 'remaining' | 'next'>;

const waiting = ({ terms }: SubmissionRow, item: string, due: Due | null, now: Date): Told => ({
  sentence: `已提交“${item}”，等待窗口预审。`,
  remaining: due === null ? null : now > due.dueAt ? overdue(terms) : `窗口最迟 ${longDay(due.dueOn)} 告知结果`,
  next: ['现在不需要您做什么；窗口看过后会在这里告知结果', '提交不等于受理：预审通过后才开始办理'],
});

/** 行政许可法 32(1)(四), where the terms of the item say so. */
const overdue = (terms: SubmissionRow['terms']): string => (terms?.silence === 'deemedAccepted' ? '已过告知期限，按规定自提交之日起即为受理，窗口正在登记' : '已过告知期限，我们正在督促窗口办理');

/** Every defect in one list (一次告知), then what to do. */
const sentBack = ({ defects, remark }: ReturnTold, item: string): Told => ({
  sentence: `您申报的“${item}”预审退回，需要修改。`,
  remaining: null,
  next: [...defects.map(({ name, defect }) => `“${name}”：${defect}`), ...(remark === null ? [] : [remark]), '请一次改好后重新提交，编号和查询码不变；也可以带材料到窗口办理'],
});

import type { DataSource, EntityManager } from 'typeorm';
import type { Due } from '@zonggui/domain/deadline/due';
import { lightOf, remaining, type Light } from '@zonggui/domain/deadline/light';
import { DomainError } from '@zonggui/domain/errors';
import type { Actor } from '@zonggui/domain/posts';
import { preReviewers, sendBack, type SendingBack } from '@zonggui/domain/submission/submission';
import type { SubmissionState } from '@zonggui/domain/submission/submission.machine';
import { regionsOf, within } from '@zonggui/identity/scope';
import { newId } from '@zonggui/store/uuid';
import type { Announce } from '../command/announcement';
import { readAttachments, type AttachmentView } from '../attachments/attachment-view';
import type { BusinessClock } from '../time/business-clock';
import type { CalendarReader, DaysAndHours } from '../calendar/calendar-reader';
import type { CatalogueReader } from '../catalogue/catalogue-reader';
import { cursorFor, cursorOf } from '../application/cursor';
import { once } from '../command/idempotency';
import { maskName } from '../party/masking';
import type { PartyKeys } from '../party/parties';
import type { Envelope } from '../command/requests';
import { inTransaction } from '../command/transaction';
import type { Named, Page } from '../application/views';
import type { ReturnTold, SubmissionContent, SubmissionInput } from './submission-content';
import { assertWaiting, dueOfSubmission, lockSubmission, openContent, sealContent, submissionColumns, submissionOf, type SubmissionRow } from './submission-rows';

/** One line of 网上待预审. Instants are ISO 8601. */
export interface PreReviewRow {
  readonly id: string;
  readonly number: string;
  readonly state: SubmissionState;
  readonly item: Named;
  readonly situation: readonly string[];
  readonly applicant: string;
  readonly sentAt: string;
  /** Papers with an image, of those the answers require. */
  readonly given: number;
  readonly asked: number;
  readonly returns: number;
  readonly dueOn: string | null;
  readonly dueAt: string | null;
  /** Working days left to tell the applicant; negative when it is over. */
  readonly daysLeft: number | null;
  /** null while it lies with the applicant. */
  readonly light: Light | null;
}

/** Everything a window needs to look at one. */
export interface PreReview extends PreReviewRow {
  readonly region: string;
  readonly sent: SubmissionInput;
  readonly attachments: readonly AttachmentView[];
  readonly returned: readonly ReturnTold[];
}

interface Asked {
  readonly state: 'waiting' | 'returned';
  readonly cursor?: string;
  readonly limit?: number;
}

export interface PreReviewParts {
  readonly dataSource: DataSource;
  readonly clock: BusinessClock;
  readonly reader: CatalogueReader;
  readonly calendars: CalendarReader;
  readonly keys: PartyKeys;
  readonly changed: Announce;
}

/** 网上待预审: what came online, for the counters of its region; who passes it registers it (`submission` of a registration), who does not sends it back. */
export class PreReviews {
  constructor(private readonly parts: PreReviewParts) {}

  /** By when it was sent, the oldest first. */
  async list({ state, cursor, limit = 50 }: Asked, actor: Actor): Promise<Page<PreReviewRow>> {
    const { dataSource } = this.parts;
    const params: unknown[] = [regionsOf(actor, preReviewers), state, limit + 1];
    const after = cursor === undefined ? '' : `and (s.sent_at, s.id) > ($4::timestamptz, $5::uuid)`;
    if (cursor !== undefined) params.push(...cursorOf(cursor));
    const rows: (SubmissionRow & Counted)[] = await dataSource.query(`${selected} where s.state = $2 and ${reached} ${after} order by s.sent_at, s.id limit $3`, params);
    const page = await Promise.all(rows.slice(0, limit).map((row) => this.rowOf(dataSource.manager, row)));
    const last = page.at(-1);
    return { rows: page, next: rows.length > limit && last !== undefined ? cursorFor(last.sentAt, last.id) : null };
  }

  /** What waits or was sent back, by the ending of its number; at most ten, the last sent first. */
  async ending(ending: string, actor: Actor): Promise<PreReviewRow[]> {
    const { dataSource } = this.parts;
    const rows: (SubmissionRow & Counted)[] = await dataSource.query(`${selected} where s.state in ('waiting', 'returned') and ${reached} and right(s.number, length($2)) = $2 order by s.sent_at desc, s.id limit 10`, [regionsOf(actor, preReviewers), ending]);
    return Promise.all(rows.map((row) => this.rowOf(dataSource.manager, row)));
  }

  /** @throws DomainError `not-found`, also for what the grants do not reach; `stale-version` naming who was quicker */
  async view(id: string, actor: Actor): Promise<PreReview> {
    const { dataSource, keys } = this.parts;
    const tx = dataSource.manager;
    const rows: (SubmissionRow & Counted)[] = await tx.query(`${selected} where s.id = $2 and s.state <> 'drafted' and ${reached}`, [regionsOf(actor, preReviewers), id]);
    const row = rows[0];
    if (row === undefined) throw new DomainError('not-found', 'No such submission.', { id });
    const { sent, returns } = openContent(row, keys);
    if (sent === null) await assertWaiting(tx, row);
    const attachments = await readAttachments(tx, `t.draft_id = $1 and t.state = 'held'`, [id]);
    // what waits or was sent back has been sent
    return { ...(await this.rowOf(tx, row)), region: row.region, sent: sent!, attachments, returned: returns };
  }

  /** 预审退回: the applicant sees every defect at once and sends it again under the same number. @throws DomainError; see `sendBack` of the domain */
  async return(id: string, back: SendingBack, envelope: Envelope): Promise<PreReviewRow> {
    const { dataSource, clock, changed } = this.parts;
    const { row, region } = await inTransaction(dataSource, async (tx) => {
      const now = await clock.now(tx);
      return once(tx, envelope, now, () => this.returnIn(tx, id, back, envelope.actor, now));
    });
    changed({ region, departments: [] });
    return row;
  }

  private async returnIn(tx: EntityManager, id: string, back: SendingBack, actor: Actor, now: Date): Promise<{ row: PreReviewRow; region: string }> {
    const { keys, calendars } = this.parts;
    const row = await lockSubmission(tx, id);
    await assertWaiting(tx, row);
    const state = sendBack(submissionOf(row, await calendars.at(tx, { region: row.region, office: null })), back, actor, now);
    const content = openContent(row, keys);
    const told = await toldOf(tx, content, back, actor, now);
    const after = { ...row, state, returns: row.returns + 1, content: sealContent({ ...content, returns: [...content.returns, told] }, keys) };
    await tx.query('update online_submission set state = $2, returns = $3, content = $4, saved_at = $5, decided_at = $5, decided_by = $6 where id = $1', [id, after.state, after.returns, after.content, now, actor.id]);
    if (content.sent?.smsConsent === true) await tellReturned(tx, after, now);
    return { row: await this.rowOf(tx, { ...after, given: 0 }), region: row.region };
  }

  private async rowOf(tx: EntityManager, row: SubmissionRow & Counted): Promise<PreReviewRow> {
    const { clock, reader, calendars, keys } = this.parts;
    const [content, catalogue] = [openContent(row, keys), await reader.current(tx)];
    const [days, now] = [await calendars.at(tx, { region: row.region, office: null }), await clock.now(tx)];
    const due = row.state === 'waiting' ? dueOfSubmission(row, days) : null;
    return {
      id: row.id, state: row.state, situation: content.situation, given: row.given, asked: content.papers.length, returns: row.returns,
      number: row.number ?? '',
      item: { code: row.item, name: catalogue.items.get(row.item)?.name ?? row.item },
      applicant: content.sent === null ? '' : maskName(content.sent.party.name, content.sent.party.kind),
      sentAt: row.sentAt?.toISOString() ?? '',
      dueOn: due?.dueOn ?? null,
      dueAt: due?.dueAt.toISOString() ?? null,
      daysLeft: due === null ? null : daysLeft(now, due, days),
      light: due === null ? null : lightOf(now, { ...due, paused: false, finishedAt: null }),
    };
  }
}

function daysLeft(now: Date, due: Due, { calendar, hours }: DaysAndHours): number {
  const { amount, overdue } = remaining(now, { unit: 'workdays', ...due }, calendar, hours);
  return overdue ? -amount : amount;
}

interface Counted {
  readonly given: number;
}

const selected = `select ${submissionColumns}, (select count(distinct t.material_code)::integer from attachment t where t.draft_id = s.id and t.state = 'held') as given from online_submission s`;

const reached = within('s.region_code', '$1');

async function toldOf(tx: EntityManager, { papers }: SubmissionContent, { defects, remark, reason }: SendingBack, actor: Actor, now: Date): Promise<ReturnTold> {
  const names: { name: string }[] = await tx.query('select name from staff where id::text = $1', [actor.id]);
  const nameOf = (material: string) => papers.find(({ code }) => code === material)?.name ?? material;
  const told = defects.map(({ material, defect }) => ({ material, defect: defect.trim(), name: nameOf(material) }));
  return { at: now.toISOString(), by: names[0]?.name ?? actor.id, defects: told, remark: remark?.trim() || null, reason: reason?.trim() || null };
}

/** A29, once for each return; it goes by the outbox like every message that leaves the house. */
async function tellReturned(tx: EntityManager, { id, returns }: SubmissionRow, now: Date): Promise<void> {
  await tx.query(
    `with written as (
       insert into notice (id, cause, addressee, template, channel, application_id, state, created_at) values ($1, $2, $3, 'A29', 'sms', null, 'pending', $4) on conflict (cause, addressee) do nothing returning id)
     insert into outbox (id, job, payload, state, created_at) select w.id, 'notice.send', jsonb_build_object('noticeId', w.id), 'pending', $4 from written w`,
    [newId(), `submission:${id}:return:${returns}`, `submission:${id}`, now],
  );
}

import { randomInt } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import { checkedForms } from '@zonggui/domain/intake/form.rules';
import { shanghaiDate } from '@zonggui/domain/deadline/plain-date';
import { DomainError } from '@zonggui/domain/errors';
import { moveSubmission } from '@zonggui/domain/submission/submission';
import type { SubmissionState } from '@zonggui/domain/submission/submission.machine';
import type { Terms } from '@zonggui/domain/terms';
import { verdictOf } from '@zonggui/domain/verdict/verdict';
import { newId } from '@zonggui/store/uuid';
import { readAttachments, type AttachmentView } from '../attachments/attachment-view';
import type { Announce } from '../command/announcement';
import type { BusinessClock } from '../time/business-clock';
import type { CalendarReader } from '../calendar/calendar-reader';
import type { NumberAllocator } from '../command/number-allocator';
import { partyKey, type PartyKeys } from '../party/parties';
import type { Asked, TermsReader } from '../counter/terms-reader';
import { inTransaction } from '../command/transaction';
import { emptyContent, type ReturnTold, type SubmissionInput } from './submission-content';
import { decisionTermsOf, dueOfSubmission, lockSubmission, openContent, sealContent, submissionColumns, type SubmissionRow } from './submission-rows';

const day = 86_400_000;
/** How long what is not sent waits for its applicant. */
export const DRAFT_DAYS = 7;
const RETURNED_DAYS = 60;

/** What an applicant sees of his own. */
export interface OwnSubmission {
  readonly id: string;
  readonly number: string | null;
  readonly state: SubmissionState;
  readonly region: string;
  readonly item: string;
  /** As the page kept it. */
  readonly draft: Readonly<Record<string, unknown>>;
  readonly attachments: readonly AttachmentView[];
  /** The last 退回; null without one. */
  readonly returned: Omit<ReturnTold, 'by' | 'reason'> | null;
}

export interface SubmissionSent {
  readonly number: string;
  readonly queryCode: string;
  /** The last day to be told; nothing is promised before acceptance. */
  readonly dueOn: string;
}

export interface SubmissionParts {
  readonly dataSource: DataSource;
  readonly clock: BusinessClock;
  readonly terms: TermsReader;
  readonly calendars: CalendarReader;
  readonly numbers: NumberAllocator;
  readonly keys: PartyKeys;
  readonly changed: Announce;
}

/** 网上申报 by the applicant, who is known by the id and the query code he was given and by nothing else. */
export class OnlineSubmissions {
  constructor(private readonly parts: SubmissionParts) {}

  /** @throws DomainError `unknown-item`, `unknown-region`; `not-online` with the reasons and where to go */
  async begin({ region, item }: { readonly region: string; readonly item: string }): Promise<{ id: string; queryCode: string }> {
    const { dataSource, clock, keys } = this.parts;
    const [id, queryCode, now] = [newId(), String(randomInt(100_000_000)).padStart(8, '0'), await clock.now()];
    const asked = await this.asked(dataSource.manager, { region, item }, {}, now);
    await dataSource.query(`insert into online_submission (id, query_code, region_code, item_code, state, content, saved_at) values ($1, $2, $3, $4, 'drafted', $5, $6)`, [
      id, queryCode, asked.guide.region.code, asked.guide.item.code, sealContent(emptyContent, keys), now,
    ]);
    return { id, queryCode };
  }

  /** @throws DomainError `wrong-query-code`, never saying which half was wrong */
  async assertOwn(id: string, queryCode: string): Promise<SubmissionRow> {
    const rows: SubmissionRow[] = await this.parts.dataSource.query(`select ${submissionColumns} from online_submission s where s.id = $1 and s.query_code = $2`, [id, queryCode]);
    if (rows[0] === undefined) throw new DomainError('wrong-query-code', 'Id and query code do not fit together.');
    return rows[0];
  }

  /** @throws DomainError `wrong-query-code` */
  async own(id: string, queryCode: string): Promise<OwnSubmission> {
    const row = await this.assertOwn(id, queryCode);
    const { draft, returns } = openContent(row, this.parts.keys);
    const last = row.state === 'returned' ? returns.at(-1) : undefined;
    return {
      id, draft, number: row.number, state: row.state, region: row.region, item: row.item,
      attachments: row.state === 'passed' ? [] : await readAttachments(this.parts.dataSource.manager, `t.draft_id = $1 and t.state = 'held'`, [id]),
      returned: last === undefined ? null : { at: last.at, defects: last.defects, remark: last.remark },
    };
  }

  /** Keeps what was typed, as long as it lies with the applicant. @throws DomainError `wrong-query-code`, `verb-not-allowed` */
  async keep(id: string, queryCode: string, draft: Readonly<Record<string, unknown>>): Promise<void> {
    await this.assertOwn(id, queryCode);
    await inTransaction(this.parts.dataSource, async (tx) => {
      const row = await lockSubmission(tx, id);
      moveSubmission(row.state, 'send');
      await tx.query('update online_submission set content = $2, saved_at = $3 where id = $1', [id, sealContent({ ...openContent(row, this.parts.keys), draft }, this.parts.keys), await this.parts.clock.now(tx)]);
    });
  }

  /**
   * 提交: what is sent is whole, and what the documents let be done online; a number is given once and stays. The same sent again answers the same.
   * @throws DomainError `wrong-query-code`, `verb-not-allowed`, `not-online`, `materials-missing`, `invalid`
   */
  async send(id: string, queryCode: string, input: SubmissionInput, draft: Readonly<Record<string, unknown>>): Promise<SubmissionSent> {
    const { dataSource, clock, numbers } = this.parts;
    const before = await this.assertOwn(id, queryCode);
    const fresh = before.number ?? (await numbers.next(before.region, shanghaiDate(await clock.now())));
    const { row, sent } = await inTransaction(dataSource, async (tx) => {
      const row = await lockSubmission(tx, id);
      return { row, sent: await this.sendIn(tx, row, { input, draft }, row.number ?? fresh) };
    });
    this.parts.changed({ region: row.region, departments: [] });
    return sent;
  }

  /** Removes what was never sent after a week, and what was sent back and not sent again after sixty days, with their images; returns how many. */
  async prune(): Promise<number> {
    const now = (await this.parts.clock.now()).getTime();
    const rows: { id: string }[] = await this.parts.dataSource.query(
      `with gone as (delete from online_submission where (state = 'drafted' and saved_at < $1) or (state = 'returned' and saved_at < $2) returning id),
            images as (delete from attachment where state = 'held' and draft_id in (select id from gone))
       select id from gone`,
      [new Date(now - DRAFT_DAYS * day), new Date(now - RETURNED_DAYS * day)],
    );
    return rows.length;
  }

  private async sendIn(tx: EntityManager, row: SubmissionRow, { input, draft }: { input: SubmissionInput; draft: Readonly<Record<string, unknown>> }, number: string): Promise<SubmissionSent> {
    const { clock, keys } = this.parts;
    const now = await clock.now(tx);
    if (row.state === 'waiting' && JSON.stringify(openContent(row, keys).sent) === JSON.stringify(input)) return this.told(tx, row, number);
    const state = moveSubmission(row.state, 'send');
    const asked = await this.asked(tx, row, input.facts, now);
    const papers: { material: string }[] = await tx.query(`select distinct material_code as material from attachment where draft_id = $1 and state = 'held' and material_code is not null`, [row.id]);
    const terms = assertWhole(asked, input, papers.map(({ material }) => material));
    const content = { ...openContent(row, keys), draft, sent: input, situation: situationOf(asked, input), papers: terms.materials.map(({ code, name }) => ({ code, name })) };
    const decision = decisionTermsOf(terms);
    await tx.query('update online_submission set state = $2, number = $3, party_key = $4, content = $5, terms = $6, saved_at = $7, sent_at = $7, sms_consent = $8 where id = $1', [
      row.id, state, number, partyKey(input.party, keys), sealContent(content, keys), JSON.stringify(decision), now, input.smsConsent,
    ]);
    await tx.query(`update attachment set keep_until = 'infinity' where draft_id = $1 and state = 'held'`, [row.id]);
    return this.told(tx, { ...row, terms: decision, sentAt: now }, number);
  }

  private async told(tx: EntityManager, row: SubmissionRow, number: string): Promise<SubmissionSent> {
    const due = dueOfSubmission(row, await this.parts.calendars.at(tx, { region: row.region, office: null }));
    // it was sent
    return { number, queryCode: row.queryCode, dueOn: due!.dueOn };
  }

  /** @throws DomainError `not-online` */
  private async asked(tx: EntityManager, { region, item }: { region: string; item: string }, facts: Readonly<Record<string, string>>, now: Date): Promise<Asked> {
    const [asked] = await this.parts.terms.read(tx, [{ item, facts }], { region, channel: 'web' }, now);
    // one was asked for
    const { guide, terms } = asked!;
    if (terms !== null && guide.noApplication === null) return asked!;
    const reasons = guide.noApplication === null ? guide.channels.map(({ text, source }) => ({ text, source })) : [guide.noApplication];
    throw new DomainError('not-online', 'No document lets the item be applied for online here.', { item: guide.item, region: guide.region, reasons });
  }
}

/** @throws DomainError `materials-missing`, `not-online`; `invalid` for the fields of 业务信息 */
function assertWhole({ terms, findings }: Asked, { form }: SubmissionInput, given: readonly string[]): Terms {
  // `asked` has made sure that there are terms
  const own = terms!;
  checkedForms([{ fields: own.form ?? [], answers: form ?? {}, place: 'form', whole: true }]);
  const codes = own.materials.flatMap(({ code, alternatives }) => [code, ...alternatives]);
  const verdict = verdictOf(own, { ...findings, materials: Object.fromEntries(codes.map((code) => [code, given.includes(code) ? 'received' : 'missing'])) });
  if (verdict.verdict === 'supplement') throw new DomainError('materials-missing', 'Papers are missing.', { missing: verdict.missing });
  if (verdict.verdict === 'handTo' || verdict.verdict === 'notNeeded') throw new DomainError('not-online', 'Another authority takes it, or nobody need apply.', { reasons: verdict.reasons });
  return own;
}

/** '代办：否', in the words of the guide; what nobody answered is left out. */
function situationOf({ guide }: Asked, { facts }: SubmissionInput): string[] {
  return guide.questions.flatMap(({ code, name, values }) => {
    const answer = values.find((value) => value.code === facts[code]);
    return answer === undefined ? [] : [`${name}：${answer.name}`];
  });
}

import type { DataSource } from 'typeorm';
import { permissions } from '@zonggui/domain/application/permissions';
import { shanghaiDate } from '@zonggui/domain/deadline/plain-date';
import { DomainError } from '@zonggui/domain/errors';
import type { Actor } from '@zonggui/domain/posts';
import { GAP } from '@zonggui/documents/fill';
import type { Label, LabelForm, PrintedList } from '@zonggui/documents/lists';
import { groupedNumber, minuteOf } from '@zonggui/documents/words';
import type { BusinessClock } from '../time/business-clock';
import { mailingList } from './mailing-list';
import { maskName } from '../party/masking';
import { loginOf, recordList } from './output-record';
import { outputRows, type OutputRow, type Which } from './output-rows';
import type { PartyKeys } from '../party/parties';
import { dayCell, numberCell, textCell, workbookOf } from '../reports/workbook';

/** Labels to cut out. */
export interface Labels {
  readonly title: string;
  readonly form: LabelForm;
  readonly labels: readonly Label[];
}

/** More is no list for a morning; it would have to be narrowed. */
const mostRows = 2000;

/** 寄递清单、面单、交接清单、格口标签、未领清单 of the output desk. Whoever takes one that names people or where they live is an event among the log-ins. */
export class OutputPrints {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: BusinessClock,
    private readonly keys: PartyKeys,
  ) {}

  /** 寄递清单 for the carrier, xlsx; it is read back as the list of 运单号. @throws DomainError `not-found` */
  async mailingBook(deliveryIds: readonly string[], actor: Actor): Promise<Buffer> {
    const rows = await this.rows(chosen(deliveryIds, waitingMail, permissions.mail), actor);
    const file = await mailingList(rows);
    await this.record('listExported', 'mailing', rows, actor);
    return file;
  }

  /** 寄递交接清单: what the carrier takes along, page by page, with totals and both signatures. @throws DomainError `not-found` */
  async handing(deliveryIds: readonly string[], actor: Actor): Promise<PrintedList> {
    const rows = await this.rows(chosen(deliveryIds, `d.method = 'mail'`, permissions.mail), actor);
    await this.record('listPrinted', 'mailHanding', rows, actor);
    return this.listOf(rows, actor, {
      title: '寄递交接清单',
      head: ['序号', '办件编号', '运单号', '收件人', '电话', '地址', '结果物'],
      widths: [5, 18, 14, 11, 12, 26, 20],
      cells: (row) => [groupedNumber(row.number, null), row.tracking ?? '', row.recipient ?? '', row.phone ?? '', row.address ?? '', row.results],
      signatures: ['交出人（签名）＿＿＿＿＿＿＿＿＿　时间 ＿＿月＿＿日＿＿时＿＿分', '揽收人（签名）＿＿＿＿＿＿＿＿＿　时间 ＿＿月＿＿日＿＿时＿＿分'],
    });
  }

  /** 面单: a plain address label, for there is no carrier's own. @throws DomainError `not-found`; `invalid` naming what has no address */
  async addressLabels(deliveryIds: readonly string[], actor: Actor): Promise<Labels> {
    const rows = await this.rows(chosen(deliveryIds, `d.method = 'mail'`, permissions.mail), actor);
    const nowhere = rows.filter(({ address }) => address === null);
    if (nowhere.length > 0) throw new DomainError('invalid', 'Some have no address.', { fields: nowhere.map(({ number }) => ({ field: 'deliveryIds', remedy: `${number} 没有收件地址，请先向申请人核址` })) });
    await this.record('listPrinted', 'addressLabels', rows, actor);
    return { title: '面单', form: 'address', labels: rows.map(addressLabel) };
  }

  /** 格口标签; the name is masked. @throws DomainError `not-found`; `invalid` for what lies in no hole */
  async holeLabels(deliveryIds: readonly string[], actor: Actor): Promise<Labels> {
    const rows = await this.rows(chosen(deliveryIds, `d.state = 'open'`, permissions.deliver), actor);
    const loose = rows.filter(({ hole }) => hole === null);
    if (loose.length > 0) throw new DomainError('invalid', 'Some lie in no pigeonhole.', { fields: loose.map(({ number }) => ({ field: 'deliveryIds', remedy: `${number} 还没有放入格口` })) });
    return { title: '格口标签', form: 'hole', labels: rows.map(holeLabel) };
  }

  /** 未领清单 to call by, with whole names and telephones. */
  async unclaimed(actor: Actor): Promise<PrintedList> {
    const rows = await this.unclaimedRows(actor);
    await this.record('listPrinted', 'unclaimed', rows, actor);
    return this.listOf(rows, actor, {
      title: '未领清单',
      head: ['序号', '格口', '办件编号', '事项', '申请人', '电话', '办结日期', '领取期限至', '联系情况'],
      widths: [5, 6, 19, 24, 11, 12, 11, 11, 24],
      cells: (row) => [row.hole === null ? '' : String(row.hole), groupedNumber(row.number, null), row.items, row.recipient ?? '', row.phone ?? '', dayText(row.decidedAt), dayText(row.dueAt), ''],
      signatures: ['联系人（签名）＿＿＿＿＿＿＿＿＿　日期 ＿＿月＿＿日'],
    });
  }

  /** 未领清单, xlsx. */
  async unclaimedBook(actor: Actor): Promise<Buffer> {
    const rows = await this.unclaimedRows(actor);
    const day = (at: Date | null) => (at === null ? textCell(null) : dayCell(shanghaiDate(at)));
    const columns = [['格口', 8], ['办件编号', 24], ['事项', 30], ['申请人', 18], ['电话', 14], ['办结日期', 12], ['领取期限至', 12]] as const;
    const file = await workbookOf([{
      name: '未领清单', filtered: true, columns: columns.map(([title, width]) => ({ title, width })),
      rows: rows.map((row) => [row.hole === null ? textCell(null) : numberCell(row.hole), textCell(row.number), textCell(row.items), textCell(row.recipient), textCell(row.phone), day(row.decidedAt), day(row.dueAt)]),
    }]);
    await this.record('listExported', 'unclaimed', rows, actor);
    return file;
  }

  private async unclaimedRows(actor: Actor): Promise<OutputRow[]> {
    const sql = `d.state = 'open' and d.method = 'window' and exists (select from clock c where c.subject_id = d.id and c.kind = 'pickUp' and c.state = 'running' and c.due_at < $1)`;
    const rows = await outputRows(this.dataSource, this.keys, { sql, params: [await this.clock.now()], posts: permissions.deliver }, actor);
    if (rows.length > mostRows) throw new DomainError('invalid', 'The list is too long.', { fields: [{ field: 'tab', remedy: `超过 ${mostRows} 件，请先清理最早的` }] });
    return rows;
  }

  private async rows(which: Which, actor: Actor): Promise<OutputRow[]> {
    const rows = await outputRows(this.dataSource, this.keys, which, actor);
    if (rows.length === 0) throw new DomainError('not-found', 'Nothing of this lies at the output desk.', { deliveryIds: which.params[0] });
    return rows;
  }

  private async listOf(rows: readonly OutputRow[], actor: Actor, { cells, ...own }: Pick<PrintedList, 'title' | 'head' | 'widths' | 'signatures'> & { cells: (row: OutputRow) => readonly string[] }): Promise<PrintedList> {
    const [now, by] = [await this.clock.now(), await loginOf(this.dataSource, actor)];
    const offices = [...new Set(rows.map(({ office }) => office))];
    return {
      ...own,
      organ: [...new Set(rows.map(({ organ }) => organ))].join('、'),
      told: [...(offices.length === 0 ? [] : [`办事地点 ${offices.join('、')}`]), `数据截至 ${minuteOf(now.toISOString())}`],
      rows: rows.map((row, index) => [String(index + 1), ...cells(row)]),
      total: (counted) => `${counted.length} 件`,
      printed: `打印时间 ${minuteOf(now.toISOString())}${GAP}打印人 ${by}`,
      demo: rows.some(({ demo }) => demo),
    };
  }

  private async record(type: 'listExported' | 'listPrinted', list: string, rows: readonly OutputRow[], actor: Actor): Promise<void> {
    await recordList(this.dataSource, type, { list, rows: rows.length, deliveries: rows.map(({ deliveryId }) => deliveryId) }, { actor, now: await this.clock.now() });
  }
}

const waitingMail = `d.state = 'open' and d.method = 'mail'`;

const chosen = (deliveryIds: readonly string[], state: string, posts: Which['posts']): Which => ({ sql: `d.id = any($1) and ${state}`, params: [deliveryIds], posts });

const dayText = (at: Date | null): string => (at === null ? '' : shanghaiDate(at));

const addressLabel = ({ recipient, phone, address, number, office, officeAddress, officePhone, demo }: OutputRow): Label => ({
  large: `${recipient ?? ''} 收`,
  lines: [`电话 ${phone ?? ''}`, `地址 ${address ?? ''}`, `寄件 ${office}${officePhone === null ? '' : ` ${officePhone}`}${officeAddress === null ? '' : `${GAP}${officeAddress}`}`],
  caseNumber: number, grouped: groupedNumber(number, null), demo,
});

const holeLabel = ({ hole, items, recipient, kind, number, demo }: OutputRow): Label => ({ large: `格口 ${hole ?? ''}`, lines: [maskName(recipient, kind), items], caseNumber: number, grouped: groupedNumber(number, null), demo });

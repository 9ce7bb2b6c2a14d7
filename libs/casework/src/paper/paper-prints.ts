import type { DataSource } from 'typeorm';
import { shanghaiDate } from '@zonggui/domain/deadline/plain-date';
import { DomainError } from '@zonggui/domain/errors';
import type { PaperDesk } from '@zonggui/domain/paper/paper-desk';
import type { Actor } from '@zonggui/domain/posts';
import { BLANK, GAP } from '@zonggui/documents/fill';
import type { Label, PrintedList } from '@zonggui/documents/lists';
import { groupedNumber, longDay, minuteOf, postOf } from '@zonggui/documents/words';
import { applicationScope } from '@zonggui/identity/scope';
import type { BusinessClock } from '../time/business-clock';
import { maskName } from '../party/masking';
import { loginOf, recordList } from '../output/output-record';
import { caseColumns, casesSql } from './paper-transfer-sql';
import type { PaperTransferLists } from './paper-transfer-lists';
import type { PaperSide, PaperTransferView } from './paper-transfer-views';

const deskWord = (desk: PaperDesk): string => postOf(desk === 'counter' ? 'intake' : desk);

/** 材料流转交接单 and 材料标签 on paper. The list names applicants whole, so whoever takes it is an event among the log-ins; a label masks the name. */
export class PaperPrints {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: BusinessClock,
    private readonly lists: PaperTransferLists,
  ) {}

  /** @throws DomainError `not-found` */
  async transfer(id: string, actor: Actor): Promise<PrintedList> {
    const list = await this.lists.one(id, actor);
    const names: { id: string; name: string | null; organ: string }[] = await this.dataSource.query(
      `select a.id, p.name, coalesce(o.name, r.name) as organ from paper_transfer_row l join application a on a.id = l.application_id join party p on p.id = a.party_id join region r on r.code = a.region_code left join organ o on o.region_code = r.code where l.transfer_id = $1`,
      [id],
    );
    const [now, by] = [await this.clock.now(), await loginOf(this.dataSource, actor)];
    await recordList(this.dataSource, 'listPrinted', { list: 'paperTransfer', rows: list.rows.length, transferId: id }, { actor, now });
    return listOf(list, { organ: names[0]?.organ ?? '', nameOf: (application) => names.find((one) => one.id === application)?.name ?? '（已删除）', printed: `打印时间 ${minuteOf(now.toISOString())}${GAP}打印人 ${by}` });
  }

  /** 材料标签, in the order asked for. @throws DomainError `not-found` for what the person's grants do not reach */
  async labels(applicationIds: readonly string[], actor: Actor): Promise<Label[]> {
    const scope = applicationScope(actor, { alias: 'a', firstParam: 2 });
    const rows: { number: string; name: string | null; kind: 'person' | 'organisation'; items: string; demo: boolean; acceptedAt: Date | null; receivedAt: Date }[] = await this.dataSource.query(
      `select ${caseColumns}, (select min(m.accepted_at) from matter m where m.application_id = a.id) as "acceptedAt", a.received_at as "receivedAt" from application a ${casesSql} where a.id = any($1) and ${scope.sql} order by array_position($1, a.id)`,
      [applicationIds, ...scope.params],
    );
    if (rows.length !== new Set(applicationIds).size) throw new DomainError('not-found', 'One of them is not within reach.', {});
    return rows.map(({ number, name, kind, items, demo, acceptedAt, receivedAt }) => ({ large: maskName(name, kind), lines: [items, `${acceptedAt === null ? '收件' : '受理'}日期 ${longDay(shanghaiDate(acceptedAt ?? receivedAt))}`], caseNumber: number, grouped: groupedNumber(number, null), demo }));
  }
}

const sideText = ({ desk, place, person, at }: PaperSide): string => `${[deskWord(desk), place].filter((part) => part !== null).join(' ')} ／ ${person ?? BLANK} ／ ${at === null ? BLANK : minuteOf(at)}`;

interface Around {
  readonly organ: string;
  /** Of an application, whole. */
  readonly nameOf: (applicationId: string) => string;
  readonly printed: string;
}

const stateText = { open: [], received: [], withdrawn: ['本单已由交出人撤回'] } as const satisfies Record<PaperTransferView['state'], readonly string[]>;

/** Columns of ux.md 2.12. */
const listOf = ({ number, state, from, to, rows }: PaperTransferView, { organ, nameOf, printed }: Around): PrintedList => ({
  organ,
  printed,
  title: '材料流转交接单',
  told: [`交接编号 ${number}`, `交出岗/人/时间 ${sideText(from)}`, `接收岗/人/时间 ${sideText(to)}`, ...stateText[state]],
  head: ['序号', '办件编号', '事项', '申请人', '纸质件数', '页数', '是否密封', '差异说明'],
  widths: [5, 20, 26, 16, 8, 7, 8, 22],
  rows: rows.map((row, index) => [String(index + 1), groupedNumber(row.number, null), row.items, nameOf(row.applicationId), String(row.files), row.pages === null ? '' : String(row.pages), row.sealed ? '是' : '否', [row.arrived === false ? '未收到' : null, row.difference].filter((text) => text !== null).join('：')]),
  total: (counted) => `${sumOf(counted, 4)} 件 ${counted.every((row) => row[5] === '') ? '＿＿' : sumOf(counted, 5)} 页`,
  signatures: ['交出人（签名）＿＿＿＿＿＿＿＿＿　时间 ＿＿月＿＿日＿＿时＿＿分', '接收人（签名）＿＿＿＿＿＿＿＿＿　时间 ＿＿月＿＿日＿＿时＿＿分'],
  demo: rows.some(({ demo }) => demo),
});

const sumOf = (rows: readonly (readonly string[])[], column: number): number => rows.reduce((sum, row) => sum + Number(row[column] ?? 0), 0);

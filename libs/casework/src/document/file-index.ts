import type { DataSource } from 'typeorm';
import { shanghaiDate } from '@zonggui/domain/deadline/plain-date';
import { DomainError } from '@zonggui/domain/errors';
import type { Actor } from '@zonggui/domain/posts';
import { BLANK, GAP } from '@zonggui/documents/fill';
import type { PrintedList } from '@zonggui/documents/lists';
import { groupedNumber, minuteOf } from '@zonggui/documents/words';
import { applicationScope } from '@zonggui/identity/scope';
import type { BusinessClock } from '../time/business-clock';
import { inOrder } from './document-list';
import { indexRows, type FileFacts } from './file-index.rules';
import { loginOf, recordList } from '../output/output-record';

interface FileRow extends Omit<FileFacts, 'applicant'> {
  readonly number: string;
  readonly items: string;
  readonly applicant: string | null;
  readonly decidedAt: Date | null;
  readonly outcomes: string | null;
  readonly open: boolean;
  readonly state: string;
  readonly demo: boolean;
}

/** 卷宗目录, one for an application, once nothing in it is undecided. */
export class FileIndexes {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: BusinessClock,
  ) {}

  /** @throws DomainError `not-found`; `verb-not-allowed` while a matter is undecided */
  async of(applicationId: string, actor: Actor): Promise<PrintedList> {
    const scope = applicationScope(actor, { alias: 'a', firstParam: 3 });
    const [row] = await this.dataSource.query<Stored[]>(`${fileSql} where a.id = $1 and ${scope.sql}`, [applicationId, inOrder, ...scope.params]);
    if (row === undefined) throw new DomainError('not-found', 'No such application.', { applicationId });
    if (row.open) throw new DomainError('verb-not-allowed', 'A matter is undecided.', { state: row.state, allowed: [] });
    const rows = indexRows(factsOf(row));
    const [now, by] = [await this.clock.now(), await loginOf(this.dataSource, actor)];
    await recordList(this.dataSource, 'listPrinted', { list: 'fileIndex', rows: rows.length, applicationId }, { actor, now });
    return listOf(row, rows, `打印时间 ${minuteOf(now.toISOString())}${GAP}打印人 ${by}`);
  }
}

/** Instants come out of JSON as text. */
type Stored = Omit<FileRow, 'documents' | 'reviewed' | 'signatures'> & { readonly documents: readonly (Omit<FileFacts['documents'][number], 'issuedAt'> & { issuedAt: string })[]; readonly reviewed: readonly { item: string; decidedAt: string }[]; readonly signatures: readonly { at: string; sha256: string }[] };

const erased = '（已删除）';

const factsOf = ({ documents, reviewed, signatures, applicant, ...row }: Stored): FileFacts => ({
  ...row,
  applicant: applicant ?? erased,
  documents: documents.map((one) => ({ ...one, issuedAt: new Date(one.issuedAt) })),
  reviewed: reviewed.map(({ item, decidedAt }) => ({ item, decidedAt: new Date(decidedAt) })),
  signatures: signatures.map(({ at, sha256 }) => ({ at: new Date(at), sha256 })),
});

/** 全宗号、保管期限、档号 are the archive's: left for the pen. */
const listOf = ({ organ, number, items, applicant, decidedAt, outcomes, demo }: Stored, rows: PrintedList['rows'], printed: string): PrintedList => ({
  organ,
  title: '卷宗目录',
  told: [
    `全宗号 ${BLANK}`, `年度 ${decidedAt === null ? BLANK : shanghaiDate(decidedAt).slice(0, 4)}`, `保管期限 ${BLANK}`, `档号 ${BLANK}`, `办件编号 ${groupedNumber(number, null)}`,
    `事项 ${items}`, `申请人 ${applicant ?? erased}`, `办结日期 ${decidedAt === null ? BLANK : shanghaiDate(decidedAt)}`, `结果 ${outcomes ?? ''}`,
  ],
  head: ['序号', '文件名称', '责任者', '文号', '形成日期', '页次', '份数', '载体', '文件校验值（SHA-256）', '备注'],
  widths: [5, 18, 14, 17, 11, 5, 5, 5, 38, 7],
  rows,
  total: (counted) => `${counted.length} 份文件`,
  signatures: ['立卷人（签名）＿＿＿＿＿＿＿＿＿', '检查人（签名）＿＿＿＿＿＿＿＿＿', '立卷日期 ＿＿＿＿年＿＿月＿＿日'],
  printed,
  demo,
});

const fileSql = `
  select coalesce(o.name, r.name) as organ, a.number, a.state, p.name as applicant, g.rated_at as "ratedAt", w.*,
         coalesce((select jsonb_agg(jsonb_build_object('name', x.name, 'onPaper', x.status in ('received', 'defective') and (i.images is null or i.staff), 'sets', s.sets, 'images', coalesce(i.images, '[]'::jsonb)) order by x.id)
            from paper x
            left join lateral (select max(coalesce((t->>'original')::integer, 0) + coalesce((t->>'copy')::integer, 0)) as sets from matter m, jsonb_array_elements(m.terms->'materials') t
                                where m.application_id = a.id and t->>'code' = x.material_code and coalesce(t->>'original', t->>'copy') is not null) s on true
            left join lateral (select jsonb_agg(jsonb_build_object('page', f.page, 'sha256', encode(f.sha256, 'hex')) order by f.page) as images, bool_or(f.uploaded_by is not null) as staff
                                 from attachment f where f.application_id = a.id and f.material_code = x.material_code and f.state = 'filed') i on true
           where x.application_id = a.id and (x.status in ('received', 'defective', 'shared') or i.images is not null)), '[]') as papers,
         coalesce((select jsonb_agg(jsonb_build_object('kind', d.series, 'number', d.number, 'issuedAt', d.issued_at, 'annulled', d.annulled_at is not null, 'sha256', encode(c.digest, 'hex')) order by d.issued_at, array_position($2::text[], d.series), d.id)
            from document d left join document_content c on c.document_id = d.id where d.application_id = a.id), '[]') as documents,
         coalesce((select jsonb_agg(jsonb_build_object('item', m.terms->'item'->>'name', 'decidedAt', m.decided_at) order by m.ordinal) from matter m where m.application_id = a.id and m.outcome is not null and m.holder_id is not null), '[]') as reviewed,
         coalesce((select jsonb_agg(jsonb_build_object('at', h.handed_at, 'sha256', encode(h.picture_sha256, 'hex')) order by h.handed_at) from hand_over h where h.application_id = a.id and h.picture_sha256 is not null), '[]') as signatures
    from application a join party p on p.id = a.party_id join region r on r.code = a.region_code left join organ o on o.region_code = r.code left join rating g on g.application_id = a.id
    cross join lateral (
      select string_agg(m.terms->'item'->>'name', '、' order by m.ordinal) as items, max(coalesce(m.decided_at, m.ended_at)) as "decidedAt", bool_or(m.outcome is null and m.ended_at is null) as open,
             string_agg(distinct case m.outcome when 'granted' then '准予' when 'denied' then '不予' end, '、') as outcomes, coalesce(bool_or((m.terms->>'demo')::boolean), false) as demo
        from matter m where m.application_id = a.id) w`;

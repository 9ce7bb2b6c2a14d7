import type { EntityManager } from 'typeorm';
import type { DocumentKind } from '@zonggui/domain/application/effects';

/** A 文书 in the list of its application. */
export interface DocumentView {
  readonly id: string;
  readonly number: string;
  readonly series: DocumentKind;
  readonly matterId: string | null;
  readonly issuedAt: string;
  readonly annulled: boolean;
  /** false for what was numbered before documents were kept, and for an erased person's. */
  readonly printable: boolean;
  /** How often staff have printed it. */
  readonly prints: number;
  /** A result that was handed over: how, when, and the number of its 送达回证. */
  readonly served: { readonly method: string; readonly at: string | null; readonly proof: string | null; readonly tracking: string | null } | null;
}

/** Documents of one instant, in the order in which a person is handed them. */
export const inOrder: readonly DocumentKind[] = ['收', '受', '容', '诺', '补', '不受', '特', '延', '准', '不准', '终', '撤', '送', '差整', '督'];

/** Between the organ's own desks; the applicant is not handed them. */
export const internalKinds: readonly DocumentKind[] = ['差整', '督'];

/** In the order of their issue. */
export async function readDocuments(tx: EntityManager, applicationId: string): Promise<DocumentView[]> {
  const rows: (Omit<DocumentView, 'issuedAt' | 'served'> & { issuedAt: Date; served: { method: string; tracking: string | null; proof: string | null; at: string | null } | null })[] = await tx.query(
    `select d.id, d.number, d.series, d.matter_id as "matterId", d.issued_at as "issuedAt", d.annulled_at is not null as annulled, c.content is not null as printable,
            (select count(*)::integer from document_print p where p.document_id = d.id) as prints,
            case when d.series in ('准', '不准') and d.annulled_at is null then
              (select jsonb_build_object('method', y.method, 'tracking', y.tracking, 'proof', s.number, 'at', s.issued_at)
                 from delivery y left join lateral (select number, issued_at from document s where s.application_id = d.application_id and s.series = '送' and s.issued_at >= d.issued_at and y.method = 'window' order by s.id limit 1) s on true
                where y.application_id = d.application_id and y.state = 'done' and d.matter_id = any(y.matter_ids) order by y.id desc limit 1) end as served
       from document d left join document_content c on c.document_id = d.id where d.application_id = $1 order by d.issued_at, array_position($2::text[], d.series), d.id`,
    [applicationId, inOrder],
  );
  return rows.map(({ served, ...row }) => ({ ...row, issuedAt: row.issuedAt.toISOString(), served: served === null ? null : { ...served, at: served.at === null ? null : new Date(served.at).toISOString() } }));
}

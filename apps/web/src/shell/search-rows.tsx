import type { ReactNode } from 'react';
import type { Found, FoundApplication, ItemHit } from '../api/contract';
import { applicationStateLabel, documentLabel, submissionStateLabel, wordOf } from '../labels';
import { paths } from '../paths';
import { CaseNumber } from '../ui/case-number';

/** One line of the results, and where it leads. */
export interface SearchRow {
  readonly key: string;
  readonly group: '办件' | '网上待预审' | '申请人' | '事项' | '文书';
  readonly to: string;
  /** A public page: beside this one, not instead of it. */
  readonly elsewhere?: boolean;
  readonly text: ReactNode;
}

/** Everything found in the order of its groups; an applicant leads to each of his applications. */
export function searchRows(found: Found | undefined, items: readonly ItemHit[], region: string): SearchRow[] {
  const { applications = [], parties = [], documents = [], submissions = [] } = found ?? {};
  return [
    ...applications.map((row): SearchRow => ({ key: row.id, group: '办件', to: paths.application(row.id), text: <ApplicationLine row={row} /> })),
    ...submissions.map(
      (row): SearchRow => ({
        key: row.id,
        group: '网上待预审',
        to: paths.preReview(row.id),
        text: (
          <>
            <CaseNumber number={row.number} /> {row.applicant} · {row.item.name} <span className="secondary">{submissionStateLabel[row.state]}</span>
          </>
        ),
      }),
    ),
    ...parties.flatMap((party) =>
      party.applications.map(
        (row): SearchRow => ({
          key: `${party.id}-${row.id}`,
          group: '申请人',
          to: paths.application(row.id),
          text: (
            <>
              {party.name} <span className="secondary">{[party.idNumberMasked, party.phoneMasked].filter(Boolean).join(' ')}</span> <ApplicationLine row={row} plain />
            </>
          ),
        }),
      ),
    ),
    ...items.map((item): SearchRow => ({ key: item.code, group: '事项', to: paths.guide(region, item.code), elsewhere: true, text: `${item.name}（办事指南）` })),
    ...documents.map(
      (row): SearchRow => ({
        key: row.id,
        group: '文书',
        to: paths.application(row.applicationId, row.matterId),
        text: (
          <>
            {row.number} {wordOf(documentLabel, row.series)}
            {row.annulled && '（已作废）'} · <CaseNumber number={row.applicationNumber} />
          </>
        ),
      }),
    ),
  ];
}

function ApplicationLine({ row, plain = false }: { row: FoundApplication; plain?: boolean }) {
  return (
    <>
      <CaseNumber number={row.number} /> {!plain && `${row.applicant} · `}
      {row.items.slice(0, 2).join('、')}
      {row.items.length > 2 && ` 等 ${row.items.length} 项`} <span className="secondary">{applicationStateLabel[row.state]}</span>
    </>
  );
}

import type { DeferralLedgerRow, SupplementLedgerRow } from '../../api/contract';
import { deferralWayLabel, owedStageLabel, supplementStageLabel } from '../../labels';
import { CaseNumber } from '../../ui/case-number';
import type { Column } from '../../ui/data-table/contract';
import { DueChip } from '../../ui/due-chip';
import { dayText, instantText } from '../../ui/when';

type Row = DeferralLedgerRow | SupplementLedgerRow;

/** '剩 3 工作日', '今日到期', '超 2 工作日'; when it was done once nothing is owed. */
function leftOf({ daysLeft, light, endedAt }: Row): string {
  if (endedAt !== null) return instantText(endedAt);
  if (light === 'paused' || daysLeft === null) return '';
  if (daysLeft < 0) return `超 ${-daysLeft} 工作日`;
  return daysLeft === 0 ? (light === 'red' ? '今日超期' : '今日到期') : `剩 ${daysLeft} 工作日`;
}

const about: readonly Column<Row>[] = [
  { key: 'left', title: '剩余', width: 152, always: true, text: leftOf, draw: (row) => <DueChip light={row.light}>{leftOf(row) || undefined}</DueChip> },
  { key: 'number', title: '办件编号', width: 176, always: true, text: ({ number }) => number, draw: ({ number }) => <CaseNumber number={number} /> },
  { key: 'item', title: '事项', text: ({ item }) => item.name },
  { key: 'applicant', title: '申请人', width: 80, text: ({ applicant }) => applicant },
  { key: 'window', title: '窗口', width: 112, spare: true, text: ({ window }) => window?.name ?? '—' },
  { key: 'materials', title: '材料', width: 144, text: ({ materials }) => materials.join('、') || '—' },
];

const course = (opened: string): readonly Column<Row>[] => [
  { key: 'opened', title: opened, width: 96, text: ({ openedAt }) => instantText(openedAt) },
  { key: 'due', title: '截止', width: 104, text: ({ dueOn }) => dayText(dueOn) },
];

const by: Column<Row> = { key: 'by', title: '办理人', width: 72, text: ({ by: name }) => name ?? '—' };

export const deferralColumns: readonly Column<DeferralLedgerRow>[] = [
  ...about,
  { key: 'way', title: '容缺方式', width: 96, text: ({ way }) => deferralWayLabel[way].replace('容缺 · ', '') },
  ...course('容缺受理'),
  { key: 'stage', title: '状态', width: 72, text: ({ stage }) => owedStageLabel[stage] },
  by,
];

export const supplementColumns: readonly Column<SupplementLedgerRow>[] = [
  ...about,
  { key: 'time', title: '次数', width: 64, text: ({ time }) => (time === 1 ? '首次' : `第 ${time} 次`) },
  ...course('告知'),
  { key: 'stage', title: '状态', width: 72, text: ({ stage }) => supplementStageLabel[stage] },
  by,
];

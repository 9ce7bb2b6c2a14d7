import type { AnnulledRow, LateEntryRow } from '../../api/contract';
import { useAnnulled, useLateEntries } from '../../api/outage';
import { CaseNumber } from '../../ui/case-number';
import type { Column } from '../../ui/data-table/contract';
import { instantText } from '../../ui/when';
import { callApplication, Ledger, openApplication, useLedgerState } from './ledger';

const lateColumns: readonly Column<LateEntryRow>[] = [
  { key: 'number', title: '办件编号', width: 176, always: true, text: ({ number }) => number, draw: ({ number }) => <CaseNumber number={number} /> },
  { key: 'sheet', title: '断网收件单号', width: 176, text: ({ sheet }) => sheet },
  { key: 'window', title: '窗口', width: 128, text: ({ window }) => window.name },
  { key: 'items', title: '事项', text: ({ items }) => items.join('、') },
  { key: 'applicant', title: '申请人', width: 80, spare: true, text: ({ applicant }) => applicant },
  { key: 'received', title: '实际收件', width: 96, text: ({ receivedAt }) => instantText(receivedAt) },
  { key: 'recorded', title: '补录', width: 96, text: ({ recordedAt }) => instantText(recordedAt) },
  { key: 'gap', title: '间隔', width: 104, right: true, text: ({ gapMinutes }) => gapText(gapMinutes) },
  { key: 'clerk', title: '补录人', width: 72, text: ({ clerk }) => clerk },
  { key: 'annulled', title: '作废', width: 64, text: ({ annulled }) => (annulled ? '已作废' : '—') },
];

const annulledColumns: readonly Column<AnnulledRow>[] = [
  { key: 'number', title: '办件编号', width: 176, always: true, text: ({ number }) => number, draw: ({ number }) => <CaseNumber number={number} /> },
  { key: 'item', title: '事项', text: ({ item }) => item.name },
  { key: 'window', title: '窗口', width: 128, text: ({ window }) => window?.name ?? '—' },
  { key: 'applicant', title: '申请人', width: 80, spare: true, text: ({ applicant }) => applicant },
  { key: 'received', title: '收件', width: 96, text: ({ receivedAt }) => instantText(receivedAt) },
  { key: 'at', title: '作废', width: 96, text: ({ annulledAt }) => instantText(annulledAt) },
  { key: 'by', title: '作废人', width: 72, text: ({ by }) => by ?? '—' },
  { key: 'reason', title: '原因', width: 280, text: ({ undone, reason }) => (undone ? '撤销误录（十秒内）' : (reason ?? '—')) },
];

const views = [{ value: 'late-entries', label: '补录' }, { value: 'annulled', label: '作废' }];

/** 补录与作废: what was entered after the fact and what was struck out, for 监督岗. */
export function LateEntriesPage() {
  const state = useLedgerState(views);
  const [late, annulled] = [useLateEntries(state !== 'annulled'), useAnnulled(state === 'annulled')];
  if (state === 'annulled') return <Ledger<AnnulledRow> key={state} title="补录与作废" name="annulled" people columns={annulledColumns} views={views} list={annulled} pathOf={openApplication} nameOf={callApplication} empty="没有作废的办件。" />;
  return <Ledger<LateEntryRow> key={state} title="补录与作废" name="late-entries" people columns={lateColumns} views={views} list={late} pathOf={openApplication} nameOf={callApplication} empty="没有补录。" />;
}

/** '2天16小时', '45分钟'. */
function gapText(minutes: number): string {
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60)];
  if (days > 0) return `${days}天${hours > 0 ? `${hours}小时` : ''}`;
  return hours > 0 ? `${hours}小时${minutes % 60}分` : `${minutes}分钟`;
}

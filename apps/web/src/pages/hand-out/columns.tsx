import type { HandOutRow, HandOutTab } from '../../api/contract';
import { deliveryLabel, noticeStateLabel, outputRuleLabel } from '../../labels';
import { CaseNumber } from '../../ui/case-number';
import { DemoMark } from '../../ui/chip';
import type { Column } from '../../ui/data-table/contract';
import { DueChip } from '../../ui/due-chip';
import { dueText, instantText } from '../../ui/when';

export const itemsText = ({ items }: HandOutRow): string => items.map(({ name }) => name).join('、');
const resultsText = ({ results }: HandOutRow): string => results.map(({ name, number }) => [name, number].filter(Boolean).join(' ')).join('、');
const sideText = ({ side }: Pick<HandOutRow, 'side'>): string => (side === null ? '—' : side.by === 'window' ? '窗口' : '后台');
const takenText = ({ tracking, receiver }: HandOutRow): string => (tracking !== null ? tracking : receiver === null ? '' : receiver === 'agent' ? '代领' : '本人领取');

/** '本件由后台寄送(规则：非即办·邮寄)', as the rule of the region has it; null where it has none. */
export const sideSentence = ({ side, method }: { side: HandOutRow['side']; method: string }): string | null =>
  side === null ? null : `本件由${side.by === 'window' ? '窗口' : '后台'}${side.by === 'backOffice' && method === 'mail' ? '寄送' : side.by === 'window' ? '发放' : '反馈'}(规则：${outputRuleLabel[side.rule]})`;

/** What the tab's rows show; the last columns only where they say something. */
export function columnsOf(tab: HandOutTab, narrow: boolean): Column<HandOutRow>[] {
  const sent = tab === 'inPost' || tab === 'returned' || tab === 'today';
  const limited = tab === 'toMake' || tab === 'toFetch' || tab === 'unclaimed';
  const columns = allColumns(sent).filter(({ key }) => limited || key !== 'due');
  return narrow ? columns.filter(({ key }) => besideTheCase.includes(key)) : columns;
}

/** What there is room for while a case is open beside the list. */
const besideTheCase: readonly string[] = ['due', 'number', 'item', 'applicant', 'hole', 'taken'];

function allColumns(sent: boolean): Column<HandOutRow>[] {
  return [
    { key: 'due', title: '灯 · 出件', width: 168, text: ({ dueAt }) => (dueAt === null ? '' : dueText(dueAt)), draw: ({ light, dueAt }) => (light === null || dueAt === null ? '—' : <DueChip light={light}>{dueText(dueAt)}</DueChip>) },
    { key: 'number', title: '办件编号', width: 176, always: true, text: ({ number }) => number, draw: ({ number }) => <CaseNumber number={number} /> },
    { key: 'item', title: '事项', text: itemsText, draw: (row) => <>{row.demo && <DemoMark />} {itemsText(row)}</> },
    { key: 'applicant', title: '申请人', width: 88, text: ({ applicant }) => applicant },
    { key: 'result', title: '结果物', width: 152, text: (row) => resultsText(row) || '—' },
    { key: 'side', title: '出件责任方', width: 80, text: sideText },
    { key: 'method', title: '方式', width: 80, text: ({ method }) => deliveryLabel[method] },
    ...(sent ? [] : [{ key: 'hole', title: '存放格口', width: 76, right: true, text: ({ hole }: HandOutRow) => (hole === null ? '—' : String(hole)) }]),
    { key: 'decided', title: '办结时间', width: 96, text: ({ decidedAt }) => (decidedAt === null ? '—' : instantText(decidedAt)) },
    { key: 'notice', title: '通知', width: 72, text: ({ notice }) => (notice === null ? '—' : noticeStateLabel[notice]) },
    ...(sent ? [{ key: 'taken', title: '取件 · 运单', width: 136, text: takenText }, { key: 'done', title: '出件时间', width: 96, text: ({ doneAt }: HandOutRow) => (doneAt === null ? '—' : instantText(doneAt)) }] : []),
  ];
}

import type { DueRow } from '../../api/contract';
import { cardLabel, clockKindLabel, eventLabel, limitUnitLabel, matterStateLabel, wordOf } from '../../labels';
import { CaseNumber } from '../../ui/case-number';
import { Chip, DemoMark } from '../../ui/chip';
import type { Column } from '../../ui/data-table/contract';
import { DueChip } from '../../ui/due-chip';
import { dueText, instantText } from '../../ui/when';
import type { DueListName } from '../../api/reports';

/** '超 2 工作日', '今日超期', '剩 1 工作日'. */
export function leftText({ overdueWorkingDays: days, dueAt }: DueRow, now = new Date()): string {
  if (days > 0) return `超 ${days} 工作日`;
  if (days < 0) return `剩 ${-days} 工作日`;
  return new Date(dueAt) < now ? '今日超期' : '今日到期';
}

export function LeftChip({ row, list }: { row: DueRow; list?: DueListName }) {
  const light = row.overdueWorkingDays > 0 || list === 'overdue' ? 'red' : list === 'coming' ? 'green' : 'yellow';
  const text = row.overdueWorkingDays === 0 ? (light === 'red' ? '今日' : '今日到期') : leftText(row);
  return <DueChip light={light}>{text}</DueChip>;
}

const held = ({ department, holder }: DueRow): string => [department?.name, holder ?? '未签收'].filter(Boolean).join(' · ');
const days = (count: number, { unit }: DueRow): string => (count === 0 ? '—' : `${count} ${unit === 'minutes' ? '分钟' : unit === 'workdays' ? '工作日' : limitUnitLabel.days}`);
const lastText = ({ lastAction }: DueRow): string => (lastAction === null ? '—' : `${wordOf(eventLabel, lastAction.type)} ${instantText(lastAction.at)}`);

/** 时限监督: the table of the queue with 牌, 责任人, 已停, 已延, 最近动作, 督办次数. */
export const dueColumns = (list: DueListName): Column<DueRow>[] => [
  { key: 'left', title: '剩余', width: 144, always: true, text: (row) => leftText(row), draw: (row) => <LeftChip row={row} list={list} /> },
  { key: 'number', title: '办件编号', width: 176, always: true, text: ({ number }) => number, draw: ({ number }) => <CaseNumber number={number} /> },
  { key: 'item', title: '事项', text: ({ item }) => item.name, draw: ({ item, demo }) => <>{demo && <DemoMark />} {item.name}</> },
  { key: 'applicant', title: '申请人', width: 88, spare: true, text: ({ applicant }) => applicant },
  { key: 'kind', title: '时限', width: 72, text: ({ kind }) => clockKindLabel[kind] },
  { key: 'due', title: '应于', width: 128, text: ({ dueAt }) => dueText(dueAt) },
  { key: 'state', title: '状态', width: 64, text: ({ state }) => matterStateLabel[state] },
  { key: 'holder', title: '责任人', width: 136, text: held },
  { key: 'card', title: '牌', width: 76, text: ({ card, cards }) => (card === null ? '—' : `${cardLabel[card]}/共${cards}`), draw: ({ card, cards }) => (card === null ? '—' : <Chip tone={card === 'red' ? 'red' : 'yellow'}>{cardLabel[card]}/共{cards}</Chip>) },
  { key: 'paused', title: '已停', width: 40, right: true, text: (row) => days(row.pausedDays, row) },
  { key: 'extended', title: '已延', width: 40, right: true, text: (row) => days(row.extendedBy, row) },
  { key: 'last', title: '最近动作', width: 140, text: lastText },
  { key: 'orders', title: '督办', width: 40, right: true, text: ({ orders }) => (orders === 0 ? '—' : String(orders)) },
];

import type { RectificationRow } from '../../api/contract';
import { channelLabel, clockKindLabel, indicatorLabel, problemLabel, ratingLabel, rectificationStateLabel, satisfactionLabel } from '../../labels';
import { CaseNumber } from '../../ui/case-number';
import { Chip } from '../../ui/chip';
import type { Column } from '../../ui/data-table/contract';
import { DueMark } from '../../ui/due-chip';
import { dayText, instantText } from '../../ui/when';

/** 指标 and the first line of what was said. */
export const saidOf = ({ indicators, comment }: RectificationRow): string => [indicators.map((each) => indicatorLabel[each]).join('、'), comment?.split('\n')[0] ?? ''].filter((part) => part !== '').join('：');

/** '回访 11-23'. */
const dueOf = ({ due }: RectificationRow): string => (due === null ? '—' : `${clockKindLabel[due.kind].replace('时限', '')} ${dayText(due.on).slice(0, 5)}`);

/** Where it stands, and in which round. */
export const stateOf = ({ state, round }: Pick<RectificationRow, 'state' | 'round'>): string => `${rectificationStateLabel[state]}${round === 2 ? ' · 二次' : ''}`;

export const rectificationColumns: readonly Column<RectificationRow>[] = [
  { key: 'due', title: '下一期限', width: 112, always: true, text: dueOf, draw: (row) => (row.due === null ? '—' : <DueMark light={row.due.light}>{dueOf(row)}</DueMark>) },
  { key: 'number', title: '评价编号', width: 176, always: true, text: ({ number }) => number, draw: ({ number }) => <CaseNumber number={number} /> },
  { key: 'application', title: '办件编号', width: 176, spare: true, text: ({ applicationNumber }) => applicationNumber, draw: ({ applicationNumber }) => <CaseNumber number={applicationNumber} /> },
  { key: 'item', title: '事项', text: ({ items }) => items.join('、') },
  { key: 'rated', title: '评价时间、渠道', width: 136, text: ({ ratedAt, channel }) => `${instantText(ratedAt)} ${channelLabel[channel]}` },
  { key: 'code', title: '等级', width: 96, text: ({ code }) => ratingLabel[code], draw: ({ code }) => <Chip tone={code === 5 ? 'red' : 'yellow'}>{ratingLabel[code]}</Chip> },
  { key: 'said', title: '指标、内容', text: (row) => saidOf(row) || '—' },
  { key: 'named', title: '实名', width: 52, text: ({ anonymous }) => (anonymous ? '匿名' : '实名') },
  { key: 'to', title: '责任单位、责任人', width: 136, text: ({ unit, person }) => `${unit} ${person}` },
  { key: 'state', title: '状态', width: 112, text: stateOf },
  { key: 'category', title: '类型', width: 88, text: ({ category }) => (category === null ? '—' : problemLabel[category]) },
  { key: 'answer', title: '二次满意度', width: 72, spare: true, text: ({ satisfaction }) => (satisfaction === null ? '—' : satisfactionLabel[satisfaction]) },
];

import type { PreReviewRow } from '../../api/contract';
import { channelLabel, lightLabel } from '../../labels';
import { CaseNumber } from '../../ui/case-number';
import type { Column } from '../../ui/data-table/contract';
import { DueMark } from '../../ui/due-chip';
import { dayText, instantText } from '../../ui/when';

/** 剩 3 工作日 to tell the applicant. */
export const preReviewLeft = ({ daysLeft }: PreReviewRow): string => (daysLeft === null ? '—' : daysLeft < 0 ? `超 ${-daysLeft} 工作日` : daysLeft === 0 ? '今日到期' : `剩 ${daysLeft} 工作日`);

const lightText = ({ light }: PreReviewRow): string => (light === null ? '—' : lightLabel[light].word);
const itemText = ({ item, situation }: PreReviewRow): string => [item.name, ...situation].join(' · ');

/** ux 1.1 E. */
export const preReviewColumns: readonly Column<PreReviewRow>[] = [
  { key: 'light', title: '灯', width: 64, text: lightText, draw: (row) => (row.light === null ? '—' : <DueMark light={row.light}>{lightText(row)}</DueMark>) },
  { key: 'number', title: '编号', width: 184, always: true, text: ({ number }) => number, draw: ({ number }) => <CaseNumber number={number} /> },
  { key: 'item', title: '事项/情形', text: itemText },
  { key: 'applicant', title: '申请人', width: 96, text: ({ applicant }) => applicant },
  { key: 'sent', title: '提交时间', width: 96, text: ({ sentAt }) => instantText(sentAt) },
  { key: 'papers', title: '材料', width: 56, right: true, text: ({ given, asked }) => (asked === 0 ? '—' : `${given}/${asked}`) },
  { key: 'source', title: '来源', width: 96, text: ({ returns }) => (returns === 0 ? channelLabel.web : `${channelLabel.web} · 退过 ${returns} 次`) },
  { key: 'due', title: '剩余', width: 208, text: (row) => (row.dueOn === null ? '—' : `${preReviewLeft(row)} · ${dayText(row.dueOn)}`) },
];

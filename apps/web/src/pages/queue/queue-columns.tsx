import type { TaskRow } from '../../api/contract';
import { flagLabel, taskKindLabel } from '../../labels';
import { CaseNumber } from '../../ui/case-number';
import { DemoMark } from '../../ui/chip';
import type { Column } from '../../ui/data-table/contract';
import { DueMark } from '../../ui/due-chip';
import { FlagBadges } from '../../ui/flag-badges';
import { dayText, dueText, instantText } from '../../ui/when';
import { leftText } from './queue-words';

const papersText = ({ papersIn, papersAsked }: TaskRow): string => (papersAsked === 0 ? '—' : `${papersIn}/${papersAsked}`);
const stepText = ({ kind, nowWith }: TaskRow): string => (nowWith === null ? taskKindLabel[kind] : taskKindLabel[nowWith.kind]);
const holderText = ({ assignee, nowWith }: TaskRow): string => (nowWith === null ? (assignee?.name ?? '—') : (nowWith.assignee ?? nowWith.department ?? '—'));
const windowText = ({ window, receivedAt }: TaskRow): string => `${shortWindow(window?.name)} · ${instantText(receivedAt)}`;
/** '综合受理窗口1号' is '综1' in a narrow column; the whole name is in the tooltip of the page's own filter. */
const shortWindow = (name: string | undefined): string => (name === undefined ? '线上' : name.replace(/^综合受理窗口(\d+)号$/, '综$1'));

/** ux 1.2 A, for one instant: what is left is counted from it. */
export function queueColumns(now: Date): readonly Column<TaskRow>[] {
  return [
    { key: 'due', title: '灯/剩余', width: 104, sort: true, text: (row) => (row.dueAt === null ? leftText(row, now) : `${leftText(row, now)}，${dueText(row.dueAt)} 到期`), draw: (row) => (row.light === null ? '—' : <DueMark light={row.light}>{leftText(row, now)}</DueMark>) },
    { key: 'number', title: '办件编号', width: 184, always: true, text: ({ number }) => number, draw: ({ number }) => <CaseNumber number={number} /> },
    { key: 'item', title: '事项', text: ({ item }) => item?.name ?? '（整件）', draw: ({ item, demo }) => <>{demo && <DemoMark />} {item?.name ?? '（整件）'}</> },
    { key: 'applicant', title: '申请人', width: 68, text: ({ applicant }) => applicant },
    { key: 'flags', title: '标记', width: 76, text: ({ flags }) => flags.map((flag) => flagLabel[flag].word).join('、'), draw: ({ flags }) => <FlagBadges flags={flags} /> },
    { key: 'step', title: '环节', width: 80, text: stepText },
    { key: 'received', title: '受理窗口·时间', width: 136, sort: true, text: windowText },
    { key: 'promised', title: '承诺办结', width: 88, text: ({ promisedOn }) => (promisedOn === null ? '—' : dayText(promisedOn).replace('周', '')) },
    { key: 'papers', title: '材料', width: 48, right: true, text: papersText, draw: (row) => <span className={row.papersIn < row.papersAsked ? 'owed' : undefined}>{papersText(row)}</span> },
    { key: 'holder', title: '承办人', width: 64, text: holderText },
    { key: 'words', title: '上步意见', width: 160, spare: true, text: ({ lastWords }) => lastWords ?? '' },
  ];
}

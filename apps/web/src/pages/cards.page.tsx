import type { TableColumnsType } from 'antd';
import { Link } from 'react-router';
import { useCards } from '../api/queries';
import type { CardView } from '../api/contract';
import { cardStateLabel, postLabel } from '../labels';
import { paths } from '../paths';
import { CaseNumber } from '../ui/case-number';
import { dayText, instantText } from '../ui/when';
import { CardActions, CardTag, DueBy } from './cards';
import { Ledger, useLedgerState } from './ledger';

const columns: TableColumnsType<CardView> = [
  { title: '牌', width: 152, render: (_, card) => <CardTag card={card} /> },
  { title: '办件编号', width: 184, render: (_, { applicationId, matterId, number }) => <Link to={paths.application(applicationId, matterId)}><CaseNumber number={number} /></Link> },
  { title: '事项', ellipsis: true, render: (_, { item }) => item?.name ?? '—' },
  { title: '责任岗、责任人', width: 144, ellipsis: true, render: (_, { department, post, assignee }) => [department?.name ?? postLabel[post], assignee?.name].filter(Boolean).join(' ') },
  { title: '发出', width: 104, render: (_, { issuedAt }) => instantText(issuedAt) },
  { title: '状态', width: 72, render: (_, { state }) => cardStateLabel[state] },
  { title: '回复期限', width: 176, render: (_, { replyDueOn, state, overdue }) => (replyDueOn === null ? '—' : state === 'open' ? <DueBy day={replyDueOn} over={overdue} what="回复" /> : dayText(replyDueOn)) },
  { title: '回复', width: 112, ellipsis: true, render: (_, { reply, appeal }) => appeal ?? reply ?? '—' },
  { title: '', width: 112, render: (_, card) => <span className="row" style={{ flexWrap: 'nowrap', gap: 4 }}><CardActions card={card} /></span> },
];

const views = [{ value: 'open', label: '待回复' }, { value: 'appealed', label: '申诉' }, { value: 'answered', label: '已回复' }, { value: '', label: '全部' }];

/** 牌台账: every card within one's grants. */
export function CardsPage() {
  const state = useLedgerState(views);
  return <Ledger<CardView> title="牌台账" columns={columns} views={views} list={useCards(state === '' ? {} : { state })} empty="没有符合条件的牌。" />;
}

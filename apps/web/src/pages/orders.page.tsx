import type { TableColumnsType } from 'antd';
import { Link } from 'react-router';
import { useSupervisionOrders } from '../api/queries';
import type { OrderView } from '../api/contract';
import { orderStateLabel, postLabel } from '../labels';
import { paths } from '../paths';
import { CaseNumber } from '../ui/case-number';
import { dayText, instantText } from '../ui/when';
import { DueBy } from './cards';
import { Ledger, useLedgerState } from './ledger';
import { OrderActions } from './orders';

const columns: TableColumnsType<OrderView> = [
  { title: '状态', width: 80, render: (_, { state }) => orderStateLabel[state] },
  { title: '办件编号', width: 184, render: (_, { applicationId, matterId, number }) => <Link to={paths.application(applicationId, matterId)}><CaseNumber number={number} /></Link> },
  { title: '督办对象', width: 168, ellipsis: true, render: (_, { department, post, assignee }) => [department?.name ?? postLabel[post], assignee?.name].filter(Boolean).join(' ') },
  { title: '内容', ellipsis: true, dataIndex: 'content' },
  { title: '发出', width: 152, render: (_, { issuedAt, issuedBy }) => `${instantText(issuedAt)} ${issuedBy}` },
  { title: '反馈期限', width: 176, render: (_, { dueOn, state, overdue }) => (state === 'open' ? <DueBy day={dueOn} over={overdue} what="反馈" /> : dayText(dueOn)) },
  { title: '反馈', width: 200, ellipsis: true, render: (_, { answer }) => answer ?? '—' },
  { title: '', width: 184, render: (_, order) => <span className="row" style={{ flexWrap: 'nowrap', gap: 4 }}><OrderActions order={order} /></span> },
];

const views = [{ value: '', label: '全部' }, { value: 'open', label: '待反馈' }, { value: 'answered', label: '已反馈' }];

/** 督办台账. */
export function OrdersPage() {
  const state = useLedgerState(views);
  return <Ledger<OrderView> title="督办" columns={columns} views={views} list={useSupervisionOrders(state === '' ? {} : { state })} empty="没有督办。督办在办件页右侧发出。" />;
}

import { useSupervisionOrders } from '../../api/queries';
import type { OrderView } from '../../api/contract';
import { orderStateLabel, postLabel } from '../../labels';
import { CaseNumber } from '../../ui/case-number';
import type { Column } from '../../ui/data-table/contract';
import { dayText, instantText } from '../../ui/when';
import { DueBy } from '../application/cards';
import { callApplication, InCell, Ledger, openApplication, useLedgerState } from './ledger';
import { OrderActions } from '../application/orders';

const columns: readonly Column<OrderView>[] = [
  { key: 'state', title: '状态', width: 80, text: ({ state }) => orderStateLabel[state] },
  { key: 'number', title: '办件编号', width: 176, always: true, text: ({ number }) => number, draw: ({ number }) => <CaseNumber number={number} /> },
  { key: 'to', title: '督办对象', width: 160, text: ({ department, post, assignee }) => [department?.name ?? postLabel[post], assignee?.name].filter(Boolean).join(' ') },
  { key: 'content', title: '内容', text: ({ content }) => content ?? '—' },
  { key: 'issued', title: '发出', width: 144, text: ({ issuedAt, issuedBy }) => `${instantText(issuedAt)} ${issuedBy}` },
  { key: 'due', title: '反馈期限', width: 176, text: ({ dueOn }) => dayText(dueOn), draw: ({ dueOn, state, overdue }) => (state === 'open' ? <DueBy day={dueOn} over={overdue} what="反馈" /> : dayText(dueOn)) },
  { key: 'answer', title: '反馈', width: 176, text: ({ answer }) => answer ?? '—' },
  { key: 'act', title: '处理', width: 184, text: () => '', draw: (order) => <InCell><OrderActions order={order} /></InCell> },
];

const views = [{ value: '', label: '全部' }, { value: 'open', label: '待反馈' }, { value: 'answered', label: '已反馈' }];

/** 督办台账. */
export function OrdersPage() {
  const state = useLedgerState(views);
  return <Ledger<OrderView> title="督办" name="orders" people={false} columns={columns} views={views} list={useSupervisionOrders(state === '' ? {} : { state })} pathOf={openApplication} nameOf={callApplication} empty="没有督办。在时限监督按 D，或在办件页右侧发出。" />;
}

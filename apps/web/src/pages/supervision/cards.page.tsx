import { useState } from 'react';
import { useCards } from '../../api/queries';
import type { CardView } from '../../api/contract';
import { cardLabel, cardStateLabel, postLabel } from '../../labels';
import { CardTag, ruleText } from '../../ui/card-tag';
import { CaseNumber } from '../../ui/case-number';
import type { Column } from '../../ui/data-table/contract';
import { dayText, instantText } from '../../ui/when';
import { CardWhyDrawer } from '../application/card-why';
import { CardActions, DueBy } from '../application/cards';
import { callApplication, InCell, Ledger, openApplication, useLedgerState } from './ledger';

const columns: readonly Column<CardView>[] = [
  { key: 'card', title: '牌', width: 136, always: true, text: ({ level, rule }) => `${cardLabel[level]} ${ruleText(rule)}`, draw: (card) => <CardTag card={card} /> },
  { key: 'number', title: '办件编号', width: 176, always: true, text: ({ number }) => number, draw: ({ number }) => <CaseNumber number={number} /> },
  { key: 'item', title: '事项', text: ({ item }) => item?.name ?? '—' },
  { key: 'to', title: '责任岗、责任人', width: 136, text: ({ department, post, assignee }) => [department?.name ?? postLabel[post], assignee?.name].filter(Boolean).join(' ') },
  { key: 'issued', title: '发出', width: 96, text: ({ issuedAt }) => instantText(issuedAt) },
  { key: 'state', title: '状态', width: 64, text: ({ state }) => cardStateLabel[state] },
  { key: 'reply-by', title: '回复期限', width: 176, text: ({ replyDueOn }) => (replyDueOn === null ? '—' : dayText(replyDueOn)), draw: ({ replyDueOn, state, overdue }) => (replyDueOn === null ? '—' : state === 'open' ? <DueBy day={replyDueOn} over={overdue} what="回复" /> : dayText(replyDueOn)) },
  { key: 'reply', title: '回复', width: 88, text: ({ reply, appeal }) => appeal ?? reply ?? '—' },
  { key: 'orders', title: '督办', width: 40, right: true, text: ({ orders }) => (orders === 0 ? '—' : String(orders)) },
  { key: 'act', title: '处理', width: 112, text: () => '', draw: (card) => <InCell><CardActions card={card} /></InCell> },
];

const views = [{ value: 'open', label: '待回复' }, { value: 'appealed', label: '申诉' }, { value: 'answered', label: '已回复' }, { value: '', label: '全部' }];

/** 牌台账: every card within one's grants. */
export function CardsPage() {
  const state = useLedgerState(views);
  const [asking, setAsking] = useState<CardView | null>(null);
  return (
    <>
      <Ledger<CardView> title="牌台账" name="cards" people={false} columns={columns} views={views} list={useCards(state === '' ? {} : { state })} pathOf={openApplication} nameOf={callApplication} actions={[{ keys: 'V', word: '说明', act: ([card]) => setAsking(card ?? null) }]} empty="没有符合条件的牌。" />
      {asking !== null && <CardWhyDrawer card={asking} onClose={() => setAsking(null)} />}
    </>
  );
}

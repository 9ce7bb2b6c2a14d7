import { useLocation, useNavigate } from 'react-router';
import { useTelephoneCalls } from '../../api/telephone-calls';
import type { TelephoneCall } from '../../api/contract';
import { answeredByLabel, smsLabel, wordOf } from '../../labels';
import { paths } from '../../paths';
import { useDesk } from '../../shell/desk';
import { CaseNumber } from '../../ui/case-number';
import { Chip } from '../../ui/chip';
import type { Column, RowAction } from '../../ui/data-table/contract';
import { instantText } from '../../ui/when';
import { Ledger, useLedgerState } from '../supervision/ledger';
import { CallForm } from './call-form';

const told = ({ templates }: TelephoneCall): string => templates.map((template) => wordOf(smsLabel, template)).join('、');

const common: readonly Column<TelephoneCall>[] = [
  { key: 'number', title: '办件编号', width: 176, always: true, text: ({ number }) => number, draw: ({ number }) => <CaseNumber number={number} /> },
  { key: 'applicant', title: '申请人', width: 96, text: ({ applicant }) => applicant },
  { key: 'phone', title: '手机', width: 120, text: ({ phoneMasked }) => phoneMasked ?? '—' },
  { key: 'told', title: '告知内容', width: 200, text: told },
  { key: 'items', title: '事项', text: ({ items }) => items.join('、') },
];

const dueColumns: readonly Column<TelephoneCall>[] = [
  ...common,
  { key: 'at', title: '待告知自', width: 112, text: ({ at }) => instantText(at) },
  { key: 'tries', title: '未接通', width: 168, text: triesOf, draw: (row) => (row.tries === 0 ? '—' : <Chip tone="yellow">{triesOf(row)}</Chip>) },
];

const madeColumns: readonly Column<TelephoneCall>[] = [
  { key: 'reached', title: '结果', width: 88, text: ({ reached }) => (reached === true ? '接通' : '未接通'), draw: ({ reached }) => <Chip tone={reached === true ? 'green' : 'yellow'}>{reached === true ? '接通' : '未接通'}</Chip> },
  { key: 'at', title: '拨打时间', width: 112, text: ({ at }) => instantText(at) },
  ...common.filter(({ key }) => key !== 'phone'),
  { key: 'answeredBy', title: '接听人', width: 80, text: ({ answeredBy }) => (answeredBy === null ? '—' : answeredByLabel[answeredBy]) },
  { key: 'note', title: '对方意见', width: 168, text: ({ note }) => note ?? '—' },
  { key: 'by', title: '告知人', width: 96, text: ({ calledBy }) => calledBy ?? '—' },
];

const allViews = [{ value: 'due', label: '待告知' }, { value: 'all', label: '全部待告知' }, { value: 'made', label: '电话记录' }];

/** 电话告知: whom this hall has to telephone because he was given 绿色通道, whoever waits longest first; Enter or P opens what is to be said. */
export function TelephoneCallsPage() {
  const { office } = useDesk();
  const navigate = useNavigate();
  const chosen = useLocation().hash.slice(1);
  const views = office === null ? allViews.filter(({ value }) => value !== 'due') : allViews;
  const state = useLedgerState(views);
  const list = useTelephoneCalls(state === 'made' ? 'made' : 'due', state === 'due' && office !== null ? office.code : null);
  const calling = state === 'made' ? undefined : list.data?.pages.flatMap(({ rows }) => rows).find(({ id }) => id === chosen);
  const here = `${paths.telephoneCalls}?state=${state}`;
  const act = (go: (row: TelephoneCall) => string) => ([row]: readonly TelephoneCall[]) => row !== undefined && void navigate(go(row));
  const actions: RowAction<TelephoneCall>[] = [
    ...(state === 'made' ? [] : [{ keys: 'P', word: '打电话', act: act(({ id }) => `${here}#${id}`) }]),
    { keys: 'O', word: '打开办件', act: act(({ applicationId }) => paths.application(applicationId)) },
  ];
  return (
    <>
      <Ledger<TelephoneCall>
        key={state}
        title="电话告知"
        name={state === 'made' ? 'telephone-calls-made' : 'telephone-calls'}
        people
        columns={state === 'made' ? madeColumns : dueColumns}
        views={views}
        list={list}
        pathOf={({ id, applicationId }) => (state === 'made' ? paths.application(applicationId) : `${here}#${id}`)}
        nameOf={({ number }) => (state === 'made' ? `打开办件 ${number}` : `打电话 ${number}`)}
        actions={actions}
        empty={state === 'made' ? '还没有电话记录。' : '没有待告知的申请人。绿色通道的办件不发短信，应告知的内容会在这里，由窗口打电话告知。'}
        workbook={false}
      />
      {calling !== undefined && <CallForm key={calling.id} about={calling} onClose={() => void navigate(here, { replace: true })} />}
    </>
  );
}

function triesOf({ tries, lastTry }: TelephoneCall): string {
  return lastTry === null ? '—' : `${tries} 次 · ${instantText(lastTry)}`;
}

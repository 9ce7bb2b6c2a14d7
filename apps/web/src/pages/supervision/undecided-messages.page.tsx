import { Button } from 'antd';
import { useState } from 'react';
import type { MessageDecisionInput, UndecidedRow } from '../../api/contract';
import { useDecideMessage, useUndecided } from '../../api/undecided';
import { TextField } from '../../forms/reason.form';
import { WorkForm } from '../../forms/work-form';
import { messageDecisionLabel, noticeStateLabel, smsLabel, wordOf } from '../../labels';
import { paths } from '../../paths';
import { CaseNumber } from '../../ui/case-number';
import { Chip } from '../../ui/chip';
import type { Column, RowAction } from '../../ui/data-table/contract';
import { KeyLayer } from '../../ui/key-hint';
import { Refusal } from '../../ui/refusal';
import { SideDrawer } from '../../ui/side-drawer';
import { instantText } from '../../ui/when';
import { callApplication, Ledger, openApplication, useLedgerState } from './ledger';

type Decision = MessageDecisionInput['decision'];

const columns: readonly Column<UndecidedRow>[] = [
  { key: 'found', title: '状态', width: 80, text: ({ found }) => noticeStateLabel[found], draw: ({ found }) => <Chip tone={found === 'failed' ? 'red' : 'yellow'}>{noticeStateLabel[found]}</Chip> },
  { key: 'number', title: '办件编号', width: 176, always: true, text: ({ number }) => number, draw: ({ number }) => <CaseNumber number={number} /> },
  { key: 'template', title: '短信', width: 136, text: ({ template }) => wordOf(smsLabel, template) },
  { key: 'items', title: '事项', text: ({ items }) => items.join('、') },
  { key: 'applicant', title: '申请人', width: 80, text: ({ applicant }) => applicant },
  { key: 'at', title: '时间', width: 96, text: ({ at }) => instantText(at) },
  { key: 'note', title: '网关说明', width: 248, text: ({ note }) => note ?? '—' },
];

const decidedColumns: readonly Column<UndecidedRow>[] = [
  ...columns.map((column): Column<UndecidedRow> => (['applicant', 'at', 'note'].includes(column.key) ? { ...column, spare: true } : column)),
  { key: 'decision', title: '处理', width: 112, text: ({ decision }) => (decision === null ? '—' : messageDecisionLabel[decision]) },
  { key: 'reason', title: '说明', width: 264, text: ({ reason }) => reason ?? '—' },
  { key: 'by', title: '处理人', width: 144, text: ({ decidedBy, decidedAt }) => [decidedBy, decidedAt === null ? null : instantText(decidedAt)].filter(Boolean).join(' ') },
];

const views = [{ value: 'waiting', label: '待处理' }, { value: 'decided', label: '已处理' }];

const pathOf = ({ applicationId, matterId }: UndecidedRow): string => (applicationId === null ? paths.undecidedMessages : openApplication({ applicationId, matterId }));

/** 短信处置: what the gateway refused, gave up on or could not tell of; each is decided by a person, with what he knows. */
export function UndecidedMessagesPage() {
  const state = useLedgerState(views);
  const [deciding, setDeciding] = useState<{ row: UndecidedRow; decision: Decision } | null>(null);
  const ask = (decision: Decision) => ([row]: readonly UndecidedRow[]) => row !== undefined && setDeciding({ row, decision });
  const action = (keys: string, decision: Decision): RowAction<UndecidedRow> => ({ keys, word: messageDecisionLabel[decision], act: ask(decision) });
  return (
    <>
      <Ledger<UndecidedRow>
        key={state}
        title="短信处置"
        name="undecided-messages"
        people
        columns={state === 'decided' ? decidedColumns : columns}
        views={views}
        list={useUndecided(state)}
        pathOf={pathOf}
        nameOf={callApplication}
        actions={state === 'decided' ? [] : [action('Y', 'arrived'), action('R', 'again'), action('P', 'telephone')]}
        empty={state === 'decided' ? '还没有处理过的短信。' : '没有待处理的短信。网关拒收、多次未送出或不能确定的短信会在这里。'}
        workbook={false}
      />
      {deciding !== null && <DecisionDrawer key={`${deciding.row.id} ${deciding.decision}`} {...deciding} onDone={() => setDeciding(null)} />}
    </>
  );
}

/** How one knows; what follows is said before it is done. */
const follows: Readonly<Record<Decision, { label: string; hint: string }>> = {
  arrived: { label: '如何得知已送达', hint: '不再发送。' },
  again: { label: '重新发送的原因', hint: '以原消息编号发送，网关已收到过的不会重复送达。' },
  telephone: { label: '电话告知情况（时间、接听人）', hint: '不再发送短信；请先电话告知申请人。' },
};

function DecisionDrawer({ row, decision, onDone }: { row: UndecidedRow; decision: Decision; onDone: () => void }) {
  const step = useDecideMessage();
  const word = messageDecisionLabel[decision];
  const send = ({ reason }: { reason: string }) => step.mutate({ id: row.noticeId, decision, reason }, { onSuccess: onDone });
  return (
    <SideDrawer title={`${word} · ${row.number}`} width={420} onClose={onDone}>
      <KeyLayer>
        <WorkForm<{ reason: string }> error={step.error} onFinish={send}>
          <Refusal of={step} onRetry={() => step.variables && step.mutate(step.variables, { onSuccess: onDone })} />
          <p>
            {wordOf(smsLabel, row.template)}：{row.items.join('、')}。<span className="secondary">{row.note}</span>
          </p>
          <p className="hint">{follows[decision].hint}</p>
          <TextField name="reason" label={follows[decision].label} />
          <Button htmlType="submit" type="primary" loading={step.isPending}>
            {word}
          </Button>
        </WorkForm>
      </KeyLayer>
    </SideDrawer>
  );
}

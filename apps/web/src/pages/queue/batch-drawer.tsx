import { Button, Form } from 'antd';
import type { KeyboardEvent } from 'react';
import type { TaskRow } from '../../api/contract';
import { useOpinions } from '../../api/review';
import { CaseNumber } from '../../ui/case-number';
import { KeyHint, KeyLayer } from '../../ui/key-hint';
import { useKeys } from '../../ui/keys';
import { Notice } from '../../ui/notice';
import { OpinionBox } from '../../ui/opinion-box';
import { SideDrawer } from '../../ui/side-drawer';
import { digitOf } from '../../ui/stops';
import { useNow } from '../../ui/use-now';
import { longDay, wallClock } from '../../ui/when';
import { filledIn } from '../review/opinion';
import { useBatch } from './use-batch';

/** 批量通过: one opinion for all, each its own decision; those a rule refused are named, and the others wait ten seconds as any decision does. */
export function BatchDrawer({ rows, onClose }: { rows: readonly TaskRow[]; onClose: () => void }) {
  const [form] = Form.useForm<{ opinion?: string }>();
  const { data } = useOpinions();
  const today = longDay(wallClock(useNow()).slice(0, 10));
  const batch = useBatch();
  const send = ({ opinion = '' }: { opinion?: string }) => {
    if (!batch.isPending && batch.data === undefined) batch.mutate({ rows, opinion }, { onSuccess: ({ refused }) => refused.length === 0 && onClose() });
  };
  const sentences = (data?.opinions ?? []).filter((each) => each.for === 'grant').map(({ text }) => filledIn(text, { 今日: today, 事项: rows[0]?.item?.name ?? '' }));
  /** A digit takes a sentence while nothing is written, though the box has the focus. */
  const digit = (event: KeyboardEvent) => {
    const sentence = sentences[digitOf(event.nativeEvent) - 1];
    if (sentence === undefined || (form.getFieldValue('opinion') ?? '') !== '') return;
    event.preventDefault();
    form.setFieldValue('opinion', sentence);
  };
  return (
    <SideDrawer title={`批量通过 ${rows.length} 件`} onClose={onClose} width={400}>
      <KeyLayer>
        <SendKey onSend={form.submit} />
        <p style={{ marginTop: 0 }}>
          <strong>{rows[0]?.item?.name}</strong> <span className="secondary">同一情形，材料齐全，无容缺、承诺、差异，未被抽查。</span>
        </p>
        {batch.data && <Notice title={`已提交 ${batch.data.held} 件，${batch.data.refused.length} 件没有提交`} lines={batch.data.refused.map(({ line }) => line)} />}
        <div className="decision" onKeyDown={digit}>
          <Form form={form} layout="vertical" requiredMark={false} onFinish={send}>
            <OpinionBox sentences={sentences} demo={data?.demo ?? false} must={false} onTake={(sentence) => form.setFieldValue('opinion', sentence)} />
            {batch.data === undefined ? (
              <Button htmlType="submit" type="primary" loading={batch.isPending}>
                批量通过 <KeyHint keys="Ctrl+Enter" />
              </Button>
            ) : (
              <Button type="primary" onClick={onClose}>
                知道了
              </Button>
            )}
          </Form>
        </div>
        <ol className="plain people" aria-label="批量通过的办件" style={{ marginTop: 12 }}>
          {rows.map(({ id, number, applicant }) => (
            <li key={id}>
              <CaseNumber number={number} /> <span className="secondary">{applicant}</span>
            </li>
          ))}
        </ol>
      </KeyLayer>
    </SideDrawer>
  );
}

function SendKey({ onSend }: { onSend: () => void }) {
  useKeys([{ keys: 'Ctrl+Enter', name: '批量通过', run: onSend }]);
  return null;
}

import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useFeedback } from '../../api/commands';
import type { ProgressView, Satisfaction } from '../../api/contract';
import { satisfactionLabel } from '../../labels';
import { Refusal } from '../../ui/refusal';
import { longDay } from '../../ui/when';

interface Props {
  feedback: NonNullable<ProgressView['feedback']>;
  number: string;
  /** 查询码. */
  code: string;
}

/** 差评反馈: what was done about a bad rating, and how content one is with it. */
export function Feedback({ feedback: { sentence, told, finishedOn, asked, answer }, number, code }: Props) {
  return (
    <section className="panel stack" aria-label="差评反馈">
      <h2>差评反馈</h2>
      <p role="status" style={{ margin: 0 }}>
        {sentence}
      </p>
      {told !== null && <p style={{ margin: 0, whiteSpace: 'pre-wrap' }}>处理情况：{told}</p>}
      {finishedOn !== null && <p style={{ margin: 0 }}>完成时间：{longDay(finishedOn)}</p>}
      {answer !== null && !asked && <p style={{ margin: 0 }}>您的意见：{satisfactionLabel[answer]}</p>}
      {asked && <Answer number={number} code={code} />}
    </section>
  );
}

const answers: readonly Satisfaction[] = [1, 2, 3];

/** Three words, none chosen before; a reason only if one likes. */
function Answer({ number, code }: Omit<Props, 'feedback'>) {
  const answer = useFeedback(number);
  const [said, setSaid] = useState('');
  return (
    <>
      <Refusal of={answer} onRetry={() => answer.variables && answer.mutate(answer.variables)} />
      <Form.Item label="想说的话（可不填）" layout="vertical" htmlFor="feedback-said" style={{ marginBottom: 0 }}>
        <Input.TextArea id="feedback-said" rows={2} maxLength={500} value={said} onChange={({ target }) => setSaid(target.value)} />
      </Form.Item>
      <div className="row" role="group" aria-label="您对处理结果">
        {answers.map((satisfaction) => (
          <Button key={satisfaction} loading={answer.isPending && answer.variables.satisfaction === satisfaction} disabled={answer.isPending} onClick={() => answer.mutate({ queryCode: code, satisfaction, ...(said.trim() === '' ? {} : { said: said.trim() }) })}>
            {satisfactionLabel[satisfaction]}
          </Button>
        ))}
      </div>
    </>
  );
}

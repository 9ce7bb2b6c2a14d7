import { Button, Form, Radio } from 'antd';
import { useState } from 'react';
import { useAnswer } from '../../api/instructions';
import { useApplication } from '../../api/queries';
import type { AnswerInput, InstructionDetail } from '../../api/contract';
import { DispatchFields } from '../../forms/ask.form';
import { ColleagueField } from '../../forms/colleague.form';
import { SpecialDeferralFields } from '../../forms/grant.form';
import { TextField } from '../../forms/reason.form';
import { WorkForm } from '../../forms/work-form';
import { instructionActionLabel } from '../../labels';
import { KeyHint } from '../../ui/key-hint';
import { useKeys } from '../../ui/keys';
import { Loading } from '../../ui/loading';
import { Refusal } from '../../ui/refusal';

type Action = AnswerInput['action'];
type Values = Omit<AnswerInput, 'action'>;

const order: readonly Action[] = ['reply', 'deferral', 'supplement', 'assign'];
const asks: Readonly<Record<Action, string>> = { reply: '答复', deferral: '特批理由', supplement: '首次为何未告知', assign: '指定理由' };

/** 现场答复, 特批容缺, 同意二次补正, 指定承办: what may be done now, by its digit, each with its reason. */
export function AnswerForm({ asked }: { asked: InstructionDetail }) {
  const offered = order.filter((each) => asked.actions.includes(each));
  const [action, setAction] = useState<Action>(offered.find((each) => each === 'deferral' || each === 'supplement') ?? 'reply');
  const [form] = Form.useForm<Values>();
  const answer = useAnswer();
  const send = (values: Values) => !answer.isPending && answer.mutate({ id: asked.id, input: { action, ...ofAction(action, values) } });
  useKeys([
    { keys: offered.map((_, index) => String(index + 1)), name: offered.map((each) => instructionActionLabel[each]).join(' · '), group: '现场协调', run: (index) => setAction(offered[index] ?? action) },
    { keys: ['Ctrl+Enter'], name: '送出答复', group: '现场协调', run: form.submit },
  ]);
  return (
    <>
      <Radio.Group aria-label="处理" value={action} onChange={({ target }) => setAction(target.value as Action)} optionType="button" options={offered.map((each, index) => ({ value: each, label: <><KeyHint keys={String(index + 1)} /> {instructionActionLabel[each]}</> }))} />
      <Refusal of={answer} onRetry={() => answer.variables && answer.mutate(answer.variables)} />
      <WorkForm form={form} error={answer.error} onFinish={send}>
        {action === 'deferral' && <SpecialDeferralFields lacking={asked.matters.flatMap(({ lacking }) => lacking)} />}
        {action === 'assign' && asked.application !== null && <AssignFields id={asked.application.id} matterId={asked.application.matterId} />}
        {action !== 'deferral' && <TextField key={action} name="reason" label={asks[action]} rows={2} />}
        <Button htmlType="submit" type="primary" loading={answer.isPending}>
          <KeyHint keys="Ctrl+Enter" /> {instructionActionLabel[action]}
        </Button>
      </WorkForm>
    </>
  );
}

/** What belongs to the action; a field of another one may still be in the form. */
function ofAction(action: Action, { reason, materials, way, department, to }: Values): Values {
  if (action === 'deferral') return { reason, ...(materials && { materials }), ...(way && { way }) };
  if (action !== 'assign') return { reason };
  return { reason, ...(to && { to }), ...(!to && department && { department }) };
}

/** 指定承办: somebody of the deciding department, or another department while nobody there has it in hand. */
function AssignFields({ id, matterId }: { id: string; matterId: string | null }) {
  const { data } = useApplication(id);
  const [kind, setKind] = useState<'to' | 'department'>('to');
  const matter = data?.matters.find((each) => each.id === matterId);
  if (data === undefined || matter === undefined) return <Loading />;
  const elsewhere = matter.actions.includes('dispatch');
  return (
    <>
      {elsewhere && <Radio.Group aria-label="指定" value={kind} onChange={({ target }) => setKind(target.value as typeof kind)} options={[{ value: 'to', label: '承办人' }, { value: 'department', label: '承办部门' }]} />}
      {kind === 'to' || !elsewhere ? <ColleagueField name="to" label="承办人" post="review" department={matter.department?.code} /> : <DispatchFields region={data.region.code} />}
    </>
  );
}

import { Button, Form } from 'antd';
import { useRef } from 'react';
import { useSupervision } from '../../api/commands';
import type { RectificationAction, RectificationRow } from '../../api/contract';
import { WorkForm } from '../../forms/work-form';
import { KeyHint } from '../../ui/key-hint';
import { useKeys } from '../../ui/keys';
import { Refusal } from '../../ui/refusal';
import { useNow } from '../../ui/use-now';
import { bodyOf, firstValues, StepFields, submitWord, verbOf, type StepValues } from './step-fields';

interface Props {
  about: RectificationRow;
  /** What the step does; where the way of handling decides it, any of those it may become. */
  action: RectificationAction;
  onDone: () => void;
}

/** One step of 差评处理 as a form; Ctrl+Enter sends it, and what was typed survives a refusal. */
export function StepForm({ about, action, onDone }: Props) {
  const [form] = Form.useForm<StepValues>();
  const step = useSupervision();
  const now = useRef(useNow());
  const send = (values: StepValues) => {
    const verb = verbOf(action, values);
    step.mutate({ path: `/rectifications/${about.id}/${verb}`, body: bodyOf(verb, values) }, { onSuccess: onDone });
  };
  useKeys([{ keys: 'Ctrl+Enter', name: '提交', group: '差评处理', run: form.submit }]);
  return (
    <WorkForm<StepValues> form={form} error={step.error} initialValues={firstValues(action, about, now.current)} onFinish={send}>
      <Refusal of={step} onRetry={() => step.variables && step.mutate(step.variables, { onSuccess: onDone })} />
      <StepFields action={action} about={about} />
      <Button htmlType="submit" type="primary" loading={step.isPending}>
        {submitWord[action]} <KeyHint keys="Ctrl+Enter" />
      </Button>
    </WorkForm>
  );
}

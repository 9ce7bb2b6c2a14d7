import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { Conflict } from '../../ui/conflict';
import { ErrorSummary } from '../../ui/error-summary';
import { Loading } from '../../ui/loading';
import { EmptyLine, Notice } from '../../ui/notice';
import { SaveFailed } from '../../ui/save-failed';
import { Example, State } from './example';

/** 通用状态: what every page says when something is on its way, empty, wrong or in the way. */
export function StatesExamples() {
  return (
    <>
      <LoadingExample />
      <Example name="EmptyLine" what="空：一句话，加下一步做什么。">
        <EmptyLine>没有待办件。下一件到期在 11-24。</EmptyLine>
      </Example>
      <ErrorExample />
      <Example name="SaveFailed" what="未保存：红条不消失，恢复后自动重试，同一幂等键，不会办成两件。">
        <State name="断网">
          <SaveFailed onRetry={() => undefined} />
        </State>
        <State name="重试用尽">
          <SaveFailed spent onRetry={() => undefined} />
        </State>
      </Example>
      <Example name="Conflict" what="冲突：谁、几点、办了什么；可看变化，可放弃自己的修改。">
        <Conflict told="示例审批员 10:32 已处理此件（受理）。" changes={['10:32 受理 示例审批员', '10:30 签收 示例审批员']} onDiscard={() => undefined} />
      </Example>
      <Example name="Notice" what="不能办：说明原因和怎么办；没有权限的，说出岗位和今天能办的人。">
        <Notice title="需要后台审核岗（今日：示例审核员）" lines={[]} />
        <Notice title="缺少必要材料，不能受理；请补齐或一次性补正告知。" lines={['示例材料甲（依据：示例文字）']} />
      </Example>
    </>
  );
}

function LoadingExample() {
  const [at, setAt] = useState(0);
  return (
    <Example name="Loading" what="载入：200 毫秒内什么也不显示，然后是骨架；超过 5 秒说一句话。">
      <span className="row">
        <Button onClick={() => setAt(at + 1)}>重新载入</Button>
      </span>
      <div style={{ minHeight: 120 }}>{at > 0 && <Loading key={at} rows={2} />}</div>
    </Example>
  );
}

/** A form of two fields, sent without either. */
function ErrorExample() {
  const [form] = Form.useForm<{ exampleName?: string; exampleReason?: string }>();
  const [values, setValues] = useState<{ exampleName?: string; exampleReason?: string }>({});
  const [attempt, setAttempt] = useState(0);
  const faults = [
    { name: 'exampleName' as const, text: '请填写示例姓名' },
    { name: 'exampleReason' as const, text: '请填写示例理由' },
  ].filter(({ name }) => !values[name]);
  const send = () => {
    setAttempt(attempt + 1);
    void form.validateFields().catch(() => undefined); // each field says it itself
  };
  return (
    <Example name="ErrorSummary" what="字段有误：字段下写怎么改，上面数还有几项，焦点到第一项；填过的都还在。">
      <ErrorSummary attempt={attempt} errors={faults.map(({ name, text }) => ({ text, focus: () => form.focusField(name) }))} />
      <Form form={form} layout="vertical" requiredMark={false} onValuesChange={(_, all) => setValues(all)}>
        <Form.Item name="exampleName" label="示例姓名" rules={[{ required: true, message: '请填写示例姓名' }]}>
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item name="exampleReason" label="示例理由" rules={[{ required: true, message: '请填写示例理由' }]}>
          <Input autoComplete="off" />
        </Form.Item>
        <Button onClick={send}>提交示例</Button>
      </Form>
    </Example>
  );
}

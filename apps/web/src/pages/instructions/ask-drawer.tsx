import { Button, Form, Input } from 'antd';
import { useAsk } from '../../api/instructions';
import type { AskInput } from '../../api/contract';
import { WorkForm } from '../../forms/work-form';
import { useDesk } from '../../shell/desk';
import { KeyHint } from '../../ui/key-hint';
import { Refusal } from '../../ui/refusal';
import { SideDrawer } from '../../ui/side-drawer';

/** 请示 by one key. */
export const askKey = 'Shift+F8';

interface Props {
  subject: Pick<AskInput, 'visit' | 'application'>;
  /** Where the application was taken in: from there asks whoever sits at no window. */
  at?: { readonly region: { readonly code: string }; readonly office: { readonly code: string } };
  /** What is likely asked; the clerk writes over it. */
  suggestion: string;
  onClose: () => void;
}

/** One question to the duty officers, beside the work: Enter sends it, and the answer comes back to the page. */
export function AskDrawer({ subject, at, suggestion, onClose }: Props) {
  const desk = useDesk();
  const seat = desk.office !== null ? { region: desk.region, office: desk.office.code, ...(desk.window !== null && { window: desk.window.code }) } : at === undefined ? null : { region: at.region.code, office: at.office.code };
  const ask = useAsk();
  const send = ({ question }: { question: string }) => {
    if (seat === null || ask.isPending) return;
    ask.mutate({ ...seat, question, ...subject }, { onSuccess: onClose });
  };
  return (
    <SideDrawer title="请示值班负责人" onClose={onClose}>
      <Refusal of={ask} onRetry={() => ask.variables && ask.mutate(ask.variables, { onSuccess: onClose })} />
      <WorkForm error={ask.error} initialValues={{ question: suggestion }} onFinish={send}>
        <Form.Item name="question" label="请示什么（一句话）" rules={[{ required: true, whitespace: true, message: '请写明请示什么' }]}>
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
        <p className="hint">不写姓名、证件号码；所办事项和在手材料随请示送去，答复会回到本页。</p>
        <Button htmlType="submit" type="primary" loading={ask.isPending} disabled={seat === null}>
          <kbd>Enter</kbd> 送出请示
        </Button>
      </WorkForm>
    </SideDrawer>
  );
}

export function AskButton({ disabled = false, onAsk }: { disabled?: boolean; onAsk: () => void }) {
  return (
    <Button size="small" disabled={disabled} title={disabled ? '先选择事项' : undefined} onClick={onAsk} aria-keyshortcuts="Shift+F8">
      <KeyHint keys={askKey} /> 请示
    </Button>
  );
}

import { Form, Input } from 'antd';
import type { FormInstance } from 'antd';
import type { ApplicationView, MatterView, OpinionTemplate } from '../../api/contract';
import { useOpinions } from '../../api/review';
import { DemoMark } from '../../ui/chip';
import { useKeys } from '../../ui/keys';
import { useNow } from '../../ui/use-now';
import { longDay, wallClock } from '../../ui/when';

interface Props {
  form: FormInstance;
  application: ApplicationView;
  matter: MatterView;
  use: OpinionTemplate['for'];
  must: boolean;
}

const digits = 9;

/** 意见: a sentence by its digit, and what one writes oneself. */
export function OpinionBox({ form, application, matter, use, must }: Props) {
  const { data } = useOpinions();
  const now = useNow();
  const known: Readonly<Record<string, string>> = { 事项: matter.item.name, 申请人: application.party.name, 办件编号: application.number, 今日: longDay(wallClock(now).slice(0, 10)) };
  const sentences = (data?.opinions ?? []).filter((each) => each.for === use).slice(0, digits).map(({ text }) => text.replace(/\{([^}]+)\}/g, (whole, name: string) => known[name] ?? whole));
  const put = (index: number) => {
    const sentence = sentences[index];
    if (sentence !== undefined) form.setFieldValue('opinion', sentence);
  };
  useKeys(sentences.length === 0 ? [] : [{ keys: sentences.map((_, index) => String(index + 1)), name: '填入意见模板', group: '审查', run: put }]);
  return (
    <>
      <Form.Item name="opinion" label={must ? '理由' : '意见'} rules={must ? [{ required: true, whitespace: true, message: '请填写理由' }] : []} style={{ marginBottom: 4 }}>
        <Input.TextArea rows={3} maxLength={500} showCount />
      </Form.Item>
      {sentences.length > 0 && (
        <ol className="sentences" aria-label="意见模板">
          {sentences.map((sentence, index) => (
            <li key={sentence}>
              <button type="button" onClick={() => put(index)} title={sentence}>
                <kbd>{index + 1}</kbd> {sentence}
              </button>
            </li>
          ))}
          {data?.demo && (
            <li>
              <DemoMark />
            </li>
          )}
        </ol>
      )}
    </>
  );
}

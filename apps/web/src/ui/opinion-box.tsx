import { Form, Input } from 'antd';
import { DemoMark } from './chip';
import { useKeys } from './keys';

interface Props {
  /** Ready to be taken, names filled in; the first nine have the digits. */
  sentences: readonly string[];
  /** The sentences are examples and nobody's decision. */
  demo: boolean;
  /** 理由, without which nothing is sent. */
  must: boolean;
  onTake: (sentence: string) => void;
}

const digits = 9;

/** 意见: a sentence by its digit, and what one writes oneself. Stands in a form, as its field `opinion`. */
export function OpinionBox({ sentences, demo, must, onTake }: Props) {
  const offered = sentences.slice(0, digits);
  const take = (index: number) => {
    const sentence = offered[index];
    if (sentence !== undefined) onTake(sentence);
  };
  useKeys(offered.length === 0 ? [] : [{ keys: offered.map((_, index) => String(index + 1)), name: '填入意见模板', group: '审查', run: take }]);
  return (
    <>
      <Form.Item name="opinion" label={must ? '理由' : '意见'} rules={must ? [{ required: true, whitespace: true, message: '请填写理由' }] : []} style={{ marginBottom: 4 }}>
        <Input.TextArea rows={3} maxLength={500} showCount />
      </Form.Item>
      {offered.length > 0 && (
        <ol className="sentences" aria-label="意见模板">
          {offered.map((sentence, index) => (
            <li key={sentence}>
              <button type="button" onClick={() => take(index)} title={sentence}>
                <kbd>{index + 1}</kbd> {sentence}
              </button>
            </li>
          ))}
          {demo && (
            <li>
              <DemoMark />
            </li>
          )}
        </ol>
      )}
    </>
  );
}

import { Button, Checkbox, Form, Input } from 'antd';
import { useRef, useState } from 'react';
import type { RatingCode, RatingIndicator, RatingInput } from '../api/contract';
import { indicatorLabel } from '../labels';
import { ErrorSummary } from '../ui/error-summary';
import { RatingFive } from '../ui/rating-five';

/** 好差评 with what one wants to say, by name or without. */
export function RatingForm({ busy, indicators, onRate }: { busy: boolean; /** 指标 that may be ticked. */ indicators: readonly RatingIndicator[]; onRate: (rating: Omit<RatingInput, 'queryCode'>) => void }) {
  const [code, setCode] = useState<RatingCode | null>(null);
  const [ticked, setTicked] = useState<readonly RatingIndicator[]>([]);
  const [attempt, setAttempt] = useState(0);
  const levels = useRef<HTMLDivElement>(null);
  const faults = code === null ? [{ text: '请先选择一项。', focus: () => levels.current?.querySelector('input')?.focus() }] : [];
  const submit = ({ comment, anonymous }: { comment?: string; anonymous?: boolean }) => {
    if (code === null) setAttempt(attempt + 1);
    else onRate({ code, ...(comment ? { comment } : {}), anonymous: anonymous ?? false, ...(ticked.length > 0 ? { indicators: [...ticked] } : {}) });
  };
  /** What was ticked of one level says nothing of another. */
  const choose = (next: RatingCode) => {
    setCode(next);
    setTicked([]);
  };
  return (
    <Form layout="vertical" onFinish={submit}>
      <ErrorSummary attempt={attempt} errors={faults} />
      <div ref={levels}>
        <RatingFive value={code} onChange={choose} />
      </div>
      {code !== null && <Indicators code={code} offered={indicators} ticked={ticked} onTick={setTicked} />}
      <Form.Item name="comment" label="想说的话（可不填）" style={{ marginTop: 12 }}>
        <Input.TextArea rows={3} maxLength={500} showCount />
      </Form.Item>
      <Form.Item name="anonymous" valuePropName="checked">
        <Checkbox>匿名评价</Checkbox>
      </Form.Item>
      <Button htmlType="submit" type="primary" loading={busy}>
        提交评价
      </Button>
    </Form>
  );
}

/** What is asked of each level. */
const asked: Record<RatingCode, string> = { 1: '哪些方面让您满意', 2: '哪些方面让您满意', 3: '哪些方面可以做得更好', 4: '哪些方面让您不满意', 5: '哪些方面让您不满意' };

/** 指标 beside the level, none ticked before and none needed. */
function Indicators({ code, offered, ticked, onTick }: { code: RatingCode; offered: readonly RatingIndicator[]; ticked: readonly RatingIndicator[]; onTick: (ticked: readonly RatingIndicator[]) => void }) {
  return (
    <fieldset className="indicators">
      <legend>{asked[code]}（可多选，可不选）</legend>
      {offered.map((each) => (
        <Checkbox key={each} checked={ticked.includes(each)} onChange={({ target }) => onTick(target.checked ? [...ticked, each] : ticked.filter((other) => other !== each))}>
          {indicatorLabel[each]}
        </Checkbox>
      ))}
    </fieldset>
  );
}

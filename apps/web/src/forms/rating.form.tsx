import { Button, Checkbox, Form, Input } from 'antd';
import { useRef, useState } from 'react';
import type { RatingCode, RatingInput } from '../api/contract';
import { ErrorSummary } from '../ui/error-summary';
import { RatingFive } from '../ui/rating-five';

/** 好差评 with what one wants to say, by name or without. */
export function RatingForm({ busy, onRate }: { busy: boolean; onRate: (rating: Omit<RatingInput, 'queryCode'>) => void }) {
  const [code, setCode] = useState<RatingCode | null>(null);
  const [attempt, setAttempt] = useState(0);
  const levels = useRef<HTMLDivElement>(null);
  const faults = code === null ? [{ text: '请先选择一项。', focus: () => levels.current?.querySelector('input')?.focus() }] : [];
  const submit = ({ comment, anonymous }: { comment?: string; anonymous?: boolean }) => {
    if (code === null) setAttempt(attempt + 1);
    else onRate({ code, ...(comment ? { comment } : {}), anonymous: anonymous ?? false });
  };
  return (
    <Form layout="vertical" onFinish={submit}>
      <ErrorSummary attempt={attempt} errors={faults} />
      <div ref={levels}>
        <RatingFive value={code} onChange={setCode} />
      </div>
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

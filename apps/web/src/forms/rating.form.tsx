import { Button, Checkbox, Form, Input } from 'antd';
import { useState } from 'react';
import type { RatingCode, RatingInput } from '../api/contract';
import { RatingFive } from '../ui/rating-five';

/** 好差评 with what one wants to say, by name or without. */
export function RatingForm({ busy, onRate }: { busy: boolean; onRate: (rating: Omit<RatingInput, 'queryCode'>) => void }) {
  const [code, setCode] = useState<RatingCode | null>(null);
  const [asked, setAsked] = useState(false);
  const submit = ({ comment, anonymous }: { comment?: string; anonymous?: boolean }) => {
    setAsked(true);
    if (code !== null) onRate({ code, ...(comment ? { comment } : {}), anonymous: anonymous ?? false });
  };
  return (
    <Form layout="vertical" onFinish={submit}>
      <RatingFive value={code} onChange={setCode} />
      {asked && code === null && <p role="alert">请先选择一项。</p>}
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

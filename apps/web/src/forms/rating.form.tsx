import { Button, Checkbox, Form, Input } from 'antd';
import { useState } from 'react';
import type { RatingCode, RatingInput } from '../api/contract';
import { ratingLabel } from '../labels';
import { Face } from '../ui/face';

const codes: readonly RatingCode[] = [1, 2, 3, 4, 5];

/** What each code wears; the code itself is never read off the stars (GB/T 39046 A.8 runs the other way). */
const stars: Readonly<Record<RatingCode, number>> = { 1: 5, 2: 4, 3: 3, 4: 2, 5: 1 };

/** 好差评: five levels, none preselected; the words are the choice, the faces only help. */
export function RatingForm({ busy, onRate }: { busy: boolean; onRate: (rating: Omit<RatingInput, 'queryCode'>) => void }) {
  const [code, setCode] = useState<RatingCode | null>(null);
  const [asked, setAsked] = useState(false);
  const submit = ({ comment, anonymous }: { comment?: string; anonymous?: boolean }) => {
    setAsked(true);
    if (code !== null) onRate({ code, ...(comment ? { comment } : {}), anonymous: anonymous ?? false });
  };
  return (
    <Form layout="vertical" onFinish={submit}>
      <fieldset className="rating" role="radiogroup" aria-label="您对这次服务">
        {codes.map((each) => (
          <label key={each} className={each === code ? 'chosen' : ''}>
            <Face code={each} />
            <span>
              <input type="radio" name="rating" value={each} checked={each === code} onChange={() => setCode(each)} /> {ratingLabel[each]}
            </span>
            <span className="stars" aria-hidden>
              {'★'.repeat(stars[each])}
              <i>{'★'.repeat(5 - stars[each])}</i>
            </span>
          </label>
        ))}
      </fieldset>
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

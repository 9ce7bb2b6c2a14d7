import { Form, Radio } from 'antd';
import { LineField } from './reason.form';

/** 领取: in person, or by somebody who says what he is to the applicant. */
export function DeliverFields() {
  const receiver: unknown = Form.useWatch('receiver');
  return (
    <>
      <Form.Item name="receiver" label="领取人" initialValue="self" rules={[{ required: true }]}>
        <Radio.Group options={[{ value: 'self', label: '本人领取' }, { value: 'agent', label: '代领' }]} />
      </Form.Item>
      {receiver === 'agent' && <LineField name="relation" label="与申请人关系" />}
    </>
  );
}

/** 改送达方式; of what was sent already, why the post brought it back. */
export function RedirectFields() {
  return (
    <>
      <Form.Item name="method" label="送达方式" initialValue="window" rules={[{ required: true }]}>
        <Radio.Group options={[{ value: 'window', label: '窗口领取' }, { value: 'mail', label: '邮寄' }]} />
      </Form.Item>
      <LineField name="reason" label="原因" />
    </>
  );
}

export function MailFields() {
  return <LineField name="tracking" label="运单号" />;
}

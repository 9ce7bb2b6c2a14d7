import { Form, Input } from 'antd';
import type { DeliveryMethod } from '../api/contract';
import { deliveryLabel } from '../labels';
import { ChoiceRow } from '../ui/choice-row';

// the keys of the labels are the methods
const options = (Object.keys(deliveryLabel) as DeliveryMethod[]).map((value) => ({ value, label: deliveryLabel[value] }));

/** ⑤ 送达: the address only where something is mailed; it stands in the form of the person. */
export function DeliveryForm({ method, onMethod }: { method: DeliveryMethod; onMethod: (method: DeliveryMethod) => void }) {
  return (
    <section className="panel row delivery" aria-label="送达">
      <h2>⑤ 送达</h2>
      <ChoiceRow stop="delivery" name="送达方式" options={options} value={method} onChoose={onMethod} />
      {method === 'mail' && (
        <Form.Item name={['party', 'address']} noStyle rules={[{ required: true, whitespace: true, message: '邮寄须填写地址' }]}>
          <Input data-stop="address" aria-label="邮寄地址" placeholder="邮寄地址" style={{ width: 300 }} maxLength={200} autoComplete="off" />
        </Form.Item>
      )}
    </section>
  );
}

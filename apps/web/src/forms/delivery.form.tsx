import { Checkbox, Form, Input } from 'antd';
import type { DeliveryMethod } from '../api/contract';
import { deliveryLabel } from '../labels';
import { ChoiceRow } from '../ui/choice-row';
import { onPaper } from './visit';
import type { Visit } from './visit';

// the keys of the labels are the methods
const options = (Object.keys(deliveryLabel) as DeliveryMethod[]).map((value) => ({ value, label: deliveryLabel[value] }));

/** ⑤ 送达, whether 文书 are wanted on paper, and 备注(内部). The address only where something is mailed; it stands in the form of the person. */
export function DeliveryForm({ visit, onVisit }: { visit: Visit; onVisit: (change: Partial<Visit>) => void }) {
  return (
    <section className="panel row delivery" aria-label="送达">
      <h2>⑤ 送达</h2>
      <ChoiceRow stop="delivery" name="送达方式" options={options} value={visit.deliveryMethod} onChoose={(deliveryMethod) => onVisit({ deliveryMethod })} />
      {visit.deliveryMethod === 'mail' && (
        <Form.Item name={['party', 'address']} noStyle rules={[{ required: true, whitespace: true, message: '邮寄须填写地址' }]}>
          <Input data-stop="address" aria-label="邮寄地址" placeholder="邮寄地址" style={{ width: 240 }} maxLength={200} autoComplete="off" />
        </Form.Item>
      )}
      <Checkbox checked={onPaper(visit)} onChange={(event) => onVisit({ paper: event.target.checked })}>
        纸质文书
      </Checkbox>
      <Input className="grow" size="small" aria-label="备注（内部）" placeholder="备注（内部，不打印，不给申请人看）" style={{ minWidth: 200 }} maxLength={500} autoComplete="off" value={visit.note} onChange={(event) => onVisit({ note: event.target.value })} />
    </section>
  );
}

import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useFindAppointment } from '../../api/appointments';
import type { OwnAppointment } from '../../api/contract';
import { explain } from '../../api/problem';
import { tidy } from '../../forms/party.form';
import { WorkForm } from '../../forms/work-form';
import { Notice } from '../../ui/notice';
import { OwnSlip } from './own-slip';

interface Fields {
  readonly number: string;
  readonly code: string;
}

/** By number and code; five wrong codes lock it for a quarter of an hour. */
export function FindAppointment() {
  const find = useFindAppointment();
  const [own, setOwn] = useState<OwnAppointment | null>(null);
  if (own !== null) return <OwnSlip own={own} onChanged={setOwn} onAgain={() => setOwn(null)} />;
  return (
    <section className="panel stack" aria-label="查预约">
      {find.isError && <Notice {...explain(find.error)} />}
      <WorkForm<Fields> error={find.error} onFinish={(fields) => find.mutate(fields, { onSuccess: setOwn })}>
        <Form.Item label="预约编号" name="number" normalize={tidy} rules={[{ required: true, message: '请填写预约编号，Y 开头' }]}>
          <Input maxLength={11} autoComplete="off" placeholder="Y 和 10 位数字" />
        </Form.Item>
        <Form.Item label="查询码" name="code" normalize={tidy} rules={[{ required: true, message: '请填写查询码' }]}>
          <Input maxLength={12} inputMode="numeric" autoComplete="off" placeholder="8 位数字" />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={find.isPending}>
          查预约
        </Button>
      </WorkForm>
    </section>
  );
}

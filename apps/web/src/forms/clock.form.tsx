import { Form, InputNumber, Radio, Select } from 'antd';
import type { MatterView } from '../api/contract';
import { groundLabel, limitUnitLabel } from '../labels';
import { ColleagueField } from './colleague.form';
import { LineField, TextField } from './reason.form';

/** 特别程序: only the grounds the law names stop a clock. */
export function SuspendFields() {
  return (
    <>
      <Form.Item name="ground" label="法定事由" rules={[{ required: true, message: '请选择法定事由' }]}>
        <Select options={Object.entries(groundLabel).map(([value, label]) => ({ value, label }))} />
      </Form.Item>
      <TextField name="basis" label="依据" />
      <Form.Item name="expectedDays" label="预计天数" rules={[{ required: true, message: '请填写预计天数' }]}>
        <InputNumber min={1} max={3650} precision={0} />
      </Form.Item>
    </>
  );
}

/** 延期: told to the applicant before it is made. */
export function ExtendFields({ matter }: { matter: MatterView }) {
  const unit = matter.terms.promised ? limitUnitLabel[matter.terms.promised.unit] : '天';
  return (
    <>
      <TextField name="reason" label="延期理由" />
      <Form.Item name="days" label={`延长（${unit}）`} rules={[{ required: true, message: '请填写延长的天数' }]}>
        <InputNumber min={1} max={3650} precision={0} />
      </Form.Item>
      {matter.terms.nature === 'licence' && <ColleagueField name="approver" label="批准人（机关负责人）" post="supervise" />}
      <h3>告知记录（须在延期前告知）</h3>
      <Form.Item name={['notice', 'way']} label="告知方式" rules={[{ required: true, message: '请选择告知方式' }]}>
        <Radio.Group options={[{ value: 'telephone', label: '电话' }, { value: 'written', label: '书面' }]} />
      </Form.Item>
      <LineField name={['notice', 'number']} label="电话号码或文书编号" must={false} />
      <LineField name={['notice', 'person']} label="接听人或签收人" />
      <TextField name={['notice', 'content']} label="告知内容（原因、新期限）" />
    </>
  );
}

import { DatePicker, Form, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useOrganisation } from '../api/queries';
import { TextField } from './reason.form';

/** A department of the bureau, or of another region. */
function DepartmentSelect({ region, must }: { region: string | undefined; must: boolean }) {
  const { data } = useOrganisation();
  const options = (data?.departments ?? []).filter((department) => region === undefined || department.region === region).map(({ code, name }) => ({ value: code, label: name }));
  return (
    <Form.Item name="department" label={must ? '部门' : '部门（可不填）'} rules={must ? [{ required: true, message: '请选择部门' }] : []}>
      <Select allowClear={!must} showSearch={{ optionFilterProp: 'label' }} options={options} />
    </Form.Item>
  );
}

export function AssistFields({ region }: { region: string }) {
  return (
    <>
      <DepartmentSelect region={region} must />
      <TextField name="question" label="协办事由" />
      <AnswerBy />
    </>
  );
}

/** 协办期限: a day, not yet over. */
const AnswerBy = () => (
  <Form.Item name="dueOn" label="期限（不填则随本件最近的时限）" getValueProps={(day: string | undefined) => ({ value: day === undefined ? null : dayjs(day) })} normalize={(day: Dayjs | null) => day?.format('YYYY-MM-DD')}>
    <DatePicker style={{ width: '100%' }} />
  </Form.Item>
);

export function HandOffFields() {
  const { data } = useOrganisation();
  // the select below holds region codes
  const region = Form.useWatch('region') as string | undefined;
  return (
    <>
      <Form.Item name="region" label="协办地区" rules={[{ required: true, message: '请选择地区' }]}>
        <Select showSearch={{ optionFilterProp: 'label' }} options={(data?.regions ?? []).map(({ code, name }) => ({ value: code, label: name }))} />
      </Form.Item>
      <DepartmentSelect region={region} must={false} />
      <TextField name="question" label="协办事由" />
      <AnswerBy />
    </>
  );
}

export function DispatchFields({ region }: { region: string }) {
  return <DepartmentSelect region={region} must />;
}

import { Form, Input, Radio } from 'antd';
import type { MatterView } from '../api/contract';
import { ColleagueField } from './colleague.form';
import { LineField, TextField } from './reason.form';

/** 结果物: what the applicant takes home. */
export function ResultFields() {
  return (
    <>
      <LineField name={['result', 'name']} label="结果物名称" must={false} max={200} />
      <LineField name={['result', 'number']} label="结果物编号" must={false} />
    </>
  );
}

/** 行政许可法 34(3): two people verify a licence. */
export function CoReviewer({ matter }: { matter: MatterView }) {
  return matter.terms.nature === 'licence' ? <ColleagueField name="coReviewer" label="另一名核查人" post="review" department={matter.department?.code} /> : null;
}

/** 窗口复核: the second person's own key, for money that nobody audits. */
export function SecondPersonFields() {
  return (
    <fieldset className="panel" style={{ marginBottom: 12 }}>
      <legend>窗口复核（另一位同事）</legend>
      <LineField name={['secondPerson', 'login']} label="复核人用户名" />
      <Form.Item name={['secondPerson', 'password']} label="复核人密码" rules={[{ required: true, message: '请填写复核人密码' }]}>
        <Input.Password visibilityToggle={false} autoComplete="off" />
      </Form.Item>
    </fieldset>
  );
}

export function ApproveFields({ matter }: { matter: MatterView }) {
  return (
    <>
      <TextField name="opinion" label="意见" must={false} />
      <ResultFields />
      <CoReviewer matter={matter} />
      {matter.terms.money && !matter.terms.needsAudit && <SecondPersonFields />}
    </>
  );
}

export function DenyFields() {
  return (
    <>
      <TextField name="opinion" label="理由" />
      <TextField name="basis" label="法律依据" />
    </>
  );
}

export function SubmitFields({ matter }: { matter: MatterView }) {
  const proposal: unknown = Form.useWatch('proposal');
  return (
    <>
      <Form.Item name="proposal" label="拟办结论" rules={[{ required: true, message: '请选择拟办结论' }]}>
        <Radio.Group options={[{ value: 'grant', label: '拟准予' }, { value: 'deny', label: '拟不予' }]} />
      </Form.Item>
      <TextField name="opinion" label="意见" must={false} />
      {proposal === 'deny' && <TextField name="basis" label="法律依据" />}
      <CoReviewer matter={matter} />
    </>
  );
}

export function ProduceFields() {
  return (
    <>
      <LineField name={['result', 'name']} label="结果物名称" max={200} />
      <LineField name={['result', 'number']} label="结果物编号" must={false} />
    </>
  );
}

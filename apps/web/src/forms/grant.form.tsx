import { Checkbox, Form, Radio } from 'antd';
import type { ApplicationView, MatterView } from '../api/contract';
import { specialWayLabel } from '../labels';
import { TextField } from './reason.form';

export interface Lacking {
  readonly code: string;
  readonly name: string;
  /** Why nobody can put it off. */
  readonly why: string | null;
}

/** 特批容缺: which papers, how, and why. */
export function SpecialDeferralFields({ lacking }: { lacking: readonly Lacking[] }) {
  const free = lacking.filter(({ why }) => why === null);
  return (
    <>
      <Form.Item name="materials" label="特批容缺的材料" rules={[{ required: true, message: '请选择要特批容缺的材料' }]} initialValue={free.length === 1 ? free.map(({ code }) => code) : []}>
        <Checkbox.Group className="stack" options={lacking.map(({ code, name, why }) => ({ value: code, disabled: why !== null, label: why === null ? name : `${name}（${why}）` }))} />
      </Form.Item>
      <Form.Item name="way" label="方式" initialValue="beforeResult">
        <Radio.Group options={Object.entries(specialWayLabel).map(([value, label]) => ({ value, label }))} />
      </Form.Item>
      <TextField name="reason" label="特批理由" rows={2} />
    </>
  );
}

export function GrantFields({ application, matter }: { application: ApplicationView; matter: MatterView }) {
  const status = (code: string) => application.papers.find(({ material }) => material === code)?.status ?? 'missing';
  const lacking = matter.terms.materials.filter(({ code, required, deferral, alternatives }) => required && deferral === null && ![code, ...alternatives].some((each) => ['received', 'shared'].includes(status(each))));
  return <SpecialDeferralFields lacking={lacking.map(({ code, name }) => ({ code, name, why: status(code) === 'defective' ? '不符合要求，须更正' : null }))} />;
}

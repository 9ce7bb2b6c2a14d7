import { Checkbox, Form, Input, Radio } from 'antd';
import type { ApplicationView, MaterialStatus, MatterView, PaperInput } from '../api/contract';
import { materialStatusLabel } from '../labels';

const statuses: readonly MaterialStatus[] = ['missing', 'received', 'shared', 'defective'];
const statusNow = (application: ApplicationView, material: string): MaterialStatus => application.papers.find((paper) => paper.material === material)?.status ?? 'missing';

interface PaperValues {
  status: Record<string, MaterialStatus>;
  defect?: Record<string, string | undefined>;
}

/** What is in hand for each material of one matter; used for 核对材料 and for 补交. */
export function PapersFields({ application, matter }: { application: ApplicationView; matter: MatterView }) {
  return (
    <>
      {matter.terms.materials.map(({ code, name }) => (
        <Form.Item key={code} name={['status', code]} label={name} initialValue={statusNow(application, code)}>
          <Radio.Group aria-label={name} optionType="button" buttonStyle="solid" size="small" options={statuses.map((value) => ({ value, label: materialStatusLabel[value] }))} />
        </Form.Item>
      ))}
    </>
  );
}

export function papersBody(values: Record<string, unknown>): { papers: PaperInput[] } {
  // the fields above
  const { status } = values as unknown as PaperValues;
  return { papers: Object.entries(status).map(([material, each]) => ({ material, status: each })) };
}

/** 一次性补正告知: every defect at once, one sentence each. */
export function DefectsFields({ application, matter }: { application: ApplicationView; matter: MatterView }) {
  const wanting = (code: string) => ['missing', 'defective'].includes(statusNow(application, code));
  return (
    <>
      <p className="secondary">一次写全所有需要补正的内容；第二次补正须由值班负责人或审核岗说明原因。</p>
      {matter.terms.materials.map((material) => (
        <Defect key={material.code} code={material.code} name={material.name} wanting={wanting(material.code)} />
      ))}
      <Form.Item name="reason" label="再次补正的原因（首次补正不填）">
        <Input maxLength={500} />
      </Form.Item>
    </>
  );
}

function Defect({ code, name, wanting }: { code: string; name: string; wanting: boolean }) {
  const asked: unknown = Form.useWatch(['asked', code]);
  return (
    <>
      <Form.Item name={['asked', code]} valuePropName="checked" initialValue={wanting} style={{ marginBottom: 4 }}>
        <Checkbox>{name}</Checkbox>
      </Form.Item>
      {asked === true && (
        <Form.Item name={['defect', code]} label={`${name}：问题和要求`} initialValue={wanting ? '未提供，请提供' : undefined} rules={[{ required: true, whitespace: true, message: '请写明问题和要求' }]}>
          <Input maxLength={500} />
        </Form.Item>
      )}
    </>
  );
}

export function defectsBody(values: Record<string, unknown>): Record<string, unknown> {
  // the fields above
  const { asked, defect, reason } = values as unknown as { asked: Record<string, boolean>; defect?: Record<string, string>; reason?: string };
  const defects = Object.entries(asked).filter(([, on]) => on).map(([material]) => ({ material, defect: defect?.[material] ?? '' }));
  return { defects, ...(reason ? { reason } : {}) };
}

export function UndertakingField() {
  return (
    <Form.Item name="undertakingSigned" valuePropName="checked" initialValue={false}>
      <Checkbox>申请人已签署承诺书</Checkbox>
    </Form.Item>
  );
}

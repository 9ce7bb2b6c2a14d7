import { Form, Input, Radio } from 'antd';
import type { FormInstance } from 'antd';
import type { DeliveryMethod, IdType, SubmissionInput } from '../../api/contract';
import { numberRules, tidy } from '../../forms/party.form';
import { deliveryLabel, idTypeLabel } from '../../labels';

export interface ApplyFields {
  party: SubmissionInput['party'];
  deliveryMethod: DeliveryMethod;
  smsConsent: boolean;
  business?: Record<string, string | undefined>;
}

const kinds = [{ value: 'person', label: '个人' }, { value: 'organisation', label: '单位' }];
const personal: readonly IdType[] = ['resident-id', 'passport', 'travel-permit', 'other'];

/** The applicant himself: whoever acts for another comes to the window, where it can be checked. */
export function ApplicantFields({ form }: { form: FormInstance<ApplyFields> }) {
  const organisation = Form.useWatch(['party', 'kind'], form) === 'organisation';
  // the select offers nothing else
  const idType = Form.useWatch(['party', 'idType'], form) as IdType | undefined;
  return (
    <section className="panel" aria-label="申请人">
      <h2>申请人</h2>
      <p className="hint">只收本人、本单位的申报；代他人办理请到窗口。</p>
      <Form.Item label="申请人类型" name={['party', 'kind']}>
        <Radio.Group optionType="button" buttonStyle="solid" size="large" options={kinds} onChange={(event) => form.setFieldValue(['party', 'idType'], event.target.value === 'person' ? 'resident-id' : 'uscc')} />
      </Form.Item>
      <Form.Item label="证件类型" name={['party', 'idType']}>
        <Radio.Group size="large" options={(organisation ? (['uscc', 'other'] as const) : personal).map((value) => ({ value, label: idTypeLabel[value] }))} />
      </Form.Item>
      <Form.Item label="证件号码" name={['party', 'idNumber']} rules={numberRules(idType)} validateTrigger="onBlur" normalize={tidy}>
        <Input maxLength={30} autoComplete="off" />
      </Form.Item>
      <Form.Item label={organisation ? '单位名称' : '姓名'} name={['party', 'name']} rules={[{ required: true, whitespace: true, message: organisation ? '请填写单位名称' : '请填写姓名' }]} validateTrigger="onBlur">
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      <Form.Item label="手机号" name={['party', 'phone']} rules={[{ required: true, message: '请填写手机号，窗口有疑问时联系您', validateTrigger: [] }, { pattern: /^1[3-9]\d{9}$/, message: '应为 11 位手机号' }]} validateTrigger="onBlur">
        <Input maxLength={11} inputMode="tel" autoComplete="off" />
      </Form.Item>
    </section>
  );
}

/** How the result comes. */
export function DeliveryFields({ form }: { form: FormInstance<ApplyFields> }) {
  const mailed = Form.useWatch('deliveryMethod', form) === 'mail';
  // the keys of the labels are the methods
  const options = (Object.keys(deliveryLabel) as DeliveryMethod[]).map((value) => ({ value, label: deliveryLabel[value] }));
  return (
    <section className="panel" aria-label="送达">
      <h2>结果怎样给您</h2>
      <Form.Item name="deliveryMethod" label="送达方式">
        <Radio.Group size="large" options={options} />
      </Form.Item>
      {mailed && (
        <Form.Item label="邮寄地址" name={['party', 'address']} rules={[{ required: true, whitespace: true, message: '邮寄须填写地址' }]}>
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
      )}
    </section>
  );
}

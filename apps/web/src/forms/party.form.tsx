import { Checkbox, Form, Input, Segmented, Select } from 'antd';
import type { FormInstance, FormRule } from 'antd';
import type { IdType, PartyInput } from '../api/contract';
import { idTypeLabel } from '../labels';
import { residentIdFault, usccFault } from './id-check';

export interface PartyFields {
  party: PartyInput;
  withAgent: boolean;
  agent?: PartyInput & { relation: string };
}

export const emptyParty: PartyFields = { party: { kind: 'person', idType: 'resident-id', idNumber: '', name: '' }, withAgent: false };

/** ① 申请人. The check digit of a 身份证 blocks, that of a 信用代码 only warns. */
export function PartyForm({ form, needsAddress, remedies }: { form: FormInstance<PartyFields>; needsAddress: boolean; remedies: Readonly<Record<string, string>> }) {
  const withAgent = Form.useWatch('withAgent', form) ?? false;
  return (
    <Form form={form} layout="vertical" initialValues={emptyParty} requiredMark={false} scrollToFirstError={{ focus: true }} component="div">
      <div className="row top">
        <Form.Item label="申请人类型" name={['party', 'kind']}>
          <Segmented
            options={[{ value: 'person', label: '个人' }, { value: 'organisation', label: '单位' }]}
            onChange={(kind) => form.setFieldValue(['party', 'idType'], kind === 'person' ? 'resident-id' : 'uscc')}
          />
        </Form.Item>
        <Identity form={form} at="party" prefix="" remedies={remedies} />
        <Form.Item label="代办" name="withAgent" valuePropName="checked">
          <Checkbox>由他人代办</Checkbox>
        </Form.Item>
        {needsAddress && (
          <Form.Item label="邮寄地址" name={['party', 'address']} rules={[{ required: true, whitespace: true, message: '邮寄须填写地址' }]}>
            <Input style={{ width: 220 }} autoComplete="off" />
          </Form.Item>
        )}
      </div>
      {withAgent && (
        <div className="row top">
          <Identity form={form} at="agent" prefix="代办人" remedies={remedies} />
          <Form.Item label="与申请人关系" name={['agent', 'relation']} rules={[{ required: true, whitespace: true, message: '请填写关系' }]}>
            <Input style={{ width: 120 }} autoComplete="off" />
          </Form.Item>
        </div>
      )}
    </Form>
  );
}

function Identity({ form, at, prefix, remedies }: { form: FormInstance<PartyFields>; at: 'party' | 'agent'; prefix: string; remedies: Readonly<Record<string, string>> }) {
  // the select below offers nothing else
  const idType = Form.useWatch([at, 'idType'], form) as IdType | undefined;
  const organisation = Form.useWatch(['party', 'kind'], form) === 'organisation' && at === 'party';
  const remedy = (field: string) => (remedies[`${at}.${field}`] === undefined ? {} : { help: remedies[`${at}.${field}`], validateStatus: 'error' as const });
  return (
    <>
      <Form.Item label={`${prefix}证件类型`} name={[at, 'idType']} initialValue="resident-id">
        <Select style={{ width: 160 }} options={Object.entries(idTypeLabel).map(([value, label]) => ({ value, label }))} />
      </Form.Item>
      <Form.Item label={`${prefix}证件号码`} name={[at, 'idNumber']} rules={numberRules(idType)} validateTrigger="onBlur" hasFeedback normalize={tidy} {...remedy('idNumber')}>
        <Input style={{ width: 220 }} maxLength={30} autoComplete="off" autoFocus={at === 'party'} />
      </Form.Item>
      <Form.Item label={organisation ? '单位名称' : `${prefix}姓名`} name={[at, 'name']} rules={[{ required: true, whitespace: true, message: organisation ? '请填写单位名称' : '请填写姓名' }]} {...remedy('name')}>
        <Input style={{ width: organisation ? 240 : 140 }} maxLength={100} autoComplete="off" />
      </Form.Item>
      <Form.Item label={`${prefix}手机号`} name={[at, 'phone']} rules={[{ pattern: /^1[3-9]\d{9}$/, message: '应为 11 位手机号；没有可留空' }]} validateTrigger="onBlur" {...remedy('phone')}>
        <Input style={{ width: 140 }} maxLength={11} inputMode="tel" autoComplete="off" />
      </Form.Item>
    </>
  );
}

const tidy = (value: string) => value.replace(/\s/g, '').toUpperCase();

function numberRules(idType: IdType | undefined): FormRule[] {
  const fault = idType === 'resident-id' ? residentIdFault : idType === 'uscc' ? usccFault : () => null;
  const check = (_rule: unknown, value: string) => {
    const found = value ? fault(value) : null;
    return found === null ? Promise.resolve() : Promise.reject(new Error(found));
  };
  return [{ required: true, message: '请填写证件号码' }, { validator: check, warningOnly: idType === 'uscc' }];
}

/** What the api wants of the filled form. */
export function partyInputOf({ party, withAgent, agent }: PartyFields): { party: PartyInput; agent?: PartyInput & { relation: string } } {
  return { party: withoutBlanks(party), ...(withAgent && agent ? { agent: { ...withoutBlanks(agent), kind: 'person', relation: agent.relation } } : {}) };
}

function withoutBlanks(party: PartyInput): PartyInput {
  const { kind, idType, idNumber, name, phone, address } = party;
  return { kind, idType, idNumber, name: name.trim(), ...(phone ? { phone } : {}), ...(address ? { address } : {}) };
}

import { Button, Checkbox, Form, Input, Segmented, Select } from 'antd';
import type { FormInstance, FormRule } from 'antd';
import type { ReactNode } from 'react';
import type { IdType, PartyInput } from '../api/contract';
import type { DeviceErrorCode } from '../devices/contract';
import { idTypeLabel } from '../labels';
import { paths } from '../paths';
import { KeyHint } from '../ui/key-hint';
import { bornOf, residentIdFault, usccFault } from './id-check';

export interface PartyFields {
  party: PartyInput;
  withAgent: boolean;
  agent?: PartyInput & { relation: string };
  /** ④ 业务信息, by the key of the field. */
  business?: Record<string, string | undefined>;
}

export const emptyParty: PartyFields = { party: { kind: 'person', idType: 'resident-id', idNumber: '', name: '' }, withAgent: false };

interface Props {
  form: FormInstance<PartyFields>;
  remedies: Readonly<Record<string, string>>;
  /** The number kept from an earlier visit; it stays when no other is typed. */
  phoneKept: string | null;
  reading: boolean;
  /** What the reader said. */
  fault: { readonly code: DeviceErrorCode; readonly text: string } | null;
  /** Left out where no card is read. */
  onRead?: () => void;
  /** The page begins here; the first field has the focus. */
  autoFocus?: boolean;
  /** What belongs to the person beside the fields: 特殊服务. */
  children?: ReactNode;
}

/** ① 申请人. The check digit of a 身份证 blocks, that of a 信用代码 only warns. Its fields belong to the form around it. */
export function PartyForm({ form, remedies, phoneKept, reading, fault, onRead, autoFocus = true, children }: Props) {
  const withAgent = Form.useWatch('withAgent', form) ?? false;
  return (
    <>
      <div className="row top party">
        <Form.Item label="申请人类型" name={['party', 'kind']}>
          <Segmented
            options={[{ value: 'person', label: '个人' }, { value: 'organisation', label: '单位' }]}
            onChange={(kind) => form.setFieldValue(['party', 'idType'], kind === 'person' ? 'resident-id' : 'uscc')}
          />
        </Form.Item>
        <Identity form={form} at="party" prefix="" remedies={remedies} phoneKept={phoneKept} {...(onRead && { onRead })} reading={reading} autoFocus={autoFocus} />
        <Form.Item label="代办" name="withAgent" valuePropName="checked">
          <Checkbox>有代办人</Checkbox>
        </Form.Item>
        {children}
      </div>
      {withAgent && (
        <div className="row top party">
          <Identity form={form} at="agent" prefix="代办人" remedies={remedies} phoneKept={null} />
          <Form.Item label="与申请人关系" name={['agent', 'relation']} rules={[{ required: true, whitespace: true, message: '请填写关系' }]}>
            <Input data-stop="relation" style={{ width: 120 }} autoComplete="off" />
          </Form.Item>
        </div>
      )}
      {fault !== null && (
        <p role="alert" className="device-fault">
          {fault.code === 'DENIED' ? <a href={paths.devices}>{fault.text}</a> : fault.text}
        </p>
      )}
    </>
  );
}

interface IdentityProps {
  form: FormInstance<PartyFields>;
  at: 'party' | 'agent';
  prefix: string;
  remedies: Readonly<Record<string, string>>;
  phoneKept: string | null;
  reading?: boolean;
  onRead?: () => void;
  autoFocus?: boolean;
}

function Identity({ form, at, prefix, remedies, phoneKept, reading = false, onRead, autoFocus = false }: IdentityProps) {
  // the select below offers nothing else
  const idType = Form.useWatch([at, 'idType'], form) as IdType | undefined;
  const organisation = Form.useWatch(['party', 'kind'], form) === 'organisation' && at === 'party';
  const remedy = (field: string) => (remedies[`${at}.${field}`] === undefined ? {} : { help: remedies[`${at}.${field}`], validateStatus: 'error' as const });
  return (
    <>
      <Form.Item label={`${prefix}证件类型`} name={[at, 'idType']} initialValue="resident-id">
        <Select style={{ width: 132 }} options={Object.entries(idTypeLabel).map(([value, label]) => ({ value, label }))} />
      </Form.Item>
      {onRead !== undefined && (
        <Form.Item label="读卡器">
          <Button onClick={onRead} loading={reading} aria-keyshortcuts="F2">
            <KeyHint keys="F2" /> 读证
          </Button>
        </Form.Item>
      )}
      <Form.Item label={`${prefix}证件号码`} name={[at, 'idNumber']} rules={numberRules(idType)} validateTrigger="onBlur" hasFeedback={{ icons: () => ({ success: <Fits form={form} at={at} /> }) }} normalize={tidy} {...remedy('idNumber')}>
        <Input data-stop="idNumber" style={{ width: 196 }} maxLength={30} autoComplete="off" autoFocus={autoFocus} />
      </Form.Item>
      <Form.Item label={organisation ? '单位名称' : `${prefix}姓名`} name={[at, 'name']} rules={[{ required: true, whitespace: true, message: organisation ? '请填写单位名称' : '请填写姓名' }]} {...remedy('name')}>
        <Input data-stop="name" style={{ width: organisation ? 208 : 120 }} maxLength={100} autoComplete="off" />
      </Form.Item>
      <Form.Item label={`${prefix}手机号`} name={[at, 'phone']} rules={[{ pattern: /^1[3-9]\d{9}$/, message: '应为 11 位手机号；没有可留空' }]} validateTrigger="onBlur" {...remedy('phone')}>
        <Input data-stop="phone" style={{ width: 132 }} maxLength={11} inputMode="tel" autoComplete="off" placeholder={phoneKept === null ? undefined : `沿用 ${phoneKept}`} />
      </Form.Item>
      {idType === 'resident-id' && <Born form={form} at={at} />}
    </>
  );
}

/** Beside a number that was looked at and fits: an empty box fits nothing, though nobody misses it yet. */
function Fits({ form, at }: Pick<IdentityProps, 'form' | 'at'>) {
  if (!Form.useWatch([at, 'idNumber'], form)) return null;
  return (
    <span role="img" aria-label="号码相符">
      ✓
    </span>
  );
}

/** 性别, 出生日期 and age, as the number itself says. */
function Born({ form, at }: Pick<IdentityProps, 'form' | 'at'>) {
  const born = bornOf((Form.useWatch([at, 'idNumber'], form) as string | undefined) ?? ''); // a text field
  if (born === null) return null;
  return (
    <Form.Item label="性别 · 出生">
      <span className="nowrap secondary" style={{ lineHeight: '32px' }}>
        {born.sex} {born.on}
      </span>
    </Form.Item>
  );
}

/** A number without blanks, in capitals. */
export const tidy = (value: string) => value.replace(/\s/g, '').toUpperCase();

/** The check digit of a 身份证 blocks, that of a 信用代码 only warns. */
export function numberRules(idType: IdType | undefined): FormRule[] {
  const fault = idType === 'resident-id' ? residentIdFault : idType === 'uscc' ? usccFault : () => null;
  const check = (_rule: unknown, value: string) => {
    const found = value ? fault(value) : null;
    return found === null ? Promise.resolve() : Promise.reject(new Error(found));
  };
  // nothing is missing while the clerk still goes from field to field: an empty one is told of when the visit is sent
  return [{ required: true, message: '请填写证件号码', validateTrigger: [] }, { validator: check, warningOnly: idType === 'uscc' }];
}

/** What the api wants of the filled form. */
export function partyInputOf({ party, withAgent, agent }: PartyFields): { party: PartyInput; agent?: PartyInput & { relation: string } } {
  return { party: withoutBlanks(party), ...(withAgent && agent ? { agent: { ...withoutBlanks(agent), kind: 'person', relation: agent.relation } } : {}) };
}

function withoutBlanks(party: PartyInput): PartyInput {
  const { kind, idType, idNumber, name, phone, address } = party;
  return { kind, idType, idNumber, name: name.trim(), ...(phone ? { phone } : {}), ...(address ? { address } : {}) };
}

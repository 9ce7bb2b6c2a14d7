import { Form, Input, Radio, Select } from 'antd';
import type { FormInstance } from 'antd';
import { useItemList } from '../../api/catalogue';
import type { AppointmentInput, AppointmentOptions, IdType, OfferingOffice } from '../../api/contract';
import { numberRules, tidy } from '../../forms/party.form';
import { idTypeLabel } from '../../labels';
import { SourceNote } from '../../ui/source-note';
import { dayText } from '../../ui/when';

export interface BookFields {
  office: string;
  item: string;
  kind: 'visit' | 'home';
  day?: string;
  slot?: string;
  home?: { ground: string; address: string; remark?: string };
  visitor: AppointmentInput['visitor'];
}

const personal = ['resident-id', 'passport', 'travel-permit', 'other'] as const satisfies readonly IdType[];

const wayLabel: Record<BookFields['kind'], string> = { visit: '到窗口', home: '上门办' };

/** 到窗口, 上门办, or both. */
export const waysOf = ({ visits, home }: OfferingOffice): BookFields['kind'][] => [...(visits ? (['visit'] as const) : []), ...(home === null ? [] : (['home'] as const))];

/** Which office, what for, and whether somebody should come to the home. */
export function WhereFields({ form, offices, chosen, wanted }: { form: FormInstance<BookFields>; offices: readonly OfferingOffice[]; chosen: OfferingOffice | undefined; /** Region of the guide one came from. */ wanted: string }) {
  const region = chosen?.region.code ?? '';
  const { data: items = [] } = useItemList(region, '');
  const shown = items.filter(({ specified }) => specified).sort((a, b) => a.name.localeCompare(b.name, 'zh'));
  // another office has other times, another region other items
  const move = (code: string) => {
    form.resetFields(['day', 'slot']);
    const office = offices.find((one) => one.code === code);
    form.setFieldValue('kind', office && waysOf(office)[0]);
    if (office?.region.code !== (region === '' ? wanted : region)) form.setFieldValue('item', undefined);
  };
  return (
    <section className="panel" aria-label="到哪里办什么">
      <Form.Item label="窗口" name="office" rules={[{ required: true, message: '请选择窗口' }]}>
        <Select size="large" showSearch={{ optionFilterProp: 'label' }} placeholder="请选择" onChange={move} options={offices.map(({ code, name, region: of }) => ({ value: code, label: `${of.name} · ${name}` }))} />
      </Form.Item>
      <Form.Item label="事项" name="item" rules={[{ required: true, message: '请选择要办的事项' }]}>
        <Select size="large" showSearch={{ optionFilterProp: 'label' }} placeholder={region === '' ? '先选窗口' : '请选择'} notFoundContent={region === '' ? '请先选择窗口' : undefined} options={shown.map(({ code, name }) => ({ value: code, label: name }))} />
      </Form.Item>
      <Form.Item label="怎样办" name="kind" hidden={chosen?.home === undefined || chosen.home === null}>
        <Radio.Group size="large" optionType="button" buttonStyle="solid" options={(chosen === undefined ? [] : waysOf(chosen)).map((value) => ({ value, label: wayLabel[value] }))} />
      </Form.Item>
    </section>
  );
}

/** A day and a half hour of it; full ones are shown as such. */
export function TimeFields({ form, days }: { form: FormInstance<BookFields>; days: AppointmentOptions['days'] }) {
  const day = Form.useWatch('day', form);
  const slots = days.find((one) => one.day === day)?.slots ?? [];
  return (
    <section className="panel" aria-label="什么时候来">
      <Form.Item label="日期" name="day" rules={[{ required: true, message: '请选择日期' }]}>
        <Radio.Group size="large" optionType="button" buttonStyle="solid" className="choices" onChange={() => form.setFieldValue('slot', undefined)} options={days.map((one) => ({ value: one.day, label: dayText(one.day) }))} />
      </Form.Item>
      {slots.length > 0 && (
        <Form.Item label="时段（半小时）" name="slot" rules={[{ required: true, message: '请选择时段' }]}>
          <Radio.Group size="large" optionType="button" buttonStyle="solid" className="choices" options={slots.map(({ at, left }) => ({ value: at, label: left === 0 ? `${at} 约满` : at, disabled: left === 0 }))} />
        </Form.Item>
      )}
    </section>
  );
}

/** 上门办: for whom, as the document says it, where, and when it would suit. */
export function HomeFields({ home }: { home: NonNullable<OfferingOffice['home']> }) {
  return (
    <section className="panel" aria-label="上门办">
      <p className="hint">
        只限文件列明的情况：{home.source.quote} <SourceNote source={home.source} />
      </p>
      <Form.Item label="情况" name={['home', 'ground']} rules={[{ required: true, message: '请选择情况' }]}>
        <Radio.Group size="large" optionType="button" buttonStyle="solid" className="choices" options={home.grounds.map(({ code, text }) => ({ value: code, label: text }))} />
      </Form.Item>
      <Form.Item label="上门地址" name={['home', 'address']} rules={[{ required: true, whitespace: true, message: '请填写上门地址' }]}>
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      <Form.Item label="具体情况和方便的日子" name={['home', 'remark']}>
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 5 }} />
      </Form.Item>
    </section>
  );
}

/** Who comes, or is visited. */
export function VisitorFields({ form }: { form: FormInstance<BookFields> }) {
  // the select offers nothing else
  const idType = Form.useWatch(['visitor', 'idType'], form) as IdType | undefined;
  return (
    <section className="panel" aria-label="办事人">
      <Form.Item label="姓名" name={['visitor', 'name']} rules={[{ required: true, whitespace: true, message: '请填写姓名' }]}>
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      <Form.Item label="证件类型" name={['visitor', 'idType']}>
        <Radio.Group size="large" options={personal.map((value) => ({ value, label: idTypeLabel[value] }))} />
      </Form.Item>
      <Form.Item label="证件号码" name={['visitor', 'idNumber']} rules={numberRules(idType)} validateTrigger="onBlur" normalize={tidy}>
        <Input maxLength={30} autoComplete="off" />
      </Form.Item>
      <Form.Item label="手机号" name={['visitor', 'phone']} validateTrigger="onBlur" rules={[{ required: true, message: '请填写手机号，窗口需要时联系您' }, { pattern: /^1[3-9]\d{9}$/, message: '应为 11 位手机号' }]}>
        <Input maxLength={11} inputMode="tel" autoComplete="off" />
      </Form.Item>
    </section>
  );
}

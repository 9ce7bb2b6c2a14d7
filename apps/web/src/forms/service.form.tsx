import { Button, Form, Select } from 'antd';
import type { FormInstance } from 'antd';
import type { SpecialService } from '../api/contract';
import { serviceLabel } from '../labels';
import { KeyHint } from '../ui/key-hint';
import { useKeys } from '../ui/keys';
import { useNow } from '../ui/use-now';
import { wallClock } from '../ui/when';
import { ageOf } from './id-check';
import type { PartyFields } from './party.form';

interface Props {
  services: readonly SpecialService[];
  onServices: (services: SpecialService[]) => void;
}

// the keys of the labels are the services
const options = (Object.keys(serviceLabel) as SpecialService[]).map((value) => ({ value, label: serviceLabel[value] }));

/** 特殊服务, and 急: what this visit is given. */
export function ServiceField({ services, onServices }: Props) {
  return (
    <Form.Item label="特殊服务">
      <Select mode="multiple" aria-label="特殊服务" placeholder="无" maxTagCount={0} maxTagPlaceholder={services.map((service) => serviceLabel[service]).join('、')} title={services.map((service) => serviceLabel[service]).join('、')} style={{ width: 108 }} popupMatchSelectWidth={false} virtual={false} options={options} value={[...services]} onChange={onServices} />
    </Form.Item>
  );
}

/** 003 二（三）1: 绿色通道 is for old people among others; from sixty on it is suggested, and given by one key. */
const oldFrom = 60;

export function GreenChannelHint({ form, active, services, onServices }: Props & { form: FormInstance<PartyFields>; active: boolean }) {
  const number = Form.useWatch(['party', 'idNumber'], form) as string | undefined; // a text field
  const age = ageOf(number ?? '', wallClock(useNow()).slice(0, 10));
  const suggested = age !== null && age >= oldFrom && !services.includes('greenChannel');
  const give = () => onServices([...services, 'greenChannel']);
  useKeys(active && suggested ? [{ keys: 'Ctrl+G', name: '绿色通道', group: '窗口', run: give }] : []);
  if (!suggested) return null;
  return (
    <span className="row" role="status" style={{ gap: 4 }}>
      <span className="hint">申请人 {age} 岁，建议</span>
      <Button size="small" onClick={give} aria-keyshortcuts="Control+G">
        <KeyHint keys="Ctrl+G" /> 绿色通道
      </Button>
    </span>
  );
}

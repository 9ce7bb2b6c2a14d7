import { Button, Form, Radio } from 'antd';
import { useState } from 'react';
import { explain } from '../../api/problem';
import { useApplication } from '../../api/queries';
import { useReveal } from '../../api/review';
import { useRecordCall, useToSay } from '../../api/telephone-calls';
import type { TelephoneCall, TelephoneCallInput, ToSay } from '../../api/contract';
import { LineField } from '../../forms/reason.form';
import { WorkForm } from '../../forms/work-form';
import { answeredByLabel, smsLabel, wordOf } from '../../labels';
import { CaseNumber } from '../../ui/case-number';
import { Chip } from '../../ui/chip';
import { Field } from '../../ui/fields';
import { KeyHint, KeyLayer } from '../../ui/key-hint';
import { useKeys } from '../../ui/keys';
import { Loading } from '../../ui/loading';
import { Notice } from '../../ui/notice';
import { Refusal } from '../../ui/refusal';
import { SideDrawer } from '../../ui/side-drawer';
import { instantText } from '../../ui/when';

interface Props {
  about: TelephoneCall;
  onClose: () => void;
}

/** One applicant on the telephone: his number, what to say, and what came of it. */
export function CallForm({ about, onClose }: Props) {
  const { data, error } = useToSay(about.applicationId);
  return (
    <SideDrawer title={`电话告知 · ${about.applicant}`} width={460} onClose={onClose}>
      <KeyLayer>
        <div className="stack">
          <Telephone about={about} />
          {error !== null ? <Notice {...explain(error)} /> : data === undefined ? <Loading /> : <Saying about={about} said={data} onDone={onClose} />}
        </div>
      </KeyLayer>
    </SideDrawer>
  );
}

/** Masked until it is asked for, with the name to ask for; that it was is written down. */
function Telephone({ about: { applicationId, number, items, applicant, phoneMasked, tries, lastTry } }: { about: TelephoneCall }) {
  const { data: application } = useApplication(applicationId);
  const reveal = useReveal(applicationId);
  const [phone, setPhone] = useState<string | null>(null);
  const look = () => phone === null && !reveal.isPending && reveal.mutate({ who: 'applicant', field: 'phone', purpose: '绿色通道：电话告知' }, { onSuccess: ({ value }) => setPhone(value) });
  useKeys([{ keys: 'V', name: '显示号码', group: '电话告知', run: look }]);
  return (
    <section aria-label="申请人">
      {reveal.isError && <Notice {...explain(reveal.error)} onClose={() => reveal.reset()} />}
      <Field name="办件"><CaseNumber number={number} /> {items.join('、')}</Field>
      <Field name="申请人">{phone === null ? applicant : (application?.party.name ?? applicant)}</Field>
      <Field name="手机">
        <strong className="num">{phone ?? phoneMasked}</strong>&ensp;
        {phone === null && (
          <Button size="small" loading={reveal.isPending} title="查看会留下记录" onClick={look}>
            <KeyHint keys="V" /> 显示号码
          </Button>
        )}
      </Field>
      {lastTry !== null && <Field name="此前"><Chip tone="yellow">未接通 {tries} 次</Chip> 最近 {instantText(lastTry)}</Field>}
    </section>
  );
}

type Values = Omit<TelephoneCallInput, 'notices'>;

function Saying({ about, said, onDone }: { about: TelephoneCall; said: readonly ToSay[]; onDone: () => void }) {
  const [form] = Form.useForm<Values>();
  const record = useRecordCall();
  const reached = Form.useWatch('reached', form);
  const done = { onSuccess: onDone };
  const send = ({ reached: connected, answeredBy, note }: Values) =>
    !record.isPending && record.mutate({ application: about.applicationId, notices: said.map(({ noticeId }) => noticeId), reached: connected, ...(connected && answeredBy && { answeredBy }), ...(note?.trim() && { note }) }, done);
  useKeys([
    { keys: '1', name: '接通', group: '电话告知', run: () => form.setFieldValue('reached', true) },
    { keys: '2', name: '未接通', group: '电话告知', run: () => form.setFieldValue('reached', false) },
    { keys: 'Ctrl+Enter', name: '记下', group: '电话告知', run: form.submit },
  ]);
  return (
    <>
      <ol className="to-say" aria-label="告知内容">
        {said.map(({ noticeId, template, text }) => (
          <li key={noticeId}>
            <span className="hint">{wordOf(smsLabel, template)}</span>
            <p>{text ?? '要告知的内容还不完整，请打开办件，按其中的记录告知。'}</p>
          </li>
        ))}
      </ol>
      <WorkForm<Values> form={form} error={record.error} onFinish={send}>
        <Refusal of={record} onRetry={() => record.variables && record.mutate(record.variables, done)} />
        <Form.Item name="reached" label="是否接通" rules={[{ required: true, message: '请选择是否接通' }]} extra={reached === false ? '留在待告知中，以后再打。' : undefined}>
          <Radio.Group optionType="button" buttonStyle="solid" options={[{ value: true, label: <><KeyHint keys="1" /> 接通</> }, { value: false, label: <><KeyHint keys="2" /> 未接通</> }]} />
        </Form.Item>
        {reached === true && (
          <Form.Item name="answeredBy" label="接听人" initialValue="self" rules={[{ required: true, message: '请选择接听人' }]}>
            <Radio.Group options={Object.entries(answeredByLabel).map(([value, label]) => ({ value, label }))} />
          </Form.Item>
        )}
        <LineField name="note" label={reached === false ? '备注' : '对方意见'} must={false} max={200} />
        <Button htmlType="submit" type="primary" loading={record.isPending}>
          <KeyHint keys="Ctrl+Enter" /> 记入电话记录
        </Button>
      </WorkForm>
    </>
  );
}

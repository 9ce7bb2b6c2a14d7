import { Button, Checkbox, Form } from 'antd';
import { useState } from 'react';
import type { Guide, OwnSubmission, SubmissionInput, SubmissionSent } from '../../api/contract';
import { isOnline, useOnlineGuide, useSendSubmission, type Begun } from '../../api/submissions';
import { answersFor, askedOf } from '../../forms/business-fields';
import { BusinessForm } from '../../forms/business.form';
import { FactsForm } from '../../forms/facts.form';
import { WorkForm } from '../../forms/work-form';
import type { FieldError } from '../../ui/error-summary';
import { Notice } from '../../ui/notice';
import { Refusal } from '../../ui/refusal';
import { ApplicantFields, DeliveryFields, type ApplyFields } from './apply-fields';
import { ApplyPapers, lackingOf } from './apply-papers';
import { ReturnedNotice } from './returned-notice';
import { useSubmission } from './use-submission';

const empty: ApplyFields = { party: { kind: 'person', idType: 'resident-id', idNumber: '', name: '', phone: '' }, deliveryMethod: 'electronic', smsConsent: true };

interface Props {
  region: string;
  item: Guide['item'];
  opened: Begun | null;
  own: OwnSubmission | null;
  onSent: (sent: SubmissionSent) => void;
}

/** Situation, applicant, papers, delivery, on one page; sent whole or not at all, and nothing typed is lost by a refusal. */
export function ApplyForm({ region, item, opened, own, onSent }: Props) {
  const [form] = Form.useForm<ApplyFields>();
  // this page wrote it
  const kept = own?.draft as { fields?: Partial<ApplyFields>; facts?: Record<string, string> } | undefined;
  const [facts, setFacts] = useState<Readonly<Record<string, string>>>(kept?.facts ?? {});
  const [files, setFiles] = useState(own?.attachments ?? []);
  const { data: guide } = useOnlineGuide(region, item.code, { ...facts, agent: 'no' });
  const fieldsNow = (): ApplyFields => ({ ...empty, ...(form.getFieldsValue(true) as Partial<ApplyFields>) }); // the form's own values
  const draft = () => ({ fields: fieldsNow(), facts });
  const { begin, changed, stop, failed } = useSubmission(region, item.code, opened, draft);
  const send = useSendSubmission();
  if (guide === undefined) return null;
  const asked = askedOf([{ ...item, later: false }], [{ item, terms: guide }]);
  const submit = async () => {
    stop();
    const { party, deliveryMethod, smsConsent, business } = fieldsNow();
    const { phone, address, ...who } = party;
    const input: SubmissionInput = { draft: draft(), facts: answered(guide, facts), party: { ...who, name: who.name.trim(), phone, ...(deliveryMethod === 'mail' && address ? { address } : {}) }, deliveryMethod, smsConsent, form: answersFor(0, asked, business ?? {}) };
    send.mutate({ begun: await begin(), input }, { onSuccess: onSent });
  };
  const lacking: FieldError[] = [...unanswered(guide, facts), ...lackingOf(guide, files)];
  const answer = (fact: string, value: string) => {
    setFacts({ ...facts, [fact]: value });
    changed();
  };
  return (
    <WorkForm<ApplyFields> form={form} initialValues={{ ...empty, ...kept?.fields }} error={send.error} more={lacking} onFinish={() => void submit()} onValuesChange={changed}>
      <div className="stack" style={{ gap: 16 }}>
        <section className="panel stack" aria-label="申报事项">
          <h2>{guide.item.name}</h2>
          <p className="hint" style={{ margin: 0 }}>{guide.region.name} · 提交后由窗口预审，最迟哪天告知结果在提交时写明；预审通过前不作承诺。</p>
        </section>
        {own?.returned != null && <ReturnedNotice returned={own.returned} />}
        {failed !== null && <Notice title="未能保存，内容仍在本页" lines={['网络恢复后会再次保存；提交时也会重试。']} />}
        <Situation guide={guide} facts={facts} onAnswer={answer} />
        <ApplicantFields form={form} />
        {asked.length > 0 && <BusinessForm asked={asked} whole remedies={{}} />}
        <ApplyPapers guide={guide} files={files} begin={begin} onFiles={setFiles} />
        <DeliveryFields form={form} />
        <section className="panel stack" aria-label="提交">
          <Form.Item name="smsConsent" valuePropName="checked" noStyle>
            <Checkbox>同意用短信通知办理进展</Checkbox>
          </Form.Item>
          <Refusal of={send} onRetry={() => send.variables && send.mutate(send.variables, { onSuccess: onSent })} />
          <Button htmlType="submit" type="primary" block loading={send.isPending}>
            {own?.number == null ? '提交' : '重新提交'}
          </Button>
        </section>
      </div>
    </WorkForm>
  );
}

const own = ({ facts }: Guide) => facts.filter(({ code }) => code !== 'agent');

function Situation({ guide, facts, onAnswer }: { guide: Guide; facts: Readonly<Record<string, string>>; onAnswer: (fact: string, value: string) => void }) {
  if (own(guide).length === 0) return null;
  return (
    <section className="panel stack" aria-label="您的情形">
      <h2>您的情形</h2>
      <FactsForm facts={own(guide)} answers={facts} onAnswer={onAnswer} assumed={false} large />
      {isOnline(guide) && guide.conditions.some(({ unmet }) => unmet) && <Notice title="按您的回答，可能不符合受理条件：" lines={guide.conditions.filter(({ unmet }) => unmet).map(({ text }) => text)} />}
    </section>
  );
}

const unanswered = (guide: Guide, facts: Readonly<Record<string, string>>): FieldError[] =>
  own(guide).filter(({ code }) => facts[code] === undefined).map(({ name }) => ({ text: `请回答：${name}`, focus: () => document.querySelector<HTMLElement>(`[aria-label="${name}"] input`)?.focus() }));

/** Only what this guide asks; an answer to a question that is gone is not sent. */
const answered = (guide: Guide, facts: Readonly<Record<string, string>>) => Object.fromEntries(Object.entries(facts).filter(([code]) => own(guide).some((fact) => fact.code === code)));

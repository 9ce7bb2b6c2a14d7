import { ConfigProvider, Form } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { CommandReceipt, PreReview, PreReviewRow } from '../../api/contract';
import { fieldRemedies, Problem } from '../../api/problem';
import { useStanding } from '../../api/reception';
import { useSendBack } from '../../api/submissions';
import { DeliveryForm } from '../../forms/delivery.form';
import { FormErrors } from '../../forms/form-errors';
import { PartyForm, type PartyFields } from '../../forms/party.form';
import { SecondPersonDialog } from '../../forms/second-person.form';
import type { Visit } from '../../forms/visit';
import { CaseNumber } from '../../ui/case-number';
import { DocViewer } from '../../ui/doc-viewer';
import { DueChip } from '../../ui/due-chip';
import { useKeys } from '../../ui/keys';
import { Refusal } from '../../ui/refusal';
import { enterGoesOn, goTo } from '../../ui/stops';
import { VerdictBar } from '../../ui/verdict-bar';
import { actionText } from '../../ui/verdict-text';
import { instantText } from '../../ui/when';
import { PapersPanel } from '../reception/papers-panel';
import { sameOf } from '../reception/same-open';
import { useRegistration } from '../reception/use-registration';
import { useVerdict } from '../reception/use-verdict';
import { Business, Signed, Told } from '../reception/visit-form';
import { preReviewLeft } from './pre-review-columns';
import { SendBack } from './send-back';
import { fieldsOf, pagesOf, visitOf } from './submitted-visit';

interface Props {
  one: PreReview;
  onPassed: (receipt: CommandReceipt) => void;
  onReturned: (row: PreReviewRow) => void;
}

/** The page of the counter, filled in by the applicant: looked at beside its images, passed by F9, sent back by Shift+F9. Who he is and what he applies for is his to mend. */
export function PreReviewForm({ one, onPassed, onReturned }: Props) {
  const [form] = Form.useForm<PartyFields>();
  const [visit, setVisit] = useState<Visit>(() => visitOf(one));
  const [returning, setReturning] = useState(false);
  const [whole, typed] = [useRef<HTMLDivElement>(null), useRef<string[]>([])];
  const verdicts = useVerdict(visit, false, 'web');
  const { assessment, now, computing } = verdicts;
  const registration = useRegistration({ form, visit, verdicts, draft: null, submission: one.id, anew: undefined, missing: [], beforeSending: () => Promise.resolve(), onDone: onPassed });
  const { register, retry, attempt, ready, asking, begin, send, stopAsking, touch } = registration;
  const sendBack = useSendBack(one.id);
  const patch = (change: Partial<Visit>) => setVisit((before) => ({ ...before, ...change }));
  const arrived = assessment !== undefined;
  useEffect(() => void (arrived && goTo(whole.current, 'grid')), [arrived]);
  const passes = mustPass(sendBack.error) || now.every(({ verdict }) => verdict.verdict !== 'supplement');
  const execute = () => (passes || computing ? begin({ gesture: 'verdict' }) : setReturning(true));
  useKeys([
    { keys: 'F9', name: '预审通过', group: '窗口', run: execute },
    { keys: 'Shift+F9', name: '退回申请人，一次告知全部修改要求', group: '窗口', run: () => ready && setReturning(true) },
  ]);
  const pages = useMemo(() => pagesOf(one, new Map((assessment?.materials ?? []).map(({ code, name }) => [code, name]))), [one, assessment]);
  return (
    <Form form={form} layout="vertical" initialValues={fieldsOf(one)} requiredMark={false} component={false}>
      <div className="pre-review">
        <div ref={whole} className="stack visit" data-visit onKeyDown={enterGoesOn} onKeyDownCapture={touch}>
          <Head one={one} />
          <Told register={register} retry={retry} problem={verdicts.problem} onLeave={() => undefined} />
          <Refusal of={sendBack} onRetry={() => sendBack.variables && sendBack.mutate(sendBack.variables, { onSuccess: onReturned })} />
          <FormErrors attempt={attempt} />
          <Applicant one={one} form={form} />
          <PapersPanel visit={visit} draftId={null} verdicts={verdicts} settling={computing} typed={typed} active={!returning} onVisit={patch} onBack={() => goTo(whole.current, 'grid')}>
            <Business visit={visit} verdicts={verdicts} remedies={fieldRemedies(register.error)} />
          </PapersPanel>
          <DeliveryForm visit={visit} onVisit={patch} />
          {returning && <SendBack visit={visit} materials={assessment?.materials ?? []} again={one.returns > 0} busy={sendBack.isPending} onClose={() => setReturning(false)} onSendBack={(back) => sendBack.mutate(back, { onSuccess: onReturned, onError: () => setReturning(false) })} />}
          <VerdictBar assessment={assessment} now={now} computing={computing} busy={register.isPending} onExecute={execute} onOther={() => setReturning(!returning)} otherWord="退回" word={passes ? `预审通过${now.length > 0 ? ` · ${actionText(now)}` : ''}` : '退回补充'}>
            <Signed now={now} signed={visit.undertakingSigned} onSigned={(undertakingSigned) => patch({ undertakingSigned })} />
          </VerdictBar>
          <SecondPersonDialog open={asking !== null} busy={register.isPending} onCancel={stopAsking} onConfirm={(secondPerson) => asking !== null && send({ ...asking, secondPerson })} />
        </div>
        <DocViewer pages={pages} label="申请人上传的影像" />
      </div>
    </Form>
  );
}

/** Silence has accepted it: nothing but passing is left. */
const mustPass = (error: Error | null): boolean => error instanceof Problem && error.code === 'return-too-late';

function Head({ one }: { one: PreReview }) {
  return (
    <div className="between">
      <h1>网上待预审</h1>
      <CaseNumber number={one.number} />
      {one.light !== null && <DueChip light={one.light}>{preReviewLeft(one)}</DueChip>}
      <span className="hint grow">
        {instantText(one.sentAt)} 提交{one.returns > 0 && ` · 已退回 ${one.returns} 次`}
      </span>
    </div>
  );
}

/** As he entered it, and what he has under way besides. */
function Applicant({ one, form }: { one: PreReview; form: ReturnType<typeof Form.useForm<PartyFields>>[0] }) {
  const { idType, idNumber } = one.sent.party;
  const same = sameOf(useStanding({ idType, idNumber }).data, [one.item]);
  return (
    <section className="panel" aria-label="申请人">
      <ConfigProvider componentDisabled>
        <PartyForm form={form} remedies={{}} phoneKept={null} reading={false} fault={null} autoFocus={false} />
      </ConfigProvider>
      <div>
        <strong>{one.item.name}</strong> <span className="secondary">{one.situation.join('；')}</span>
        {!one.sent.smsConsent && <span className="hint"> 不同意短信通知</span>}
      </div>
      {same.length > 0 && <div role="status" className="device-fault">此人同一事项有在办件：{same.map(({ number }) => number).join('、')}</div>}
    </section>
  );
}

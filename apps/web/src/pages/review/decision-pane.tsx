import { Button, Form, Radio } from 'antd';
import { useRef, useState } from 'react';
import type { ApplicationView, MatterView, Verb } from '../../api/contract';
import type { Held } from '../../api/held';
import { CoReviewer, ResultFields, SecondPersonFields } from '../../forms/decision.form';
import { TextField } from '../../forms/reason.form';
import { commandBody } from '../../forms/verb.form';
import { WorkForm } from '../../forms/work-form';
import { ChecklistPanel, markOf, type Marks } from '../../ui/checklist-panel';
import { KeyHint } from '../../ui/key-hint';
import { useKeys } from '../../ui/keys';
import { Refusal } from '../../ui/refusal';
import { carried, conclusionsOf, type Conclusion } from './conclusions';
import { Opinion } from './opinion';
import { lookedAt, marksBefore } from './points';
import type { useSubmit } from './use-submit';

interface Props {
  application: ApplicationView;
  matter: MatterView;
  submit: ReturnType<typeof useSubmit>;
  /** Somebody else works on it: one looks, and does not send. */
  blocked: string | null;
  takenBack: Held | null;
}

const words: Record<Conclusion, { word: string; keys: string }> = { grant: { word: '通过', keys: 'A' }, deny: { word: '不予', keys: 'N' }, confirm: { word: '同意', keys: 'A' } };

const conclusionBefore = ({ verb, body }: Held): Conclusion => (verb === 'confirm' ? 'confirm' : verb === 'deny' || body.proposal === 'deny' ? 'deny' : 'grant');

/** 右: 审查与决定. */
export function DecisionPane({ application, matter, submit, blocked, takenBack }: Props) {
  const [form] = Form.useForm<Record<string, unknown>>();
  const list = useRef<HTMLDivElement>(null);
  const choices = conclusionsOf(matter.actions);
  const [conclusion, setConclusion] = useState<Conclusion>(takenBack ? conclusionBefore(takenBack) : (choices[0] ?? 'grant'));
  const [marks, setMarks] = useState<Marks>(marksBefore(takenBack));
  const points = conclusion === 'confirm' ? [] : matter.points;
  const act = carried(conclusion, matter.actions);
  const send = (values: Record<string, unknown>) => {
    if (act === null || blocked !== null || submit.isPending) return;
    submit.mutate({ verb: act.verb, word: act.word, values, body: commandBody(act.verb, { application, matter }, { ...values, ...act.body, ...lookedAt(points, marks) }) });
  };
  const faults = faultsOf(conclusion, points.map((point) => markOf(point, marks))).map((text) => ({ text, focus: () => list.current?.querySelector<HTMLElement>('input')?.focus() }));
  const discard = () => {
    form.resetFields();
    setMarks({});
    submit.reset();
    submit.lookAnew();
  };
  useKeys([
    ...choices.map((each) => ({ keys: words[each].keys, name: words[each].word, group: '审查', run: () => setConclusion(each) })),
    { keys: 'Ctrl+Enter', name: '提交并下一件', group: '审查', run: form.submit },
  ]);
  return (
    <div ref={list} className="decision" role="group" aria-label="审查与决定">
      <ChecklistPanel points={points} marks={marks} onMark={(code, mark) => setMarks({ ...marks, [code]: mark })} />
      <WorkForm form={form} error={submit.error} more={faults} initialValues={{ ...takenBack?.values }} onFinish={send}>
        <Form.Item label="结论" style={{ marginBottom: 4 }}>
          <Radio.Group value={conclusion} onChange={(event) => setConclusion(event.target.value as Conclusion) /* the options below */}>
            {choices.map((each) => (
              <Radio key={each} value={each}>
                <KeyHint keys={words[each].keys} /> {words[each].word}
              </Radio>
            ))}
          </Radio.Group>
        </Form.Item>
        <Opinion form={form} application={application} matter={matter} use={conclusion} must={conclusion === 'deny'} />
        <MoreFields matter={matter} conclusion={conclusion} verb={act?.verb ?? null} />
        <Refusal of={submit} onRetry={() => submit.variables && submit.mutate(submit.variables)} onShow={submit.lookAnew} onDiscard={discard} />
        <Button htmlType="submit" type="primary" block loading={submit.isPending} disabled={blocked !== null} title={blocked ?? undefined}>
          提交并下一件 <KeyHint keys="Ctrl+Enter" />
        </Button>
      </WorkForm>
    </div>
  );
}

/** What the conclusion needs beside the opinion. */
function MoreFields({ matter, conclusion, verb }: { matter: MatterView; conclusion: Conclusion; verb: Verb | null }) {
  if (conclusion === 'confirm') return null;
  return (
    <>
      {conclusion === 'deny' && <TextField name="basis" label="法律依据" rows={2} />}
      {conclusion === 'deny' && <p className="hint">救济途径按本机关录入的期限随决定书打印。</p>}
      {verb === 'approve' && <ResultFields />}
      <CoReviewer matter={matter} />
      {verb === 'approve' && matter.terms.money && !matter.terms.needsAudit && <SecondPersonFields />}
    </>
  );
}

function faultsOf(conclusion: Conclusion, marks: readonly ('fits' | 'not' | undefined)[]): string[] {
  if (conclusion !== 'grant') return [];
  const [open, wrong] = [marks.filter((mark) => mark === undefined).length, marks.filter((mark) => mark === 'not').length];
  return [...(open > 0 ? [`★ 要点还有 ${open} 项没有逐项勾选`] : []), ...(wrong > 0 ? [`有 ${wrong} 项要点不符合，不能通过：请补正、退回或改为不予`] : [])];
}

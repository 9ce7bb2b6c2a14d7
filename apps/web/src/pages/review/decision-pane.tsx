import { Button, Form, Radio } from 'antd';
import { useState } from 'react';
import type { ApplicationView, MatterView, Verb } from '../../api/contract';
import { explain } from '../../api/problem';
import type { Held } from '../../api/held';
import { CoReviewer, ResultFields, SecondPersonFields } from '../../forms/decision.form';
import { TextField } from '../../forms/reason.form';
import { commandBody } from '../../forms/verb.form';
import { ChecklistPanel, markOf, type Marks } from '../../ui/checklist-panel';
import { KeyHint } from '../../ui/key-hint';
import { useKeys } from '../../ui/keys';
import { Notice } from '../../ui/notice';
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
  const choices = conclusionsOf(matter.actions);
  const [conclusion, setConclusion] = useState<Conclusion>(takenBack ? conclusionBefore(takenBack) : (choices[0] ?? 'grant'));
  const [marks, setMarks] = useState<Marks>(marksBefore(takenBack));
  const [faults, setFaults] = useState<readonly string[]>([]);
  const points = conclusion === 'confirm' ? [] : matter.points;
  const act = carried(conclusion, matter.actions);
  const send = (values: Record<string, unknown>) => {
    const found = faultsOf(conclusion, points.map((point) => markOf(point, marks)));
    setFaults(found);
    if (found.length > 0 || act === null || blocked !== null || submit.isPending) return;
    submit.mutate({ verb: act.verb, word: act.word, values, body: commandBody(act.verb, { application, matter }, { ...values, ...act.body, ...lookedAt(points, marks) }) });
  };
  useKeys([
    ...choices.map((each) => ({ keys: words[each].keys, name: words[each].word, group: '审查', run: () => setConclusion(each) })),
    { keys: 'Ctrl+Enter', name: '提交并下一件', group: '审查', run: form.submit },
  ]);
  return (
    <div className="decision" role="group" aria-label="审查与决定">
      <ChecklistPanel points={points} marks={marks} onMark={(code, mark) => setMarks({ ...marks, [code]: mark })} />
      <Form form={form} layout="vertical" requiredMark={false} scrollToFirstError={{ focus: true }} initialValues={{ ...takenBack?.values }} onFinish={send}>
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
        {faults.length > 0 && <Notice title={`还有 ${faults.length} 项需要处理`} lines={faults} onClose={() => setFaults([])} />}
        {submit.isError && <Notice {...explain(submit.error)} onClose={() => submit.reset()} />}
        <Button htmlType="submit" type="primary" block loading={submit.isPending} disabled={blocked !== null} title={blocked ?? undefined}>
          提交并下一件 <KeyHint keys="Ctrl+Enter" />
        </Button>
      </Form>
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

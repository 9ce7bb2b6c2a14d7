import { Checkbox, Form, Radio, Select } from 'antd';
import type { RefSelectProps } from 'antd';
import { useRef, useState } from 'react';
import { useRegister } from '../api/commands';
import { explain, fieldRemedies, Problem } from '../api/problem';
import { useAssessment, useGuides } from '../api/queries';
import type { CommandReceipt, DeliveryMethod, PaperInput, RegisterInput, SecondPerson } from '../api/contract';
import { FactsForm } from '../forms/facts.form';
import { FindingsForm } from '../forms/findings.form';
import { ItemPicker } from '../forms/item-picker.form';
import { MaterialsForm } from '../forms/materials.form';
import { emptyParty, partyInputOf, PartyForm } from '../forms/party.form';
import type { PartyFields } from '../forms/party.form';
import { SecondPersonDialog } from '../forms/second-person.form';
import { assessInputOf, choicesOf, emptyVisit, expectedOf, factsOf, questionsOf } from '../forms/visit';
import type { Visit } from '../forms/visit';
import { deliveryLabel } from '../labels';
import { useDesk } from '../shell/desk';
import { DemoMark } from '../ui/chip';
import { useDebounced } from '../ui/debounced';
import { enterMovesOn, useKeys } from '../ui/keys';
import { EmptyLine, Notice } from '../ui/notice';
import { VerdictBar } from '../ui/verdict-bar';
import { ReceptionResult } from './reception-result';

/** 快速受理: one page, no wizard; a new person is a new page. */
export function ReceptionPage() {
  const [served, setServed] = useState(0);
  const [done, setDone] = useState<CommandReceipt | null>(null);
  const next = () => {
    setDone(null);
    setServed(served + 1);
  };
  if (done !== null) return <ReceptionResult receipt={done} onNext={next} />;
  return <VisitForm key={served} onDone={setDone} />;
}

function VisitForm({ onDone }: { onDone: (receipt: CommandReceipt) => void }) {
  const desk = useDesk();
  const [form] = Form.useForm<PartyFields>();
  const picker = useRef<RefSelectProps>(null);
  const [visit, setVisit] = useState<Visit>(emptyVisit);
  const [asking, setAsking] = useState(false);
  const patch = (change: Partial<Visit>) => setVisit((before) => ({ ...before, ...change }));
  const register = useRegister();
  const { guides, assessment, now, computing, problem } = useVerdict(visit, Form.useWatch('withAgent', form) ?? false);

  const send = (gesture: RegisterInput['gesture'], secondPerson?: SecondPerson) => {
    const submit = async () => {
      const fields = { ...emptyParty, ...(await form.validateFields()) };
      const input = registerInputOf(visit, fields, guides, gesture, { desk, assessment, secondPerson });
      if (input === null) return;
      register.mutate(input, {
        onSuccess: onDone,
        onError: (error) => error instanceof Problem && error.code === 'second-person-required' && setAsking(true),
      });
    };
    submit().catch((failed: { errorFields?: { name: (string | number)[] }[] }) => failed.errorFields?.[0] && form.scrollToField(failed.errorFields[0].name, { focus: true }));
  };
  const money = now.some(({ terms, verdict }) => terms?.money === true && verdict.finishNow);
  const ready = assessment !== undefined && !computing && now.length > 0 && !register.isPending;
  const execute = () => ready && (money ? setAsking(true) : send('verdict'));
  useKeys([
    { keys: 'F4', name: '选事项', run: () => picker.current?.focus() },
    { keys: 'F9', name: '按结论办理', run: execute },
    { keys: 'Shift+F9', name: '仅收件', run: () => ready && send('register') },
  ]);

  const signing = now.some(({ verdict }) => verdict.undertakings.length > 0 || verdict.deferred.some(({ undertaking }) => undertaking));
  return (
    <div className="stack" style={{ minHeight: '100%' }} onKeyDown={enterMovesOn}>
      <div className="between">
        <h1>快速受理</h1>
        <DeskSelect />
      </div>
      {register.isError && <Notice {...explain(register.error)} onClose={() => register.reset()} />}
      <section className="panel" aria-label="申请人" style={{ paddingBottom: 0 }}>
        <h2>① 申请人</h2>
        <PartyForm form={form} needsAddress={visit.deliveryMethod === 'mail'} remedies={fieldRemedies(register.error)} />
      </section>
      <section className="panel" aria-label="事项与情形">
        <div className="stack">
          <div className="row top">
            <h2>② 事项</h2>
            <div className="grow">
              <ItemPicker
                region={desk.region}
                window={desk.window?.code ?? null}
                bundle={visit.bundle}
                items={visit.items}
                picker={picker}
                onItems={(items) => patch({ items })}
                onBundle={(bundle) => patch({ bundle, items: bundle === null ? [] : choicesOf(bundle) })}
              />
            </div>
            {guides.some((guide) => guide?.demo) && <DemoMark />}
          </div>
          <FactsForm facts={questionsOf(guides)} answers={visit.facts} onAnswer={(fact, value) => patch({ facts: { ...visit.facts, [fact]: value } })} />
        </div>
      </section>
      {problem !== null && <Notice {...explain(problem)} />}
      {assessment === undefined ? (
        <EmptyLine>{visit.items.length === 0 ? '先选事项，再核对材料。' : '正在取办事指南…'}</EmptyLine>
      ) : (
        <div className="row top" style={{ flexWrap: 'nowrap' }}>
          <div style={{ flex: '7 1 0', minWidth: 0 }}>
            <MaterialsForm materials={assessment.materials} papers={visit.papers} saved={assessment.papersSaved} onPapers={(papers) => patch({ papers: { ...visit.papers, ...byMaterial(papers) } })} />
          </div>
          <div style={{ flex: '4 1 0', minWidth: 0 }}>
            <FindingsForm
              rows={visit.items.map(({ code, name }, index) => ({ code, name, guide: guides[index], findings: visit.findings[code] }))}
              onFindings={(findings) => patch({ findings: { ...visit.findings, ...findings } })}
            />
          </div>
        </div>
      )}
      <section className="panel row" aria-label="送达">
        <h2 style={{ margin: 0 }}>⑤ 送达</h2>
        <Radio.Group
          aria-label="送达方式"
          options={Object.entries(deliveryLabel).map(([value, label]) => ({ value, label }))}
          value={visit.deliveryMethod}
          // one of the options above
          onChange={(event) => patch({ deliveryMethod: event.target.value as DeliveryMethod })}
        />
      </section>
      <VerdictBar assessment={assessment} now={now} computing={computing} busy={register.isPending} onExecute={execute} onReceiveOnly={() => send('register')}>
        {signing && (
          <Checkbox checked={visit.undertakingSigned} onChange={(event) => patch({ undertakingSigned: event.target.checked })}>
            申请人已签署承诺书
          </Checkbox>
        )}
      </VerdictBar>
      <SecondPersonDialog open={asking} busy={register.isPending} onCancel={() => setAsking(false)} onConfirm={(second) => send('verdict', second)} />
    </div>
  );
}

/** The guides of the chosen items and the verdict over them, asked again whenever something it depends on changes. */
function useVerdict(visit: Visit, withAgent: boolean) {
  const desk = useDesk();
  const facts = factsOf(visit, withAgent);
  const guides = useGuides(desk.region, visit.items.map(({ code }) => ({ item: code, facts })));
  const input = assessInputOf(visit, withAgent, guides, { region: desk.region, office: desk.office?.code ?? '' });
  const text = JSON.stringify(input);
  const settled = useDebounced(text, 150);
  // what JSON.stringify wrote above
  const { data, error, isFetching } = useAssessment(settled === 'null' ? null : (JSON.parse(settled) as typeof input));
  const assessment = input === null ? undefined : data;
  const later = new Set(visit.items.filter((item) => item.later).map(({ code }) => code));
  return { guides, assessment, now: (assessment?.matters ?? []).filter(({ item }) => !later.has(item.code)), computing: isFetching || text !== settled, problem: error };
}

interface Around {
  desk: ReturnType<typeof useDesk>;
  assessment: ReturnType<typeof useVerdict>['assessment'];
  secondPerson: SecondPerson | undefined;
}

function registerInputOf(visit: Visit, fields: PartyFields, guides: ReturnType<typeof useVerdict>['guides'], gesture: RegisterInput['gesture'], { desk, assessment, secondPerson }: Around): RegisterInput | null {
  const assessed = assessInputOf(visit, fields.withAgent, guides, { region: desk.region, office: desk.office?.code ?? '' });
  if (assessed === null || desk.office === null || assessment === undefined) return null;
  return {
    ...assessed,
    office: desk.office.code,
    ...(desk.window === null ? {} : { window: desk.window.code }),
    ...(visit.bundle === null ? {} : { bundle: visit.bundle.code }),
    ...partyInputOf(fields),
    deliveryMethod: visit.deliveryMethod,
    gesture,
    ...(gesture === 'verdict' ? { expected: expectedOf(visit, assessment) } : {}),
    undertakingSigned: visit.undertakingSigned,
    ...(secondPerson === undefined ? {} : { secondPerson }),
  };
}

const byMaterial = (papers: readonly PaperInput[]) => Object.fromEntries(papers.map((paper) => [paper.material, paper]));

function DeskSelect() {
  const { window, office, windows, sitAt } = useDesk();
  return (
    <span className="row">
      <label htmlFor="window">窗口</label>
      <Select id="window" style={{ width: 220 }} value={window?.code ?? null} options={windows.map(({ code, name }) => ({ value: code, label: name }))} onChange={(code: string) => sitAt(code)} placeholder="没有可用窗口" />
      <span className="secondary">{office?.name}</span>
      {(window?.demo || office?.demo) && <DemoMark />}
    </span>
  );
}

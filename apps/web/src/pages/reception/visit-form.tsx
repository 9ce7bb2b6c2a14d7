import { Checkbox, Form } from 'antd';
import type { InputRef, RefSelectProps } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { isUnreachable } from '../../api/persistent';
import { explain, fieldRemedies } from '../../api/problem';
import { useDropDraft, useStanding } from '../../api/reception';
import type { AssessedMatter, CommandReceipt } from '../../api/contract';
import { askedOf } from '../../forms/business-fields';
import { BusinessForm } from '../../forms/business.form';
import { FormErrors } from '../../forms/form-errors';
import { DeliveryForm } from '../../forms/delivery.form';
import { emptyParty, PartyForm } from '../../forms/party.form';
import type { PartyFields } from '../../forms/party.form';
import { SecondPersonDialog } from '../../forms/second-person.form';
import { GreenChannelHint, ServiceField } from '../../forms/service.form';
import { emptyVisit } from '../../forms/visit';
import type { Choice, Visit } from '../../forms/visit';
import { paths } from '../../paths';
import { useDesk } from '../../shell/desk';
import type { FieldError } from '../../ui/error-summary';
import { useKeys } from '../../ui/keys';
import { Notice } from '../../ui/notice';
import { Refusal } from '../../ui/refusal';
import { SlowCommand } from '../../ui/slow-command';
import { enterGoesOn, goTo } from '../../ui/stops';
import { OwnInstructions, useGranted } from '../instructions/own-instructions';
import { AuthorisationBlank } from './authorisation-blank';
import { InsteadSheet } from './instead-sheet';
import { ItemPanel } from './item-panel';
import { LateEntry, LateEntryButton } from './late-entry';
import { NewVersion } from './new-version';
import { OtherCourses } from './other-courses';
import { PapersPanel } from './papers-panel';
import { SameOpen, sameOf } from './same-open';
import { useDraftKeeper } from './use-draft-keeper';
import type { DraftContent, OpenedDraft } from './use-draft-keeper';
import { useLateEntry } from './use-late-entry';
import { usePicked } from './use-picked';
import { useReader } from './use-reader';
import { useRegistration } from './use-registration';
import { useVerdict } from './use-verdict';
import type { Verdicts } from './use-verdict';
import { useWholeNumber } from './use-whole-number';
import { VerdictBar } from '../../ui/verdict-bar';
import { VisitHead } from './visit-head';
import { VisitInquiry } from './visit-inquiry';

interface Props {
  active: boolean;
  draft: OpenedDraft | null;
  /** Chosen before the page was opened. */
  items: readonly Choice[];
  /** `late`: it was a 补录, and cannot be taken back by its clerk. */
  onDone: (receipt: CommandReceipt, late: boolean) => void;
  onClear: () => void;
  /** The command is slow: the next person comes, and this visit goes on behind. */
  onLeave: () => void;
  /** What became of the command so far. */
  onTried: (tried: Trial) => void;
}

export interface Trial {
  readonly pending: boolean;
  readonly error: Error | null;
}

/** One visit, whole on one page; with the keys of ux 1.1 A. */
export function VisitForm({ active, draft, items, onDone, onClear, onLeave, onTried }: Props) {
  const desk = useDesk();
  const begun = draft ?? nothingYet;
  const [form] = Form.useForm<PartyFields>();
  const [whole, picker, why, typed] = [useRef<HTMLDivElement>(null), useRef<RefSelectProps>(null), useRef<InputRef>(null), useRef<string[]>([])];
  const [visit, setVisit] = useState<Visit>({ ...emptyVisit, items, ...begun.visit });
  const [elsewise, setElsewise] = useState(false);
  const [reason, setReason] = useState(begun.anew ?? '');
  // the form's own values
  const keeper = useDraftKeeper(draft, desk, () => ({ visit, fields: { ...emptyParty, ...(form.getFieldsValue(true) as Partial<PartyFields>) }, anew: reason }));
  useDraftAddress(keeper.id, active, keeper.keepNow);
  const patch = (change: Partial<Visit>) => {
    setVisit((before) => ({ ...before, ...change }));
    keeper.changed();
  };
  const late = useLateEntry(visit, patch);
  const verdicts = useVerdict(visit, Form.useWatch('withAgent', form) ?? false, 'window', useGranted(keeper.id));
  const { assessment, now, computing } = verdicts;
  const { waiting, picked } = usePicked(whole, typed, assessment !== undefined && !computing);
  const { data: standing } = useStanding(useWholeNumber(form));
  const same = sameOf(standing, visit.items);
  const reader = useReader(form, () => {
    keeper.changed();
    goTo(whole.current, 'item');
  });
  const missing = [...late.missing, ...missingOf(visit, same.length > 0 && reason.trim() === '', { toItems: () => picker.current?.focus(), toReason: () => why.current?.focus() })];
  const { register, retry, attempt, ready, asking, begin, send, stopAsking, touch } = useRegistration({
    form, visit, verdicts, missing,
    draft: keeper.id,
    anew: same.length > 0 ? reason : undefined,
    beforeSending: keeper.stop,
    onDone: (receipt) => {
      setElsewise(false);
      onDone(receipt, visit.outage !== null);
    },
  });
  const remedies = fieldRemedies(register.error);
  const { isPending: pending, error: refused } = register;
  useEffect(() => onTried({ pending, error: refused }), [pending, refused]);
  const execute = () => begin({ gesture: 'verdict' });
  const keep = () => {
    keeper.keepNow();
    setElsewise(false);
  };
  const drop = useDropDraft();
  const clear = () => {
    const { id } = keeper;
    void keeper.stop().then(() => id !== null && drop.mutate(id));
    onClear();
  };
  const enterLate = () => {
    setElsewise(false);
    late.open();
  };
  const keys = [
    { keys: 'F2', name: '读证', run: reader.read },
    { keys: 'F4', name: '选事项', run: () => picker.current?.focus() },
    { keys: 'F9', name: '按结论办理', run: execute },
    { keys: 'Shift+F9', name: '其他处理：容缺、补正、不予受理、转办、暂存、补录', run: () => ready && setElsewise(true) },
    { keys: 'Ctrl+S', name: '暂存', run: keep },
    { keys: 'Shift+F2', name: '补录断网收件单', run: enterLate },
  ];
  useKeys(active ? keys.map((shortcut) => ({ ...shortcut, group: '窗口' })) : []);
  return (
    <Form form={form} layout="vertical" initialValues={begun.fields} requiredMark={false} component={false} onValuesChange={keeper.changed}>
      <div ref={whole} className="stack visit" data-visit onKeyDown={enterGoesOn} onKeyDownCapture={touch}>
        <VisitHead savedAt={keeper.savedAt} failed={keeper.failed}>
          <GreenChannelHint form={form} active={active} services={visit.services} onServices={(services) => patch({ services })} />
          {visit.outage === null && <LateEntryButton onOpen={enterLate} />}
          <VisitInquiry form={form} visit={visit} verdicts={verdicts} draft={keeper.id} active={active} />
        </VisitHead>
        <OwnInstructions of={({ draftId }) => draftId !== null && draftId === keeper.id} />
        <Told register={register} retry={retry} problem={verdicts.problem} onLeave={onLeave} />
        <FormErrors attempt={attempt} more={missing} />
        {visit.outage !== null && <LateEntry fields={visit.outage} remedies={remedies} boxes={late.boxes} onChange={(outage) => patch({ outage })} onDrop={late.drop} />}
        <section className="panel" aria-label="申请人">
          <PartyForm form={form} remedies={remedies} phoneKept={standing?.phoneMasked ?? null} reading={reader.reading} fault={reader.fault} onRead={reader.read}>
            <ServiceField services={visit.services} onServices={(services) => patch({ services })} />
            <AuthorisationBlank form={form} region={desk.region} />
          </PartyForm>
          <SameOpen standing={standing} same={same} reason={reason} box={why} onReason={(said) => {
            setReason(said);
            keeper.changed();
          }} />
        </section>
        <ItemPanel visit={visit} verdicts={verdicts} picker={picker} onVisit={patch} onPicked={picked} />
        <NewVersion guides={verdicts.guides} />
        <PapersPanel visit={visit} draftId={keeper.id} verdicts={verdicts} settling={computing || waiting} typed={typed} active={active} onVisit={patch} onBack={() => goTo(whole.current, 'grid')}>
          <Business visit={visit} verdicts={verdicts} remedies={remedies} />
        </PapersPanel>
        <DeliveryForm visit={visit} onVisit={patch} />
        {elsewise && <OtherCourses visit={visit} verdicts={verdicts} onCourse={begin} onKeep={keep} onLateEntry={enterLate} onClose={() => setElsewise(false)} />}
        <VerdictBar assessment={assessment} now={now} computing={computing} busy={register.isPending} onExecute={execute} onOther={() => setElsewise(!elsewise)} onKeep={keep} onClear={clear}>
          <Signed now={now} signed={visit.undertakingSigned} onSigned={(undertakingSigned) => patch({ undertakingSigned })} />
        </VerdictBar>
        <SecondPersonDialog open={asking !== null} busy={register.isPending} onCancel={stopAsking} onConfirm={(secondPerson) => asking !== null && send({ ...asking, secondPerson })} />
      </div>
    </Form>
  );
}

const nothingYet: Omit<DraftContent, 'visit'> & { visit: Partial<Visit> } = { visit: {}, fields: emptyParty };

/** What F9 waits for beside the fields. */
const missingOf = ({ items }: Visit, unsaid: boolean, { toItems, toReason }: { toItems: () => void; toReason: () => void }): FieldError[] => [
  ...(items.length === 0 ? [{ text: '请选择事项（F4）', focus: toItems }] : []),
  ...(unsaid ? [{ text: '请写明仍要新办的原因', focus: toReason }] : []),
];

/** What became of F9 where it was not done at once, and what keeps the verdict from being shown. */
export function Told({ register, retry, problem, onLeave }: Pick<ReturnType<typeof useRegistration>, 'register' | 'retry'> & { problem: Error | null; onLeave: () => void }) {
  return (
    <>
      <Refusal of={register} onRetry={retry} instead={<InsteadSheet />} />
      {problem !== null && <Notice {...explain(problem)} />}
      {isUnreachable(problem) && register.failureReason === null && <InsteadSheet />}
      {register.isPending && register.failureReason === null && <SlowCommand onNext={onLeave} />}
    </>
  );
}

/** ④, where one of the items asks for something. Who is refused need not say it all. */
export function Business({ visit, verdicts: { assessment, now }, remedies }: { visit: Visit; verdicts: Verdicts; remedies: Readonly<Record<string, string>> }) {
  const asked = askedOf(visit.items, assessment?.matters ?? []);
  const taken = now.some(({ verdict }) => ['accept', 'acceptDeferred', 'supplement'].includes(verdict.verdict));
  return asked.length === 0 ? null : <BusinessForm asked={asked} whole={taken} remedies={remedies} />;
}

/** The address names the draft, so that a reload opens it again; what was registered and taken back is kept anew, for its draft went with it. */
function useDraftAddress(id: string | null, active: boolean, keepNow: () => void): void {
  const go = useNavigate();
  const [search] = useSearchParams();
  const named = search.get('draft') === id;
  const was = useRef(active);
  useEffect(() => {
    if (active && id !== null && !named) void go(paths.draft(id), { replace: true });
    if (active && !was.current) keepNow();
    was.current = active;
  }, [active, id, named, go]);
}

/** Asked for only where the verdict rests on an undertaking. */
export function Signed({ now, signed, onSigned }: { now: readonly AssessedMatter[]; signed: boolean; onSigned: (signed: boolean) => void }) {
  if (!now.some(({ verdict }) => verdict.undertakings.length > 0 || verdict.deferred.some(({ undertaking }) => undertaking))) return null;
  return (
    <Checkbox checked={signed} onChange={(event) => onSigned(event.target.checked)}>
      申请人已签署承诺书
    </Checkbox>
  );
}

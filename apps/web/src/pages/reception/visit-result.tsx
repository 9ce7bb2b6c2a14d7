import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import type { CommandReceipt, MatterState } from '../../api/contract';
import { useUndo } from '../../api/reception';
import { pageSheet } from '../../api/sheets';
import { useSheets } from '../../api/waiting-prints';
import { explain } from '../../api/problem';
import { useOrganisation } from '../../api/queries';
import { matterStateLabel } from '../../labels';
import { paths } from '../../paths';
import { CaseNumber } from '../../ui/case-number';
import { Notice } from '../../ui/notice';
import { ResultStrip, type NextStep } from '../../ui/result-strip';
import { dayText } from '../../ui/when';
import { SheetPreview } from '../sheet-preview';
import { useCallStep } from './use-call-step';
import { SecondScreenStrip } from './second-screen-strip';

/** Nothing falls due any more, or not before the applicant has supplied what is missing. */
const over: readonly MatterState[] = ['supplementing', 'granted', 'denied', 'issued', 'declined', 'notNeeded', 'lapsed', 'withdrawn', 'annulled'];

/** What became of the visit: the strip with what the receipt tells, its sheets, the rating and the way back. */
export function VisitResult({ receipt, undoable = true, onNext, onUndone }: { receipt: CommandReceipt; undoable?: boolean; onNext: () => void; onUndone: () => void }) {
  const [go, undo, sheets] = [useNavigate(), useUndo(), sheetsOf(receipt)];
  const { print, run, word, note, busy, error } = useSheets(sheets);
  const left = useSecondsLeft(undoable && print.isIdle && !receipt.matters.some(({ state }) => state === 'declined' || state === 'notNeeded'));
  const [invited, setInvited] = useState(false);
  const [labelled, setLabelled] = useState(false);
  const invite = () => {
    window.open(paths.progressOf(receipt.number, receipt.queryCode), 'zonggui-applicant'); // the applicant's own screen; the clerk sees no rating
    setInvited(true);
  };
  const call = useCallStep();
  const steps: NextStep[] = [
    ...call.steps,
    { keys: 'P', word: word(), run, busy, unless: sheets.length === 0 ? '没有要打印的文书' : null },
    { keys: 'L', word: '材料标签', run: () => setLabelled(true) },
    { keys: 'D', word: '打开办件', run: () => void go(paths.application(receipt.applicationId)) },
    { keys: 'E', word: invited ? '已邀请评价' : '邀请评价', run: invite, unless: receipt.state === 'rating' ? null : '办结出件后才能评价' },
  ];
  return (
    <ResultStrip
      steps={steps}
      onNext={onNext}
      undo={{ seconds: left, busy: undo.isPending, run: () => undo.mutate(receipt.applicationId, { onSuccess: onUndone }) }}
      note={`${note === '' && print.isSuccess ? `已打印 ${sheets.length} 份。` : note}申请人凭编号和查询码可查进度、评价。`}
    >
      <Told receipt={receipt} />
      <SecondScreenStrip applicationId={receipt.applicationId} />
      {call.error !== null && <Notice {...explain(call.error)} />}
      {error !== null && <Notice {...explain(error)} />}
      {undo.isError && <Notice {...explain(undo.error)} />}
      {labelled && <SheetPreview title="材料标签" sheet={pageSheet('folderLabels', [receipt.applicationId], receipt.applicationId)} onClose={() => setLabelled(false)} />}
    </ResultStrip>
  );
}

/** Number, outcome and last day; of several items each. */
function Told({ receipt }: { receipt: CommandReceipt }) {
  const several = receipt.matters.length > 1;
  return (
    <>
      <div className="row" style={{ columnGap: 16 }}>
        <strong>
          <CaseNumber number={receipt.number} />
        </strong>
        <span>{headline(receipt)}</span>
        {!several && <Due matter={receipt.matters[0]} />}
        {several && receipt.promisedOn !== null && receipt.matters.some(({ state }) => !over.includes(state)) && <span>最迟 {dayText(receipt.promisedOn)} 全部办结</span>}
        <span>
          查询码 <strong>{receipt.queryCode}</strong>
        </span>
      </div>
      {several && (
        <ul className="plain" aria-label="各事项" style={{ columns: receipt.matters.length > 5 ? 2 : 1 }}>
          {receipt.matters.map((matter) => (
            <li key={matter.id}>
              {matter.item.name} <span className="secondary">{matterStateLabel[matter.state]}</span> <Due matter={matter} />
            </li>
          ))}
        </ul>
      )}
      {receipt.departments.length > 1 && <Departments parts={receipt.departments} />}
      {receipt.documents.length > 0 && (
        <span className="secondary">
          文书：{receipt.documents.slice(0, 4).map(({ number }) => number).join('、')}
          {receipt.documents.length > 4 && ` 等 ${receipt.documents.length} 份`}
        </span>
      )}
    </>
  );
}

/** A second less than the server allows, so that what is offered is not refused. */
const undoSeconds = 9;

/** Counts down while a mistake may still be taken back; 0 when not. */
function useSecondsLeft(may: boolean): number {
  const [left, setLeft] = useState(undoSeconds);
  useEffect(() => {
    const timer = setInterval(() => setLeft((before) => Math.max(0, before - 1)), 1000);
    return () => clearInterval(timer);
  }, []);
  return may ? left : 0;
}

/** What is handed over and signed at the counter now; the receipt of the papers only where nothing was decided yet, or for the whole of a 一件事. */
function sheetsOf({ documents, matters }: CommandReceipt): CommandReceipt['documents'] {
  const decided = documents.filter(({ series }) => ['受', '补', '不受', '容', '诺'].includes(series));
  return documents.filter((document) => decided.includes(document) || (document.series === '收' && (decided.length === 0 || matters.length > 1)));
}

/** 一件事: each department's own day beside the day of the whole. */
function Departments({ parts }: { parts: CommandReceipt['departments'] }) {
  const { data } = useOrganisation();
  const nameOf = (code: string | null) => data?.departments.find((department) => department.code === code)?.name ?? code ?? '待分办';
  return (
    <ul className="plain row" aria-label="各部门办结日期">
      {parts.map(({ department, dueOn, provisional, items }) => (
        <li key={department ?? ''}>
          {nameOf(department)} {items.length} 项 {provisional ? '预计' : '最迟'} {dayText(dueOn)}
        </li>
      ))}
    </ul>
  );
}

function Due({ matter }: { matter: CommandReceipt['matters'][number] | undefined }) {
  if (matter === undefined || matter.dueOn === null || over.includes(matter.state)) return null;
  return (
    <span>
      {matter.provisional ? '预计' : '最迟'} {dayText(matter.dueOn)} 办结
    </span>
  );
}

/** What became of it, in a word where all its items agree. */
export function headline({ matters }: CommandReceipt): string {
  const states = [...new Set(matters.map(({ state }) => matterStateLabel[state]))];
  return states.length === 1 ? (states[0] ?? '') : `${matters.length} 个事项已登记`;
}

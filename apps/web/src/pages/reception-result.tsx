import { Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import type { CommandReceipt, MatterState } from '../api/contract';
import { usePrint } from '../api/commands';
import { explain } from '../api/problem';
import { useOrganisation } from '../api/queries';
import { matterStateLabel } from '../labels';
import { paths } from '../paths';
import { CaseNumber } from '../ui/case-number';
import { useKeys } from '../ui/keys';
import { Notice } from '../ui/notice';
import { dayText } from '../ui/when';
import { SecondScreenStrip } from './second-screen-strip';

/** Nothing falls due any more, or not before the applicant has supplied what is missing. */
const over: readonly MatterState[] = ['supplementing', 'granted', 'denied', 'issued', 'declined', 'notNeeded', 'lapsed', 'withdrawn', 'annulled'];

/** What was done, and the next applicant one key away. */
export function ReceptionResult({ receipt, onNext }: { receipt: CommandReceipt; onNext: () => void }) {
  const several = receipt.matters.length > 1;
  const [print, go, sheets] = [usePrint(), useNavigate(), sheetsOf(receipt)];
  const printAll = () => {
    if (!print.isPending) print.mutate(sheets);
  };
  useKeys([{ keys: 'P', name: '打印', run: printAll }, { keys: 'D', name: '打开办件', run: () => void go(paths.application(receipt.applicationId)) }]);
  return (
    <section className="strip stack" role="status" aria-label="办理结果">
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
      <SecondScreenStrip applicationId={receipt.applicationId} />
      {print.isError && <Notice {...explain(print.error)} />}
      <div className="row">
        <Button type="primary" autoFocus onClick={onNext}>
          Enter 下一位
        </Button>
        <Button loading={print.isPending} onClick={printAll}>
          P {print.isSuccess ? '重打' : '打印'}
        </Button>
        <Link to={paths.application(receipt.applicationId)}>D 打开办件</Link>
        <span className="hint">申请人凭编号和查询码可查进度、评价。</span>
      </div>
    </section>
  );
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

function headline({ matters }: CommandReceipt): string {
  const states = [...new Set(matters.map(({ state }) => matterStateLabel[state]))];
  return states.length === 1 ? (states[0] ?? '') : `${matters.length} 个事项已登记`;
}

import { Button } from 'antd';
import { Link } from 'react-router';
import type { CommandReceipt } from '../api/types';
import { matterStateLabel } from '../labels';
import { paths } from '../paths';
import { CaseNumber } from '../ui/case-number';
import { dayText } from '../ui/when';

/** What was done, and the next applicant one key away. */
export function ReceptionResult({ receipt, onNext }: { receipt: CommandReceipt; onNext: () => void }) {
  const several = receipt.matters.length > 1;
  return (
    <section className="strip stack" role="status" aria-label="办理结果">
      <div className="row" style={{ columnGap: 16 }}>
        <strong>
          <CaseNumber number={receipt.number} />
        </strong>
        <span>{headline(receipt)}</span>
        {!several && <Due matter={receipt.matters[0]} />}
        {several && receipt.promisedOn !== null && <span>最迟 {dayText(receipt.promisedOn)} 全部办结</span>}
        <span>
          查询码 <strong>{receipt.queryCode}</strong>
        </span>
      </div>
      {several && (
        <ul className="plain" aria-label="各事项">
          {receipt.matters.map((matter) => (
            <li key={matter.id} className="row">
              {matter.item.name} <span className="secondary">{matterStateLabel[matter.state]}</span> <Due matter={matter} />
            </li>
          ))}
        </ul>
      )}
      {receipt.documents.length > 0 && <span className="secondary">文书：{receipt.documents.map(({ number }) => number).join('、')}</span>}
      <div className="row">
        <Button type="primary" autoFocus onClick={onNext}>
          Enter 下一位
        </Button>
        <Link to={paths.application(receipt.applicationId)}>打开办件</Link>
        <span className="hint">申请人凭编号和查询码可查进度、评价。</span>
      </div>
    </section>
  );
}

function Due({ matter }: { matter: CommandReceipt['matters'][number] | undefined }) {
  if (matter === undefined || matter.dueOn === null) return null;
  return (
    <span>
      {matter.provisional ? '预计' : '最迟'} {dayText(matter.dueOn)} {matter.state === 'supplementing' ? '补齐' : '办结'}
    </span>
  );
}

function headline({ matters }: CommandReceipt): string {
  const states = [...new Set(matters.map(({ state }) => matterStateLabel[state]))];
  return states.length === 1 ? (states[0] ?? '') : `${matters.length} 个事项已登记`;
}

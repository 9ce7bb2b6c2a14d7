import { Button } from 'antd';
import { Link } from 'react-router';
import type { CommandReceipt } from '../../api/contract';
import { explain } from '../../api/problem';
import { paths } from '../../paths';
import { CaseNumber } from '../../ui/case-number';
import { Notice } from '../../ui/notice';
import type { Trial } from './visit-form';
import { headline } from './visit-result';

interface Props {
  receipt: CommandReceipt | null;
  trial: Trial;
  onFront: () => void;
  onSeen: () => void;
}

/** What becomes of a visit that was left while its command ran: under way, done, or back to be looked at; nothing of it is lost. */
export function LeftBehind({ receipt, trial, onFront, onSeen }: Props) {
  const back = (
    <Button size="small" onClick={onFront}>
      返回处理
    </Button>
  );
  if (receipt !== null) {
    return (
      <div role="status" aria-label="后台提交" className="left-behind strip">
        <span className="grow">
          上一位已办：<CaseNumber number={receipt.number} /> {headline(receipt)}
        </span>
        <Link to={paths.application(receipt.applicationId)}>打开办件</Link>
        <Button size="small" onClick={onSeen}>
          知道了
        </Button>
      </div>
    );
  }
  if (trial.error !== null) return <Notice title={`上一位没有办成：${explain(trial.error).title}`} lines={explain(trial.error).lines} action={back} />;
  return (
    <div role="status" aria-label="后台提交" className="left-behind slow-command">
      <span className="grow">{trial.pending ? '上一位正在后台提交…' : '还有一位没有提交'}</span>
      {!trial.pending && back}
    </div>
  );
}

import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { CommandReceipt, PreReview, PreReviewRow } from '../../api/contract';
import { explain } from '../../api/problem';
import { usePreReview } from '../../api/submissions';
import { paths } from '../../paths';
import { useDesk } from '../../shell/desk';
import { CaseNumber } from '../../ui/case-number';
import { KeyHint } from '../../ui/key-hint';
import { useKeys } from '../../ui/keys';
import { Loading } from '../../ui/loading';
import { Notice } from '../../ui/notice';
import { VisitResult } from '../reception/visit-result';
import { PreReviewForm } from './pre-review-form';

/** One 网上申报 before a window: passed it is an application, sent back it lies with its applicant. */
export function PreReviewPage() {
  const { id = '' } = useParams();
  const { data, error } = usePreReview(id);
  const go = useNavigate();
  const desk = useDesk();
  const back = () => void go(paths.preReviews);
  if (error !== null) return <Notice {...explain(error)} onClose={back} />;
  if (data === undefined) return <Loading />;
  if (data.state !== 'waiting') return <Notice title="这件申报已退回申请人修改，重新提交后再来预审。" lines={[]} onClose={back} />;
  if (data.region !== desk.region) return <Notice title="这件申报属于另一地区；请先在右上角换到该地区的窗口。" lines={[]} onClose={back} />;
  return <One key={id} one={data} onNext={back} />;
}

function One({ one, onNext }: { one: PreReview; onNext: () => void }) {
  const [receipt, setReceipt] = useState<CommandReceipt | null>(null);
  const [returned, setReturned] = useState<PreReviewRow | null>(null);
  if (receipt !== null) return <VisitResult receipt={receipt} undoable={false} onNext={onNext} onUndone={onNext} />;
  if (returned !== null) return <Returned row={returned} onNext={onNext} />;
  return <PreReviewForm one={one} onPassed={setReceipt} onReturned={setReturned} />;
}

function Returned({ row: { number, item }, onNext }: { row: PreReviewRow; onNext: () => void }) {
  useKeys([{ keys: 'Enter', name: '下一件', group: '窗口', run: onNext }]);
  return (
    <section className="strip row" role="status" aria-label="办理结果">
      <CaseNumber number={number} /> <span className="grow">{item.name} 已退回，申请人凭编号和查询码可看到全部修改要求。</span>
      <button type="button" className="linkish" onClick={onNext} aria-keyshortcuts="Enter">
        <KeyHint keys="Enter" /> 下一件
      </button>
    </section>
  );
}

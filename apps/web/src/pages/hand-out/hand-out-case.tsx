import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { explain } from '../../api/problem';
import { useApplication } from '../../api/queries';
import type { ApplicationView, CommandReceipt, FoundHandOut } from '../../api/contract';
import { documentSheet } from '../../api/sheets';
import { usePrinting } from '../../api/waiting-prints';
import { deliveryLabel } from '../../labels';
import { paths } from '../../paths';
import { CaseNumber } from '../../ui/case-number';
import { KeyHint } from '../../ui/key-hint';
import { useKeys } from '../../ui/keys';
import { Loading } from '../../ui/loading';
import { Notice } from '../../ui/notice';
import { Deliveries } from '../application/application-parts';
import { HandOverForm } from './hand-over-form';
import { HoleField } from './hole-field';

/** One person's results at the counter. What was done stays in sight whatever comes in meanwhile, until the next one is called. */
export function HandOutCase({ found, onClose }: { found: FoundHandOut; onClose: () => void }) {
  const [done, setDone] = useState<CommandReceipt | null>(null);
  const { data, error } = useApplication(found.applicationId);
  useKeys([{ keys: 'Esc', name: '关闭', run: onClose }]);
  return (
    <section className="panel stack" aria-label="领取">
      <div className="between">
        <h2>
          <CaseNumber number={found.number} /> {data && <span className="hint">{[data.party.name, deliveryLabel[data.deliveryMethod]].join(' · ')}</span>}
        </h2>
        <Button type="text" size="small" onClick={onClose} aria-label="关闭">
          ✕
        </Button>
      </div>
      {done !== null ? <Done receipt={done} application={data} onNext={onClose} /> : data === undefined ? error === null ? <Loading /> : <Notice {...explain(error)} /> : <Waiting application={data} found={found} onDone={setDone} />}
      <Link to={paths.application(found.applicationId)}>打开办件</Link>
    </section>
  );
}

function Waiting({ application, found, onDone }: { application: ApplicationView; found: FoundHandOut; onDone: (receipt: CommandReceipt) => void }) {
  const waiting = application.deliveries.find(({ state }) => state === 'open');
  const ready = application.matters.some(({ actions }) => actions.includes('issue'));
  if (waiting !== undefined || ready) {
    return (
      <>
        {waiting !== undefined && <HoleField deliveryId={waiting.id} hole={found.hole} />}
        <HandOverForm application={application} person={found.person} onDone={onDone} />
      </>
    );
  }
  return (
    <>
      <p className="secondary">没有待出的结果。</p>
      <Deliveries application={application} />
    </>
  );
}

/** 已送达: the paper to sign or to keep, and the applicant's own page to rate on, which the clerk does not see. */
function Done({ receipt, application, onNext }: { receipt: CommandReceipt; application: ApplicationView | undefined; onNext: () => void }) {
  const proof = receipt.documents.filter(({ series }) => series === '送');
  const print = usePrinting(proof.map(documentSheet));
  const invited = receipt.state === 'rating' && application?.rating !== 'rated';
  useKeys([
    { keys: 'P', name: '打印送达回证', run: print.run },
    { keys: 'Enter', name: '下一位', run: onNext },
  ]);
  return (
    <>
      <div className="strip stack" role="status">
        <strong>已送达{proof[0] && `，送达回证 ${proof[0].number}`}</strong>
        {invited && (
          <span>
            已送达，请申请人评价：
            <Link to={paths.progressOf(receipt.number, receipt.queryCode)} target="_blank">
              打开评价页
            </Link>{' '}
            查询码 <strong>{receipt.queryCode}</strong>
          </span>
        )}
        {receipt.state === 'processing' && <span>其余事项还在办理，办结后另行领取。</span>}
      </div>
      {print.error !== null && <Notice {...explain(print.error)} />}
      <div className="row">
        <Button type="primary" autoFocus onClick={onNext}>
          <KeyHint keys="Enter" /> 下一位
        </Button>
        {proof.length > 0 && (
          <Button loading={print.busy} onClick={print.run}>
            <KeyHint keys="P" /> {print.word('送达回证')}
          </Button>
        )}
        <span className="hint" role="status">{print.note}</span>
      </div>
    </>
  );
}

import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { refreshWork } from '../api/commands';
import { drop, onSent, resend, takeBack, useHeld, type Held } from '../api/held';
import { lookNow } from '../api/network';
import { paths } from '../paths';
import { CaseNumber } from '../ui/case-number';
import { KeyHint } from '../ui/key-hint';
import { useKeys } from '../ui/keys';
import { Notice } from '../ui/notice';
import { SaveFailed } from '../ui/save-failed';
import { SlowCommand } from '../ui/slow-command';

/** What was just submitted and has not left yet, over every page; U takes the last one back and opens it as it was. */
export function HeldStrip() {
  const held = useHeld();
  const client = useQueryClient();
  const navigate = useNavigate();
  useEffect(() => {
    onSent(() => {
      refreshWork(client);
      void client.invalidateQueries({ queryKey: ['application'] });
    });
  }, [client]);
  const undo = () => {
    const back = takeBack();
    if (back !== null) void navigate(paths.review(back.applicationId, back.matterId), { state: { takenBack: back } });
  };
  useKeys(held.some(({ state }) => state === 'waiting') ? [{ keys: 'U', name: '撤销刚才的提交', run: undo }] : []);
  if (held.length === 0) return null;
  return (
    <div className="held" role="region" aria-label="待发出的决定">
      {held.map((each) => (each.refusal === null ? <Leaving key={each.key} held={each} onUndo={undo} last={each === held.findLast(({ state }) => state === 'waiting')} /> : <Refused key={each.key} held={each} />))}
    </div>
  );
}

/** On its way; where the line is slow or broken, what that means. */
function Leaving(props: { held: Held; onUndo: () => void; last: boolean }) {
  const { key, state } = props.held;
  return (
    <>
      <Waiting {...props} />
      {state === 'sending' && <SlowCommand />}
      {(state === 'unsaved' || state === 'spent') && <SaveFailed spent={state === 'spent'} onRetry={() => (state === 'spent' ? resend(key) : void lookNow())} />}
    </>
  );
}

function Waiting({ held, onUndo, last }: { held: Held; onUndo: () => void; last: boolean }) {
  const [left, setLeft] = useState(secondsLeft(held));
  useEffect(() => {
    const ticking = window.setInterval(() => setLeft(secondsLeft(held)), 500);
    return () => window.clearInterval(ticking);
  }, [held]);
  return (
    <div className="row">
      <span role="status">
        已提交「{held.word}」 <CaseNumber number={held.number} />
      </span>
      <span className="secondary" aria-hidden>
        {held.state === 'waiting' ? `${left} 秒后发出` : '正在发出…'}
      </span>
      {last && held.state === 'waiting' && (
        <Button size="small" onClick={onUndo}>
          <KeyHint keys="U" /> 撤销
        </Button>
      )}
    </div>
  );
}

const secondsLeft = ({ leavesAt }: Held): number => Math.max(0, Math.ceil((leavesAt - performance.now()) / 1000));

function Refused({ held }: { held: Held }) {
  const navigate = useNavigate();
  const open = () => {
    drop(held.key);
    void navigate(paths.review(held.applicationId, held.matterId), { state: { takenBack: held } });
  };
  return (
    <Notice
      title={`「${held.word}」没有发出：${held.refusal?.title ?? ''}`}
      lines={[held.number, ...(held.refusal?.lines ?? [])]}
      action={
        <Button size="small" onClick={open}>
          查看变化
        </Button>
      }
      onClose={() => drop(held.key)}
    />
  );
}

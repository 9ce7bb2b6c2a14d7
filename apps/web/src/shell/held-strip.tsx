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
    if (back?.batch != null) void navigate(`${paths.queue}?view=mine`);
    else if (back !== null) void navigate(paths.review(back.applicationId, back.matterId), { state: { takenBack: back } });
  };
  useKeys(held.some(({ state }) => state === 'waiting') ? [{ keys: 'U', name: '撤销刚才的提交', run: undo }] : []);
  if (held.length === 0) return null;
  const last = held.findLast(({ state }) => state === 'waiting');
  return (
    <div className="held" role="region" aria-label="待发出的决定">
      {goesOf(held).map((go) => (
        <Leaving key={go[0].key} go={go} onUndo={undo} last={last !== undefined && go.includes(last)} />
      ))}
      {held.filter(({ refusal }) => refusal !== null).map((each) => (
        <Refused key={each.key} held={each} />
      ))}
    </div>
  );
}

/** On its way; where the line is slow or broken, what that means. */
function Leaving(props: { go: Go; onUndo: () => void; last: boolean }) {
  const { go } = props;
  const broken = go.filter(({ state }) => state === 'unsaved' || state === 'spent');
  const spent = broken.filter(({ state }) => state === 'spent');
  const retry = () => {
    for (const { key } of spent) resend(key);
    if (spent.length === 0) void lookNow();
  };
  return (
    <>
      <Waiting {...props} />
      {go.some(({ state }) => state === 'sending') && <SlowCommand />}
      {broken.length > 0 && <SaveFailed spent={spent.length > 0} onRetry={retry} />}
    </>
  );
}

type Go = readonly [Held, ...Held[]];

/** What is on its way, line by line: what was granted in one go is one line. */
function goesOf(held: readonly Held[]): Go[] {
  const goes = new Map<string, Go>();
  for (const each of held.filter(({ refusal }) => refusal === null)) {
    const [key, before] = [each.batch ?? each.key, goes.get(each.batch ?? each.key)];
    goes.set(key, before === undefined ? [each] : [...before, each]);
  }
  return [...goes.values()];
}

function Waiting({ go, onUndo, last }: { go: Go; onUndo: () => void; last: boolean }) {
  const [held] = go;
  const [left, setLeft] = useState(secondsLeft(held));
  useEffect(() => {
    const ticking = window.setInterval(() => setLeft(secondsLeft(held)), 500);
    return () => window.clearInterval(ticking);
  }, [held]);
  return (
    <div className="row">
      <span role="status">
        已提交「{held.word}」 {held.batch === null ? <CaseNumber number={held.number} /> : `${go.length} 件`}
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

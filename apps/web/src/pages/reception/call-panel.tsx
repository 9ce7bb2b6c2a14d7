import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { explain } from '../../api/problem';
import { useQueueStep, useWindowQueue } from '../../api/hall';
import type { Ticket, WindowQueue } from '../../api/contract';
import { ticketStateLabel } from '../../labels';
import { paths } from '../../paths';
import { useDesk } from '../../shell/desk';
import { KeyHint } from '../../ui/key-hint';
import { useKeys } from '../../ui/keys';
import { Notice } from '../../ui/notice';
import { Refusal } from '../../ui/refusal';
import { PriorityBadge } from '../hall/priority-badge';
import { LineDrawer } from './line-drawer';

/** 叫号 of the window one sits at; nothing where one sits at none. */
export function CallPanel() {
  const { window } = useDesk();
  return window === null ? null : <Calling key={window.code} window={window.code} />;
}

function Calling({ window }: { window: string }) {
  const { data, error } = useWindowQueue(window);
  const step = useQueueStep(window);
  const [line, setLine] = useState(false);
  const acts = actsOf(data, step.mutate);
  useKeys(acts.map(({ keys, word, unless, run }) => ({ keys: keys ?? [], name: word, group: '叫号', run: () => unless === null && !step.isPending && run() })));
  if (error !== null) return <Notice {...explain(error)} />;
  return (
    <section className="panel stack" aria-label="叫号">
      <div className="row" style={{ columnGap: 16 }}>
        <span className="secondary">当前叫号</span>
        <Current ticket={data?.current ?? null} />
        <span className="secondary" role="status" aria-label="叫号状态">{data && stateText(data)}</span>
        <span className="grow" />
        {acts.map(({ keys, word, unless, run }, index) => (
          <Button key={word} type={index === 0 ? 'primary' : 'default'} disabled={unless !== null} title={unless ?? undefined} loading={step.isPending && step.variables.step === acts[index]?.step} onClick={run}>
            {keys !== null && <KeyHint keys={keys} />} {word}
          </Button>
        ))}
        <Button onClick={() => setLine(!line)} aria-expanded={line}>
          等候 {data?.waiting ?? '…'} …
        </Button>
      </div>
      <Refusal of={step} onRetry={() => step.variables && step.mutate(step.variables)} />
      {line && data && <LineDrawer queue={data} busy={step.isPending} onStep={step.mutate} onClose={() => setLine(false)} />}
    </section>
  );
}

function Current({ ticket }: { ticket: WindowQueue['current'] }) {
  return (
    <>
      <strong className="called">{ticket?.number ?? '—'}</strong>
      {ticket?.priority && <PriorityBadge priority={ticket.priority} />}
      {ticket?.item && <Booked item={ticket.item} />}
    </>
  );
}

/** What whoever is here has booked: one key opens 快速受理 with it. */
function Booked({ item: { code, name } }: { item: NonNullable<Ticket['item']> }) {
  const go = useNavigate();
  const open = () => void go(`${paths.reception}?item=${code}`);
  useKeys([{ keys: 'A', name: `受理预约的 ${name}`, group: '叫号', run: open }]);
  return (
    <Button className="clip" title={name} onClick={open}>
      <KeyHint keys="A" /> {name}
    </Button>
  );
}

/** "已叫 2 次", "办理中", or that nobody is called here. */
function stateText({ current, paused }: WindowQueue): string {
  const called: string = current === null ? '本窗口还没有叫号' : current.state === 'called' && current.calls > 1 ? `已叫 ${current.calls} 次` : ticketStateLabel[current.state];
  return paused ? `${called} · ‖ 已暂停叫号` : called;
}

type Send = ReturnType<typeof useQueueStep>['mutate'];

interface Act {
  /** null: on the button and in the command list only. */
  readonly keys: string | null;
  readonly word: string;
  readonly step: 'call' | 'recall' | 'pass' | 'pause';
  /** Why not now. */
  readonly unless: string | null;
  readonly run: () => void;
}

/** 叫号, 重呼, 过号 and 暂停, with why one of them is of no use now. */
export function actsOf(queue: WindowQueue | undefined, send: Send): Act[] {
  const number = queue?.current?.number;
  const [away, paused] = [whyNotAway(queue), queue?.paused ?? false];
  return [
    { keys: 'N', word: '叫号', step: 'call', unless: whyNotCalled(queue), run: () => send({ step: 'call', body: number === undefined ? {} : { seen: number } }) },
    { keys: 'R', word: '重呼', step: 'recall', unless: away, run: () => number !== undefined && send({ step: 'recall', body: { number } }) },
    { keys: 'S', word: '过号', step: 'pass', unless: away, run: () => number !== undefined && send({ step: 'pass', body: { number } }) },
    { keys: null, word: paused ? '恢复' : '暂停', step: 'pause', unless: queue === undefined ? reading : null, run: () => send({ step: 'pause', body: { paused: !paused } }) },
  ];
}

const reading = '正在读取';

/** With nobody in line the number that is here can still be ended. */
function whyNotCalled(queue: WindowQueue | undefined): string | null {
  if (queue === undefined) return reading;
  if (queue.paused) return '已暂停叫号；请先恢复';
  return queue.waiting === 0 && queue.current === null ? '没有等候的人' : null;
}

function whyNotAway(queue: WindowQueue | undefined): string | null {
  if (!queue?.current) return queue === undefined ? reading : '本窗口没有当前号';
  return queue.current.state === 'serving' ? '已登记办件；办完直接叫下一位' : null;
}

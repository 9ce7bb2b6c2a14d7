import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { QueueStep } from '../../api/hall';
import type { Ticket, WindowQueue } from '../../api/contract';
import { SideDrawer } from '../../ui/side-drawer';
import { instantText } from '../../ui/when';
import { PriorityBadge } from '../hall/priority-badge';

interface Props {
  queue: WindowQueue;
  busy: boolean;
  onStep: (step: QueueStep) => void;
  onClose: () => void;
}

/** The line of the hall: 取号 for somebody at the window, 优先 for a number that waits, and those who were passed. */
export function LineDrawer({ queue: { waiting, next, passed }, busy, onStep, onClose }: Props) {
  return (
    <SideDrawer title={`等候 ${waiting}`} onClose={onClose}>
      <div className="stack">
        <div className="row">
          <Button disabled={busy} onClick={() => onStep({ step: 'take', body: {} })}>
            代取号
          </Button>
          <Button disabled={busy} onClick={() => onStep({ step: 'take', body: { priority: 'greenChannel' } })}>
            代取优先号（绿色通道）
          </Button>
        </div>
        <List title="依次叫号" empty="没有等候的人。" tickets={next} more={waiting - next.length}>
          {({ number, priority }) => (priority === null ? <Act word="优先" number={number} busy={busy} run={() => onStep({ step: 'prioritise', body: { number, priority: 'greenChannel' } })} /> : <PriorityBadge priority={priority} />)}
        </List>
        <List title="已过号" empty="没有过号的人。" tickets={passed} more={0}>
          {({ number }) => <Act word="恢复排队" number={number} busy={busy} run={() => onStep({ step: 'requeue', body: { number } })} />}
        </List>
        {passed.length > 0 && <p className="hint" style={{ margin: 0 }}>恢复后排在三个号之后，只能恢复一次。</p>}
      </div>
    </SideDrawer>
  );
}

function Act({ word, number, busy, run }: { word: string; number: string; busy: boolean; run: () => void }) {
  return (
    <Button size="small" disabled={busy} aria-label={`${word} ${number}`} onClick={run}>
      {word}
    </Button>
  );
}

function List({ title, empty, tickets, more, children }: { title: string; empty: string; tickets: readonly Ticket[]; more: number; children: (ticket: Ticket) => ReactNode }) {
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      {tickets.length === 0 ? (
        <p className="hint" style={{ margin: 0 }}>{empty}</p>
      ) : (
        <ul className="plain rows">
          {tickets.map((ticket) => (
            <li key={ticket.number}>
              <strong>{ticket.number}</strong>
              <span className="hint grow">{instantText(ticket.takenAt).slice(6)} 取号</span>
              {children(ticket)}
            </li>
          ))}
        </ul>
      )}
      {more > 0 && <p className="hint" style={{ margin: 0 }}>另有 {more} 人等候。</p>}
    </section>
  );
}

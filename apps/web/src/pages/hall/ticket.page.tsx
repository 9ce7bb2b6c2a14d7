import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { newKey } from '../../api/client';
import type { OwnTicket } from '../../api/contract';
import { useHallBoard, useOwnTicket, useTakeTicket } from '../../api/hall';
import { explain, Problem } from '../../api/problem';
import { ApplicantPage } from '../../ui/elder';
import { Notice } from '../../ui/notice';
import { instantText } from '../../ui/when';

/** 取号 at the door or by telephone. A telephone keeps its number in the address; a kiosk (`?kiosk=1`) is ready for the next person by itself. */
export function TicketPage() {
  const { office = '' } = useParams();
  const [search, setSearch] = useSearchParams();
  const kiosk = search.get('kiosk') === '1';
  const [held, hold] = useState<string | null>(null);
  const id = kiosk ? held : search.get('id');
  const keep = (next: string | null) => (kiosk ? hold(next) : setSearch(next === null ? {} : { id: next }, { replace: true }));
  const { data: ticket, error } = useOwnTicket(office, id);
  const board = useHallBoard(office);
  // of yesterday, or of another hall: a new one can be taken
  const gone = error instanceof Problem && error.code === 'not-found';
  if (board.data === undefined) return board.error === null ? null : <ApplicantPage title="取号"><Notice {...explain(board.error)} /></ApplicantPage>;
  if (id !== null && ticket === undefined && !gone) return error === null ? null : <ApplicantPage title={board.data.office}><Notice {...explain(error)} /></ApplicantPage>;
  return (
    <ApplicantPage title={board.data.office}>
      {ticket !== undefined && !gone ? <Slip ticket={ticket} kiosk={kiosk} onDone={() => keep(null)} /> : <Take office={office} waiting={board.data.waiting} onTaken={keep} />}
    </ApplicantPage>
  );
}

function Take({ office, waiting, onTaken }: { office: string; waiting: number; onTaken: (id: string) => void }) {
  const take = useTakeTicket(office);
  const [id] = useState(newKey);
  return (
    <section className="panel stack ticket" aria-label="取号">
      <p className="sentence">现在有 {waiting} 人等候</p>
      {take.isError && <Notice {...explain(take.error)} />}
      <Button type="primary" className="take" loading={take.isPending} onClick={() => take.mutate(id, { onSuccess: () => onTaken(id) })}>
        取号
      </Button>
      <p className="hint">老年人、残疾人等需要优先的，请直接找窗口或引导人员。</p>
    </section>
  );
}

/** Seconds a kiosk shows a number before the next person. */
const shownFor = 15;

function Slip({ ticket, kiosk, onDone }: { ticket: OwnTicket; kiosk: boolean; onDone: () => void }) {
  const over = ticket.state === 'passed' || ticket.state === 'finished';
  useEffect(() => {
    if (!kiosk) return;
    const leaving = window.setTimeout(onDone, shownFor * 1000);
    return () => window.clearTimeout(leaving);
  }, [kiosk, ticket.id]); // once for each number
  return (
    <section className="panel stack ticket slip" aria-label="您的号">
      <span>您的号</span>
      <strong className="ticket-number">{ticket.number}</strong>
      <p className="sentence" role="status">{sentenceOf(ticket)}</p>
      <span className="hint">{instantText(ticket.takenAt)} 取号 · 当日有效</span>
      <div className="row no-print">
        <Button onClick={() => window.print()}>打印</Button>
        {(kiosk || over) && <Button onClick={onDone}>{kiosk ? '完成' : '重新取号'}</Button>}
      </div>
    </section>
  );
}

function sentenceOf({ state, ahead, window }: OwnTicket): string {
  switch (state) {
    case 'waiting':
      return ahead === 0 ? '下一个就是您，请准备' : `前面还有 ${ahead} 人`;
    case 'called':
    case 'serving':
      return `请到 ${window ?? '窗口'}`;
    case 'passed':
      return '已过号；请到窗口说明，可恢复排队一次';
    case 'finished':
      return '已办结';
  }
}

import { useLocation, useNavigate } from 'react-router';
import { useInstructionBoard } from '../../api/instructions';
import { explain } from '../../api/problem';
import type { InstructionView } from '../../api/contract';
import { instructionActionLabel } from '../../labels';
import { paths } from '../../paths';
import { Chip } from '../../ui/chip';
import { useKeys } from '../../ui/keys';
import { Loading } from '../../ui/loading';
import { EmptyLine, Notice } from '../../ui/notice';
import { rowKeys } from '../../ui/row-keys';
import { useNow } from '../../ui/use-now';
import { instantText } from '../../ui/when';
import { AnswerPanel } from './answer-panel';
import { waited } from './own-instructions';

/** 现场协调: who waits, the longest first, and what is decided on the spot. */
export function InstructionsPage() {
  const { data, error } = useInstructionBoard();
  const chosen = useLocation().hash.slice(1);
  const go = useNavigate();
  const waiting = data?.waiting ?? [];
  const open = waiting.find(({ id }) => id === chosen)?.id ?? waiting[0]?.id ?? null;
  const choose = (id: string) => void go(paths.instruction(id), { replace: true });
  const move = (by: number) => {
    const next = waiting[waiting.findIndex(({ id }) => id === open) + by];
    if (next !== undefined) choose(next.id);
  };
  useKeys([
    { keys: ['↓', 'J'], name: '下一条请示', group: '现场协调', run: () => move(1) },
    { keys: ['↑', 'K'], name: '上一条请示', group: '现场协调', run: () => move(-1) },
  ]);
  if (error !== null) return <Notice {...explain(error)} />;
  if (data === undefined) return <Loading />;
  return (
    <div className="stack">
      <div className="between">
        <h1>现场协调</h1>
        <span className="hint" role="status">今日请示 {data.today} 件 · 待答 {waiting.length} 件 · 已答 {data.answered.length} 件</span>
        <span className="grow" />
      </div>
      <div className="coordination">
        <div className="stack">
          <section className="panel" aria-label="待答">
            <h2>待答 {waiting.length > 0 && <span className="hint">等得久的在前</span>}</h2>
            {waiting.length === 0 ? <EmptyLine>没有待答的请示。窗口按 Shift+F8 请示后在这里出现。</EmptyLine> : <Waiting rows={waiting} open={open} onOpen={choose} />}
          </section>
          <section className="panel" aria-label="今日已答">
            <h2>今日已答</h2>
            {data.answered.length === 0 ? <p className="hint" style={{ margin: 0 }}>今天还没有答复。</p> : <ul className="plain rows">{data.answered.map((one) => <Answered key={one.id} one={one} />)}</ul>}
          </section>
        </div>
        {open !== null && <AnswerPanel key={open} id={open} />}
      </div>
    </div>
  );
}

function Waiting({ rows, open, onOpen }: { rows: readonly InstructionView[]; open: string | null; onOpen: (id: string) => void }) {
  const now = useNow();
  return (
    <ul className="plain rows">
      {rows.map((one) => (
        <li key={one.id} aria-current={one.id === open} className={one.id === open ? 'here' : undefined} {...rowKeys(`打开请示 ${one.question ?? ''}`, () => onOpen(one.id))}>
          <Chip tone="yellow">已等 {waited(one, now)} 分钟</Chip>
          <span className="grow clip" title={one.question ?? undefined}>{one.question ?? '（已删除）'}</span>
          <span className="hint nowrap">{one.window?.name ?? one.office?.name} · {one.askedBy.name}</span>
        </li>
      ))}
    </ul>
  );
}

function Answered({ one }: { one: InstructionView }) {
  return (
    <li>
      {one.action !== null && <Chip>{instructionActionLabel[one.action]}</Chip>}
      <span className="grow clip" title={[one.question, one.answer].filter(Boolean).join(' → ')}>{one.question ?? '（已删除）'} → {one.answer}</span>
      <span className="hint nowrap">{one.answeredAt !== null && instantText(one.answeredAt).slice(6)} {one.answeredBy}</span>
    </li>
  );
}

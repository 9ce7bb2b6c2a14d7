import { Button } from 'antd';
import type { ReactNode } from 'react';
import { KeyHint } from './key-hint';
import { useKeys } from './keys';

export interface NextStep {
  readonly keys: string;
  readonly word: string;
  readonly run: () => void;
  readonly busy?: boolean;
  /** Why not now; the button stays and says it. */
  readonly unless?: string | null;
}

interface Props {
  /** What it is called aloud. */
  label?: string;
  /** What was done: number, outcome, days, 文书. */
  children: ReactNode;
  onNext: () => void;
  steps: readonly NextStep[];
  /** 撤销: for so many seconds yet; nothing at 0. */
  undo?: { readonly seconds: number; readonly busy: boolean; readonly run: () => void };
  note?: ReactNode;
}

/** What was done, told at once, with the next person one key away: Enter goes on, the letters do the rest, and a mistake can be taken back while there is time. */
export function ResultStrip({ label = '办理结果', children, onNext, steps, undo, note }: Props) {
  const takeBack = () => {
    if (undo !== undefined && undo.seconds > 0 && !undo.busy) undo.run();
  };
  const done = ({ unless, busy, run }: NextStep) => () => (unless ?? null) === null && busy !== true && run();
  useKeys([...steps.map((step) => ({ keys: step.keys, name: step.word, run: done(step) })), ...(undo === undefined ? [] : [{ keys: 'Ctrl+Z', name: '撤销误录（十秒内）', run: takeBack }])]);
  return (
    <section className="strip stack" role="status" aria-label={label}>
      {children}
      <div className="row">
        <Button type="primary" autoFocus onClick={onNext}>
          <kbd>Enter</kbd> 下一位
        </Button>
        {steps.map((step) => (
          <Button key={step.keys} loading={step.busy ?? false} disabled={(step.unless ?? null) !== null} title={step.unless ?? undefined} onClick={step.run}>
            <KeyHint keys={step.keys} /> {step.word}
          </Button>
        ))}
        {undo !== undefined && undo.seconds > 0 && (
          <Button danger loading={undo.busy} onClick={takeBack}>
            <KeyHint keys="Ctrl+Z" /> 撤销误录 {undo.seconds}s
          </Button>
        )}
        {note !== undefined && <span className="hint">{note}</span>}
      </div>
    </section>
  );
}

import { useEffect, useRef, useState } from 'react';

export interface FieldError {
  /** What the person reads: how to mend it. */
  readonly text: string;
  /** Puts the focus into the field. */
  readonly focus: () => void;
}

/**
 * "还有 2 项需要处理" over a form (ux 1.0): each a way to its field. When the person has tried to send (`attempt` grows) the focus goes to the first;
 * while he mends them the count goes down, the focus is his, and the room stays taken until he tries again: nothing moves under a hand.
 */
export function ErrorSummary({ errors, attempt }: { errors: readonly FieldError[]; attempt: number }) {
  const first = useRef(errors[0]);
  useEffect(() => {
    first.current = errors[0];
  });
  useEffect(() => {
    if (attempt > 0) first.current?.focus();
  }, [attempt]);
  const lines = useMost(errors.length, attempt);
  if (lines === 0 || attempt === 0) return null;
  const done = errors.length === 0;
  return (
    <div role="alert" className={done ? 'error-summary done' : 'error-summary'}>
      <strong>{done ? '都已处理，可以提交' : `还有 ${errors.length} 项需要处理`}</strong>
      <ol className="plain">
        {errors.map(({ text, focus }, index) => (
          <li key={`${index} ${text}`}>
            <button type="button" className="linkish" onClick={focus}>
              {text}
            </button>
          </li>
        ))}
        {Array.from({ length: lines - errors.length }, (_, index) => (
          <li key={index} className="mended" aria-hidden />
        ))}
      </ol>
    </div>
  );
}

/** The most there were since the last attempt. */
function useMost(count: number, attempt: number): number {
  const [kept, keep] = useState({ attempt, count });
  const most = kept.attempt === attempt ? Math.max(kept.count, count) : count;
  if (kept.attempt !== attempt || kept.count !== most) keep({ attempt, count: most });
  return most;
}

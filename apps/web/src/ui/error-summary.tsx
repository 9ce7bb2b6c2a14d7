import { useEffect, useRef } from 'react';

export interface FieldError {
  /** What the person reads: how to mend it. */
  readonly text: string;
  /** Puts the focus into the field. */
  readonly focus: () => void;
}

/**
 * "还有 2 项需要处理" over a form (ux 1.0): each a way to its field. When the person has tried to send (`attempt` grows) the focus goes to the first;
 * while he mends them the count goes down and the focus is his.
 */
export function ErrorSummary({ errors, attempt }: { errors: readonly FieldError[]; attempt: number }) {
  const first = useRef(errors[0]);
  useEffect(() => {
    first.current = errors[0];
  });
  useEffect(() => {
    if (attempt > 0) first.current?.focus();
  }, [attempt]);
  if (errors.length === 0 || attempt === 0) return null;
  return (
    <div role="alert" className="error-summary">
      <strong>还有 {errors.length} 项需要处理</strong>
      <ol className="plain">
        {errors.map(({ text, focus }, index) => (
          <li key={`${index} ${text}`}>
            <button type="button" className="linkish" onClick={focus}>
              {text}
            </button>
          </li>
        ))}
      </ol>
    </div>
  );
}

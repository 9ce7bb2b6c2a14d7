import { useEffect, useRef } from 'react';

export interface FieldError {
  /** What the person reads: the field's label and how to mend it. */
  readonly text: string;
  /** Puts the focus into the field. */
  readonly focus: () => void;
}

/** "还有 2 项需要处理" over a form; when the errors come, and when `attempt` grows, the focus goes to the first. */
export function ErrorSummary({ errors, attempt = 0 }: { errors: readonly FieldError[]; attempt?: number }) {
  const some = errors.length > 0;
  const first = useRef(errors[0]);
  useEffect(() => {
    first.current = errors[0];
  });
  useEffect(() => {
    if (some) first.current?.focus();
  }, [some, attempt]);
  if (!some) return null;
  return (
    <div role="alert" className="error-summary">
      <strong>还有 {errors.length} 项需要处理</strong>
      <ol className="plain">
        {errors.map(({ text, focus }) => (
          <li key={text}>
            <button type="button" className="linkish" onClick={focus}>
              {text}
            </button>
          </li>
        ))}
      </ol>
    </div>
  );
}

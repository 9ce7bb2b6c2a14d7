import { Skeleton } from 'antd';
import { useEffect, useState } from 'react';

/** Nothing for 200 ms, then the shape of what comes; after five seconds a sentence. `slow` says what the person may do meanwhile. */
export function Loading({ rows = 4, slow = '响应较慢，请稍候；其他页面可以照常使用。' }: { rows?: number; slow?: string }) {
  const waited = useWaited([200, 5000]);
  if (waited === 0) return null;
  return (
    <div role="status" aria-label="正在载入" style={{ padding: 12 }}>
      <Skeleton active={false} title={false} paragraph={{ rows }} />
      {waited === 2 && <p className="secondary">{slow}</p>}
    </div>
  );
}

/** How many of the spans, in milliseconds and growing, have passed since the component came. */
export function useWaited(spans: readonly [number, number]): number {
  const [first, second] = spans;
  const [passed, setPassed] = useState(0);
  useEffect(() => {
    const timers = [first, second].map((span, index) => window.setTimeout(() => setPassed(index + 1), span));
    return () => timers.forEach((timer) => window.clearTimeout(timer));
  }, [first, second]);
  return passed;
}

import { Alert } from 'antd';
import type { ReactNode } from 'react';

/** A refusal that stays until it is answered: what happened, the details, and what can be done here. */
export function Notice({ title, lines, action, onClose }: { title: string; lines: readonly string[]; action?: ReactNode; onClose?: () => void }) {
  const list =
    lines.length === 0 ? undefined : (
      <ul className="plain">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    );
  return <Alert role="alert" type="error" showIcon title={title} description={list} action={action} closable={onClose === undefined ? false : { onClose, 'aria-label': '关闭提示' }} />;
}

/** One sentence and the next action; never a picture alone. */
export function EmptyLine({ children }: { children: ReactNode }) {
  return (
    <p className="secondary" role="status" style={{ margin: '16px 8px' }}>
      {children}
    </p>
  );
}

import { Drawer } from 'antd';
import { useRef } from 'react';
import type { ReactNode } from 'react';

interface Props {
  title: string;
  onClose: () => void;
  /** Pixels. */
  width?: number;
  children: ReactNode;
}

/** Beside the work, never over it: nothing is dimmed, the page goes on, Esc closes, and the first field has the focus. */
export function SideDrawer({ title, onClose, width = 360, children }: Props) {
  const content = useRef<HTMLDivElement>(null);
  const focus = () => content.current?.querySelector<HTMLElement>('input:not([type=hidden]), textarea, button')?.focus();
  return (
    <Drawer open title={title} size={width} mask={false} onClose={onClose} afterOpenChange={(open) => open && focus()} destroyOnHidden styles={{ body: { padding: 12 }, header: { padding: '8px 12px' } }}>
      <div ref={content}>{children}</div>
    </Drawer>
  );
}

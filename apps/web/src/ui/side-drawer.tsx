import { Drawer } from 'antd';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';

interface Props {
  title: string;
  onClose: () => void;
  /** Pixels. */
  width?: number;
  children: ReactNode;
}

/** Beside the work, never over it: nothing is dimmed, the page goes on, Esc closes, the first field has the focus, and it goes back to where it was. */
export function SideDrawer({ title, onClose, width = 360, children }: Props) {
  const content = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  const focus = () => content.current?.querySelector<HTMLElement>('input:not([type=hidden]), textarea, button')?.focus();
  return (
    <Drawer open title={title} size={width} mask={false} onClose={onClose} afterOpenChange={(open) => open && focus()} destroyOnHidden styles={{ body: { padding: 12 }, header: { padding: '8px 12px' } }}>
      <div ref={content}>{children}</div>
    </Drawer>
  );
}

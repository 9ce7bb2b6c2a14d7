import { Button, Drawer } from 'antd';
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { CaseNumber } from './case-number';

interface Props {
  title: string;
  /** Whose matter it is about; stands on the print too. */
  about: { readonly item: string; readonly number: string };
  open: boolean;
  /** Pixels. */
  size: number;
  /** Whether the page beneath is dimmed and waits. */
  mask: boolean;
  onClose: () => void;
  children: ReactNode;
}

/** A drawer that prints alone: while it is open the page beneath it is left out of what the browser prints. */
export function PrintedDrawer({ title, about, open, size, mask, onClose, children }: Props) {
  useEffect(() => {
    if (!open) return undefined;
    document.body.classList.add('prints-drawer'); // not `:has()`: older cores of the counter's browsers do not know it
    return () => document.body.classList.remove('prints-drawer');
  }, [open]);
  return (
    <Drawer open={open} title={title} size={size} mask={mask} rootClassName="printed" onClose={onClose} extra={<Button size="small" onClick={() => window.print()}>打印</Button>} destroyOnHidden>
      <div className="printable stack">
        <h2>
          {about.item} <span className="hint"><CaseNumber number={about.number} /></span>
        </h2>
        {children}
      </div>
    </Drawer>
  );
}

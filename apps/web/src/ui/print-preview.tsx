import { Button, Drawer } from 'antd';
import { useRef, useState } from 'react';
import { explain } from '../api/problem';
import { KeyHint, KeyLayer } from './key-hint';
import { useKeys } from './keys';
import { Loading } from './loading';
import { Notice } from './notice';

interface Props {
  title: string;
  /** The page that would be printed; undefined while it is on its way. */
  html: string | undefined;
  error: Error | null;
  /** Sends it to the printer; what counts prints counts this one. */
  onPrint: () => void;
  printing: boolean;
  /** What the button says: 打印, 重打, or 列入待打印 where there is no printer. */
  word?: string;
  /** What became of it, where it did not come out. */
  note?: string;
  /** How often it was printed before, where prints are counted. */
  prints?: number;
  /** Where it can be had as PDF. */
  pdf?: string;
  onClose: () => void;
}

/** Pixels of A4 at 96 an inch, and what of its height the margins leave. */
const A4 = { width: 794, height: 1123, inner: 994 };
/** Pixels of the drawer for the sheet. */
const ROOM = 832;

/** The sheet as it would come out of the printer, beside the work: how many pages, P prints, and a counted print says that it is one more. */
export function PrintPreview({ title, onClose, ...rest }: Props) {
  const place = useRef<HTMLDivElement>(null);
  return (
    <Drawer open title={title} size={880} onClose={onClose} afterOpenChange={(open) => open && place.current?.querySelector<HTMLElement>('button')?.focus()} destroyOnHidden styles={{ body: { padding: 0 }, header: { padding: '8px 12px' } }}>
      <KeyLayer>
        <div ref={place} className="print-preview">
          <PreviewBody {...rest} title={title} />
        </div>
      </KeyLayer>
    </Drawer>
  );
}

function PreviewBody({ title, html, error, onPrint, printing, word = '打印', note = '', prints, pdf }: Omit<Props, 'onClose'>) {
  const [size, setSize] = useState<{ pages: string; height: number; width: number } | null>(null);
  const { width, height } = size ?? { width: A4.width, height: A4.height };
  const scale = Math.min(1, ROOM / width);
  const print = () => html !== undefined && !printing && onPrint();
  useKeys([{ keys: 'P', name: '打印', run: print }]);
  return (
    <>
      <div className="doc-bar">
        <Button type="primary" loading={printing || (html === undefined && error === null)} disabled={html === undefined && error !== null} onClick={print}>
          <KeyHint keys="P" /> {prints && word === '打印' ? '重打' : word}
        </Button>
        {pdf !== undefined && (
          <a href={pdf} target="_blank" rel="noreferrer" style={{ marginLeft: 8 }}>
            PDF
          </a>
        )}
        <span className="grow" />
        <span className="hint" role="status">
          {[note, size?.pages, printsText(prints)].filter(Boolean).join(' · ')}
        </span>
      </div>
      {error !== null && <Notice {...explain(error)} />}
      {html === undefined ? error === null && <Loading /> : (
        <div className="print-sheet">
          <div style={{ width: width * scale, height: height * scale }}>
            <iframe title={`${title} 预览`} srcDoc={html} tabIndex={-1} onLoad={({ currentTarget }) => setSize(sizeOf(currentTarget))} style={{ width, height, transform: `scale(${scale})` }} />
          </div>
        </div>
      )}
    </>
  );
}

/** How often a counted sheet was printed. */
function printsText(prints: number | undefined): string {
  if (prints === undefined) return '';
  return prints === 0 ? '还没有打印' : `已打印 ${prints} 次，再打印会标“补打 第${prints + 1}次”`;
}

/** A list says its own pages; of a sheet that flows the printer decides, and this is near. */
function sizeOf(frame: HTMLIFrameElement): { pages: string; height: number; width: number } {
  const page = frame.contentDocument;
  const told = page?.querySelectorAll('[data-page]').length ?? 0;
  const width = Math.max(A4.width, page?.documentElement.scrollWidth ?? 0);
  const height = Math.max(page?.body.scrollHeight ?? 0, A4.height / 2);
  return { width, height, pages: told > 0 ? `共 ${told} 页` : `约 ${Math.max(1, Math.ceil((page?.body.scrollHeight ?? 0) / A4.inner))} 页` };
}

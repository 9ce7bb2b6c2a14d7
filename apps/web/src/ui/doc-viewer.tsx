import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { fetchText } from '../api/client';
import { KeyHint } from './key-hint';
import { useKeys } from './keys';
import { Loading } from './loading';

/** One page to look at: an image, a 文书 as its print page, or a PDF, which the browser's own viewer shows. */
export interface DocPage {
  readonly id: string;
  readonly kind: 'image' | 'sheet' | 'pdf';
  /** '身份证 第1/2页'. */
  readonly name: string;
  /** Of an image or a PDF, as the browser asks for it; of a sheet, the path of the api. */
  readonly address: string;
}

/** A4 at 96 pixels an inch. */
const SHEET = { width: 794, height: 1123 };

/** 影像: fit to width or 1:1, turned by R, pages by [ and ]. It keeps how one looks while one pages; `tools` are what may be done about the page in view. */
export function DocViewer({ pages, label = '影像', tools }: { pages: readonly DocPage[]; label?: string; tools?: (page: DocPage) => ReactNode }) {
  const [at, setAt] = useState(0);
  const [whole, setWhole] = useState(true);
  const [turn, setTurn] = useState(0);
  const index = Math.min(at, Math.max(0, pages.length - 1));
  const page = pages[index];
  const step = (by: number) => setAt(Math.max(0, Math.min(index + by, pages.length - 1)));
  useKeys([
    { keys: '[', name: '上一页', group: '影像', run: () => step(-1) },
    { keys: ']', name: '下一页', group: '影像', run: () => step(1) },
    { keys: 'Shift+R', name: '旋转', group: '影像', run: () => setTurn((turn + 90) % 360) },
    { keys: '0', name: '适合宽 / 1:1', group: '影像', run: () => setWhole(!whole) },
  ]);
  return (
    <section className="doc-viewer" aria-label={label}>
      <div className="doc-bar">
        {pages.length > 0 && (
          <select aria-label="选择影像" value={index} onChange={(event) => setAt(Number(event.target.value))}>
            {pages.map(({ id, name }, place) => (
              <option key={id} value={place}>
                {name}
              </option>
            ))}
          </select>
        )}
        <span className="grow" />
        <span className="hint nowrap" role="status">
          {pages.length === 0 ? '' : `${index + 1}/${pages.length}`}
        </span>
        {page !== undefined && tools?.(page)}
        <Button size="small" disabled={index === 0} title={index === 0 ? '已是第一页' : undefined} onClick={() => step(-1)}>
          <KeyHint keys="[" /> 上一页
        </Button>
        <Button size="small" disabled={index >= pages.length - 1} title={index >= pages.length - 1 ? '已是最后一页' : undefined} onClick={() => step(1)}>
          <KeyHint keys="]" /> 下一页
        </Button>
        <Button size="small" onClick={() => setWhole(!whole)}>
          <KeyHint keys="0" /> {whole ? '1:1' : '适合宽'}
        </Button>
        <Button size="small" onClick={() => setTurn((turn + 90) % 360)}>
          <KeyHint keys="Shift+R" /> 旋转
        </Button>
      </div>
      {page === undefined ? <p className="secondary doc-empty">没有影像和文书。材料以纸质核对，可在左侧查看材料清单。</p> : <Sight key={page.id} page={page} whole={whole} turn={turn} onTurn={() => setTurn((turn + 90) % 360)} />}
    </section>
  );
}

function Sight({ page, whole, turn, onTurn }: { page: DocPage; whole: boolean; turn: number; onTurn: () => void }) {
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  const [natural, setNatural] = useState(SHEET);
  useEffect(() => {
    const place = frame.current;
    if (place === null) return;
    const watching = new ResizeObserver(() => setWidth(place.clientWidth - 16));
    watching.observe(place);
    return () => watching.disconnect();
  }, []);
  const lying = turn % 180 !== 0;
  const across = lying ? natural.height : natural.width;
  const scale = whole ? Math.min(1.5, width / across) : 1;
  const [shownWidth, shownHeight] = lying ? [natural.height * scale, natural.width * scale] : [natural.width * scale, natural.height * scale];
  const style = { width: natural.width, height: natural.height, transform: `translate(-50%, -50%) rotate(${turn}deg) scale(${scale})` };
  return (
    <div ref={frame} className="doc-sight" tabIndex={0} role="group" aria-label={page.name} onKeyDown={(event) => turnsHere(event, onTurn)}>
      <div style={{ width: shownWidth, height: shownHeight, position: 'relative', margin: '0 auto' }}>
        {page.kind === 'image' && <img src={page.address} alt={page.name} className="doc-page" style={style} onLoad={({ currentTarget }) => setNatural({ width: currentTarget.naturalWidth, height: currentTarget.naturalHeight })} />}
        {page.kind === 'sheet' && <SheetPage page={page} style={style} onHeight={(height) => setNatural({ width: SHEET.width, height })} />}
        {page.kind === 'pdf' && (
          <p>
            {page.name} 是 PDF：
            <a href={page.address} target="_blank" rel="noreferrer">
              在新窗口查看
            </a>
          </p>
        )}
      </div>
    </div>
  );
}

/** R alone turns the page while the focus is on it; anywhere else it belongs to the desk. */
function turnsHere(event: React.KeyboardEvent, onTurn: () => void): void {
  if (event.code !== 'KeyR' || event.ctrlKey || event.altKey || event.metaKey) return;
  event.preventDefault();
  onTurn();
}

/** The print page in a frame as tall as itself, so that one scrolls the pane and not the frame. */
function SheetPage({ page, style, onHeight }: { page: DocPage; style: React.CSSProperties; onHeight: (height: number) => void }) {
  const { data } = useQuery({ queryKey: ['sheet', page.address], queryFn: () => fetchText(page.address), staleTime: 60_000 });
  if (data === undefined) return <Loading />;
  const measure = ({ currentTarget }: React.SyntheticEvent<HTMLIFrameElement>) => onHeight(Math.max(SHEET.height, currentTarget.contentDocument?.documentElement.scrollHeight ?? 0));
  return <iframe title={page.name} srcDoc={data} className="doc-page" style={style} onLoad={measure} tabIndex={-1} />;
}

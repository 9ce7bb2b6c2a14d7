import { Tooltip } from 'antd';
import type { Source } from '../api/contract';

/** Where a value is written: the place always visible, the words on pointing at it. */
export function SourceNote({ source }: { source: Source | null }) {
  if (source === null) return null;
  return (
    <Tooltip title={source.quote}>
      <span className="quote" tabIndex={0}>
        {placeOf(source)}
      </span>
    </Tooltip>
  );
}

/** The words themselves, for a clerk to read aloud. */
export function Quote({ source }: { source: Source | null }) {
  if (source === null) return null;
  return (
    <span className="quote">
      {placeOf(source)}：“{source.quote}”
    </span>
  );
}

/** "文件 001 · 2.1 · ①"; what is no numbered document names itself (示例). */
function placeOf({ document, section, row }: Source): string {
  return [/^\d+$/.test(document) ? `文件 ${document}` : document, section, row].filter(Boolean).join(' · ');
}

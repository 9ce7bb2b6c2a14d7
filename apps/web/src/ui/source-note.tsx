import { Tooltip } from 'antd';
import type { Source } from '../api/types';

/** Where a value is written: the place always visible, the words on pointing at it. */
export function SourceNote({ source }: { source: Source | null }) {
  if (source === null) return null;
  return (
    <Tooltip title={source.quote}>
      <span className="quote" tabIndex={0}>
        {source.document} {source.section}
        {source.row === null ? '' : ` · ${source.row}`}
      </span>
    </Tooltip>
  );
}

/** The words themselves, for a clerk to read aloud. */
export function Quote({ source }: { source: Source | null }) {
  if (source === null) return null;
  return (
    <span className="quote">
      {source.document} {source.section}
      {source.row === null ? '' : ` · ${source.row}`}：“{source.quote}”
    </span>
  );
}

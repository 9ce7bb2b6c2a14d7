import { Tooltip } from 'antd';
import { createContext, useContext } from 'react';
import type { Source, SourceDocument } from '../api/contract';

/** The titles of the documents that sources name by a code; the shell provides them. */
export const DocumentTitles = createContext<readonly SourceDocument[]>([]);

/** Where a value is written: the place always visible, title and words on pointing at it or coming to it by keys. */
export function SourceNote({ source }: { source: Source | null }) {
  const { short, full } = usePlace(source);
  if (source === null) return null;
  return (
    <Tooltip trigger={['hover', 'focus']} title={`${full}：${source.quote}${doubtOf(source)}`}>
      <span className="quote" tabIndex={0}>
        {short}
        {source.certainty === undefined ? '' : ` · ${certainties[source.certainty]}`}
      </span>
    </Tooltip>
  );
}

/** The words themselves, for a clerk to read aloud. */
export function Quote({ source }: { source: Source | null }) {
  const { full } = usePlace(source);
  if (source === null) return null;
  return (
    <span className="quote">
      {full}：“{source.quote}”{doubtOf(source)}
    </span>
  );
}

const certainties = { inferred: '推断', uncertain: '存疑' } as const satisfies Record<NonNullable<Source['certainty']>, string>;

/** Why a value is not sure, in brackets; nothing for one that is. */
const doubtOf = ({ certainty, cause, unsettled }: Source): string => (certainty === undefined ? '' : `（${certainties[certainty]}：${[cause, unsettled].filter(Boolean).join('；')}）`);

/** "2.1 · ①" of the document's number or title; what is no listed document names itself (示例). */
function usePlace(source: Source | null): { short: string; full: string } {
  const documents = useContext(DocumentTitles);
  if (source === null) return { short: '', full: '' };
  const document = documents.find(({ code }) => code === source.document);
  // an example names the region it is of by its code, which is nothing to read
  const where = [document === undefined && /^\d{6}$/.test(source.section) ? '' : source.section, source.row].filter(Boolean);
  const title = document ? `《${document.title}》${document.number === null ? '' : `（${document.number}）`}` : source.document;
  return { short: [document?.number ?? document?.title ?? source.document, ...where].join(' · '), full: [title, ...where].join(' ') };
}

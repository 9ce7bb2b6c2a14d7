import { Button } from 'antd';
import { useState } from 'react';
import type { ApplicationView, DocumentView } from '../../api/contract';
import { documentSheet, pageSheet } from '../../api/sheets';
import { deliveryLabel, documentLabel, wordOf } from '../../labels';
import { instantText } from '../../ui/when';
import { SheetPreview } from '../sheet-preview';

/** A matter of it waits for its decision. */
const undecided: readonly ApplicationView['state'][] = ['receiving', 'dispatching', 'processing'];

/** 文书: what was numbered, how far it got, and its print. */
export function Documents({ application }: { application: ApplicationView }) {
  const [open, setOpen] = useState<string | null>(null);
  const [indexed, setIndexed] = useState(false);
  const shown = application.documents.find(({ id }) => id === open);
  if (application.documents.length === 0) return null;
  return (
    <section className="panel stack" aria-label="文书" style={{ gap: 4 }}>
      <div className="between">
        <h2>文书</h2>
        {!undecided.includes(application.state) && (
          <Button size="small" onClick={() => setIndexed(true)}>
            卷宗目录
          </Button>
        )}
      </div>
      {indexed && <SheetPreview title="卷宗目录" sheet={pageSheet('fileIndex', [application.id], application.id)} onClose={() => setIndexed(false)} />}
      <ul className="plain stack" style={{ gap: 4 }}>
        {application.documents.map((document) => (
          <li key={document.id}>
            <span style={document.annulled ? { textDecoration: 'line-through' } : undefined}>
              {documentLabel[document.series]} <span className="secondary nowrap">{document.number}</span>
            </span>
            <div className="row">
              <span className="hint">{statusOf(document)}</span>
              <span className="grow" />
              {document.printable && (
                <>
                  <a href={`/api/documents/${document.id}.pdf`} target="_blank" rel="noreferrer" aria-label={`查看 ${document.number}`}>
                    查看
                  </a>
                  <Button size="small" onClick={() => setOpen(document.id)} aria-label={`打印 ${document.number}`}>
                    打印
                  </Button>
                </>
              )}
            </div>
          </li>
        ))}
      </ul>
      {shown !== undefined && <SheetPreview key={shown.id} title={`${documentLabel[shown.series]} ${shown.number}`} sheet={documentSheet(shown)} prints={shown.prints} onClose={() => setOpen(null)} />}
    </section>
  );
}

/** 已生成 · 已打印 · 已送达, and what became of it beside. */
function statusOf({ annulled, served, prints, printable }: DocumentView): string {
  const state = served === null ? (prints === 0 ? '已生成' : `已打印 ${prints} 次`) : servedText(served);
  return [state, ...(annulled ? ['作废'] : []), ...(printable ? [] : ['内容未留存'])].join(' · ');
}

function servedText({ method, at, proof, tracking }: NonNullable<DocumentView['served']>): string {
  const beside = [wordOf(deliveryLabel, method), at === null ? null : instantText(at), proof, tracking === null ? null : `运单号 ${tracking}`].filter((part) => part !== null);
  return `已送达（${beside.join('，')}）`;
}

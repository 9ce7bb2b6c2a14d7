import { Button } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { fetchText } from '../../api/client';
import { usePrint } from '../../api/commands';
import type { ApplicationView, DocumentView } from '../../api/contract';
import { deliveryLabel, documentLabel, wordOf } from '../../labels';
import { PrintPreview } from '../../ui/print-preview';
import { PagePreview } from '../page-preview';
import { instantText } from '../../ui/when';

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
      {indexed && <FileIndexPreview id={application.id} onClose={() => setIndexed(false)} />}
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
      {shown !== undefined && <DocumentPreview key={shown.id} document={shown} onClose={() => setOpen(null)} />}
    </section>
  );
}

/** The sheet as it would be printed; each print is counted, and from the second on it says 补打. */
function DocumentPreview({ document: { id, series, number, prints }, onClose }: { document: DocumentView; onClose: () => void }) {
  const print = usePrint();
  const { data, error } = useQuery({ queryKey: ['sheet', `/documents/${id}`], queryFn: () => fetchText(`/documents/${id}`) });
  return <PrintPreview title={`${documentLabel[series]} ${number}`} html={data} error={print.error ?? error} printing={print.isPending} prints={prints} onPrint={() => print.mutate([{ id }])} onClose={onClose} />;
}

/** 卷宗目录; asked for once, for whoever takes it is recorded. */
function FileIndexPreview({ id, onClose }: { id: string; onClose: () => void }) {
  return <PagePreview title="卷宗目录" address={`/applications/${id}/file-index`} onClose={onClose} />;
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

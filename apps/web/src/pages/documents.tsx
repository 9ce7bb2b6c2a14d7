import { Button } from 'antd';
import { usePrint } from '../api/commands';
import { explain } from '../api/problem';
import type { ApplicationView, DocumentView } from '../api/contract';
import { deliveryLabel, documentLabel, wordOf } from '../labels';
import { Notice } from '../ui/notice';
import { instantText } from '../ui/when';

/** 文书: what was numbered, how far it got, and its print. */
export function Documents({ application }: { application: ApplicationView }) {
  const print = usePrint();
  if (application.documents.length === 0) return null;
  return (
    <section className="panel stack" aria-label="文书" style={{ gap: 4 }}>
      <h2>文书</h2>
      {print.isError && <Notice {...explain(print.error)} />}
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
                  <Button size="small" loading={print.isPending} onClick={() => print.mutate([document])} aria-label={`打印 ${document.number}`}>
                    打印
                  </Button>
                </>
              )}
            </div>
          </li>
        ))}
      </ul>
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

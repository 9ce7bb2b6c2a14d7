import { Button } from 'antd';
import { useMutation } from '@tanstack/react-query';
import { fetchFile, query } from '../../api/client';
import { explain } from '../../api/problem';
import { useOwnDocuments } from '../../api/queries';
import type { DocumentView } from '../../api/contract';
import { documentLabel } from '../../labels';
import { Notice } from '../../ui/notice';
import { saveFile } from '../../ui/print';
import { longDay, wallClock } from '../../ui/when';

/** 我的文书: what was issued to the applicant, as PDF. */
export function OwnDocuments({ number, code }: { number: string; code: string }) {
  const { data = [] } = useOwnDocuments({ number, code });
  const fetched = useMutation({ mutationFn: async ({ id, number: name }: DocumentView) => saveFile(await fetchFile(`/progress/${number}/documents/${id}.pdf${query({ code })}`), `${name}.pdf`) });
  const shown = data.filter(({ printable }) => printable);
  if (shown.length === 0) return null;
  return (
    <section className="panel stack" aria-label="文书">
      <h2>您的文书</h2>
      {fetched.isError && <Notice {...explain(fetched.error)} />}
      <ul className="plain stack">
        {shown.map((document) => (
          <li key={document.id} className="row">
            <span className="grow">
              {documentLabel[document.series]} <span className="secondary nowrap">{longDay(wallClock(new Date(document.issuedAt)).slice(0, 10))}</span>
              {document.annulled && ' 已作废'}
            </span>
            <Button loading={fetched.isPending} onClick={() => fetched.mutate(document)} aria-label={`下载 ${document.number}`}>
              下载
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

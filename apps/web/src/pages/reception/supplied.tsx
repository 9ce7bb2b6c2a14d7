import type { ApplicationView, Attachment, PaperInput } from '../../api/contract';
import { explain } from '../../api/problem';
import { useAttachments } from '../../api/review';
import { Notice } from '../../ui/notice';
import { instantText } from '../../ui/when';
import { SayButton } from '../application/say-button';

/** 网上补传 that waits for the counter, in the order it came. */
export function useWaiting(application: ApplicationView): { readonly waiting: readonly Attachment[]; readonly error: Error | null } {
  const { data = [], error } = useAttachments(application.id);
  return { waiting: data.filter(({ state }) => state === 'supplied'), error };
}

/** A paper that is marked 收到 takes along what the applicant supplied for it. */
export const withSupplied = (paper: PaperInput, waiting: readonly Attachment[]): PaperInput => {
  const own = waiting.filter(({ material }) => material === paper.material).map(({ id }) => id);
  return own.length === 0 ? paper : { ...paper, attachments: [...(paper.attachments ?? []), ...own] };
};

/** What the applicant supplied: each looked at, and what cannot be used refused with its reason, which he reads. */
export function Supplied({ waiting, error, nameOf }: { waiting: readonly Attachment[]; error: Error | null; nameOf: (material: string | null) => string }) {
  if (error !== null) return <Notice {...explain(error)} />;
  if (waiting.length === 0) return null;
  return (
    <section className="panel stack" aria-label="网上补传">
      <div className="between">
        <h2>网上补传 <span className="hint">{waiting.length}</span></h2>
        <span className="hint">材料标为收到（数字键或 A），其影像一并收下；不能用的请退回，办事人会看到理由。</span>
      </div>
      <ul className="plain row pages">
        {waiting.map((file, index) => (
          <li key={file.id} className="supplied">
            <a href={`/api/attachments/${file.id}`} target="_blank" rel="noreferrer" aria-label={`查看 ${nameOf(file.material)} 第 ${index + 1} 个文件`}>
              {file.mediaType === 'application/pdf' ? <span className="pdf">PDF</span> : <img src={`/api/attachments/${file.id}`} alt="" />}
            </a>
            <span>
              {nameOf(file.material)}
              <span className="hint"> {instantText(file.uploadedAt)}</span>
            </span>
            <SayButton name="退回" label="不能用的原因" path={`/attachments/${file.id}/refuse`} field="reason" />
          </li>
        ))}
      </ul>
    </section>
  );
}

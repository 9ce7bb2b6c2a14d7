import { Skeleton } from 'antd';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useFavourites } from '../../api/catalogue';
import { explain } from '../../api/problem';
import { useDraft } from '../../api/reception';
import type { CommandReceipt } from '../../api/contract';
import { paths } from '../../paths';
import { useDesk } from '../../shell/desk';
import { Notice } from '../../ui/notice';
import { VisitResult } from './visit-result';
import type { DraftContent } from './use-draft-keeper';
import { VisitForm } from './visit-form';

/** 快速受理: one page, no wizard; a new person is a new page. What is entered is a 暂存 with an address of its own, so it survives a reload. */
export function ReceptionPage() {
  const [served, setServed] = useState(0);
  const [done, setDone] = useState<CommandReceipt | null>(null);
  const [search] = useSearchParams();
  const go = useNavigate();
  const [opened, setOpened] = useState({ draft: search.get('draft'), item: search.get('item') });
  const { data: draft, error } = useDraft(opened.draft);
  const { data: favourites } = useFavourites(useDesk().window?.code ?? null);
  const favourite = favourites?.find(({ code }) => code === opened.item);
  const next = () => {
    setDone(null);
    setOpened({ draft: null, item: null });
    setServed(served + 1);
    void go(paths.reception, { replace: true });
  };
  if (opened.draft !== null && error !== null) return <Notice {...explain(error)} onClose={next} />;
  if ((opened.draft !== null && draft === undefined) || (opened.item !== null && favourites === undefined)) return <Skeleton active />;
  return (
    <>
      {done !== null && <VisitResult receipt={done} onNext={next} onUndone={() => setDone(null)} />}
      <div hidden={done !== null} style={{ height: '100%' }}>
        <VisitForm
          key={served}
          active={done === null}
          // this page wrote it (use-draft-keeper.ts)
          draft={draft === undefined ? null : { id: draft.id, savedAt: draft.savedAt, ...(draft.content as unknown as DraftContent) }}
          items={favourite === undefined ? [] : [{ code: favourite.code, name: favourite.name, later: false }]}
          onDone={(receipt) => {
            setDone(receipt);
            void go(paths.reception, { replace: true }); // its draft is gone
          }}
          onClear={next}
        />
      </div>
    </>
  );
}

import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useFavourites } from '../../api/catalogue';
import type { CommandReceipt } from '../../api/contract';
import { explain } from '../../api/problem';
import { useDraft } from '../../api/reception';
import { paths } from '../../paths';
import { useDesk } from '../../shell/desk';
import { Loading } from '../../ui/loading';
import { Notice } from '../../ui/notice';
import { LeftBehind } from './left-behind';
import type { DraftContent } from './use-draft-keeper';
import { VisitForm, type Trial } from './visit-form';
import { VisitResult } from './visit-result';

export interface Opened {
  readonly id: number;
  readonly draft: string | null;
  readonly item: string | null;
}

interface Props {
  opened: Opened;
  /** The one the clerk works on; the others only say what becomes of them. */
  front: boolean;
  onNext: () => void;
  onLeave: () => void;
  onFront: () => void;
  onSeen: () => void;
}

/** One person's visit, from the empty form to its result. */
export function Visit({ opened, front, onNext, onLeave, onFront, onSeen }: Props) {
  const go = useNavigate();
  const [done, setDone] = useState<CommandReceipt | null>(null);
  const [late, setLate] = useState(false);
  const [trial, setTrial] = useState<Trial>({ pending: false, error: null });
  const { draft, items, error, ready } = useOpened(opened);
  if (error !== null) return <Notice {...explain(error)} onClose={onNext} />;
  if (!ready) return <Loading />;
  return (
    <>
      {!front && <LeftBehind receipt={done} trial={trial} onFront={onFront} onSeen={onSeen} />}
      {front && done !== null && <VisitResult receipt={done} undoable={!late} onNext={onNext} onUndone={() => setDone(null)} />}
      <div hidden={!front || done !== null} style={{ height: '100%' }}>
        <VisitForm
          active={front && done === null}
          draft={draft}
          items={items}
          onDone={(receipt, wasLate) => {
            setDone(receipt);
            setLate(wasLate);
            if (front) void go(paths.reception, { replace: true }); // its draft is gone
          }}
          onClear={onNext}
          onLeave={onLeave}
          onTried={setTrial}
        />
      </div>
    </>
  );
}

/** The 暂存 and the item the page was asked for, as soon as they are there. */
function useOpened(opened: Opened) {
  const { data: draft, error } = useDraft(opened.draft);
  const { data: favourites } = useFavourites(useDesk().window?.code ?? null);
  const favourite = favourites?.find(({ code }) => code === opened.item);
  return {
    // this page wrote it (use-draft-keeper.ts)
    draft: draft === undefined ? null : { id: draft.id, savedAt: draft.savedAt, ...(draft.content as unknown as DraftContent) },
    items: favourite === undefined ? [] : [{ code: favourite.code, name: favourite.name, later: false }],
    error: opened.draft === null ? null : error,
    ready: (opened.draft === null || draft !== undefined) && (opened.item === null || favourites !== undefined),
  };
}

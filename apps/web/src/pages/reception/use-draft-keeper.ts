import { useEffect, useRef, useState } from 'react';
import { newKey } from '../../api/client';
import type { DraftInput } from '../../api/contract';
import { keepWhileClosing, useKeepDraft } from '../../api/reception';
import type { PartyFields } from '../../forms/party.form';
import type { Visit } from '../../forms/visit';
import type { Desk } from '../../shell/desk';

/** What a 暂存 holds; this page writes it and reads it. */
export interface DraftContent {
  readonly visit: Visit;
  readonly fields: PartyFields;
  /** Why anew, though the same is open; absent in what was kept before it was. */
  readonly anew?: string;
}

/** What the page was opened with. */
export interface OpenedDraft extends DraftContent {
  readonly id: string;
  readonly savedAt: string;
}

/** Milliseconds after the last change. */
const pause = 1000;

/** 暂存 on the server, with every change and by Ctrl+S, from the first thing entered until the visit is registered or cleared; a page that is left or closed keeps what it has not kept yet. */
export function useDraftKeeper(opened: OpenedDraft | null, desk: Desk, content: () => DraftContent) {
  const [id, setId] = useState(opened?.id ?? null);
  const keep = useKeepDraft();
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const sending = useRef<Promise<unknown>>(Promise.resolve());
  const forget = () => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
  };
  const save = (under: string) => {
    forget();
    const input = draftInputOf(desk, content());
    sending.current = sending.current.then(() => keep.mutateAsync({ id: under, input })).catch(() => undefined); // `keep` holds the error, and the head of the page says it
  };
  const name = () => {
    if (id === null && isWorthKeeping(content())) setId(newKey());
  };
  const changed = () => {
    name();
    forget();
    timer.current = setTimeout(() => latest.current.due(), pause);
  };
  const due = () => {
    forget();
    if (id !== null) save(id);
  };
  const leave = (closing: boolean) => {
    if (timer.current === null) return;
    if (!closing) return due();
    forget();
    if (id !== null) keepWhileClosing(id, draftInputOf(desk, content()));
  };
  const latest = useRef({ due, leave });
  useEffect(() => {
    latest.current = { due, leave };
    if (timer.current !== null) name(); // what was chosen stands in the page only now
  });
  useLeaving(latest);
  return {
    id, changed,
    keepNow: () => {
      const under = id ?? newKey();
      setId(under);
      save(under);
    },
    /** Nothing more is kept, and what is on its way has arrived: whoever removes the draft next removes the last of it. */
    stop: () => {
      forget();
      return sending.current;
    },
    savedAt: keep.data?.savedAt ?? opened?.savedAt ?? null,
    failed: keep.isError,
  };
}

function useLeaving(latest: React.RefObject<{ leave: (closing: boolean) => void }>): void {
  useEffect(() => {
    const closing = () => latest.current.leave(true);
    window.addEventListener('pagehide', closing);
    return () => {
      window.removeEventListener('pagehide', closing);
      latest.current.leave(false);
    };
  }, [latest]);
}

const isWorthKeeping = ({ visit, fields: { party, withAgent } }: DraftContent): boolean =>
  visit.items.length > 0 || visit.bundle !== null || withAgent || [party.idNumber, party.name, party.phone].some((said) => said !== undefined && said !== '');

function draftInputOf({ region, window }: Desk, { visit, fields, anew = '' }: DraftContent): DraftInput {
  const { kind, idType, idNumber = '', name = '' } = fields.party;
  return {
    region,
    ...(window === null ? {} : { window: window.code }),
    items: visit.items.map((item) => item.name.slice(0, 100)),
    party: { kind, idType, idNumber, name },
    content: { visit, fields, anew },
  };
}

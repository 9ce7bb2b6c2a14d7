import { useEffect, useRef, useState } from 'react';
import { newKey } from '../../api/client';
import type { DraftInput } from '../../api/contract';
import { useKeepDraft } from '../../api/reception';
import type { PartyFields } from '../../forms/party.form';
import type { Visit } from '../../forms/visit';
import type { Desk } from '../../shell/desk';

/** What a 暂存 holds; this page writes it and reads it. */
export interface DraftContent {
  readonly visit: Visit;
  readonly fields: PartyFields;
}

/** Seconds after the last change; only once the clerk has kept it himself. */
const pause = 1500;

/** 暂存 on the server: by Ctrl+S, and from then on with every change, until the visit is registered. */
export function useDraftKeeper(opened: string | null, desk: Desk, content: () => DraftContent) {
  const [id, setId] = useState(opened);
  const keep = useKeepDraft();
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const stop = () => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
  };
  useEffect(() => stop, []);
  const save = (under: string) => keep.mutate({ id: under, input: draftInputOf(desk, content()) });
  const keepNow = () => {
    stop();
    const under = id ?? newKey();
    setId(under);
    save(under);
    return under;
  };
  const changed = () => {
    if (id === null) return;
    stop();
    timer.current = setTimeout(() => save(id), pause);
  };
  return { id, keepNow, changed, stop, savedAt: keep.data?.savedAt ?? null, error: keep.error };
}

function draftInputOf({ region, window }: Desk, { visit, fields }: DraftContent): DraftInput {
  const { kind, idType, idNumber = '', name = '' } = fields.party;
  return {
    region,
    ...(window === null ? {} : { window: window.code }),
    items: visit.items.map((item) => item.name.slice(0, 100)),
    party: { kind, idType, idNumber, name },
    content: { visit, fields },
  };
}

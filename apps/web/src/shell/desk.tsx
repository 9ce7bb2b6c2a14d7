import { createContext, use, useState } from 'react';
import type { ReactNode } from 'react';
import { useOrganisation, useSession } from '../api/queries';
import type { CounterWindow, Office, Session } from '../api/contract';
import { windowsOf } from './reach';

/** Where the person sits today. The window is remembered on this computer; nothing personal is. */
export interface Desk {
  readonly window: CounterWindow | null;
  readonly office: Office | null;
  /** Region whose catalogue holds at this desk. */
  readonly region: string;
  readonly windows: readonly CounterWindow[];
  /** Where one sits has been looked up; until then there is no window. */
  readonly known: boolean;
  readonly sitAt: (window: string) => void;
}

const DeskContext = createContext<Desk | null>(null);
const remembered = 'zonggui.window';

export function DeskProvider({ session, children }: { session: Session; children: ReactNode }) {
  const { data: organisation } = useOrganisation();
  const [chosen, setChosen] = useState(() => localStorage.getItem(remembered));
  const windows = organisation ? windowsOf(session, organisation) : [];
  const window = windows.find(({ code }) => code === chosen) ?? windows[0] ?? null;
  const office = organisation?.offices.find(({ code }) => code === window?.office) ?? null;
  const sitAt = (code: string) => {
    localStorage.setItem(remembered, code);
    setChosen(code);
  };
  const region = office?.region ?? session.grants[0]?.region ?? '';
  return <DeskContext value={{ window, office, region, windows, known: organisation !== undefined, sitAt }}>{children}</DeskContext>;
}

export function useDesk(): Desk {
  const desk = use(DeskContext);
  if (desk === null) throw new Error('useDesk is used inside DeskProvider.');
  return desk;
}

/** The person signed in, on pages that only such a person sees. */
export function useMe(): Session {
  const { data } = useSession();
  if (!data) throw new Error('useMe is used inside the shell.');
  return data;
}

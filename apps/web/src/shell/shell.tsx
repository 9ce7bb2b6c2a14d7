import { useEffect, useSyncExternalStore } from 'react';
import { Outlet, useLocation, useNavigate } from 'react-router';
import { actingFor, watchActing } from '../api/client';
import type { Session } from '../api/contract';
import { useLive } from '../api/live';
import { useDocuments } from '../api/queries';
import { paths } from '../paths';
import { Arriving } from '../ui/arriving';
import { wasFloating } from '../ui/key-house';
import { loadKeysOf } from '../ui/key-settings';
import { useKeys } from '../ui/keys';
import { DocumentTitles } from '../ui/source-note';
import { Watermark } from '../ui/watermark';
import { useOpenScanned } from './open-scanned';
import { chords } from './chords';
import { CommandList } from './command-list';
import { DeskProvider } from './desk';
import { HeldStrip } from './held-strip';
import { useIdleLock } from './idle';
import { IdleLock } from './idle-lock';
import { InstantAlerts } from './instant-alerts';
import { KeyHelp } from './key-help';
import { pageAt, pagesOf } from './reach';
import { SideNav } from './side-nav';
import { SignInAgain } from './sign-in-again';
import { TopBar } from './top-bar';

/** What every page of the staff stands in: who and where at the top, the pages of the post at the left. */
export function Shell({ session, onShown }: { session: Session; onShown: () => void }) {
  useLive();
  useIdleLock();
  const acting = useSyncExternalStore(watchActing, actingFor);
  // whoever covers works with the grants of the one covered, and with no other (AB岗)
  const own = { ...session, grants: session.grants.filter(({ covers }) => (covers?.id ?? null) === acting) };
  const pages = pagesOf(own);
  const { data: documents = [] } = useDocuments();
  useEffect(() => loadKeysOf(session.staff.id), [session.staff.id]);
  useTitle(pages);
  useEffect(onShown, [onShown]);
  return (
    <DeskProvider session={own}>
      <div className="shell">
        <a href="#main" className="skip">
          跳到正文
        </a>
        <ShellKeys pages={pages} />
        <Watermark staff={session.staff} />
        <CommandList />
        <KeyHelp />
        <InstantAlerts session={own} />
        <TopBar session={session} own={own} />
        <SideNav pages={pages} />
        <main id="main" tabIndex={-1}>
          <DocumentTitles.Provider value={documents}>
            <Page />
          </DocumentTitles.Provider>
          <SignInAgain />
          <HeldStrip />
        </main>
      </div>
      <IdleLock session={session} />
    </DeskProvider>
  );
}

function Page() {
  const { pathname } = useLocation();
  return (
    <Arriving place={pathname}>
      <Outlet />
    </Arriving>
  );
}

type NamedPage = ReturnType<typeof pagesOf>[number];

/** Pages that no navigation names. */
const elsewhere = [['/applications/', '办件'], [paths.settings, '设置'], [paths.examples, '组件样例']] as const;

/** The tab says which page it is. */
function useTitle(pages: readonly NamedPage[]): void {
  const { pathname } = useLocation();
  const name = pageAt(pages, pathname)?.name ?? elsewhere.find(([path]) => pathname.startsWith(path))?.[1] ?? '';
  useEffect(() => {
    document.title = [name, '综柜'].filter(Boolean).join(' · ');
  }, [name]);
}

/** Keys that work on every page: where to go, and Esc, which leaves a field and then goes back. */
function ShellKeys({ pages }: { pages: readonly NamedPage[] }) {
  const navigate = useNavigate();
  const { key, pathname } = useLocation();
  useOpenScanned();
  const open = chords.filter(({ path }) => path === paths.home || pages.some((page) => page.path === path));
  const back = () => {
    if (wasFloating()) return;
    if (document.activeElement instanceof HTMLElement && document.activeElement.matches('input, textarea, [contenteditable]')) document.activeElement.blur();
    else if (key !== 'default' && !pages.some(({ path }) => path === pathname)) void navigate(-1);
  };
  useKeys([
    ...open.map(({ keys, path, name }) => ({ keys, name, group: '去', run: () => void navigate(path) })),
    ...pages.filter(({ path }) => !open.some((chord) => chord.path === path)).map(({ path, name }) => ({ name, group: '去', run: () => void navigate(path) })),
    { keys: 'Esc', name: '关闭 · 返回', group: '通用', whileTyping: true, run: back },
  ]);
  return null;
}

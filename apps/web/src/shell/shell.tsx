import { Button, Dropdown, Menu } from 'antd';
import { Link, Outlet, useLocation } from 'react-router';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { actFor, actingFor, watchActing } from '../api/client';
import { useSignOut } from '../api/commands';
import { useLive } from '../api/live';
import { useDocuments, useOrganisation } from '../api/queries';
import type { Session } from '../api/contract';
import { postLabel } from '../labels';
import { paths } from '../paths';
import { Clock } from './clock';
import { DeskProvider, useDesk } from './desk';
import { pagesOf } from './reach';
import { SearchBox } from './search-box';
import { loadKeysOf } from '../ui/key-settings';
import { DocumentTitles } from '../ui/source-note';
import { SignInAgain } from './sign-in-again';

/** What every page of the staff stands in: who and where at the top, the pages of the post at the left. */
export function Shell({ session }: { session: Session }) {
  useLive();
  const { pathname } = useLocation();
  useEffect(() => loadKeysOf(session.staff.id), [session.staff.id]);
  const acting = useSyncExternalStore(watchActing, actingFor);
  // whoever covers works with the grants of the one covered, and with no other (AB岗)
  const own = { ...session, grants: session.grants.filter(({ covers }) => (covers?.id ?? null) === acting) };
  const pages = pagesOf(own);
  const { data: documents = [] } = useDocuments();
  return (
    <DeskProvider session={own}>
      <div className="shell">
        <header>
          <strong>综柜</strong>
          <Place session={own} />
          <span className="grow" />
          <SearchBox />
          <Clock />
          <UserMenu session={session} />
        </header>
        <nav aria-label="主导航">
          <Menu
            selectedKeys={[pages.find(({ path }) => pathname.startsWith(`${path}/`))?.path ?? pathname]}
            items={[
              ...pages.map(({ path, name }) => ({ key: path, label: <Link to={path}>{name}</Link> })),
              { type: 'divider' as const },
              { key: paths.guides, label: <Link to={paths.guides} target="_blank">办事指南（公开）</Link> },
              { key: paths.progress, label: <Link to={paths.progress} target="_blank">查进度（公开）</Link> },
            ]}
          />
        </nav>
        <main>
          <DocumentTitles.Provider value={documents}>
            <Outlet />
          </DocumentTitles.Provider>
          <SignInAgain />
        </main>
      </div>
    </DeskProvider>
  );
}

function Place({ session }: { session: Session }) {
  const { data: organisation } = useOrganisation();
  const desk = useDesk();
  const grant = session.grants[0];
  const region = organisation?.regions.find(({ code }) => code === (desk.office?.region ?? grant?.region))?.name ?? '';
  const department = organisation?.departments.find(({ code }) => code === grant?.department)?.name;
  const where = [region, desk.window ? desk.window.name : department].filter(Boolean).join(' · ');
  const posts = [...new Set(session.grants.map(({ post }) => postLabel[post]))].join('、');
  return (
    <span>
      {where} · <span style={{ opacity: 0.85 }}>{posts}</span>
    </span>
  );
}

function UserMenu({ session }: { session: Session }) {
  const signOut = useSignOut();
  const covered = session.grants.flatMap(({ covers }) => (covers === null ? [] : [covers]));
  const now = covered.find(({ id }) => id === actingFor());
  const client = useQueryClient();
  const choose = (key: string) => {
    if (key === 'sign-out') return signOut.mutate();
    actFor(key === 'self' ? null : key);
    void client.invalidateQueries();
  };
  const cover = covered.length === 0 ? [] : [{ key: 'self', label: '以本人身份办理' }, ...covered.map(({ id, name }) => ({ key: id, label: `AB岗：代 ${name} 办理` })), { type: 'divider' as const }];
  return (
    <Dropdown trigger={['click']} menu={{ items: [...cover, { key: 'sign-out', label: '签退' }], onClick: ({ key }) => choose(key) }}>
      <Button type="text" aria-haspopup="menu">
        {session.staff.name}
        {now && `（代 ${now.name}）`} ▾
      </Button>
    </Dropdown>
  );
}

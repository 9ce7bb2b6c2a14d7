import { Button } from 'antd';
import { useState } from 'react';
import { Link, useLocation } from 'react-router';
import { paths } from '../paths';
import { KeyHint } from '../ui/key-hint';
import { chords } from './chords';
import { pageAt } from './reach';

/** Two characters of a page while the navigation is narrow; the full name stays its name. */
const short: Readonly<Record<string, string>> = {
  [paths.supervision]: '监督', [paths.overdue]: '时限', [paths.cards]: '牌', [paths.calendars]: '日历', [paths.conflicts]: '冲突', [paths.coverage]: '覆盖', [paths.reception]: '受理', [paths.preReviews]: '预审', [paths.appointmentDesk]: '预约', [paths.paperTransfers]: '交接', [paths.guides]: '指南', [paths.progress]: '进度',
};

const publicPages = [
  { path: paths.guides, name: '办事指南（公开）' },
  { path: paths.progress, name: '查进度（公开）' },
];

const remembered = 'zonggui.nav';

/** The pages of the post; 168 px, or 48 px as this computer remembers. */
export function SideNav({ pages }: { pages: readonly { path: string; name: string }[] }) {
  const [narrow, setNarrow] = useState(() => localStorage.getItem(remembered) === 'narrow');
  const { pathname } = useLocation();
  const here = pageAt(pages, pathname);
  const toggle = () => {
    localStorage.setItem(remembered, narrow ? 'wide' : 'narrow');
    setNarrow(!narrow);
  };
  return (
    <nav aria-label="主导航" className={narrow ? 'narrow' : undefined}>
      <ul className="plain">
        {pages.map((page) => (
          <NavItem key={page.path} {...page} narrow={narrow} here={page === here} />
        ))}
        <li className="separator" aria-hidden />
        {publicPages.map((page) => (
          <NavItem key={page.path} {...page} narrow={narrow} here={page.path === pathname} elsewhere />
        ))}
      </ul>
      <Button type="text" size="small" onClick={toggle} aria-expanded={!narrow} title={narrow ? '展开导航' : '收起导航'}>
        {narrow ? '»' : '« 收起'}
      </Button>
    </nav>
  );
}

function NavItem({ path, name, narrow, here, elsewhere = false }: { path: string; name: string; narrow: boolean; here: boolean; elsewhere?: boolean }) {
  const chord = chords.find((candidate) => candidate.path === path)?.keys;
  return (
    <li>
      <Link to={path} aria-label={narrow ? name : undefined} aria-current={here ? 'page' : undefined} title={narrow ? name : undefined} {...(elsewhere ? { target: '_blank' } : {})}>
        <span className="grow clip">{narrow ? (short[path] ?? name.slice(0, 2)) : name}</span>
        {!narrow && chord !== undefined && (
          <span aria-hidden>
            <KeyHint keys={chord} />
          </span>
        )}
      </Link>
    </li>
  );
}

import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useDocuments } from '../api/queries';
import { paths } from '../paths';
import { DocumentTitles } from '../ui/source-note';
import './guide.css';

/** A page for anybody: large letters, narrow enough for a telephone, the way to the other public pages at the top. */
export function PublicPage({ children }: { children: ReactNode }) {
  const { data: documents = [] } = useDocuments();
  return (
    <main className="public stack" style={{ gap: 16 }}>
      <nav className="row no-print" aria-label="公开页面">
        <Link to={paths.guides}>办事指南</Link>
        <Link to={paths.appointments}>预约</Link>
        <Link to={paths.progress}>查进度</Link>
      </nav>
      <DocumentTitles.Provider value={documents}>{children}</DocumentTitles.Provider>
    </main>
  );
}

import { Button } from 'antd';
import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';

/** Rows of a list that has a page of its own. */
export const shown = 10;

interface Props {
  title: string;
  /** null: not known yet. */
  count: number | null;
  empty: string;
  people?: boolean;
  children: ReactNode;
  more?: ReactNode;
}

/** One list of 窗口工作台: its rows, what to do when there are none, and the way to the rest. */
export function List({ title, count, empty, people = true, children, more }: Props) {
  return (
    <section className={people ? 'panel people' : 'panel'} aria-label={title}>
      <h2>
        {title} {count !== null && count > 0 && <span className="hint">{count}</span>}
      </h2>
      {count === 0 ? <p className="hint" style={{ margin: 0 }}>{empty}</p> : <ul className="plain rows">{children}</ul>}
      {more}
    </section>
  );
}

export function More({ query }: { query: Pick<UseInfiniteQueryResult, 'hasNextPage' | 'isFetchingNextPage' | 'fetchNextPage'> }) {
  if (!query.hasNextPage) return null;
  return (
    <Button size="small" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
      再列 10 件
    </Button>
  );
}

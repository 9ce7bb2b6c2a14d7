import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { PreReviewRow } from '../../api/contract';
import { explain } from '../../api/problem';
import { usePreReviews } from '../../api/submissions';
import { paths } from '../../paths';
import { DataTable } from '../../ui/data-table/data-table';
import { EmptyLine, Notice } from '../../ui/notice';
import { ViewTabs } from '../../ui/view-tabs';
import { preReviewColumns } from './pre-review-columns';

const names = { waiting: '待预审', returned: '预审退回' } as const;

/** 网上待预审: what came online for the counters of the region, the oldest first. */
export function PreReviewsPage() {
  const go = useNavigate();
  const [state, setState] = useState<keyof typeof names>('waiting');
  const lists = { waiting: usePreReviews('waiting'), returned: usePreReviews('returned') };
  const list = lists[state];
  const count = (of: keyof typeof names) => (lists[of].hasNextPage ? undefined : lists[of].data?.pages.reduce((sum, { rows }) => sum + rows.length, 0));
  const open = ({ id }: PreReviewRow) => state === 'waiting' && void go(paths.preReview(id));
  return (
    <div className="queue">
      <ViewTabs label="视图" value={state} onChange={(key) => setState(key === 'returned' ? 'returned' : 'waiting')} tabs={(['waiting', 'returned'] as const).map((key) => ({ key, name: names[key], count: count(key) }))} />
      <div className="stack grow" style={{ gap: 4 }}>
        <h1 className="unseen">网上待预审</h1>
        {list.isError && <Notice {...explain(list.error)} />}
        <DataTable<PreReviewRow>
          name="pre-reviews"
          people
          label={names[state]}
          columns={preReviewColumns}
          rows={list.data?.pages.flatMap(({ rows }) => rows) ?? []}
          idOf={({ id }) => id}
          nameOf={({ number, item }) => `打开网上申报 ${number} ${item.name}`}
          list={state}
          loading={list.isPending}
          paging={{ more: list.hasNextPage && !list.isFetchNextPageError, loading: list.isFetchingNextPage, load: () => void list.fetchNextPage() }}
          isLate={({ light }) => light === 'red'}
          onOpen={open}
          empty={<EmptyLine>{state === 'waiting' ? '没有网上待预审的申报。' : '没有退回后等申请人修改的申报。'}</EmptyLine>}
          focusFirst
        />
      </div>
    </div>
  );
}

import { Button } from 'antd';
import { useNavigate, useSearchParams } from 'react-router';
import { query } from '../../api/client';
import type { MatterListRow } from '../../api/contract';
import { explain } from '../../api/problem';
import { useMatterList } from '../../api/reports';
import { drawnLabel, matterStateLabel } from '../../labels';
import { paths } from '../../paths';
import { CaseNumber } from '../../ui/case-number';
import { DemoMark } from '../../ui/chip';
import type { Column } from '../../ui/data-table/contract';
import { DataTable } from '../../ui/data-table/data-table';
import { EmptyLine, Notice } from '../../ui/notice';
import { dayText, instantText } from '../../ui/when';
import { FilterChips } from './scope-bar';

const names: Readonly<Record<string, string>> = { received: '收件', accepted: '受理', decided: '办结', instant: '即办办结', open: '在办', drawn: '抽查' };
const cuts = ['region', 'under', 'department', 'window', 'item', 'from', 'to'] as const;
const at = (instant: string | null): string => (instant === null ? '—' : instantText(instant));

const columns: readonly Column<MatterListRow>[] = [
  { key: 'number', title: '办件编号', width: 176, always: true, text: ({ number }) => number, draw: ({ number }) => <CaseNumber number={number} /> },
  { key: 'item', title: '事项', text: ({ item }) => item.name, draw: ({ item, demo }) => <>{demo && <DemoMark />} {item.name}</> },
  { key: 'applicant', title: '申请人', width: 96, text: ({ applicant }) => applicant },
  { key: 'state', title: '状态', width: 112, text: ({ state }) => matterStateLabel[state] },
  { key: 'received', title: '收件', width: 104, text: ({ receivedAt }) => at(receivedAt) },
  { key: 'accepted', title: '受理', width: 104, text: ({ acceptedAt }) => at(acceptedAt) },
  { key: 'decided', title: '办结', width: 104, text: ({ decidedAt }) => at(decidedAt) },
  { key: 'due', title: '承诺到期', width: 96, text: ({ dueOn }) => (dueOn === null ? '—' : dayText(dueOn)) },
  { key: 'holder', title: '责任人', width: 160, text: ({ department, holder }) => [department?.name, holder].filter(Boolean).join(' · ') || '—' },
  { key: 'window', title: '窗口', width: 112, text: ({ window }) => window?.name ?? '—' },
];

/** 抽查: who drew it, beside what became of it. */
const columnsOf = (list: string): readonly Column<MatterListRow>[] =>
  list !== 'drawn' ? columns : columns.flatMap((column) => (column.key === 'state' ? [{ key: 'drawn', title: '抽查', width: 96, text: ({ drawn }: MatterListRow) => (drawn === null ? '—' : drawnLabel[drawn]) }, column] : [column]));

/** The matters a figure of 监督首页 counts, one by one. */
export function MattersPage() {
  const [search, setSearch] = useSearchParams();
  const navigate = useNavigate();
  const list = search.get('list') ?? 'open';
  const filter = Object.fromEntries(cuts.flatMap((key) => (search.get(key) ? [[key, search.get(key) ?? '']] : [])));
  const found = useMatterList({ list, ...filter });
  const drop = (key: string) => {
    const next = new URLSearchParams(search);
    next.delete(key);
    setSearch(next, { replace: true });
  };
  return (
    <div className="stack" style={{ height: '100%' }}>
      <div className="between">
        <h1>{names[list] ?? '办件'}清单</h1>
        <FilterChips filter={filter} fixed={['from', 'to']} onDrop={drop} />
        <span className="grow" />
        <span className="hint nowrap">{found.data?.pages[0] && `数据截至 ${instantText(found.data.pages[0].asOf)}`}</span>
        <Button size="small" href={`/api/reports/matters.xlsx${query({ list, ...filter })}`}>
          导出 xlsx
        </Button>
      </div>
      {found.isError && <Notice {...explain(found.error)} />}
      <div className="grow" style={{ minHeight: 0 }}>
        <DataTable<MatterListRow>
          name="matters"
          people
          label={`${names[list] ?? '办件'}清单`}
          columns={columnsOf(list)}
          rows={found.data?.pages.flatMap((page) => page.rows) ?? []}
          idOf={({ matterId }) => matterId}
          nameOf={({ number }) => `打开办件 ${number}`}
          list={JSON.stringify([list, filter])}
          stale={found.isPlaceholderData}
          loading={found.isPending}
          paging={{ more: found.hasNextPage, loading: found.isFetchingNextPage, load: () => void found.fetchNextPage() }}
          onOpen={(row) => void navigate(paths.application(row.applicationId, row.matterId))}
          empty={<EmptyLine>{list === 'drawn' ? '没有抽查件。允许批量的事项分办时由系统抽取一成；要抽查某件，请打开办件后选“抽查”。' : '没有符合条件的办件。'}</EmptyLine>}
          focusFirst
        />
      </div>
    </div>
  );
}

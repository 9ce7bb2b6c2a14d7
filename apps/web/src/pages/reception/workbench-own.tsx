import { Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import type { UseInfiniteQueryResult, InfiniteData } from '@tanstack/react-query';
import { useMyInstructions } from '../../api/instructions';
import { useDrafts, useDropDraft, useReceived } from '../../api/reception';
import type { FollowedRow } from '../../api/contract';
import { explain } from '../../api/problem';
import { applicationStateLabel } from '../../labels';
import { paths } from '../../paths';
import { CaseNumber } from '../../ui/case-number';
import { DueChip } from '../../ui/due-chip';
import { Notice } from '../../ui/notice';
import { rowKeys } from '../../ui/row-keys';
import { dueText, instantText } from '../../ui/when';
import { OneInstruction } from '../instructions/own-instructions';
import { List, More } from './workbench-list';

/** 暂存. */
export function Drafts() {
  const { data, error } = useDrafts();
  const drop = useDropDraft();
  const go = useNavigate();
  if (error !== null) return <Notice {...explain(error)} />;
  return (
    <List title="暂存" count={data?.length ?? null} empty="没有暂存；快速受理中填写的内容自动暂存。">
      {(data ?? []).map((draft) => (
        <li key={draft.id} {...rowKeys(`打开暂存 ${draft.applicant ?? ''}`, () => void go(paths.draft(draft.id)))}>
          <span className="grow clip">
            {draft.applicant ?? '未填申请人'} · {draft.items.join('、') || '未选事项'}
          </span>
          <span className="hint nowrap">{instantText(draft.savedAt)}</span>
          <Button
            size="small"
            type="text"
            aria-label="删除暂存"
            loading={drop.isPending && drop.variables === draft.id}
            onClick={(event) => {
              event.stopPropagation();
              drop.mutate(draft.id);
            }}
          >
            删除
          </Button>
        </li>
      ))}
    </List>
  );
}

interface FollowedListProps {
  title: string;
  empty: string;
  query: UseInfiniteQueryResult<InfiniteData<{ rows: FollowedRow[] }>>;
  open: (row: FollowedRow) => string;
}

/** What of one's own is still with somebody. */
export function FollowedList({ title, empty, query, open }: FollowedListProps) {
  const go = useNavigate();
  if (query.isError) return <Notice {...explain(query.error)} />;
  const rows = query.data?.pages.flatMap((page) => page.rows);
  return (
    <List title={title} count={rows?.length ?? null} empty={empty} more={<More query={query} />}>
      {(rows ?? []).map((row) => (
        <li key={row.id} {...rowKeys(`${title} ${row.number}`, () => void go(open(row)))}>
          {row.light !== null && row.dueAt !== null && <DueChip light={row.light}>{dueText(row.dueAt)}</DueChip>}
          <span className="grow clip" title={[row.item, row.material].filter(Boolean).join(' · ')}>
            {row.applicant} · {[row.item, row.material].filter(Boolean).join(' · ')}
          </span>
          <span className="hint"><CaseNumber number={row.number} /></span>
        </li>
      ))}
    </List>
  );
}

/** 请示 of one's own today, with what became of them. */
export function Instructions() {
  const { data, error } = useMyInstructions();
  if (error !== null) return <Notice {...explain(error)} />;
  return (
    <List title="我的请示" people={false} count={data?.length ?? null} empty="今天没有请示；受理时按 Shift+F8 请示值班负责人。">
      {(data ?? []).map((one) => (
        <li key={one.id} title={one.question ?? undefined} style={{ display: 'block' }}>
          {one.draftId !== null && !one.used ? <Link to={paths.draft(one.draftId)}>{one.items.join('、')}</Link> : one.application !== null ? <Link to={paths.application(one.application.id, one.application.matterId)}>{one.items.join('、')}</Link> : <span>{one.items.join('、')}</span>}
          <div className="row">
            <OneInstruction one={one} />
          </div>
        </li>
      ))}
    </List>
  );
}

/** 今日我受理. */
export function Received() {
  const query = useReceived();
  const go = useNavigate();
  if (query.isError) return <Notice {...explain(query.error)} />;
  const rows = query.data?.pages.flatMap((page) => page.rows);
  return (
    <List title="今日我受理" count={rows?.length ?? null} empty="今天还没有受理；按数字键从常用事项开始。" more={<More query={query} />}>
      {(rows ?? []).map((row) => (
        <li key={row.applicationId} {...rowKeys(`打开办件 ${row.number}`, () => void go(paths.application(row.applicationId)))}>
          <span className="hint nowrap">{instantText(row.receivedAt).slice(6)}</span>
          <span className="grow clip">
            {row.applicant} · {row.items.join('、')}
          </span>
          <span className="secondary nowrap">{applicationStateLabel[row.state]}</span>
          <Link className="hint" to={paths.application(row.applicationId)} tabIndex={-1}><CaseNumber number={row.number} /></Link>
        </li>
      ))}
    </List>
  );
}

import { Button, Tooltip } from 'antd';
import { Link, useNavigate } from 'react-router';
import type { UseInfiniteQueryResult, InfiniteData } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useAppointmentLines } from '../../api/appointments';
import { useMyInstructions } from '../../api/instructions';
import { useDrafts, useDropDraft, useFollowed, useReceived, useToday } from '../../api/reception';
import type { DayFigures, FollowedRow } from '../../api/contract';
import { explain } from '../../api/problem';
import { usePreReviews } from '../../api/submissions';
import { useFavourites } from '../../api/catalogue';
import { applicationStateLabel, appointmentStateLabel } from '../../labels';
import { paths } from '../../paths';
import { useDesk } from '../../shell/desk';
import { CaseNumber } from '../../ui/case-number';
import { DueChip } from '../../ui/due-chip';
import { KeyHint } from '../../ui/key-hint';
import { useKeys } from '../../ui/keys';
import { Notice } from '../../ui/notice';
import { rowKeys } from '../../ui/row-keys';
import { dueText, instantText } from '../../ui/when';
import { CallPanel } from './call-panel';
import { OneInstruction } from '../instructions/own-instructions';
import { preReviewLeft } from '../pre-review/pre-review-columns';

/** 窗口工作台: what is at hand before the next visit, and what of one's own is still with somebody. */
export function WorkbenchPage() {
  return (
    <div className="stack">
      <Today />
      <CallPanel />
      <Usual />
      <div className="bench">
        <Drafts />
        <FollowedList title="我发出的补正" empty="没有等待补正的办件。" query={useFollowed('awaitSupplement')} open={({ applicationId }) => paths.supplyOf(applicationId)} />
        <FollowedList title="我的容缺" empty="没有待补的容缺材料。" query={useFollowed('makeUp')} open={({ applicationId }) => paths.supplyOf(applicationId)} />
        <FollowedList title="网上补传" empty="没有待确认的网上补传。" query={useFollowed('confirmAttachment')} open={({ applicationId }) => paths.supplyOf(applicationId)} />
        <FollowedList title="后台退回" empty="没有退回的办件。" query={useFollowed('resubmit')} open={({ applicationId, matterId }) => paths.application(applicationId, matterId)} />
        <FollowedList title="重扫请求" empty="没有要重扫的材料。" query={useFollowed('rescan')} open={({ applicationId }) => paths.supplyOf(applicationId)} />
        <Appointments />
        <PreReviews />
        <Instructions />
        <Received />
      </div>
    </div>
  );
}

const figures: readonly { name: string; about: string; of: (day: DayFigures) => string }[] = [
  { name: '受理', about: '本人今日登记的事项中已受理的项数', of: ({ accepted }) => String(accepted) },
  { name: '办结', about: '本人今日登记的事项中已办结的项数', of: ({ decided }) => String(decided) },
  { name: '平均用时', about: '本人今日登记的办件，从首次按键到提交', of: ({ averageSeconds: seconds }) => (seconds === null ? '—' : `${Math.floor(seconds / 60)}分${String(seconds % 60).padStart(2, '0')}秒`) },
  { name: '好评', about: '今日对本人登记的办件所作的评价：非常满意、满意、基本满意', of: ({ praised }) => String(praised) },
  { name: '差评', about: '今日对本人登记的办件所作的评价：不满意、非常不满意', of: ({ complained }) => String(complained) },
];

function Today() {
  const go = useNavigate();
  const { data, error } = useToday();
  if (error !== null) return <Notice {...explain(error)} />;
  return (
    <section className="panel row" aria-label="今日" style={{ columnGap: 32 }}>
      <h1>窗口工作台</h1>
      {figures.map(({ name, about, of }) => (
        <Tooltip key={name} title={about}>
          <span>
            <span className="secondary">{name}</span> <strong className="day-figure">{data === undefined ? '…' : of(data)}</strong>
          </span>
        </Tooltip>
      ))}
      <span className="grow" />
      <span className="row">
        <Button type="primary" onClick={() => void go(paths.reception)}>
          快速受理
        </Button>
        <Button onClick={() => void go(paths.supply)}>补交材料</Button>
      </span>
    </section>
  );
}

/** 常用事项: a digit opens 快速受理 with the item chosen. */
function Usual() {
  const desk = useDesk();
  const go = useNavigate();
  const { data = [] } = useFavourites(desk.window?.code ?? null);
  const open = (code: string) => void go(`${paths.reception}?item=${code}`);
  useKeys(data.map(({ code, name }, index) => ({ keys: String(index + 1), name: `受理 ${name}`, group: '常用事项', run: () => open(code) })));
  return (
    <section className="panel row" aria-label="常用事项">
      <span className="secondary">常用事项</span>
      {data.length === 0 && <span className="hint">受理过的事项会列在这里；也可在快速受理中收藏。</span>}
      {data.map(({ code, name }, index) => (
        <Button key={code} size="small" onClick={() => open(code)}>
          <KeyHint keys={String(index + 1)} /> {name}
        </Button>
      ))}
    </section>
  );
}

function List({ title, count, empty, people = true, children, more }: { title: string; count: number | null; empty: string; people?: boolean; children: ReactNode; more?: ReactNode }) {
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

function Drafts() {
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

function FollowedList({ title, empty, query, open }: FollowedListProps) {
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

/** 预约与上门: who asks to be visited, and who is still to come today; what is done about it is done in the list. */
function Appointments() {
  const [visits, homes] = [useAppointmentLines('visits'), useAppointmentLines('homes')];
  const go = useNavigate();
  const error = visits.error ?? homes.error;
  if (error !== null) return <Notice {...explain(error)} />;
  const rows = visits.data && homes.data && [...homes.data.filter(({ state }) => state === 'asked'), ...visits.data.filter(({ state }) => state === 'booked')];
  return (
    <List title="预约与上门" count={rows?.length ?? null} empty="今天没有还未到场的预约，也没有待确认的上门办。" more={<Link to={paths.appointmentDesk}>全部预约</Link>}>
      {(rows ?? []).slice(0, shown).map(({ id, number, kind, slot, applicant, item, state }) => (
        <li key={id} {...rowKeys(`预约与上门 ${number}`, () => void go(paths.appointmentList(kind)))}>
          <span className="nowrap">{slot ?? '上门办'}</span>
          <span className="grow clip">
            {applicant} · {item.name}
          </span>
          <span className="hint nowrap">{appointmentStateLabel[state]}</span>
        </li>
      ))}
    </List>
  );
}

/** 网上待预审 of the region: the oldest first, the whole list a click away. */
function PreReviews() {
  const query = usePreReviews('waiting');
  const go = useNavigate();
  if (query.isError) return <Notice {...explain(query.error)} />;
  const rows = query.data?.pages[0]?.rows;
  return (
    <List title="网上待预审" count={rows?.length ?? null} empty="没有网上待预审的申报。" more={(rows?.length ?? 0) > shown && <Link to={paths.preReviews}>全部列出</Link>}>
      {(rows ?? []).slice(0, shown).map((row) => (
        <li key={row.id} {...rowKeys(`打开网上申报 ${row.number}`, () => void go(paths.preReview(row.id)))}>
          {row.light !== null && <DueChip light={row.light}>{preReviewLeft(row)}</DueChip>}
          <span className="grow clip" title={row.situation.join('；')}>
            {row.applicant} · {row.item.name}
          </span>
          <span className="hint"><CaseNumber number={row.number} /></span>
        </li>
      ))}
    </List>
  );
}

/** 请示 of one's own today, with what became of them. */
function Instructions() {
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

const shown = 10;

function Received() {
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

function More({ query }: { query: Pick<UseInfiniteQueryResult, 'hasNextPage' | 'isFetchingNextPage' | 'fetchNextPage'> }) {
  if (!query.hasNextPage) return null;
  return (
    <Button size="small" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
      再列 10 件
    </Button>
  );
}

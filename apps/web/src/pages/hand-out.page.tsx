import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useOrders } from '../api/commands';
import { explain } from '../api/problem';
import { useApplication, useQueue } from '../api/queries';
import type { ApplicationView, TaskRow } from '../api/contract';
import { deliveryLabel, matterStateLabel } from '../labels';
import { paths } from '../paths';
import { CaseNumber } from '../ui/case-number';
import { Chip, DemoMark, LightChip } from '../ui/chip';
import { EmptyLine, Notice } from '../ui/notice';
import { rowKeys } from '../ui/row-keys';
import { dueText } from '../ui/when';
import { Deliveries } from './application-parts';
import { VerbButtons } from './verb-buttons';

interface Waiting {
  readonly applicationId: string;
  readonly number: string;
  readonly applicant: string;
  readonly demo: boolean;
  readonly toIssue: readonly TaskRow[];
  readonly toDeliver: readonly TaskRow[];
}

/** 出件台: one row per applicant who waits, however many results; one hand-out for all of them. */
export function HandOutPage() {
  const [open, setOpen] = useState<string | null>(null);
  const issue = useQueue({ view: 'all', kind: 'issue' });
  const deliver = useQueue({ view: 'all', kind: 'deliver' });
  const waiting = waitingOf([issue, deliver].flatMap(({ data }) => data?.pages.flatMap(({ rows }) => rows) ?? []));
  const failed = issue.error ?? deliver.error;
  return (
    <div className="stack">
      <h1>出件台</h1>
      {failed !== null && <Notice {...explain(failed)} />}
      <div className="row top" style={{ flexWrap: 'nowrap' }}>
        <section className="panel grow" aria-label="待出件" style={{ padding: 0 }}>
          {waiting.length === 0 ? <EmptyLine>没有待出件、待领取的办件。</EmptyLine> : <WaitingTable waiting={waiting} open={open} onOpen={setOpen} />}
          {[issue, deliver].map((queue, index) => queue.hasNextPage && <Button key={index} type="link" onClick={() => void queue.fetchNextPage()}>{index === 0 ? '更多待出件' : '更多待领取'}</Button>)}
        </section>
        <div style={{ flex: '0 0 460px' }}>{open === null ? <EmptyLine>选一件，在这里出件、领取或邮寄。</EmptyLine> : <HandOut id={open} />}</div>
      </div>
    </div>
  );
}

function waitingOf(rows: readonly TaskRow[]): Waiting[] {
  return [...new Set(rows.map(({ applicationId }) => applicationId))].flatMap((applicationId) => {
    const own = rows.filter((row) => row.applicationId === applicationId);
    const [first] = own;
    if (first === undefined) return [];
    return [{ applicationId, number: first.number, applicant: first.applicant, demo: own.some(({ demo }) => demo), toIssue: own.filter(({ kind }) => kind === 'issue'), toDeliver: own.filter(({ kind }) => kind === 'deliver') }];
  });
}

function WaitingTable({ waiting, open, onOpen }: { waiting: readonly Waiting[]; open: string | null; onOpen: (id: string) => void }) {
  return (
    <table className="grid">
      <thead>
        <tr>
          <th scope="col">灯 · 到期</th>
          <th scope="col">办件编号</th>
          <th scope="col">申请人</th>
          <th scope="col">事项</th>
          <th scope="col">待办</th>
        </tr>
      </thead>
      <tbody>
        {waiting.map((row) => (
          <tr key={row.applicationId} aria-selected={open === row.applicationId} {...rowKeys(`出件 ${row.number}`, () => onOpen(row.applicationId))} style={{ cursor: 'pointer', background: open === row.applicationId ? 'var(--selected)' : undefined }}>
            <td>
              <Due rows={[...row.toIssue, ...row.toDeliver]} />
            </td>
            <td>
              <CaseNumber number={row.number} />
            </td>
            <td className="nowrap">{row.applicant}</td>
            <td>
              {row.toIssue.map(({ item }) => item?.name).filter(Boolean).join('、') || '全部结果'} {row.demo && <DemoMark />}
            </td>
            <td className="nowrap">{[row.toIssue.length > 0 && `待出件 ${row.toIssue.length}`, row.toDeliver.length > 0 && '待领取'].filter(Boolean).join(' · ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Due({ rows }: { rows: readonly TaskRow[] }) {
  const [first] = rows.filter(({ dueAt }) => dueAt !== null).sort((a, b) => String(a.dueAt).localeCompare(String(b.dueAt)));
  return first?.dueAt != null && first.light !== null ? <LightChip light={first.light}>{dueText(first.dueAt)}</LightChip> : <>—</>;
}

function HandOut({ id }: { id: string }) {
  const { data, error } = useApplication(id);
  if (data === undefined) return error === null ? <Skeleton active /> : <Notice {...explain(error)} />;
  return (
    <div className="stack" aria-live="polite">
      <section className="panel stack" aria-label="出件">
        <div className="row">
          <h2>
            <CaseNumber number={data.number} />
          </h2>
          <span>{data.party.name}</span>
          <span className="secondary">{deliveryLabel[data.deliveryMethod]}</span>
        </div>
        <Ready application={data} />
      </section>
      <Deliveries application={data} />
      {data.rating === 'invited' && (
        <section className="strip" role="status">
          已送达，请申请人评价：<Link to={paths.progressOf(data.number, data.queryCode)} target="_blank">打开评价页</Link> 查询码 <strong>{data.queryCode}</strong>
        </section>
      )}
      <Link to={paths.application(id)}>打开办件</Link>
    </div>
  );
}

function Ready({ application }: { application: ApplicationView }) {
  const orders = useOrders();
  const ready = application.matters.filter(({ actions }) => actions.includes('issue'));
  const issueAll = () => orders.mutate(ready.map(({ id }) => ({ applicationId: application.id, verb: 'issue', body: { matterId: id } })));
  return (
    <>
      {orders.isError && <Notice {...explain(orders.error)} />}
      {application.matters.map((matter) => (
        <div key={matter.id} className="row">
          <span className="grow">
            {matter.item.name} <Chip>{matterStateLabel[matter.state]}</Chip> {matter.result && <span className="secondary">{matter.result.name} {matter.result.number}</span>}
          </span>
          <VerbButtons actions={matter.actions.filter((verb) => verb === 'issue' || verb === 'produce')} about={{ application, matter }} />
        </div>
      ))}
      {ready.length > 1 && (
        <div>
          <Button type="primary" loading={orders.isPending} onClick={issueAll}>
            全部出件（{ready.length}）
          </Button>
        </div>
      )}
    </>
  );
}

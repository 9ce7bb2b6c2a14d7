import { Button, Drawer, Progress } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { explainPublication, useDecidePublication, useMovedGroups, usePublication, useRun } from '../../api/calendars';
import type { PublicationDetail, PublicationProgress } from '../../api/contract';
import { explain } from '../../api/problem';
import { correctionLabel } from '../../labels';
import { paths } from '../../paths';
import { useMe } from '../../shell/desk';
import { Loading } from '../../ui/loading';
import { EmptyLine, Notice } from '../../ui/notice';
import { dayText, instantText } from '../../ui/when';
import { YearCalendar, YearLegend } from '../../ui/year-calendar';
import { AffectedClocks, MovedGroups } from './affected-clocks';
import { LocalDaysList } from './local-days-list';
import { PublicationChip, publicationName } from './publication-chip';

/** 公布: what would move and by how much, who approves, and how far the run has come. */
export function PublicationPage() {
  const { id = '' } = useParams();
  const publication = usePublication(id);
  if (publication.isError) return <Notice {...explain(publication.error)} />;
  if (publication.isPending) return <Loading />;
  const { data } = publication;
  return (
    <div className="stack" style={{ minHeight: '100%' }}>
      <Head publication={data} />
      {data.state === 'draft' && <Doubts publication={data} />}
      {data.state === 'discarded' ? (
        <EmptyLine>此稿已作废，没有变动任何时限。</EmptyLine>
      ) : data.state === 'draft' || data.state === 'done' ? <Effects publication={data} /> : <EmptyLine>正在重算，完成后在这里列出变动的时限。</EmptyLine>}
      <Decision publication={data} />
    </div>
  );
}

function Head({ publication }: { publication: PublicationDetail }) {
  const [open, setOpen] = useState(false);
  const { year, basis, draftedBy, draftedAt, approvedBy, approvedAt, reading, corrections, notice, state, local } = publication;
  const corrected = new Set(corrections.map(({ date }) => date));
  const hinted = new Map(reading.hint.map(({ date, holiday }) => [date, holiday]));
  return (
    <div className="row">
      <h1>{publicationName(publication)}</h1>
      <PublicationChip publication={publication} />
      <span className="secondary">
        {basis !== '' && `${basis} · `}
        {draftedBy.name} {instantText(draftedAt)} 起草
        {approvedBy !== null && approvedAt !== null && ` · ${approvedBy.name} ${instantText(approvedAt)} 批准`}
      </span>
      <span className="grow" />
      <Button onClick={() => setOpen(true)}>查看全年和原文</Button>
      <Drawer open={open} title={`${publicationName(publication)} · ${reading.workingDays} 个工作日`} size={920} mask={false} onClose={() => setOpen(false)} destroyOnHidden>
        <div className="stack">
          <YearCalendar year={year} days={reading.days.map((day) => ({ ...day, hinted: hinted.get(day.date), corrected: corrected.has(day.date) }))} />
          <YearLegend shown={corrections.length > 0 ? ['corrected'] : []} hint={state === 'draft' ? reading.hintSource : null} />
          {local && <LocalDaysList {...local} />}
          <h2>{local ? '依据原文' : '通知原文'}</h2>
          <p style={{ whiteSpace: 'pre-wrap', margin: 0 }}>{notice}</p>
        </div>
      </Drawer>
    </div>
  );
}

/** What the second person must look at himself: days that are not as the text says, and lines nobody could read. */
function Doubts({ publication: { corrections, reading } }: { publication: PublicationDetail }) {
  if (corrections.length === 0 && reading.faults.length === 0) return null;
  return (
    <section className="panel stack" aria-label="请核对">
      <h2>批准前请核对</h2>
      <ul className="plain">
        {reading.faults.map(({ line, what }) => (
          <li key={`${line}${what}`} className="fault">
            原文{line === 0 ? '' : `第 ${line} 行`}未能读懂：{what}
          </li>
        ))}
        {corrections.map(({ date, kind }) => (
          <li key={date} className="fault">
            起草人改正：{dayText(date)} 改为{correctionLabel[kind]}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Effects({ publication }: { publication: PublicationDetail }) {
  const groups = useMovedGroups(publication.id);
  if (publication.state === 'draft' && publication.rehearsedAt === null) return <EmptyLine>还没有试算；点“重新试算”列出会变动的时限。</EmptyLine>;
  return (
    <>
      <section className="panel stack" aria-label="影响">
        <Figures publication={publication} />
        {groups.isError && <Notice {...explain(groups.error)} />}
        {groups.data && <MovedGroups groups={groups.data} />}
      </section>
      <AffectedClocks id={publication.id} />
    </>
  );
}

function Figures({ publication: { tally, rehearsedAt, state, moved } }: { publication: PublicationDetail }) {
  const figures: readonly (readonly [string, number, string])[] = [
    ['延后', tally.later, '新日期晚于原日期的时限'],
    ['提前', tally.earlier, '新日期早于原日期的时限'],
    ['受保护', tally.held, '本应提前、因保护规则不提前或少提前的时限'],
    ['涉及办件', tally.applications, ''],
    [state === 'done' ? '已通知申请人' : '将通知申请人', tally.told, '承诺日期延后的，发给申请人更正通知'],
  ];
  return (
    <div className="between" style={{ alignItems: 'flex-start' }}>
      <div className="figures">
        {figures.map(([name, value, title]) => (
          <div key={name} title={title}>
            <span className="secondary">{name}</span>
            <strong>{value}</strong>
          </div>
        ))}
      </div>
      <span className="hint" style={{ maxWidth: 440 }}>
        {state === 'draft' ? `试算于 ${instantText(rehearsedAt ?? '')}。` : `已变动 ${moved} 个时限。`}
        已到期和已办结的时限不动；提前的不早于公布后第一个工作日；补正、容缺补交期限不提前。
      </span>
    </div>
  );
}

/** The bar at the foot: rehearse, approve, or how far it has come. */
function Decision({ publication }: { publication: PublicationDetail }) {
  const { id, state } = publication;
  const run = useRun(id, state === 'approved' || state === 'running');
  if (state === 'discarded') return null;
  if (state === 'draft') return <Approval publication={publication} />;
  const progress = run.data ?? publication;
  return (
    <section className={`bar ${progress.state === 'done' ? 'green' : 'plain'}`} aria-label="公布进度">
      {progress.state === 'done' ? <Done publication={publication} progress={progress} /> : <Running progress={progress} />}
      {run.isError && <Notice {...explain(run.error)} />}
    </section>
  );
}

function Running({ progress: { state, total, passed, moved } }: { progress: PublicationProgress }) {
  const percent = total === 0 ? 0 : Math.min(99, Math.floor((passed * 100) / total));
  return (
    <div role="status">
      <div className="between">
        <strong>{state === 'approved' ? '已批准，即将开始重算' : `正在重算：${passed} / ${total} 个时限，已变动 ${moved} 个`}</strong>
        <span className="secondary">新日历已经生效；办件照常，离开本页不影响重算。</span>
      </div>
      <Progress percent={percent} status="active" aria-label="重算进度" />
    </div>
  );
}

function Done({ publication: { tally }, progress: { passed, moved, finishedAt } }: { publication: PublicationDetail; progress: PublicationProgress }) {
  return (
    <div className="between" role="status">
      <strong>
        已公布{finishedAt !== null && `，${instantText(finishedAt)} 完成`}：重算 {passed} 个时限，变动 {moved} 个，通知申请人 {tally.told} 人。
      </strong>
      <Link to={paths.calendars}>返回工作日历</Link>
    </div>
  );
}

function Approval({ publication }: { publication: PublicationDetail }) {
  const { id, actions, year } = publication;
  const decide = useDecidePublication(id);
  const navigate = useNavigate();
  const [sure, setSure] = useState<'approve' | 'discard' | null>(null);
  const reason = useReason(publication);
  return (
    <section className="bar plain stack" aria-label="批准">
      {decide.isError && <Notice {...explainPublication(decide.error)} onClose={decide.reset} />}
      <div className="between">
        <span role="status">{sure ? <strong>{sure === 'approve' ? `批准后 ${year} 年新日历立即生效，时限随即重算，不能撤回。` : '作废后此稿不能再批准，留在公布记录中；需要时重新录入。'}</strong> : <span className="secondary">{reason ?? '请核对日历和受影响的时限后批准。'}</span>}</span>
        <span className="row">
          <Button onClick={() => (sure ? setSure(null) : void navigate(paths.calendars))}>{sure ? '再看看' : '返回'}</Button>
          {actions.includes('discard') && sure === null && (
            <Button danger onClick={() => setSure('discard')}>
              作废此稿
            </Button>
          )}
          {actions.includes('dryRun') && sure === null && (
            <Button loading={decide.isPending && decide.variables === 'dry-run'} onClick={() => decide.mutate('dry-run')}>
              重新试算
            </Button>
          )}
          {sure === 'discard' ? (
            <Button danger type="primary" loading={decide.isPending} onClick={() => decide.mutate('discard', { onSettled: () => setSure(null) })}>
              确认作废
            </Button>
          ) : (
            <Button type="primary" disabled={reason !== null} loading={decide.isPending && decide.variables === 'approve'} onClick={() => (sure ? decide.mutate('approve', { onSettled: () => setSure(null) }) : setSure('approve'))}>
              {sure ? '确认批准' : '批准公布'}
            </Button>
          )}
        </span>
      </div>
    </section>
  );
}

/** Why this person may not approve now; null = may. */
function useReason({ actions, draftedBy, stale, uncovered, rehearsedAt }: PublicationDetail): string | null {
  const me = useMe();
  if (stale) return '起草之后日历已有变化，此稿不能批准；请作废后重新录入。';
  if (uncovered > 0) return `有 ${uncovered} 个时限将超出日历范围；请先补充下一年度的日历。`;
  if (draftedBy.id === me.staff.id) return '须由另一名监督岗批准。';
  if (rehearsedAt === null) return '请先试算，看过影响再批准。';
  return actions.includes('approve') ? null : '另一次公布尚未完成，完成后再批准。';
}

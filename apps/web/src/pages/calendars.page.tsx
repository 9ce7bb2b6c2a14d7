import { Button, Segmented, Skeleton } from 'antd';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useCalendarYear, useCoverage, usePublications } from '../api/calendars';
import type { CalendarYear, Coverage, Publication } from '../api/contract';
import { explain } from '../api/problem';
import { paths } from '../paths';
import { EmptyLine, Notice } from '../ui/notice';
import { instantText } from '../ui/when';
import { YearCalendar, YearLegend } from '../ui/year-calendar';
import { PublicationChip } from './publication-chip';

/** 工作日历: which days count and why, how far the notices reach, and what was published. The year lives in the address. */
export function CalendarsPage() {
  const navigate = useNavigate();
  const coverage = useCoverage();
  return (
    <div className="stack">
      <div className="row">
        <h1>工作日历</h1>
        {coverage.data && <span className="secondary">{coverageLine(coverage.data)}</span>}
        <span className="grow" />
        <Button type="primary" onClick={() => void navigate(paths.calendarDraft)}>
          录入通知
        </Button>
      </div>
      {coverage.isError && <Notice {...explain(coverage.error)} />}
      <div className="row top" style={{ flexWrap: 'nowrap' }}>
        {coverage.data && <Year coverage={coverage.data} />}
        <Publications />
      </div>
    </div>
  );
}

function Year({ coverage: { years, publishedThrough } }: { coverage: Coverage }) {
  const [search, setSearch] = useSearchParams();
  const asked = Number(search.get('year'));
  const chosen = years.find(({ year }) => year === asked) ?? years.find(({ year }) => publishedThrough.startsWith(String(year)));
  const { data, isError, error } = useCalendarYear(chosen?.year ?? null);
  return (
    <section className="panel grow stack" aria-label="全年日历">
      <div className="row">
        <Segmented
          aria-label="年度"
          value={chosen?.year ?? 0}
          options={years.map(({ year, status }) => ({ value: year, label: status === 'predicted' ? `${year} 预计` : `${year}` }))}
          onChange={(value) => setSearch({ year: String(value) }, { replace: true })}
        />
        {chosen && (
          <span className="secondary">
            {chosen.status === 'published' ? chosen.basis : '按法定节假日预测，调休未知'} · {chosen.workingDays} 个工作日
          </span>
        )}
      </div>
      {isError && <Notice {...explain(error)} />}
      {data ? <Days year={data} /> : !isError && <Skeleton active paragraph={{ rows: 12 }} />}
    </section>
  );
}

function Days({ year }: { year: CalendarYear }) {
  const predicted = year.status === 'predicted';
  return (
    <>
      <YearCalendar year={year.year} days={marked(year)} />
      <YearLegend shown={predicted ? ['predicted'] : []} hint={predicted ? year.hintSource : null} />
    </>
  );
}

function coverageLine({ publishedThrough, last }: Coverage): string {
  return publishedThrough === last ? `通知已公布至 ${publishedThrough}。` : `通知已公布至 ${publishedThrough}；其后至 ${last} 为预计。`;
}

function marked({ days, hint }: CalendarYear) {
  const hinted = new Map(hint.map(({ date, holiday }) => [date, holiday]));
  return days.map((day) => ({ ...day, hinted: hinted.get(day.date) }));
}

function Publications() {
  const { data, isError, error } = usePublications();
  return (
    <section className="panel stack" aria-label="公布记录" style={{ flex: '0 0 272px' }}>
      <h2>公布记录</h2>
      {isError && <Notice {...explain(error)} />}
      {data?.length === 0 && <EmptyLine>还没有公布记录。收到放假通知后，点“录入通知”，粘贴原文即可。</EmptyLine>}
      <ul className="plain stack">
        {data?.map((publication) => (
          <li key={publication.id}>
            <div className="between">
              <Link to={paths.publication(publication.id)}>{publication.year} 年放假安排</Link>
              <PublicationChip publication={publication} />
            </div>
            <div className="hint">{publication.basis}</div>
            <div className="hint">{historyOf(publication)}</div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function historyOf({ draftedBy, draftedAt, approvedBy, approvedAt }: Publication): string {
  const drafted = `${draftedBy.name} ${instantText(draftedAt)} 起草`;
  return approvedBy === null || approvedAt === null ? drafted : `${drafted}，${approvedBy.name} ${instantText(approvedAt)} 批准`;
}

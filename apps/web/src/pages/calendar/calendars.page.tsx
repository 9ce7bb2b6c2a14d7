import { Button, Segmented, Select } from 'antd';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { national, useCalendarYear, useCoverage, usePublications, useRegionCalendars } from '../../api/calendars';
import type { CalendarYear, Coverage, Publication, RegionCalendar } from '../../api/contract';
import { explain } from '../../api/problem';
import { paths } from '../../paths';
import { Loading } from '../../ui/loading';
import { EmptyLine, Notice } from '../../ui/notice';
import { instantText } from '../../ui/when';
import { YearCalendar, YearLegend } from '../../ui/year-calendar';
import { PublicationChip, publicationName } from './publication-chip';

/** 工作日历: which days count and why, how far the notices reach, and what was published. Region and year live in the address. */
export function CalendarsPage() {
  const looked = useLookedAt();
  const { place, calendar, coverage, year, look } = looked;
  return (
    <div className="stack">
      <Toolbar {...looked} />
      {coverage.isError && <Notice {...explain(coverage.error)} />}
      <div className="row top" style={{ flexWrap: 'nowrap' }}>
        {coverage.data && year && <Year key={place?.region.code} calendar={calendar} coverage={coverage.data} chosen={year} onYear={(value) => look({ year: value })} />}
        <Publications />
      </div>
    </div>
  );
}

type LookedAt = ReturnType<typeof useLookedAt>;

function useLookedAt() {
  const [search, setSearch] = useSearchParams();
  const { data: regions = [] } = useRegionCalendars();
  const place = regions.find(({ region }) => region.code === (search.get('region') ?? '000000'));
  const calendar = place?.calendar ?? national;
  const coverage = useCoverage(calendar);
  const year = coverage.data && chosenYear(coverage.data, Number(search.get('year')));
  const look = (change: Record<string, string>) => setSearch((before) => ({ ...Object.fromEntries(before), ...change }), { replace: true });
  return { regions, place, calendar, coverage, year, look };
}

function Toolbar({ regions, place, coverage, year, look }: LookedAt) {
  const navigate = useNavigate();
  return (
    <div className="row">
      <h1>工作日历</h1>
      <Select
        aria-label="区划"
        style={{ width: 160 }}
        showSearch={{ optionFilterProp: 'label' }}
        value={place?.region.code}
        options={regions.map(({ region }) => ({ value: region.code, label: region.name }))}
        onChange={(region) => look({ region })}
      />
      {coverage.data && <span className="secondary">{coverageLine(coverage.data)}</span>}
      {place && <span className="secondary">{placeLine(place, regions)}</span>}
      <span className="grow" />
      {place?.mayDraft && year && <Button onClick={() => void navigate(paths.localDraft(place.region.code, year.year))}>录入地方放假</Button>}
      <Button type="primary" onClick={() => void navigate(paths.calendarDraft)}>
        录入通知
      </Button>
    </div>
  );
}

type CoveredYear = Coverage['years'][number];

/** The year asked for, else the last that a notice settles. */
const chosenYear = ({ years, publishedThrough }: Coverage, asked: number): CoveredYear | undefined =>
  years.find(({ year }) => year === asked) ?? years.find(({ year }) => publishedThrough.startsWith(String(year)));

function Year({ calendar, coverage: { years }, chosen, onYear }: { calendar: string; coverage: Coverage; chosen: CoveredYear; onYear: (year: string) => void }) {
  const { data, isError, error } = useCalendarYear(calendar, chosen.year);
  return (
    <section className="panel grow stack" aria-label="全年日历">
      <div className="row">
        <Segmented
          aria-label="年度"
          value={chosen.year}
          options={years.map(({ year, status }) => ({ value: year, label: status === 'predicted' ? `${year} 预计` : `${year}` }))}
          onChange={(value) => onYear(String(value))}
        />
        <span className="secondary">
          {chosen.status === 'published' ? chosen.basis : '按法定节假日预测，调休未知'} · {chosen.workingDays} 个工作日
        </span>
      </div>
      {isError && <Notice {...explain(error)} />}
      {data ? <Days year={data} /> : !isError && <Loading rows={12} />}
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

/** Whose days a region counts by. */
function placeLine({ region, calendar, own }: RegionCalendar, all: readonly RegionCalendar[]): string {
  if (region.code === '000000') return '';
  if (own) return '已录入地方放假。';
  return `没有地方放假，按${all.find((each) => each.own && each.calendar === calendar)?.region.name ?? '全国'}日历计算。`;
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
              <Link to={paths.publication(publication.id)}>{publicationName(publication)}</Link>
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

import { Button, Input } from 'antd';
import type { InputRef } from 'antd';
import { useRef, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { explainPublication, national, useCalendarYear, useDraftCalendar, useRegionCalendars } from '../../api/calendars';
import type { CalendarYear, RegionCalendar } from '../../api/contract';
import { explain } from '../../api/problem';
import { paths } from '../../paths';
import { useKeys } from '../../ui/keys';
import { Loading } from '../../ui/loading';
import { Notice } from '../../ui/notice';
import { YearCalendar, YearLegend, type DayMark } from '../../ui/year-calendar';
import { daysOf, marked, toggled, without, yearOf, type LocalDays } from './local-days';
import { LocalDaysList } from './local-days-list';

/** 录入地方放假: which days a region fixes for itself and on what basis; the year at the right is worked on day by day. */
export function LocalDaysPage() {
  const { region = '', year = '' } = useParams();
  const regions = useRegionCalendars();
  const place = regions.data?.find((each) => each.region.code === region);
  if (regions.isError) return <Notice {...explain(regions.error)} />;
  if (regions.isPending) return <Loading />;
  if (!place?.mayDraft) return <Notice title={`${place?.region.name ?? '该区划'}的地方放假须由该区划的监督岗录入。`} lines={[]} />;
  return <LocalYear key={`${region}${year}`} place={place} year={Number(year)} />;
}

function LocalYear({ place: { region, calendar, own }, year }: { place: RegionCalendar; year: number }) {
  const nation = useCalendarYear(national, year);
  const local = useCalendarYear(calendar, year);
  const error = nation.error ?? local.error;
  if (error !== null) return <Notice {...explain(error)} />;
  if (!nation.data || !local.data) return <Loading />;
  return <LocalDraft name={region.name} region={region.code} nation={nation.data} before={own ? daysOf(local.data.local) : new Map()} />;
}

interface Props {
  readonly name: string;
  readonly region: string;
  readonly nation: CalendarYear;
  /** What the region has fixed for this year already. */
  readonly before: LocalDays;
}

function LocalDraft({ name, region, nation, before }: Props) {
  const navigate = useNavigate();
  const draft = useLocalDraft(before);
  const saving = useDraftCalendar();
  const { days, text } = draft;
  const obstacle = obstacleOf(draft, before);
  const save = () => {
    if (obstacle === null && !saving.isPending) saving.mutate({ region, year: nation.year, text, ...yearOf(days) }, { onSuccess: (id) => void navigate(paths.publication(id)) });
  };
  useKeys([{ keys: 'F9', name: '保存草稿并试算', run: save }]);
  return (
    <div className="stack" style={{ minHeight: '100%' }}>
      <div className="row">
        <h1>
          {name} {nation.year} 年地方放假
        </h1>
        <span className="secondary">先填名称和依据，再在日历上点日期：工作日改为放假，周末改为上班，再点一次还原。</span>
      </div>
      {saving.isError && <Notice {...explainPublication(saving.error)} onClose={saving.reset} />}
      <div className="row top" style={{ flexWrap: 'nowrap' }}>
        <Entry draft={draft} />
        <section className="panel grow stack" aria-label="全年日历">
          <YearCalendar year={nation.year} days={marked(nation.days, days)} onDay={draft.choose} />
          <YearLegend shown={['corrected']} hint={null} />
        </section>
      </div>
      <section className="bar plain" aria-label="保存">
        <div className="between">
          <span role="status" className="secondary">
            {obstacle ?? '可以保存。保存后试算哪些时限会变动，再由另一名监督岗批准。'}
          </span>
          <span className="row">
            <Button onClick={() => void navigate(paths.calendars)}>返回</Button>
            <Button type="primary" disabled={obstacle !== null} loading={saving.isPending} onClick={save} aria-keyshortcuts="F9">
              F9 保存草稿并试算
            </Button>
          </span>
        </div>
      </section>
    </div>
  );
}

type Draft = ReturnType<typeof useLocalDraft>;

function useLocalDraft(before: LocalDays) {
  const [days, setDays] = useState(before);
  const [text, setText] = useState('');
  const [entry, setEntry] = useState({ name: '', basis: '' });
  const [missing, setMissing] = useState(false);
  const name = useRef<InputRef>(null);
  const named = entry.name.trim() !== '' && entry.basis.trim() !== '';
  return {
    days, text, setText, entry, missing, name,
    type: (change: Partial<typeof entry>) => {
      setEntry({ ...entry, ...change });
      setMissing(false);
    },
    remove: (from: string, to: string) => setDays([...days.keys()].filter((date) => date >= from && date <= to).reduce(without, days)),
    choose: (day: DayMark) => {
      const added = !days.has(day.date) && day.kind !== 'holiday';
      if (added && !named) {
        setMissing(true);
        return name.current?.focus();
      }
      setDays(toggled(days, day, { name: entry.name.trim(), basis: entry.basis.trim() }));
    },
  };
}

/** Why it cannot be saved yet; null = it can. */
function obstacleOf({ days, text }: Draft, before: LocalDays): string | null {
  if (JSON.stringify(yearOf(days)) === JSON.stringify(yearOf(before))) return '还没有改动任何日期。';
  return text.trim() === '' ? '请粘贴当地人民政府文件的原文。' : null;
}

function Entry({ draft: { entry, type, missing, name, text, setText, days, remove } }: { draft: Draft }) {
  const status = missing ? 'error' : '';
  return (
    <section className="panel stack" aria-label="录入" style={{ flex: '0 0 312px' }}>
      <label className="stack">
        名称
        <Input ref={name} autoFocus status={status} value={entry.name} maxLength={50} onChange={({ target }) => type({ name: target.value })} />
      </label>
      <label className="stack">
        依据（文件名称和文号）
        <Input status={status} value={entry.basis} maxLength={200} onChange={({ target }) => type({ basis: target.value })} />
      </label>
      {missing && (
        <span role="alert" className="fault">
          请先填写名称和依据，再点日期。
        </span>
      )}
      <label className="stack">
        文件原文
        <Input.TextArea value={text} onChange={({ target }) => setText(target.value)} autoSize={{ minRows: 6, maxRows: 6 }} />
      </label>
      <LocalDaysList {...yearOf(days)} onRemove={remove} />
    </section>
  );
}

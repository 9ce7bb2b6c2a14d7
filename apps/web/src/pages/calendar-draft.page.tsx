import { Button, Checkbox, Input } from 'antd';
import type { TextAreaRef } from 'antd/es/input/TextArea';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { explainPublication, useDraftCalendar, useReading } from '../api/calendars';
import type { CalendarDay, DayCorrection, HintedDay, NoticeFault, NoticeReading } from '../api/contract';
import { dayKindLabel } from '../labels';
import { paths } from '../paths';
import { useDebounced } from '../ui/debounced';
import { useKeys } from '../ui/keys';
import { Notice } from '../ui/notice';
import { dayText } from '../ui/when';
import { YearCalendar, YearLegend, type DayMark } from '../ui/year-calendar';

type Corrections = ReadonlyMap<string, DayCorrection['kind']>;

/** 录入通知: the text at the left, what it comes to at the right. What is typed stays, whatever the answer. */
export function CalendarDraftPage() {
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [corrections, setCorrections] = useState<Corrections>(new Map());
  const [verified, setVerified] = useState(false);
  const draft = useDraftCalendar();
  const area = useRef<TextAreaRef>(null);
  const list = [...corrections].map(([date, kind]) => ({ date, kind }));
  const asked = useDebounced(text, 300);
  const { data: reading, error, isFetching } = useReading(asked, list);
  const { data: plain } = useReading(asked, []);
  const read = text.trim() === '' ? undefined : reading;
  const obstacle = obstacleOf(read, verified);
  const save = () => {
    if (obstacle !== null || draft.isPending || text !== asked || isFetching) return;
    draft.mutate({ text, corrections: list, verified }, { onSuccess: (id) => void navigate(paths.publication(id)) });
  };
  useKeys({ F9: save });
  const typed = (value: string) => {
    setText(value);
    setVerified(false);
  };
  const correct = (day: DayMark) => setCorrections(correctedBy(corrections, day, plain?.days.find(({ date }) => date === day.date)?.kind));
  return (
    <div className="stack" style={{ minHeight: '100%' }}>
      <div className="row">
        <h1>录入通知</h1>
        <span className="secondary">粘贴国务院办公厅放假安排通知的全文，核对右侧日历，有误的日子点击改正。</span>
      </div>
      {draft.isError && <Notice {...explainPublication(draft.error)} onClose={draft.reset} />}
      {error !== null && <Notice {...explainPublication(error)} />}
      <div className="row top" style={{ flexWrap: 'nowrap' }}>
        <section className="panel stack" aria-label="通知原文" style={{ flex: '0 0 336px' }}>
          <label htmlFor="notice">
            <h2>通知原文</h2>
          </label>
          <Input.TextArea id="notice" ref={area} autoFocus value={text} onChange={(event) => typed(event.target.value)} autoSize={{ minRows: 10, maxRows: 14 }} aria-describedby="notice-faults" />
          <div id="notice-faults" role="status" className="stack">
            {read && <Findings reading={read} onLine={(line) => selectLine(area.current, line)} />}
          </div>
          {read && read.faults.length > 0 && read.year !== null && read.number !== '' && (
            <Checkbox checked={verified} onChange={(event) => setVerified(event.target.checked)}>
              看不懂的各行已按通知原文逐日核对，以右侧日历为准
            </Checkbox>
          )}
          {corrections.size > 0 && <Corrected corrections={corrections} onUndo={(date) => setCorrections(new Map([...corrections].filter(([each]) => each !== date)))} />}
        </section>
        <section className="panel grow stack" aria-label="识别结果">
          {read?.year == null ? (
            <p className="secondary">粘贴后，这里按通知显示全年的放假和调休上班。</p>
          ) : (
            <>
              <div className="row">
                <h2>{read.year} 年</h2>
                <span className="secondary">
                  {[read.number || '（没有发文字号）', read.issuedOn, `${read.workingDays} 个工作日`].filter(Boolean).join(' · ')}
                </span>
              </div>
              <YearCalendar year={read.year} days={marked(read, corrections)} onDay={correct} />
              <YearLegend hint={read.hintSource} />
              <Comparison reading={read} />
            </>
          )}
        </section>
      </div>
      <section className="bar plain" aria-label="保存">
        <div className="between">
          <span role="status" className="secondary">
            {obstacle ?? '可以保存。保存后试算哪些时限会变动，再由另一名监督岗批准。'}
          </span>
          <span className="row">
            <Button onClick={() => void navigate(paths.calendars)}>返回</Button>
            <Button type="primary" size="large" disabled={obstacle !== null} loading={draft.isPending} onClick={save} aria-keyshortcuts="F9">
              F9 保存草稿并试算
            </Button>
          </span>
        </div>
      </section>
    </div>
  );
}

/** Why it cannot be saved yet; null = it can. */
function obstacleOf(reading: NoticeReading | undefined, verified: boolean): string | null {
  if (reading === undefined) return '请先粘贴通知原文。';
  const unread = verified && reading.year !== null && reading.number !== '' ? 0 : reading.faults.length;
  const left = unread + reading.dayFaults.length;
  return left === 0 ? null : `还有 ${left} 处需要处理。`;
}

function Findings({ reading: { faults, dayFaults }, onLine }: { reading: NoticeReading; onLine: (line: number) => void }) {
  const all = [...faults, ...dayFaults];
  if (all.length === 0) return <span className="chip green">✓ 全文读懂，与法定节假日相符</span>;
  return (
    <>
      <strong>还有 {all.length} 处需要处理</strong>
      <ul className="plain" aria-label="需要处理">
        {all.map((fault) => (
          <li key={`${fault.line}${fault.what}`} className="fault">
            <FaultLine fault={fault} onLine={onLine} />
          </li>
        ))}
      </ul>
    </>
  );
}

function FaultLine({ fault: { line, what }, onLine }: { fault: NoticeFault; onLine: (line: number) => void }) {
  if (line === 0) return <>{what}</>;
  return (
    <>
      <Button type="link" size="small" className="why" onClick={() => onLine(line)}>
        第 {line} 行
      </Button>
      {what}
    </>
  );
}

/** The cursor goes to the line a fault names, and selects it. */
function selectLine(area: TextAreaRef | null, line: number): void {
  const field = area?.resizableTextArea?.textArea;
  if (!field) return;
  const lines = field.value.split('\n');
  const start = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
  field.focus();
  field.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
}

const correctionWord: Record<DayCorrection['kind'], string> = { ordinary: '按星期', off: dayKindLabel.holiday.word, makeUpDay: dayKindLabel.makeUpDay.word };

function Corrected({ corrections, onUndo }: { corrections: Corrections; onUndo: (date: string) => void }) {
  return (
    <section className="stack" aria-label="人工改正">
      <h3>人工改正 {corrections.size} 天</h3>
      <ul className="plain">
        {[...corrections].map(([date, kind]) => (
          <li key={date}>
            {dayText(date)} 改为{correctionWord[kind]}
            <Button type="link" size="small" className="why" aria-label={`撤销 ${dayText(date)} 的改正`} onClick={() => onUndo(date)}>
              撤销
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Where the notice leaves the usual pattern; a hint to look twice, no fault. */
function Comparison({ reading: { onlyNotice, onlyPattern, before } }: { reading: NoticeReading }) {
  const days = (list: readonly HintedDay[]) => list.map(({ date }) => dayText(date)).join('、');
  return (
    <div className="hint">
      {before.length > 0 && <div>上年 12 月：{before.map(({ date, kind }) => `${dayText(date)} ${dayKindLabel[kind].word}`).join('、')}</div>}
      {onlyNotice.length > 0 && <div>参考：比往年格局多放 {days(onlyNotice)}。</div>}
      {onlyPattern.length > 0 && <div>参考：比往年格局少放 {days(onlyPattern)}。</div>}
      {onlyNotice.length + onlyPattern.length === 0 && <div>参考：与往年格局一致。</div>}
    </div>
  );
}

const isWeekend = (date: string): boolean => [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());

const kindOf = (date: string, correction: DayCorrection['kind']): CalendarDay['kind'] => (correction === 'off' ? 'holiday' : correction === 'makeUpDay' ? 'makeUpDay' : isWeekend(date) ? 'weekend' : 'workday');

/** Corrections show at once, before the answer that confirms them. */
function marked({ days, hint }: NoticeReading, corrections: Corrections): DayMark[] {
  const hinted = new Map(hint.map(({ date, holiday }) => [date, holiday]));
  return days.map((day) => {
    const correction = corrections.get(day.date);
    return { ...day, hinted: hinted.get(day.date), ...(correction !== undefined && { kind: kindOf(day.date, correction), corrected: true }) };
  });
}

/** 工作日 ↔ 放假 on a weekday, 周末 → 放假 → 调休上班 at a weekend; back at what the text says, it is no correction. */
function correctedBy(corrections: Corrections, { date, kind }: DayMark, original: CalendarDay['kind'] | undefined): Corrections {
  const next: DayCorrection['kind'] = kind === 'holiday' ? (isWeekend(date) ? 'makeUpDay' : 'ordinary') : kind === 'makeUpDay' ? 'ordinary' : 'off';
  const others = [...corrections].filter(([each]) => each !== date);
  return new Map(kindOf(date, next) === original ? others : [...others, [date, next]]);
}

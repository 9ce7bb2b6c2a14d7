import { Button, Checkbox, Input } from 'antd';
import type { TextAreaRef } from 'antd/es/input/TextArea';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { explainPublication, useDraftCalendar, useReading } from '../../api/calendars';
import type { NoticeReading } from '../../api/contract';
import { paths } from '../../paths';
import { useDebounced } from '../../ui/debounced';
import { useKeys } from '../../ui/keys';
import { Notice } from '../../ui/notice';
import { YearCalendar, YearLegend, type DayMark } from '../../ui/year-calendar';
import { correctedBy, listOf, marked, withoutDay, type Corrections } from './day-corrections';
import { Comparison, Corrected, Findings } from './notice-findings';

/** 录入通知: the text at the left, what it comes to at the right. What is typed stays, whatever the answer. */
export function CalendarDraftPage() {
  const navigate = useNavigate();
  const draft = useDraft();
  const { reading, saving } = draft;
  const obstacle = obstacleOf(reading, draft.verified);
  const save = () => {
    if (obstacle === null && draft.settled) draft.save((id) => void navigate(paths.publication(id)));
  };
  useKeys([{ keys: 'F9', name: '保存草稿', run: save }]);
  return (
    <div className="stack" style={{ minHeight: '100%' }}>
      <div className="row">
        <h1>录入通知</h1>
        <span className="secondary">粘贴国务院办公厅放假安排通知的全文，核对右侧日历，有误的日子点击改正。</span>
      </div>
      {saving.isError && <Notice {...explainPublication(saving.error)} onClose={saving.reset} />}
      {draft.error !== null && <Notice {...explainPublication(draft.error)} />}
      <div className="row top" style={{ flexWrap: 'nowrap' }}>
        <Text draft={draft} />
        <section className="panel grow stack" aria-label="识别结果">
          {reading?.year == null ? <p className="secondary">粘贴后，这里按通知显示全年的放假和调休上班。</p> : <Year reading={reading} year={reading.year} draft={draft} />}
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

type Draft = ReturnType<typeof useDraft>;

/** The text, what a person corrects beside it, and what the api makes of both. */
function useDraft() {
  const [text, setText] = useState('');
  const [corrections, setCorrections] = useState<Corrections>(new Map());
  const [verified, setVerified] = useState(false);
  const asked = useDebounced(text, 300);
  const answer = useReading(asked, listOf(corrections));
  const plain = useReading(asked, []);
  const saving = useDraftCalendar();
  return {
    text, corrections, verified, setVerified, saving,
    reading: text.trim() === '' ? undefined : answer.data,
    error: answer.error,
    /** What is shown answers what is typed. */
    settled: text === asked && !answer.isFetching && !saving.isPending,
    type: (value: string) => {
      setText(value);
      setVerified(false);
    },
    correct: (day: DayMark) => setCorrections(correctedBy(corrections, day, plain.data?.days.find(({ date }) => date === day.date)?.kind)),
    undo: (date: string) => setCorrections(withoutDay(corrections, date)),
    save: (saved: (id: string) => void) => saving.mutate({ text, corrections: listOf(corrections), verified }, { onSuccess: saved }),
  };
}

/** Whether a person may answer for the lines that could not be read: year and number he cannot make up. */
const answerable = ({ year, number }: NoticeReading): boolean => year !== null && number !== '';

/** Why it cannot be saved yet; null = it can. */
function obstacleOf(reading: NoticeReading | undefined, verified: boolean): string | null {
  if (reading === undefined) return '请先粘贴通知原文。';
  const unread = verified && answerable(reading) ? 0 : reading.faults.length;
  const left = unread + reading.dayFaults.length;
  return left === 0 ? null : `还有 ${left} 处需要处理。`;
}

function Text({ draft: { text, type, reading, verified, setVerified, corrections, undo } }: { draft: Draft }) {
  const area = useRef<TextAreaRef>(null);
  return (
    <section className="panel stack" aria-label="录入" style={{ flex: '0 0 312px' }}>
      <label htmlFor="notice">
        <h2>通知原文</h2>
      </label>
      <Input.TextArea id="notice" ref={area} autoFocus value={text} onChange={(event) => type(event.target.value)} autoSize={{ minRows: 12, maxRows: 12 }} aria-describedby="notice-faults" />
      <div id="notice-faults" role="status" className="stack">
        {reading && <Findings reading={reading} onLine={(line) => selectLine(area.current, line)} />}
      </div>
      {reading && reading.faults.length > 0 && answerable(reading) && (
        <Checkbox checked={verified} onChange={(event) => setVerified(event.target.checked)}>
          看不懂的各行已按通知原文逐日核对，以右侧日历为准
        </Checkbox>
      )}
      {reading?.year != null && <Comparison reading={reading} />}
      {corrections.size > 0 && <Corrected corrections={corrections} onUndo={undo} />}
    </section>
  );
}

function Year({ reading, year, draft: { corrections, correct } }: { reading: NoticeReading; year: number; draft: Draft }) {
  const about = [reading.number || '（没有发文字号）', reading.issuedOn, `${reading.workingDays} 个工作日`];
  return (
    <>
      <div className="row">
        <h2>{year} 年</h2>
        <span className="secondary">{about.filter(Boolean).join(' · ')}</span>
      </div>
      <YearCalendar year={year} days={marked(reading, corrections)} onDay={correct} />
      <YearLegend shown={['corrected']} hint={reading.hintSource} />
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

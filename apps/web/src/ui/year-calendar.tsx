import { useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { CalendarDay } from '../api/contract';
import { dayKindLabel } from '../labels';
import { dayText } from './when';

export interface DayMark extends CalendarDay {
  /** The holiday the usual pattern would give it to; 参考. */
  readonly hinted?: string | undefined;
  /** A person has made it another than the text says. */
  readonly corrected?: boolean;
}

interface Props {
  year: number;
  days: readonly DayMark[];
  /** Click or Enter on a day; without it the year is only read. */
  onDay?: (day: DayMark) => void;
}

const weekdays = ['一', '二', '三', '四', '五', '六', '日'];
const months = Array.from({ length: 12 }, (_, index) => index + 1);

/** A year as twelve months. One day takes the focus: arrows move it by days and weeks, Page Up and Down by months. */
export function YearCalendar({ year, days, onDay }: Props) {
  const byDate = new Map(days.map((day) => [day.date, day]));
  const whole = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const [pointed, setPointed] = useState<string | null>(null);
  const stop = focused !== null && byDate.has(focused) ? focused : `${year}-01-01`;
  const looked = byDate.get(pointed ?? focused ?? '');
  const onKey = (event: KeyboardEvent) => {
    const day = byDate.get(stop);
    if (onDay && day && ['Enter', ' '].includes(event.key)) onDay(day);
    else if (!moveTo(whole.current, target(event.key, stop))) return;
    event.preventDefault();
  };
  return (
    <div className="stack">
      <div className="year" ref={whole} role="group" aria-label={`${year}年日历`} onKeyDown={onKey} onMouseLeave={() => setPointed(null)}>
        {months.map((month) => (
          <Month key={month} year={year} month={month} byDate={byDate} stop={stop} onDay={onDay} onFocus={setFocused} onPoint={setPointed} />
        ))}
      </div>
      <p className="day-note">{looked ? sayOf(looked) : <span className="hint">指向或选中一天，这里说明它为什么放假或上班。{onDay && '点击或按回车改正，方向键移动。'}</span>}</p>
    </div>
  );
}

interface MonthProps {
  year: number;
  month: number;
  byDate: ReadonlyMap<string, DayMark>;
  stop: string;
  onDay: ((day: DayMark) => void) | undefined;
  onFocus: (date: string) => void;
  onPoint: (date: string | null) => void;
}

function Month({ year, month, byDate, stop, onDay, onFocus, onPoint }: MonthProps) {
  return (
    <table className="month" role="grid" aria-label={`${year}年${month}月`}>
      <caption>{month} 月</caption>
      <thead>
        <tr>
          {weekdays.map((weekday) => (
            <th key={weekday} scope="col">
              {weekday}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(year, month).map((week, index) => (
          <tr key={index}>
            {week.map((date, place) => {
              const day = date === null ? undefined : byDate.get(date);
              return day === undefined ? (
                <td key={place} aria-hidden />
              ) : (
                <td
                  key={place}
                  role="gridcell"
                  data-date={day.date}
                  tabIndex={day.date === stop ? 0 : -1}
                  className={classOf(day, onDay !== undefined)}
                  onClick={() => onDay?.(day)}
                  onFocus={() => onFocus(day.date)}
                  onMouseEnter={() => onPoint(day.date)}
                >
                  <span className="unseen">{sayOf(day)}</span>
                  <span aria-hidden>{Number(day.date.slice(8))}</span>
                  {dayKindLabel[day.kind].mark !== '' && <i aria-hidden>{dayKindLabel[day.kind].mark}</i>}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What the marks mean, once under a year; `hint` is where the pattern is written. */
export function YearLegend({ shown, hint }: { shown: readonly ('predicted' | 'corrected')[]; hint: string | null }) {
  return (
    <span className="row hint legend">
      <span className="day holiday"><i>休</i></span> 放假
      <span className="day makeUpDay"><i>班</i></span> 调休上班
      {shown.includes('predicted') && (
        <>
          <span className="day holiday provisional"><i>休</i></span> 预计放假
        </>
      )}
      {shown.includes('corrected') && (
        <>
          <span className="day corrected" /> 人工改正
        </>
      )}
      {hint !== null && (
        <>
          <span className="day hinted" /> 参考：往年格局中放假，不计入（{hint}）
        </>
      )}
    </span>
  );
}

function classOf({ kind, provisional, hinted, corrected }: DayMark, editable: boolean): string {
  return ['day', kind, provisional && 'provisional', hinted !== undefined && kind !== 'holiday' && 'hinted', corrected && 'corrected', editable && 'editable'].filter(Boolean).join(' ');
}

/** 02-12(周五) 工作日 · 参考：按往年格局属春节假期. */
function sayOf({ date, kind, why, provisional, hinted, corrected }: DayMark): string {
  const { word } = dayKindLabel[kind];
  const parts = [
    `${dayText(date)} ${word}${provisional && kind === 'holiday' ? '（预计）' : ''}`,
    kind === 'holiday' || kind === 'makeUpDay' ? why : null,
    hinted !== undefined && kind !== 'holiday' ? `参考：按往年格局可能属${hinted}假期` : null,
    corrected ? '人工改正' : null,
  ];
  return parts.filter(Boolean).join(' · ');
}

/** Monday first; null before the first and after the last of the month. */
function weeksOf(year: number, month: number): (string | null)[][] {
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const before = (new Date(Date.UTC(year, month - 1, 1)).getUTCDay() + 6) % 7;
  const cells = Array.from({ length: 42 }, (_, index) => {
    const day = index - before + 1;
    return day < 1 || day > length ? null : dateOf(year, month, day);
  });
  return Array.from({ length: Math.ceil((before + length) / 7) }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

const dateOf = (year: number, month: number, day: number): string => new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** The day a key leads to; null for other keys. */
function target(key: string, from: string): string | null {
  const [year = 0, month = 0, day = 0] = from.split('-').map(Number);
  const step = steps[key];
  if (step !== undefined) return dateOf(year, month, day + step);
  if (key === 'Home') return dateOf(year, month, 1);
  if (key === 'End') return dateOf(year, month + 1, 0);
  const turned = key === 'PageUp' ? month - 1 : key === 'PageDown' ? month + 1 : null;
  if (turned === null) return null;
  return dateOf(year, turned, Math.min(day, new Date(Date.UTC(year, turned, 0)).getUTCDate()));
}

function moveTo(whole: HTMLElement | null, date: string | null): boolean {
  if (date === null) return false;
  whole?.querySelector<HTMLElement>(`[data-date="${date}"]`)?.focus();
  return true;
}

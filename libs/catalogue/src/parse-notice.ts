import type { CalendarYear } from '@zonggui/domain/deadline/calendar';
import { daysBetween, isPlainDate, weekdayOf } from '@zonggui/domain/deadline/plain-date';
import type { PlainDate } from '@zonggui/domain/deadline/plain-date';
import { checkHolidayNames, checkNoticeDays, statutoryHolidays } from './check-notice';
import type { Fault, NoticeDays, Placed } from './check-notice';

export interface ParsedNotice {
  readonly year: CalendarYear;
  /** The day under the signature. */
  readonly issuedOn: PlainDate;
}

/** Either the year a notice fixes, or every fault of its text, in Chinese and naming the line. */
export type NoticeReading = { readonly notice: ParsedNotice; readonly faults: readonly [] } | { readonly notice: null; readonly faults: readonly string[] };

/** A fault and the line it stands in; line 0 is the text as a whole. */
export interface NoticeFault {
  readonly line: number;
  readonly what: string;
}

/** What could be understood of a text, and what could not. */
export interface NoticeDraft extends Placed {
  /** 0 where the title does not name one. */
  readonly year: number;
  /** '' where the text has none. */
  readonly number: string;
  /** '' where the text has none. */
  readonly issuedOn: PlainDate;
  readonly faults: readonly NoticeFault[];
}

type Off = CalendarYear['off'][number];
type Working = CalendarYear['working'][number];

/** One numbered paragraph of the notice: 一、元旦：…… */
interface Entry {
  readonly line: number;
  readonly holidays: readonly string[];
  readonly body: string;
}

const entryStart = /^[一二三四五六七八九十]{1,2}、([^：]{2,24})：(.*)$/;
const datePattern = '(?:(\\d{4})年)?(?:(\\d{1,2})月)?(\\d{1,2})日(?:（([^）]*)）)?';
const offPattern = new RegExp(`^${datePattern}(?:至${datePattern})?放假(?:调休)?(?:，?共?(\\d{1,2})天)?(?:，不调休|，与周末连休)?$`);
const weekdays = ['一', '二', '三', '四', '五', '六', '日'];

/**
 * Reads the text of the State Council's notice (国务院办公厅关于……年部分节假日安排的通知) as somebody pasted it. Checks what the text
 * says twice (every weekday in brackets, 共……天) and what the statute fixes: all statutory days are off, and only weekends are worked.
 */
export function parseNotice(text: string): NoticeReading {
  const read = readNotice(text);
  const faults = [...read.faults, ...dayFaults(read)];
  if (faults.length > 0) return { notice: null, faults: faults.map(faultText) };
  return { notice: { year: yearOf(read), issuedOn: read.issuedOn }, faults: [] };
}

/** The text alone, with its faults; whether the days may be as they are is `dayFaults`. */
export function readNotice(text: string): NoticeDraft {
  const faults: NoticeFault[] = [];
  const fault: Fault = (line, what) => faults.push({ line, what });
  const lines = text.split(/\r?\n/).map(plain);
  const head = headOf(lines, fault);
  const entries = entriesOf(lines);
  if (entries.length === 0) fault(0, '没有找到“一、元旦：……”这样的放假安排');
  const days = head.year === 0 ? [] : entries.map((entry) => readEntry(entry, head.year, fault));
  if (head.year > 0) checkHolidayNames(entries.flatMap((entry) => entry.holidays), fault);
  return { ...head, off: days.flatMap((each) => each.off), working: days.flatMap((each) => each.working), faults };
}

/** Days that the statute or one another forbid. */
export function dayFaults(days: NoticeDays): NoticeFault[] {
  const faults: NoticeFault[] = [];
  if (days.year > 0) checkNoticeDays(days, (line, what) => faults.push({ line, what }));
  return faults;
}

/** The days of a notice as a published year, in order. */
export function yearOf({ year, number, off, working }: Pick<NoticeDraft, 'year' | 'number' | 'off' | 'working'>): CalendarYear {
  return {
    year,
    status: 'published',
    basis: number,
    off: off.map(({ range }) => range).sort((a, b) => a.from.localeCompare(b.from)),
    working: working.map(({ day }) => day).sort((a, b) => a.date.localeCompare(b.date)),
  };
}

export const faultText = ({ line, what }: NoticeFault): string => (line === 0 ? what : `第${line}行：${what}`);

/** Spaces go, half-width brackets and figures become those the notice prints. */
function plain(line: string): string {
  const digits = line.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  return digits.replace(/[\s\u3000]/g, '').replaceAll('(', '（').replaceAll(')', '）').replaceAll(':', '：').replaceAll(',', '，').replaceAll('星期', '周').replaceAll('周天', '周日');
}

function headOf(lines: readonly string[], fault: Fault): { year: number; number: string; issuedOn: PlainDate } {
  const whole = lines.join('');
  const year = Number(/关于(\d{4})年部分节假日安排/.exec(whole)?.[1] ?? 0);
  if (year === 0) fault(0, '没有找到标题“国务院办公厅关于……年部分节假日安排的通知”');
  const told = lines.findIndex((line) => /现将\d{4}年/.test(line));
  const toldYear = Number(/现将(\d{4})年/.exec(lines[told] ?? '')?.[1] ?? year);
  if (toldYear !== year) fault(told + 1, `正文写的是${toldYear}年，标题写的是${year}年`);
  return { year, number: numberOf(whole, fault), issuedOn: issuedOn(lines, fault) };
}

function numberOf(whole: string, fault: Fault): string {
  const [found, telegram = '', year = '', serial = ''] = /国办发(明电)?[〔[［【](\d{4})[〕\]］】](\d{1,3})号/.exec(whole) ?? [];
  if (found === undefined) {
    fault(0, '没有找到发文字号，例如“国办发明电〔2025〕7号”');
    return '';
  }
  return `国办发${telegram}〔${year}〕${serial}号`;
}

function issuedOn(lines: readonly string[], fault: Fault): PlainDate {
  const at = lines.findLastIndex((line) => /^\d{4}年\d{1,2}月\d{1,2}日$/.test(line));
  const [year = '', month = '', day = ''] = lines[at]?.match(/\d+/g) ?? [];
  const date = dateOf(Number(year), Number(month), Number(day));
  if (isPlainDate(date)) return date;
  fault(at + 1, '没有找到落款日期，例如“2025年11月4日”');
  return '';
}

/** A paragraph may run over several lines; what follows the last one (值班、安全……) begins with a word of its own. */
function entriesOf(lines: readonly string[]): Entry[] {
  const entries: Entry[] = [];
  let open = false;
  for (const [index, line] of lines.flatMap((each, at) => each.split(/(?=[一二三四五六七八九十]{1,2}、(?:元旦|春节|清明节|劳动节|端午节|中秋节|国庆节)[：、和])/).map((part) => [at, part] as const))) {
    const start = entryStart.exec(line);
    const last = entries.at(-1);
    if (start) entries.push({ line: index + 1, holidays: (start[1] ?? '').split(/[、和]/), body: start[2] ?? '' });
    else if (open && last && line !== '' && !/^(节假日|国务院办公厅|\d{4}年\d{1,2}月\d{1,2}日$)/.test(line)) entries[entries.length - 1] = { ...last, body: last.body + line };
    open = entries.length > 0 && (start !== null || (open && line !== '' && !line.startsWith('节假日')));
  }
  return entries;
}

function readEntry({ line, holidays: named, body }: Entry, year: number, fault: Fault): Placed {
  const holiday = named.join('、');
  for (const name of named) if (!statutoryHolidays.some((known) => known === name)) fault(line, `“${name}”不是法定节假日的名称`);
  const sentences = body.split('。').filter((sentence) => sentence !== '');
  const off: Off[] = [];
  const working: Working[] = [];
  for (const sentence of sentences) {
    const asOff = offPattern.exec(sentence);
    if (asOff) off.push(...readOff(asOff, holiday, year, (what) => fault(line, what)));
    else if (sentence.endsWith('上班')) working.push(...readWorking(sentence, holiday, year, (what) => fault(line, what)));
    else fault(line, `看不懂“${sentence}”`);
  }
  if (off.length === 0) fault(line, `${holiday}没有写明放假日期`);
  return { off: off.map((range) => ({ line, range })), working: working.map((day) => ({ line, day })) };
}

function readOff(match: RegExpExecArray, holiday: string, year: number, fault: (what: string) => void): Off[] {
  const from = readDate(match.slice(1, 5), { year, month: 0 }, fault);
  const to = match[7] === undefined ? from : readDate(match.slice(5, 9), { year, month: Number(from.slice(5, 7)) }, fault);
  if (from === '' || to === '') return [];
  if (to < from) {
    fault(`${holiday}的放假日期先后颠倒：${from}至${to}`);
    return [];
  }
  const days = daysBetween(from, to) + 1;
  if (match[9] === undefined && days > 1) fault(`${holiday}没有写明共几天`);
  else if (match[9] !== undefined && Number(match[9]) !== days) fault(`${holiday}写明共${match[9]}天，${from}至${to}是${days}天`);
  return [{ from, to, holiday }];
}

function readWorking(sentence: string, holiday: string, year: number, fault: (what: string) => void): Working[] {
  const days: Working[] = [];
  let month = 0;
  for (const part of sentence.slice(0, -'上班'.length).split('、')) {
    const match = new RegExp(`^${datePattern}$`).exec(part);
    if (!match) {
      fault(`看不懂上班日期“${part}”`);
      continue;
    }
    const date = readDate(match.slice(1, 5), { year, month }, fault);
    if (date === '') continue;
    month = Number(date.slice(5, 7));
    days.push({ date, why: `${holiday}调休上班（周${weekdays[weekdayOf(date) - 1] ?? ''}）` });
  }
  return days;
}

/** '' and a fault where no such day exists or the bracket names another weekday. */
function readDate([year, month, day, remark]: readonly (string | undefined)[], before: { year: number; month: number }, fault: (what: string) => void): PlainDate {
  const date = dateOf(Number(year ?? before.year), Number(month ?? before.month), Number(day));
  const shown = `${year ? `${year}年` : ''}${month ? `${month}月` : ''}${day ?? ''}日`;
  if (!isPlainDate(date)) {
    fault(`“${shown}”不是存在的日期`);
    return '';
  }
  const told = /周([一二三四五六日])$/.exec(remark ?? '')?.[1];
  const actual = weekdays[weekdayOf(date) - 1];
  if (remark !== undefined && told === undefined) fault(`“${shown}（${remark}）”没有写明是周几`);
  else if (told !== undefined && told !== actual) fault(`${shown}是周${actual ?? ''}，不是周${told}`);
  return date;
}

const dateOf = (year: number, month: number, day: number): PlainDate => `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

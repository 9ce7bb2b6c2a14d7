import type { DataSource } from 'typeorm';
import { corrected, type DayCorrection } from '@zonggui/catalogue/correct-notice';
import { differencesFrom, hintOf, patternSource } from '@zonggui/catalogue/holiday-pattern';
import { dayFaults, faultText, readNotice, yearOf, type NoticeDraft, type NoticeFault } from '@zonggui/catalogue/parse-notice';
import { calendarOf, nationalCalendar, type Calendar } from '@zonggui/domain/deadline/calendar';
import { weekdayOf } from '@zonggui/domain/deadline/plain-date';
import { DomainError } from '@zonggui/domain/errors';
import type { Actor } from '@zonggui/domain/posts';
import { assertPublisher, type CalendarPublications, type DryRun } from './calendar-publications';
import { daysOf, readCalendar } from './calendar-queries';
import type { ReadingView } from './calendar-views';
import type { Publication } from './publication-rows';

export interface NoticeText {
  readonly text: string;
  readonly corrections: readonly DayCorrection[];
}

/** A notice on its way to approval: read as it was pasted, corrected by a person, held to the statute again, and rehearsed. */
export class CalendarNotices {
  constructor(
    private readonly dataSource: DataSource,
    private readonly publications: CalendarPublications,
  ) {}

  /** Writes nothing. @throws DomainError `post-required` */
  async read({ text, corrections }: NoticeText, actor: Actor): Promise<ReadingView> {
    assertPublisher(actor);
    return readingOf(text, corrections, await readCalendar(this.dataSource.manager, nationalCalendar));
  }

  /**
   * A draft of the text with its corrections. Lines that could not be read stand in the way, unless the person has verified the days
   * against them himself; what the statute forbids always does.
   * @throws DomainError `post-required`, `invalid` with `faults`
   */
  async draft({ text, corrections, verified }: NoticeText & { readonly verified: boolean }, actor: Actor): Promise<Publication> {
    const reading = await this.read({ text, corrections }, actor);
    const faults = [...(verified && reading.year !== null && reading.number !== '' ? [] : reading.faults), ...reading.dayFaults].map(faultText);
    if (faults.length > 0) throw new DomainError('invalid', 'The notice cannot be drafted as it is.', { faults, fields: faults.map((remedy) => ({ field: 'text', remedy })) });
    return this.publications.draft({ text, year: yearOf(corrected(readNotice(text), corrections)) }, actor);
  }

  /** @throws DomainError `post-required`, `not-found`, `verb-not-allowed` when it is no draft */
  async rehearse(id: string, actor: Actor): Promise<DryRun> {
    assertPublisher(actor);
    return this.publications.dryRun(id);
  }
}

/** What a text with its corrections comes to, beside the calendar as it is. */
export function readingOf(text: string, corrections: readonly DayCorrection[], calendar: Calendar): ReadingView {
  const read = readNotice(text);
  const misplaced = misplacedIn(read.year, calendar);
  const { number, issuedOn, faults } = read;
  const head = { number, issuedOn: issuedOn === '' ? null : issuedOn, hintSource: patternSource };
  if (read.year === 0 || misplaced.length > 0) return { ...head, year: null, faults: [...faults, ...misplaced], dayFaults: [], days: [], before: [], workingDays: 0, hint: [], onlyNotice: [], onlyPattern: [] };
  const notice = corrected(read, corrections);
  return { ...head, year: read.year, faults, dayFaults: dayFaults(notice), ...laidOut(notice), hint: hintOf(read.year), ...differencesFrom(yearOf(notice)) };
}

/** The year day by day, and what it changes in the December before. */
function laidOut(notice: NoticeDraft): Pick<ReadingView, 'days' | 'before' | 'workingDays'> {
  const year = yearOf(notice);
  const december = { year: year.year - 1, status: 'published' as const, basis: '', off: [], working: [] };
  const calendar = calendarOf([december, year]);
  const before = daysOf(calendar, december.year).filter(({ date, kind }) => (kind === 'holiday' && weekdayOf(date) < 6) || kind === 'makeUpDay');
  const days = daysOf(calendar, year.year);
  return { days, before, workingDays: days.filter(({ kind }) => kind === 'workday' || kind === 'makeUpDay').length };
}

/** A published year follows published ones, and none is left out. */
function misplacedIn(year: number, { years }: Calendar): NoticeFault[] {
  const first = years[0]?.year ?? 0;
  const published = years.findLast(({ status }) => status === 'published')?.year ?? first;
  if (year === 0 || (year >= first && year <= published + 1)) return [];
  const what = year < first ? `日历从${first}年开始，没有${year}年` : `通知已公布至${published}年，应先公布${published + 1}年，再公布${year}年`;
  return [{ line: 0, what }];
}

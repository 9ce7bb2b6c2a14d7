import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import { call, query } from './client';
import { refreshWork } from './commands';
import type { AffectedPage, CalendarYear, Coverage, DayCorrection, LocalDraft, MovedGroup, NoticeDraft, NoticeReading, Publication, PublicationDetail, PublicationProgress, RegionCalendar } from './contract';
import { explain, Problem } from './problem';

/** The calendar all bureaus count by. */
export const national = 'CN';
const publications = '/calendar-publications';

/** Every region with the calendar it counts by. */
export function useRegionCalendars() {
  return useQuery({ queryKey: ['calendar', 'regions'], queryFn: () => call<RegionCalendar[]>('/calendars') });
}

export function useCoverage(calendar: string) {
  return useQuery({ queryKey: ['calendar', calendar, 'coverage'], queryFn: () => call<Coverage>(`/calendars/${calendar}`), placeholderData: keepPreviousData });
}

export function useCalendarYear(calendar: string, year: number | null) {
  return useQuery({ queryKey: ['calendar', calendar, year], queryFn: () => call<CalendarYear>(`/calendars/${calendar}/years/${year}`), enabled: year !== null, placeholderData: keepPreviousData });
}

export function usePublications() {
  return useQuery({ queryKey: ['publications'], queryFn: () => call<Publication[]>(publications) });
}

export function usePublication(id: string) {
  return useQuery({ queryKey: ['publication', id], queryFn: () => call<PublicationDetail>(`${publications}/${id}`) });
}

export function useMovedGroups(id: string) {
  return useQuery({ queryKey: ['publication', id, 'groups'], queryFn: () => call<MovedGroup[]>(`${publications}/${id}/groups`) });
}

export type Affected = 'all' | 'later' | 'earlier' | 'held';

export function useAffected(id: string, only: Affected) {
  return useInfiniteQuery({
    queryKey: ['publication', id, 'affected', only],
    queryFn: ({ pageParam, signal }) => call<AffectedPage>(`${publications}/${id}/affected${query({ only: only === 'all' ? null : only, cursor: pageParam, limit: '50' })}`, { signal }),
    // the first page has no cursor
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  });
}

/** Looks every second while the run lasts; when it is over, everything that hangs on the calendar is asked again. */
export function useRun(id: string, running: boolean) {
  const client = useQueryClient();
  return useQuery({
    queryKey: ['progress-of', id],
    queryFn: async () => {
      const progress = await call<PublicationProgress>(`${publications}/${id}/progress`);
      if (progress.state === 'done') refreshCalendars(client);
      return progress;
    },
    enabled: running,
    refetchInterval: ({ state }) => (state.data?.state === 'done' ? false : 1000),
  });
}

/** What a text with its corrections says; asked again whenever either changes, and kept while the next answer is on its way. */
export function useReading(text: string, corrections: readonly DayCorrection[]) {
  return useQuery({
    queryKey: ['reading', text, corrections],
    queryFn: ({ signal }) => call<NoticeReading>(`${publications}/reading`, { method: 'POST', body: { text, corrections }, signal }),
    enabled: text.trim() !== '',
    placeholderData: text.trim() === '' ? undefined : keepPreviousData,
    retry: false,
    gcTime: 0,
  });
}

/** Saves the draft and rehearses it at once: a draft nobody has reckoned tells nothing. */
export function useDraftCalendar() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (draft: NoticeDraft | LocalDraft) => {
      const { id } = await call<PublicationDetail>('region' in draft ? `${publications}/local` : publications, { method: 'POST', body: draft });
      await call<PublicationDetail>(`${publications}/${id}/dry-run`, { method: 'POST', body: {} }).catch(() => null); // its page offers it again
      return id;
    },
    onSettled: () => refreshCalendars(client),
  });
}

export function useDecidePublication(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (verb: 'dry-run' | 'approve' | 'discard') => call<PublicationDetail>(`${publications}/${id}/${verb}`, { method: 'POST', body: {} }),
    onSettled: () => refreshCalendars(client),
  });
}

function refreshCalendars(client: QueryClient): void {
  for (const key of ['calendar', 'publications', 'publication', 'application']) void client.invalidateQueries({ queryKey: [key] });
  refreshWork(client);
}

/** The refusals of a publication, in its own words. */
const sentences: Partial<Record<Problem['code'], string>> = {
  'second-person-required': '须由另一名监督岗批准。',
  'stale-version': '起草之后日历已有变化；请重新录入通知。',
  'verb-not-allowed': '此稿已经批准或作废，或另一次公布尚未完成；请查看后再办。',
  'calendar-gap': '有时限将超出日历范围；请先补充下一年度的日历。',
};

export function explainPublication(error: unknown): { title: string; lines: string[] } {
  const sentence = error instanceof Problem ? sentences[error.code] : undefined;
  return sentence === undefined ? explain(error) : { title: sentence, lines: [] };
}

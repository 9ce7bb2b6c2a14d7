import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { wallClock } from '../ui/when';
import { call, query } from './client';
import type { FiguresReport, Found, Message } from './contract';
import { useDemoClock } from './queries';

/** 今日受理 and 办结: of the window where somebody sits at one, else of what the person's grants reach. */
export function useToday(window: string | null) {
  const { data: clock } = useDemoClock();
  const day = clock === undefined ? null : wallClock(new Date(clock.now)).slice(0, 10);
  return useQuery({
    queryKey: ['today', day, window],
    queryFn: () => call<FiguresReport>(`/reports/figures${query({ from: day, to: dayAfter(day ?? ''), window })}`),
    enabled: day !== null,
    refetchInterval: 60_000,
  });
}

/** The plain day after 'YYYY-MM-DD'. */
function dayAfter(day: string): string {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}

/** What the api takes for a search: four characters of a number, two of a name. */
export const isSought = (q: string): boolean => /\p{L}{2}/u.test(q) || /[0-9A-Za-z-]{4,}号?$/.test(q);

export const search = (q: string, signal?: AbortSignal): Promise<Found> => call<Found>(`/search${query({ q })}`, signal === undefined ? {} : { signal });

/** 办件, 申请人 and 文书 of what the person's grants reach. */
export function useSearch(q: string) {
  return useQuery({ queryKey: ['search', q], queryFn: ({ signal }) => search(q, signal), enabled: isSought(q), placeholderData: keepPreviousData });
}

/** What the system told the person signed in, or the posts he holds; the last first. */
export function useMessages() {
  return useQuery({ queryKey: ['messages'], queryFn: () => call<Message[]>('/messages'), refetchInterval: 60_000 });
}

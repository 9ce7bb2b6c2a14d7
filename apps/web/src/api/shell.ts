import { useQuery } from '@tanstack/react-query';
import { wallClock } from '../ui/when';
import { call, query } from './client';
import type { FiguresReport } from './contract';
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

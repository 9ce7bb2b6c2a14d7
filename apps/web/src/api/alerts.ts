import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, query } from './client';
import type { AlertChoice, TaskPage } from './contract';

const queryKey = ['alerts'];

/** 即办提醒 of the person, kept at the server. */
export function useAlertChoice() {
  const client = useQueryClient();
  const { data } = useQuery({ queryKey, queryFn: () => call<AlertChoice>('/alerts'), staleTime: Infinity });
  const keep = useMutation({ mutationFn: (choice: AlertChoice) => call<AlertChoice>('/alerts', { method: 'PUT', body: choice }), onSuccess: (kept) => client.setQueryData(queryKey, kept) });
  return { choice: data, keep };
}

/** 即办件 open in one's queues; read again with every event of the live channel, as the queues are. */
export function useInstantTasks(asked: boolean) {
  return useQuery({ queryKey: ['tasks', 'alerts'], queryFn: ({ signal }) => call<TaskPage>(`/tasks${query({ view: 'instant', limit: '100' })}`, { signal }), enabled: asked });
}

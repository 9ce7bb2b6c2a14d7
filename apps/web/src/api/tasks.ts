import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, query } from './client';
import type { SavedView, TaskPage, TaskRow, TaskView, TaskViewCounts } from './contract';

/** What the address of the queue says: a view, its chips, and its order; all as the api has them. */
export interface TaskAsk {
  readonly view: TaskView;
  readonly [chip: string]: string | undefined;
}

/** The first page comes soon; who scrolls on gets more at once. */
const sizes = { first: '200', further: '500' };

export function useTaskList(ask: TaskAsk) {
  return useInfiniteQuery({
    queryKey: ['tasks', 'list', ask],
    queryFn: ({ pageParam, signal }) => call<TaskPage>(`/tasks${query({ ...ask, limit: pageParam === null ? sizes.first : sizes.further, cursor: pageParam })}`, { signal }),
    // the first page has no cursor
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  });
}

/** The first of a list that is looked for; null where none is. Page after page: cards to answer may stand before what is to be decided. */
export async function firstTask(ask: TaskAsk, wanted: (row: TaskRow) => boolean): Promise<TaskRow | null> {
  for (let cursor: string | undefined = undefined; ; ) {
    const page: TaskPage = await call<TaskPage>(`/tasks${query({ ...ask, limit: '100', cursor })}`);
    const found = page.rows.find(wanted);
    if (found !== undefined || page.next === null) return found ?? null;
    cursor = page.next;
  }
}

export function useTaskViews() {
  return useQuery({ queryKey: ['task-views'], queryFn: ({ signal }) => call<TaskViewCounts>('/tasks/views', { signal }), staleTime: 2_000 });
}

const savedKey = ['saved-views'];

/** 我的视图, kept at the server: the same on every computer. */
export function useSavedViews() {
  const client = useQueryClient();
  const { data = [] } = useQuery({ queryKey: savedKey, queryFn: () => call<SavedView[]>('/saved-views'), staleTime: Infinity });
  const keep = (views: SavedView[]) => client.setQueryData(savedKey, views);
  const save = useMutation({ mutationFn: ({ id, name, filter }: SavedView) => call<SavedView[]>(`/saved-views/${id}`, { method: 'PUT', body: { name, filter } }), onSuccess: keep });
  const remove = useMutation({ mutationFn: (id: string) => call<SavedView[]>(`/saved-views/${id}`, { method: 'DELETE' }), onSuccess: keep });
  return { views: data, save, remove };
}

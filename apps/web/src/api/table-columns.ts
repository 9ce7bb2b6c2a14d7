import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from './client';
import type { TableColumns } from './contract';

const queryKey = ['table-columns'];
const asItComes: TableColumns['chosen'] = {};

/** 列: what a person shows or hides of a table, kept at the server. Shown at once; a line that is broken is told by the list itself. */
export function useTableColumns(table: string) {
  const client = useQueryClient();
  const { data } = useQuery({ queryKey, queryFn: () => call<TableColumns[]>('/table-columns'), staleTime: Infinity });
  const { mutate } = useMutation({
    mutationFn: (chosen: TableColumns['chosen']) => call<TableColumns[]>('/table-columns', { method: 'PUT', body: { table, chosen } }),
    onMutate: (chosen) => client.setQueryData<TableColumns[]>(queryKey, (kept = []) => [...kept.filter((each) => each.table !== table), { table, chosen }]),
    onError: () => client.invalidateQueries({ queryKey }),
  });
  return { chosen: data?.find((each) => each.table === table)?.chosen ?? asItComes, keep: (chosen: TableColumns['chosen']) => mutate(chosen) };
}

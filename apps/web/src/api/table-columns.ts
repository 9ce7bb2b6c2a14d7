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
    mutationKey: queryKey,
    mutationFn: (chosen: TableColumns['chosen']) => call<TableColumns[]>('/table-columns', { method: 'PUT', body: { table, chosen } }),
    onMutate: async (chosen) => {
      await client.cancelQueries({ queryKey }); // an answer of before would put the column back
      client.setQueryData<TableColumns[]>(queryKey, (kept = []) => [...kept.filter((each) => each.table !== table), { table, chosen }]);
    },
    onSettled: () => client.isMutating({ mutationKey: queryKey }) === 1 && client.invalidateQueries({ queryKey }), // the last one asks what is kept
  });
  return { chosen: data?.find((each) => each.table === table)?.chosen ?? asItComes, keep: (chosen: TableColumns['chosen']) => mutate(chosen) };
}

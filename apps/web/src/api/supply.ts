import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, newKey, query } from './client';
import type { Attachment } from './contract';

interface Known {
  number: string;
  code: string;
}

const address = ({ number, code }: Known): string => `/progress/${encodeURIComponent(number)}/attachments${query({ code })}`;

/** The applicant's own uploads and what became of them. */
export function useSupplied(known: Known) {
  return useQuery({ queryKey: ['progress', 'supplied', known], queryFn: () => call<Attachment[]>(address(known)), retry: false });
}

/** One photo or PDF for a paper that is missing; it waits for the counter. */
export function useSupply(known: Known) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ material, file }: { material: string; file: File }) => {
      const body = new FormData();
      body.append('material', material);
      body.append('file', file);
      return call<Attachment>(address(known), { method: 'POST', body, key: newKey() });
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['progress'] }),
  });
}

import { useMutation, useQuery } from '@tanstack/react-query';
import { fetchText } from '../api/client';
import { PrintPreview } from '../ui/print-preview';
import { printPage } from '../ui/print';

/** A page of the api, seen before it is printed; asked for once, for some are recorded when they are taken. */
export function PagePreview({ title, address, pdf = false, onClose }: { title: string; address: string; /** It is also had as PDF, beside it. */ pdf?: boolean; onClose: () => void }) {
  const { data, error } = useQuery({ queryKey: ['print-page', address], queryFn: () => fetchText(address), staleTime: Infinity, gcTime: 0, retry: false });
  const printer = useMutation({ mutationFn: printPage });
  return <PrintPreview title={title} html={data} error={error} printing={printer.isPending} {...(pdf && { pdf: `/api${address}.pdf` })} onPrint={() => data !== undefined && printer.mutate(data)} onClose={onClose} />;
}

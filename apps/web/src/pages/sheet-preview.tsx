import { useQuery } from '@tanstack/react-query';
import { fetchSheet, sheetAddress, type Sheet } from '../api/sheets';
import { usePrinting } from '../api/waiting-prints';
import { printPage } from '../ui/print';
import { PrintPreview } from '../ui/print-preview';

interface Props {
  title: string;
  sheet: Sheet;
  /** How often it was printed before, of a 文书. */
  prints?: number;
  /** It is also had as PDF, beside it. */
  pdf?: boolean;
  onClose: () => void;
}

/** A sheet, seen before it is printed: a 文书 is counted with every print, a page is asked for once, for some are recorded when they are taken. */
export function SheetPreview({ title, sheet, prints, pdf = false, onClose }: Props) {
  const counted = sheet.kind === 'document';
  const { data, error } = useQuery({ queryKey: ['sheet', sheet.kind, ...sheet.ids], queryFn: () => fetchSheet(sheet), ...(counted ? {} : { staleTime: Infinity, gcTime: 0, retry: false }) });
  const printing = usePrinting([sheet], counted || data === undefined ? undefined : () => printPage(data));
  return (
    <PrintPreview
      title={title}
      html={data}
      error={printing.error ?? error}
      printing={printing.busy}
      word={printing.word()}
      note={printing.note}
      {...(prints !== undefined && { prints })}
      {...(pdf && { pdf: `/api${sheetAddress(sheet).path}.pdf` })}
      onPrint={printing.run}
      onClose={onClose}
    />
  );
}

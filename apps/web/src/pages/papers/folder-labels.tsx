import { useMutation } from '@tanstack/react-query';
import { useFolderLabels } from '../../api/papers';
import { PrintPreview } from '../../ui/print-preview';
import { printPage } from '../../ui/print';

/** 材料标签, 60 × 40 mm each, seen before they are printed. */
export function FolderLabels({ applicationIds, onClose }: { applicationIds: readonly string[]; onClose: () => void }) {
  const { data, error } = useFolderLabels(applicationIds);
  const printer = useMutation({ mutationFn: printPage });
  return <PrintPreview title="材料标签" html={data} error={error} printing={printer.isPending} onPrint={() => data !== undefined && printer.mutate(data)} onClose={onClose} />;
}

import { useMutation } from '@tanstack/react-query';
import { useOutputPrint, type OutputPrint } from '../../api/hand-outs';
import { PrintPreview } from '../../ui/print-preview';
import { printPage } from '../../ui/print';

const titles: Record<OutputPrint['path'], string> = { '/hand-outs/unclaimed': '未领清单', '/mailings/handing': '寄递交接清单', '/mailings/labels': '面单', '/hand-outs/labels': '格口标签' };

/** A working list or labels of the output desk, seen before it is printed. */
export function OutputPrintDrawer({ print, onClose }: { print: OutputPrint; onClose: () => void }) {
  const { data, error } = useOutputPrint(print);
  const printer = useMutation({ mutationFn: printPage });
  return <PrintPreview title={titles[print.path]} html={data} error={error} printing={printer.isPending} onPrint={() => data !== undefined && printer.mutate(data)} onClose={onClose} />;
}

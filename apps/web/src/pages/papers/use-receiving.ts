import { useState } from 'react';
import type { PaperTransferLine, ReceivedFile } from '../../api/contract';

/** What the receiver says of each folder; what he says nothing of is open. */
export function useReceiving(rows: readonly PaperTransferLine[]) {
  const [said, setSaid] = useState<Readonly<Record<string, { arrived?: boolean; difference?: string }>>>({});
  const of = ({ applicationId }: PaperTransferLine) => ({ arrived: said[applicationId]?.arrived ?? false, difference: said[applicationId]?.difference ?? '' });
  const say = (id: string, more: { arrived?: boolean; difference?: string }) => setSaid((before) => ({ ...before, [id]: { ...before[id], ...more } }));
  const open = rows.filter((row) => !of(row).arrived && of(row).difference.trim() === '');
  return {
    of, say, open,
    all: () => setSaid((before) => Object.fromEntries(rows.map(({ applicationId }) => [applicationId, { ...before[applicationId], arrived: true }]))),
    sent: (): ReceivedFile[] =>
      rows.map((row) => {
        const { arrived, difference } = of(row);
        return { applicationId: row.applicationId, arrived, ...(difference.trim() !== '' && { difference: difference.trim() }) };
      }),
  };
}

import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useMailing, useMailingList } from '../../api/hand-outs';
import { explain } from '../../api/problem';
import type { HandOutRow, HandOutTab } from '../../api/contract';
import { KeyHint } from '../../ui/key-hint';
import type { RowAction } from '../../ui/data-table/contract';
import { useKeys } from '../../ui/keys';
import { Notice } from '../../ui/notice';
import { MailingDrawer } from './mailing-drawer';

const idsOf = (rows: readonly HandOutRow[]): string[] => rows.flatMap(({ deliveryId }) => (deliveryId === null ? [] : [deliveryId]));

/** What may be done with the rows of a tab by the batch. */
export function useMailActions(tab: HandOutTab): { actions: RowAction<HandOutRow>[]; notice: ReactNode } {
  const [list, mailing] = [useMailingList(), useMailing()];
  const failed = list.error ?? mailing.error;
  const notice = failed === null ? null : <Notice {...explain(failed)} onClose={() => [list, mailing].forEach((each) => each.reset())} />;
  if (tab === 'toMail') return { notice, actions: [{ keys: 'L', word: '导出寄递清单', act: (rows) => list.mutate(idsOf(rows)) }] };
  if (tab === 'inPost') return { notice, actions: [{ keys: 'Y', word: '已签收', act: (rows) => mailing.mutate({ deliveryIds: idsOf(rows) }) }] };
  return { notice, actions: [] };
}

/** 运单号 come back by file or by scanner. */
export function MailingTools({ tab }: { tab: HandOutTab }) {
  const [open, setOpen] = useState<'file' | 'scan' | null>(null);
  const here = tab === 'toMail';
  useKeys(here ? [{ keys: 'I', name: '导入运单号', run: () => setOpen('file') }, { keys: 'M', name: '扫码配对', run: () => setOpen('scan') }] : []);
  if (!here) return null;
  return (
    <>
      <Button onClick={() => setOpen('file')}>
        <KeyHint keys="I" /> 导入运单号
      </Button>
      <Button onClick={() => setOpen('scan')}>
        <KeyHint keys="M" /> 扫码配对
      </Button>
      {open !== null && <MailingDrawer way={open} onClose={() => setOpen(null)} />}
    </>
  );
}

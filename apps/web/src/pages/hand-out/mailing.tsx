import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useArrivals, useMailingList, usePutAway, useUnclaimedBook } from '../../api/hand-outs';
import { pageSheet, type Sheet } from '../../api/sheets';
import { explain } from '../../api/problem';
import type { HandOutRow, HandOutTab } from '../../api/contract';
import { sheetLabel } from '../../labels';
import { KeyHint } from '../../ui/key-hint';
import type { RowAction } from '../../ui/data-table/contract';
import { useKeys } from '../../ui/keys';
import { Notice } from '../../ui/notice';
import { MailingDrawer } from './mailing-drawer';
import { SheetPreview } from '../sheet-preview';

const idsOf = (rows: readonly HandOutRow[]): string[] => rows.flatMap(({ deliveryId }) => (deliveryId === null ? [] : [deliveryId]));

const waits: readonly HandOutTab[] = ['toFetch', 'toMail', 'returned', 'unclaimed'];
const posted: readonly HandOutTab[] = ['toMail', 'inPost'];

/** What may be done with the rows of a tab by the batch. */
export function useMailActions(tab: HandOutTab): { actions: RowAction<HandOutRow>[]; notice: ReactNode } {
  const [list, arrivals, putAway] = [useMailingList(), useArrivals(), usePutAway()];
  const [print, setPrint] = useState<Sheet | null>(null);
  const failed = list.error ?? arrivals.error ?? putAway.error;
  const show = (kind: 'holeLabels' | 'addressLabels' | 'mailHanding') => (rows: readonly HandOutRow[]) => setPrint(pageSheet(kind, idsOf(rows)));
  const notice = (
    <>
      {failed !== null && <Notice {...explain(failed)} onClose={() => [list, arrivals, putAway].forEach((each) => each.reset())} />}
      {print !== null && <SheetPreview title={sheetLabel[print.kind]} sheet={print} onClose={() => setPrint(null)} />}
    </>
  );
  const actions: RowAction<HandOutRow>[] = [
    ...(waits.includes(tab) ? [
      { keys: 'N', word: '放入格口', act: (rows: readonly HandOutRow[]) => putAway.mutate({ deliveryIds: idsOf(rows) }) },
      { keys: 'Shift+P', word: '格口标签', act: show('holeLabels'), unless: (rows: readonly HandOutRow[]) => (rows.some(({ hole }) => hole === null) ? '有的还没有放入格口（N 放入格口）' : null) },
    ] : []),
    ...(posted.includes(tab) ? [{ keys: 'L', word: '面单', act: show('addressLabels') }, { keys: 'P', word: '寄递交接清单', act: show('mailHanding') }] : []),
    ...(tab === 'toMail' ? [{ keys: 'E', word: '导出寄递清单', act: (rows: readonly HandOutRow[]) => list.mutate(idsOf(rows)) }] : []),
    ...(tab === 'inPost' ? [{ keys: 'Y', word: '已签收', act: (rows: readonly HandOutRow[]) => arrivals.mutate(idsOf(rows)) }] : []),
  ];
  return { notice, actions };
}

/** 运单号 come back by file or by scanner; 未领清单 of what nobody fetched. */
export function MailingTools({ tab }: { tab: HandOutTab }) {
  const [open, setOpen] = useState<'file' | 'scan' | null>(null);
  const here = tab === 'toMail' || tab === 'inPost';
  useKeys(here ? [{ keys: 'I', name: '导入运单号', run: () => setOpen('file') }, { keys: 'M', name: '扫码配对', run: () => setOpen('scan') }] : []);
  if (tab === 'unclaimed') return <UnclaimedTools />;
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

/** To call by: on paper or as a workbook. */
function UnclaimedTools() {
  const [open, setOpen] = useState(false);
  const book = useUnclaimedBook();
  const save = () => !book.isPending && book.mutate();
  useKeys([{ keys: 'P', name: '打印未领清单', run: () => setOpen(true) }, { keys: 'E', name: '导出未领清单', run: save }]);
  return (
    <>
      {book.isError && <Notice {...explain(book.error)} onClose={book.reset} />}
      <Button onClick={() => setOpen(true)}>
        <KeyHint keys="P" /> 打印未领清单
      </Button>
      <Button loading={book.isPending} onClick={save}>
        <KeyHint keys="E" /> 导出 xlsx
      </Button>
      {open && <SheetPreview title={sheetLabel.unclaimed} sheet={pageSheet('unclaimed', [])} onClose={() => setOpen(false)} />}
    </>
  );
}

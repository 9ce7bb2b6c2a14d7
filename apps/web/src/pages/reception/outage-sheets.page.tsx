import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { SheetRow } from '../../api/contract';
import { usePrintSheets, useSheets, useTakeSheets } from '../../api/outage';
import { explain } from '../../api/problem';
import { paths } from '../../paths';
import { useDesk } from '../../shell/desk';
import { CaseNumber } from '../../ui/case-number';
import type { Column } from '../../ui/data-table/contract';
import { DataTable } from '../../ui/data-table/data-table';
import { KeyHint } from '../../ui/key-hint';
import { useKeys } from '../../ui/keys';
import { EmptyLine, Notice } from '../../ui/notice';
import { Refusal } from '../../ui/refusal';
import { instantText } from '../../ui/when';
import { SpoilDrawer } from './spoil-drawer';

const stateWord = { unused: '未用', used: '已补录', spoilt: '作废' } as const satisfies Record<SheetRow['state'], string>;

const columns: readonly Column<SheetRow>[] = [
  { key: 'number', title: '断网收件单号', width: 216, always: true, text: ({ number }) => number },
  { key: 'state', title: '状态', width: 72, text: ({ state }) => stateWord[state] },
  { key: 'prints', title: '打印', width: 72, text: ({ prints }) => (prints === 0 ? '未打印' : `${prints} 次`) },
  { key: 'issued', title: '领用', width: 112, text: ({ issuedAt }) => instantText(issuedAt) },
  { key: 'application', title: '办件', width: 200, text: ({ application }) => application?.number ?? '—', draw: ({ application }) => (application === null ? '—' : <CaseNumber number={application.number} />) },
  { key: 'reason', title: '作废原因', text: ({ spoiltReason, spoiltBy }) => (spoiltReason === null ? '—' : [spoiltReason, spoiltBy].filter(Boolean).join(' · ')) },
];

const notUnused = (rows: readonly SheetRow[]): string | null => (rows.length > 0 && rows.every(({ state }) => state === 'unused') ? null : '只能选未用的');

type Shown = SheetRow['state'] | 'all';
const views: readonly { value: Shown; label: string }[] = [{ value: 'all', label: '全部' }, { value: 'unused', label: '未用' }, { value: 'used', label: '已补录' }, { value: 'spoilt', label: '作废' }];

/** 断网收件单 of one's window: the next block, what of it is on paper, and what became of each number. */
export function OutageSheetsPage() {
  const { window } = useDesk();
  const { data, error, isPending } = useSheets(window?.code);
  const [paper, setPaper] = useState<'A4' | 'A5'>('A4');
  const [shown, setShown] = useState<Shown>('all');
  const [take, print, go] = [useTakeSheets(), usePrintSheets(), useNavigate()];
  const [spoiling, setSpoiling] = useState<SheetRow | null>(null);
  const takeBlock = () => window !== null && !take.isPending && take.mutate(window.code);
  const printRows = (rows: readonly SheetRow[]) => window !== null && !print.isPending && print.mutate({ window: window.code, numbers: rows.slice(0, 50).map(({ number }) => number), paper });
  const unprinted = (data?.rows ?? []).filter(({ state, prints }) => state === 'unused' && prints === 0);
  useKeys([{ keys: 'N', name: '领用一段断网收件单', group: '窗口', run: takeBlock }]);
  return (
    <div className="stack" style={{ height: '100%' }}>
      <div className="between">
        <h1>断网收件单</h1>
        <span className="secondary">{window?.name}</span>
        <span className="hint">{data === undefined ? '' : `未用 ${data.unused} 张；网络中断时手写收件，恢复后 ${data.withinDays} 天内由窗口补录`}</span>
        <span className="grow" />
        <Segmented aria-label="状态" options={[...views]} value={shown} onChange={setShown} />
        <Segmented aria-label="纸张" options={['A4', 'A5']} value={paper} onChange={setPaper} />
        <Button type="primary" loading={take.isPending} disabled={window === null} onClick={takeBlock}>
          <KeyHint keys="N" /> 领用一段（50 张）
        </Button>
      </div>
      {error !== null && <Notice {...explain(error)} />}
      <Refusal of={take} onRetry={() => take.variables !== undefined && take.mutate(take.variables)} />
      <Refusal of={print} onRetry={() => print.variables && print.mutate(print.variables)} />
      <div className="grow" style={{ minHeight: 0 }}>
        <DataTable<SheetRow>
          name="outage-sheets"
          people={false}
          label="断网收件单"
          columns={columns}
          rows={(data?.rows ?? []).filter(({ state }) => shown === 'all' || state === shown)}
          idOf={({ number }) => number}
          nameOf={({ number }) => `断网收件单 ${number}`}
          list={`${window?.code ?? ''} ${shown}`}
          loading={isPending}
          choosing
          onOpen={({ application }) => application !== null && void go(paths.application(application.id))}
          actions={[
            { keys: 'P', word: '打印', act: printRows, unless: notUnused },
            { keys: 'Shift+P', word: '打印全部未打印', act: () => printRows(unprinted), unless: () => (unprinted.length === 0 ? '都已打印；用完请先领用一段' : null) },
            { keys: 'F', word: '作废', act: ([row]) => row !== undefined && setSpoiling(row), unless: (rows) => (rows.length > 1 ? '一次作废一张' : notUnused(rows)) },
          ]}
          empty={<EmptyLine>{shown === 'all' || shown === 'unused' ? '本窗口没有未用的断网收件单；按 N 领用一段，打印后放在窗口备用。' : '没有符合条件的断网收件单。'}</EmptyLine>}
          focusFirst
        />
      </div>
      {spoiling !== null && <SpoilDrawer sheet={spoiling} onClose={() => setSpoiling(null)} />}
    </div>
  );
}

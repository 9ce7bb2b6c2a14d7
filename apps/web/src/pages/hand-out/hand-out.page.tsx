import { Segmented } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useHandOutCounts, useHandOuts } from '../../api/hand-outs';
import { explain } from '../../api/problem';
import type { FoundHandOut, HandOutRow, HandOutTab } from '../../api/contract';
import { handOutTabLabel } from '../../labels';
import { DataTable } from '../../ui/data-table/data-table';
import { EmptyLine, Notice } from '../../ui/notice';
import { columnsOf } from './columns';
import { HandOutCase } from './hand-out-case';
import { MailingTools, useMailActions } from './mailing';
import { ScanBox } from './scan-box';

// the keys of the labels are the tabs
const tabs = Object.keys(handOutTabLabel) as HandOutTab[];
const isTab = (value: string | null): value is HandOutTab => tabs.some((tab) => tab === value);

/** 出件台: scan a receipt or read a card, tick, sign, F9; the lists beside it say what else lies here. The tab lives in the address. */
export function HandOutPage() {
  const [search, setSearch] = useSearchParams();
  const asked = search.get('tab');
  const tab = isTab(asked) ? asked : 'toFetch';
  const [open, setOpen] = useState<FoundHandOut | null>(null);
  const { data } = useHandOutCounts();
  const choose = (next: HandOutTab) => setSearch({ tab: next }, { replace: true });
  return (
    <div className="stack" style={{ height: '100%' }}>
      <div className="between">
        <h1>出件台</h1>
        <ScanBox onFound={setOpen} free={open === null} />
        <span className="grow" />
        <MailingTools tab={tab} />
      </div>
      <Segmented aria-label="出件分类" options={tabs.map((value) => ({ value, label: `${handOutTabLabel[value]} ${data?.counts[value] ?? ''}` }))} value={tab} onChange={choose} style={{ alignSelf: 'flex-start' }} />
      <div className="row top grow" style={{ flexWrap: 'nowrap', minHeight: 0, alignItems: 'stretch' }}>
        <div className="grow">
          <Rows key={tab} tab={tab} narrow={open !== null} done={data?.counts.today ?? 0} onOpen={({ applicationId, number, hole }) => setOpen({ applicationId, number, hole, person: null })} />
        </div>
        {open !== null && (
          <div className="hand-out-case">
            <HandOutCase key={open.applicationId} found={open} onClose={() => setOpen(null)} />
          </div>
        )}
      </div>
    </div>
  );
}

const empty: Record<HandOutTab, string> = {
  toMake: '没有待制件。审批办结的会出现在这里。', toFetch: '没有待出件。', toMail: '没有待邮寄的。', inPost: '没有在途的邮件。', returned: '没有退回的邮件。', unclaimed: '没有超过 10 个工作日未领的。', today: '今日还没有出件。',
};

function Rows({ tab, narrow, done, onOpen }: { tab: HandOutTab; narrow: boolean; done: number; onOpen: (row: HandOutRow) => void }) {
  const list = useHandOuts(tab);
  const mail = useMailActions(tab);
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <>
      {list.isError && <Notice {...explain(list.error)} />}
      {mail.notice}
      <DataTable<HandOutRow>
        name="hand-outs"
        people
        label={handOutTabLabel[tab]}
        columns={columnsOf(tab, narrow)}
        rows={rows}
        idOf={({ id }) => id}
        nameOf={({ number }) => `出件 ${number}`}
        list={tab}
        stale={list.isPlaceholderData}
        loading={list.isPending}
        paging={{ more: list.hasNextPage, loading: list.isFetchingNextPage, load: () => void list.fetchNextPage() }}
        isLate={({ light }) => light === 'red'}
        choosing={mail.actions.length > 0}
        actions={mail.actions}
        onOpen={onOpen}
        empty={<EmptyLine>{`${empty[tab]}今日已出 ${done} 件。`}</EmptyLine>}
      />
    </>
  );
}

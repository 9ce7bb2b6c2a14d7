import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useAppointmentLines, useAppointmentStep } from '../../api/appointments';
import type { AppointmentLine } from '../../api/contract';
import { explain } from '../../api/problem';
import { paths } from '../../paths';
import type { RowAction } from '../../ui/data-table/contract';
import { DataTable } from '../../ui/data-table/data-table';
import { EmptyLine, Notice } from '../../ui/notice';
import { ViewTabs } from '../../ui/view-tabs';
import { homeColumns, visitColumns } from './appointment-columns';
import { AppointmentDrawer, type Asked } from './appointment-drawer';

const empties = { visits: '这一天没有预约。', homes: '没有待确认或已约定的上门办。' } as const;

/** 预约与上门: who comes today, and who asks to be visited. The list and the day live in the address. */
export function AppointmentsPage() {
  const [search, setSearch] = useSearchParams();
  const list = search.get('list') === 'homes' ? 'homes' : 'visits';
  const day = search.get('day');
  const [visits, homes] = [useAppointmentLines('visits', day), useAppointmentLines('homes')];
  const shown = { visits, homes }[list];
  const [asked, ask] = useState<Asked | null>(null);
  const { arrive, number, error } = useArrival(() => ask(null));
  return (
    <div className="queue">
      <ViewTabs label="视图" value={list} onChange={(key) => setSearch(key === 'homes' ? { list: 'homes' } : {}, { replace: true })} tabs={[{ key: 'visits', name: day === null ? '今日预约' : '预约', count: visits.data?.length }, { key: 'homes', name: '上门办', count: homes.data?.length }]} />
      <div className="stack grow" style={{ gap: 4 }}>
        <h1 className="unseen">预约与上门</h1>
        {error !== null && <Notice {...explain(error)} />}
        {shown.isError && <Notice {...explain(shown.error)} />}
        <DataTable<AppointmentLine>
          key={list}
          name={`appointments-${list}`}
          people
          label={list === 'visits' ? '预约' : '上门办'}
          columns={list === 'visits' ? visitColumns : homeColumns}
          rows={shown.data ?? []}
          idOf={({ id }) => id}
          nameOf={({ number, item }) => `预约 ${number} ${item.name}`}
          list={`${list} ${day ?? ''}`}
          loading={shown.isPending}
          onOpen={(row) => ask({ row, what: 'look' })}
          actions={actionsOf(list, { arrive, number, ask })}
          empty={<EmptyLine>{empties[list]}</EmptyLine>}
          focusFirst
        >
          {list === 'visits' && <DatePicker aria-label="预约日期" size="small" placeholder="今日" value={day === null ? null : dayjs(day)} onChange={(value) => setSearch(value === null ? {} : { day: value.format('YYYY-MM-DD') }, { replace: true })} />}
        </DataTable>
      </div>
      {asked !== null && <AppointmentDrawer key={`${asked.row.id} ${asked.what}`} asked={asked} onClose={() => ask(null)} />}
    </div>
  );
}

/** 到场 opens 快速受理 with the item chosen, also when it was said before; 取号, for whoever has to wait, and 已上门 stay on the list. */
function useArrival(before: () => void) {
  const go = useNavigate();
  const step = useAppointmentStep();
  const receive = ({ item }: AppointmentLine) => void go(`${paths.reception}?item=${item.code}`);
  const arrive = (row: AppointmentLine) => {
    before();
    if (row.state === 'arrived') return receive(row);
    if (!step.isPending) step.mutate({ id: row.id, step: 'arrive', body: {} }, { onSuccess: () => row.kind === 'visit' && receive(row) });
  };
  const number = ({ id }: AppointmentLine) => {
    before();
    if (!step.isPending) step.mutate({ id, step: 'number', body: {} });
  };
  return { arrive, number, error: step.error };
}

const onlyOne = (rows: readonly AppointmentLine[], fault: (row: AppointmentLine) => string | null): string | null => (rows[0] === undefined ? '请先选一行' : fault(rows[0]));

interface Acts {
  readonly arrive: (row: AppointmentLine) => void;
  readonly number: (row: AppointmentLine) => void;
  readonly ask: (asked: Asked) => void;
}

function actionsOf(list: 'visits' | 'homes', { arrive, number, ask }: Acts): RowAction<AppointmentLine>[] {
  const first = (act: (row: AppointmentLine) => void) => ([row]: readonly AppointmentLine[]) => row !== undefined && act(row);
  const when = (states: readonly AppointmentLine['state'][], fault: string) => (rows: readonly AppointmentLine[]) => onlyOne(rows, ({ state }) => (states.includes(state) ? null : fault));
  if (list === 'visits') {
    return [
      { keys: 'A', word: '到场受理', act: first(arrive), unless: when(['booked', 'arrived'], '这个预约已过期') },
      { keys: 'T', word: '取号等候', act: first(number), unless: when(['booked'], '已到场或已过期') },
    ];
  }
  return [
    { keys: 'Y', word: '同意上门', act: first((row) => ask({ row, what: 'agree' })), unless: (rows) => onlyOne(rows, () => null) },
    { keys: 'N', word: '不予', act: first((row) => ask({ row, what: 'refuse' })), unless: when(['asked'], '已经同意上门') },
    { keys: 'A', word: '已上门', act: first(arrive), unless: when(['agreed'], '请先同意上门') },
    { keys: 'F', word: '未能上门', act: first((row) => ask({ row, what: 'fail' })), unless: when(['agreed'], '请先同意上门') },
  ];
}

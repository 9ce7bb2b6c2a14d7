import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { RectificationRow } from '../../api/contract';
import { useRectifications } from '../../api/queries';
import { paths } from '../../paths';
import { KeyLayer } from '../../ui/key-hint';
import { SideDrawer } from '../../ui/side-drawer';
import { Ledger, useLedgerState } from '../supervision/ledger';
import { askedIn, changed, LedgerFilters } from '../supervision/ledger-filters';
import { rectificationColumns } from './columns';
import { rectificationCuts } from './cuts';
import { StepForm } from './step-form';

const views = [
  { value: 'pending', label: '待处理' }, { value: 'open', label: '待核实' }, { value: 'contacted', label: '已回访' }, { value: 'rectifying', label: '整改中' }, { value: 'explaining', label: '解释说明' }, { value: 'disputed', label: '不予采纳申请' },
  { value: 'rectified', label: '已整改' }, { value: 'revisited', label: '已反馈' }, { value: 'reported', label: '报告单已报' }, { value: 'closed', label: '办结' }, { value: '', label: '全部' },
];

/** 差评台账: every bad rating of the region, and how far its handling is; the filters live in the address. */
export function RectificationsPage() {
  const state = useLedgerState(views);
  const [search, setSearch] = useSearchParams();
  const navigate = useNavigate();
  const [calling, setCalling] = useState<RectificationRow | null>(null);
  const asked = askedIn(rectificationCuts, search);
  const one = (act: (row: RectificationRow) => void) => ([row]: readonly RectificationRow[]) => row !== undefined && act(row);
  return (
    <>
      <Ledger<RectificationRow>
        title="差评台账"
        name="rectifications"
        people
        columns={rectificationColumns}
        views={views}
        list={useRectifications({ ...asked, ...(state === '' ? {} : { state }) })}
        asked={asked}
        filters={<LedgerFilters cuts={rectificationCuts} asked={asked} change={(next) => setSearch(changed(search, next), { replace: true })} />}
        pathOf={({ id }) => paths.rectification(id)}
        nameOf={({ number }) => `处理差评 ${number}`}
        isLate={({ due }) => due?.light === 'red'}
        actions={[
          { keys: 'P', word: '电话记录', act: one(setCalling), unless: ([row]) => (row === undefined || row.actions.includes('contact') ? null : '回访已完成，或这件差评不由您处理') },
          { keys: 'O', word: '打开办件', act: one((row) => void navigate(paths.application(row.applicationId))) },
        ]}
        empty={state === 'pending' || state === '' ? '没有差评待处理。收到差评后会在这里，并提醒监督岗。' : '没有这个状态的差评。可以选“全部”。'}
      />
      {calling !== null && (
        <SideDrawer title={`电话记录 · ${calling.number}`} width={420} onClose={() => setCalling(null)}>
          <KeyLayer>
            <StepForm key={calling.id} about={calling} action="contact" onDone={() => setCalling(null)} />
          </KeyLayer>
        </SideDrawer>
      )}
    </>
  );
}

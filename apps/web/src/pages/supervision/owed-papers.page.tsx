import { useSearchParams } from 'react-router';
import type { DeferralLedgerRow, SupplementLedgerRow } from '../../api/contract';
import { useDeferrals, useMadeUpRate, useSupplements } from '../../api/owed';
import { useFigures } from '../../api/reports';
import { deferralWayLabel, owedStageLabel, supplementStageLabel } from '../../labels';
import { useNow } from '../../ui/use-now';
import { callApplication, Ledger, openApplication, useLedgerState } from './ledger';
import { askedIn, changed, LedgerFilters, type Cuts } from './ledger-filters';
import { useCalls } from './call-drawer';
import { rate } from './figures';
import { deferralColumns, supplementColumns } from './owed-columns';
import { periodOf } from './span';

const views = [{ value: 'deferrals', label: '容缺' }, { value: 'supplements', label: '补正' }];

// 告知承诺 owes nothing and is in no ledger
const { beforeResult, afterResult, internalCheck } = deferralWayLabel;
const deferralCuts: Cuts<'stage' | 'way'> = { stage: { label: '状态', words: owedStageLabel }, way: { label: '容缺方式', words: { beforeResult, afterResult, internalCheck } } };
const supplementCuts: Cuts<'stage' | 'time'> = { stage: { label: '状态', words: supplementStageLabel }, time: { label: '次数', words: { first: '首次', again: '二次及以上' } } };

/** 容缺/补正台账: what was put off and what was asked for, who did so, until when, and what became of it. */
export function OwedPapersPage() {
  return useLedgerState(views) === 'supplements' ? <Supplements key="supplements" /> : <Deferrals key="deferrals" />;
}

function Deferrals() {
  const [search, setSearch] = useSearchParams();
  const asked = askedIn(deferralCuts, search);
  const calls = useCalls<DeferralLedgerRow>();
  return (
    <>
      <Ledger<DeferralLedgerRow>
        title="容缺/补正台账"
        name="deferrals"
        people
        columns={deferralColumns}
        views={views}
        list={useDeferrals(asked, true)}
        asked={asked}
        figures={<Rates />}
        filters={<LedgerFilters cuts={deferralCuts} asked={asked} change={(next) => setSearch(changed(search, next), { replace: true })} />}
        pathOf={openApplication}
        nameOf={callApplication}
        actions={[calls.action]}
        isLate={({ stage }) => stage === 'overdue'}
        empty="没有符合条件的容缺材料。"
      />
      {calls.drawer}
    </>
  );
}

function Supplements() {
  const [search, setSearch] = useSearchParams();
  const asked = askedIn(supplementCuts, search);
  const calls = useCalls<SupplementLedgerRow>();
  return (
    <>
      <Ledger<SupplementLedgerRow>
        title="容缺/补正台账"
        name="supplements"
        people
        columns={supplementColumns}
        views={views}
        list={useSupplements(asked, true)}
        asked={asked}
        figures={<Rates />}
        filters={<LedgerFilters cuts={supplementCuts} asked={asked} change={(next) => setSearch(changed(search, next), { replace: true })} />}
        pathOf={openApplication}
        nameOf={callApplication}
        actions={[calls.action]}
        isLate={({ stage }) => stage === 'overdue'}
        empty="没有符合条件的补正告知。"
      />
      {calls.drawer}
    </>
  );
}

/** 本月 (ux 3.2). */
function Rates() {
  const month = periodOf('month', useNow().toISOString());
  const total = useFigures({}, month).data?.total;
  const madeUp = useMadeUpRate(month).data;
  const told = [
    { name: '容缺受理率', value: rate(total?.acceptedDeferred, total?.accepted), how: '容缺/|A|' },
    { name: '容缺按期补交率', value: rate(madeUp?.count, madeUp?.of), how: '截止日∈P 且按期补齐 / 截止日∈P' },
    { name: '补正率', value: rate(total?.supplemented, total?.received), how: '发补正件/|R|' },
    { name: '二次补正率', value: rate(total?.supplementedAgain, total?.supplemented), how: '二次及以上/发补正件；一次告知合格率 = 1 − 二次补正率' },
  ];
  return (
    <span className="row nowrap">
      <span className="hint">本月</span>
      {told.map(({ name, value, how }) => (
        <span key={name} title={how}>
          <span className="secondary">{name}</span> <strong>{value}</strong>
        </span>
      ))}
    </span>
  );
}

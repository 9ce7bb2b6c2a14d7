import type { DueRow } from '../../api/contract';
import { explain } from '../../api/problem';
import { useClockExplanation } from '../../api/queries';
import { clockKindLabel } from '../../labels';
import { KeyLayer } from '../../ui/key-hint';
import { Loading } from '../../ui/loading';
import { Notice } from '../../ui/notice';
import { PrintedDrawer } from '../../ui/printed-drawer';
import { ClockExplained } from '../application/explanation';

/** 时间去哪了 of one clock: the sentences, who had it and for how long, and every day; it prints alone. */
export function WhyDrawer({ row, onClose }: { row: DueRow; onClose: () => void }) {
  const { data, error } = useClockExplanation({ applicationId: row.applicationId, clockId: row.clockId });
  return (
    <PrintedDrawer open title={`${clockKindLabel[row.kind]}：时间去哪了`} about={{ item: row.item.name, number: row.number }} size={720} mask onClose={onClose}>
      <KeyLayer>{error !== null ? <Notice {...explain(error)} /> : data ? <ClockExplained explanation={data} /> : <Loading />}</KeyLayer>
    </PrintedDrawer>
  );
}

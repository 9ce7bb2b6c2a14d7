import { Button, Drawer } from 'antd';
import type { DueRow } from '../../api/contract';
import { explain } from '../../api/problem';
import { useClockExplanation } from '../../api/queries';
import { clockKindLabel } from '../../labels';
import { CaseNumber } from '../../ui/case-number';
import { KeyLayer } from '../../ui/key-hint';
import { Loading } from '../../ui/loading';
import { Notice } from '../../ui/notice';
import { ClockExplained } from '../explanation';

/** 时间去哪了 of one clock: the sentences, who had it and for how long, and every day; it prints alone. */
export function WhyDrawer({ row, onClose }: { row: DueRow; onClose: () => void }) {
  const { data, error } = useClockExplanation({ applicationId: row.applicationId, clockId: row.clockId });
  return (
    <Drawer open title={`${clockKindLabel[row.kind]}：时间去哪了`} size={720} onClose={onClose} extra={<Button size="small" onClick={() => window.print()}>打印</Button>} destroyOnHidden>
      <KeyLayer>
        <div className="printable stack">
          <h2>
            {row.item.name} <span className="hint"><CaseNumber number={row.number} /></span>
          </h2>
          {error !== null ? <Notice {...explain(error)} /> : data ? <ClockExplained explanation={data} /> : <Loading />}
        </div>
      </KeyLayer>
    </Drawer>
  );
}

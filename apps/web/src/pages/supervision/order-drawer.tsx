import { Drawer } from 'antd';
import { useRef } from 'react';
import { useApplication } from '../../api/queries';
import type { DueRow } from '../../api/contract';
import { explain } from '../../api/problem';
import { clockKindLabel } from '../../labels';
import { KeyLayer } from '../../ui/key-hint';
import { Loading } from '../../ui/loading';
import { Notice } from '../../ui/notice';
import { OrderForm } from '../application/orders';
import { leftText } from './due-columns';

/** 督办 from a list: written before, so that it is changed and not composed. */
export function OrderDrawer({ row, onClose }: { row: DueRow; onClose: () => void }) {
  const place = useRef<HTMLDivElement>(null);
  const { data, error } = useApplication(row.applicationId);
  const late = row.overdueWorkingDays > 0;
  const content = `${clockKindLabel[row.kind]}${late ? `已${leftText(row)}` : leftText(row)}。请说明${late ? '超期' : '进展'}原因和办结时间，并尽快办理。`;
  return (
    <Drawer open title={`督办 · ${row.number}`} size={420} onClose={onClose} destroyOnHidden>
      <KeyLayer>
        <div ref={place}>
          {error !== null ? <Notice {...explain(error)} /> : data ? <OrderForm application={data} matterId={row.matterId} content={content} onDone={onClose} /> : <Loading />}
        </div>
      </KeyLayer>
    </Drawer>
  );
}

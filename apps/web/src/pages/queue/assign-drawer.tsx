import { Button } from 'antd';
import { useOrders } from '../../api/commands';
import { explain } from '../../api/problem';
import type { TaskRow } from '../../api/contract';
import { ColleagueField } from '../../forms/colleague.form';
import { WorkForm } from '../../forms/work-form';
import { Notice } from '../../ui/notice';
import { SideDrawer } from '../../ui/side-drawer';

/** 转办: the chosen ones to one colleague of the same department. */
export function AssignDrawer({ rows, onClose }: { rows: readonly TaskRow[]; onClose: () => void }) {
  const orders = useOrders();
  const send = ({ to }: { to: string }) => orders.mutate(rows.map(({ applicationId, matterId }) => ({ applicationId, verb: 'assign' as const, body: { matterId, to } })), { onSuccess: onClose });
  return (
    <SideDrawer title={`转办 ${rows.length} 件`} onClose={onClose}>
      {orders.isError && <Notice {...explain(orders.error)} />}
      <WorkForm error={orders.error} onFinish={send}>
        <ColleagueField name="to" label="承办人" post="review" department={rows[0]?.department?.code} />
        <Button htmlType="submit" type="primary" loading={orders.isPending}>
          提交转办
        </Button>
      </WorkForm>
    </SideDrawer>
  );
}

import { Button } from 'antd';
import type { SheetRow } from '../../api/contract';
import { useSpoilSheet } from '../../api/outage';
import { explain } from '../../api/problem';
import { TextField } from '../../forms/reason.form';
import { WorkForm } from '../../forms/work-form';
import { Notice } from '../../ui/notice';
import { SideDrawer } from '../../ui/side-drawer';

/** 作废 of one sheet, with its reason; the number is not used again. */
export function SpoilDrawer({ sheet: { number }, onClose }: { sheet: SheetRow; onClose: () => void }) {
  const spoil = useSpoilSheet();
  return (
    <SideDrawer title={`作废 ${number}`} onClose={onClose}>
      {spoil.isError && <Notice {...explain(spoil.error)} />}
      <WorkForm error={spoil.error} onFinish={({ reason }: { reason: string }) => spoil.mutate({ number, reason }, { onSuccess: onClose })}>
        <TextField name="reason" label="作废原因" />
        <Button htmlType="submit" type="primary" loading={spoil.isPending}>
          作废，号码不再使用
        </Button>
      </WorkForm>
    </SideDrawer>
  );
}

import { Alert, Button } from 'antd';
import type { ReviewLease } from '../../api/contract';
import { instantText } from '../../ui/when';
import { maskedName } from './lost-claim';

/** 章* 正在审查: one looks as long as one likes; whoever must go on takes it over. */
export function Collision({ lease, busy, onTakeOver }: { lease: ReviewLease; busy: boolean; onTakeOver: () => void }) {
  const [, since] = instantText(lease.takenAt).split(' ');
  const [, until] = instantText(lease.untilAt).split(' ');
  return (
    <Alert
      type="warning"
      showIcon
      role="status"
      title={`${maskedName(lease.holder.name)} 正在审查`}
      description={`${since} 打开，保留到 ${until}。可以查看；需要办理请先接手。`}
      action={
        <Button size="small" loading={busy} onClick={onTakeOver}>
          接手
        </Button>
      }
    />
  );
}

import { Button } from 'antd';
import type { TaskRow } from '../../api/contract';
import { Notice } from '../../ui/notice';
import type { ClaimResult } from './use-claims';

/** What a colleague was quicker with, and the way to look at it. */
export function ClaimNotice({ result: { won, lost }, onOpen, onClose }: { result: ClaimResult; onOpen: (row: TaskRow) => void; onClose: () => void }) {
  const first = lost[0];
  return (
    <Notice
      title={won > 0 ? `已签收 ${won} 件，${lost.length} 件没有签收到` : '没有签收到'}
      lines={lost.map(({ line }) => line)}
      action={
        first && (
          <Button size="small" onClick={() => onOpen(first.row)}>
            查看变化
          </Button>
        )
      }
      onClose={onClose}
    />
  );
}

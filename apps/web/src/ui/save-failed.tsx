import { Button } from 'antd';
import type { ReactNode } from 'react';
import { RETRIES } from '../api/persistent';

/** 未保存 (ux 1.0): red, and it stays until it is saved. `spent`: the tries of its own are used up, and only the person tries again. */
export function SaveFailed({ spent = false, onRetry, children }: { spent?: boolean; onRetry: () => void; /** What can be done without the server. */ children?: ReactNode }) {
  return (
    <div role="alert" className="save-failed">
      <span className="grow">未保存：网络中断。内容已留在本页，{spent ? `已自动重试 ${RETRIES} 次，请检查网络后重试。` : `恢复后自动重试（${RETRIES} 次）。`}</span>
      <Button danger size="small" onClick={onRetry}>
        重试
      </Button>
      {children}
    </div>
  );
}

import { Button } from 'antd';
import { useState } from 'react';
import { Notice } from './notice';

interface Props {
  /** "张三 10:32 已处理此件（受理）。" */
  told: string;
  /** What happened since one looked, the newest first. */
  changes: readonly string[];
  /** Looks anew, so that the page shows how it stands now; what was typed stays. */
  onShow?: (() => void) | undefined;
  onDiscard?: (() => void) | undefined;
}

/** Somebody was quicker (ux 1.0): who, when and with what; one may look, and one may give up what one has typed. */
export function Conflict({ told, changes, onShow, onDiscard }: Props) {
  const [looking, setLooking] = useState(false);
  const look = () => {
    setLooking(true);
    onShow?.();
  };
  const action = (
    <span className="row">
      <Button size="small" onClick={look} disabled={looking} title={looking ? '变化已列出' : undefined}>
        查看变化
      </Button>
      {onDiscard && (
        <Button size="small" onClick={onDiscard}>
          放弃我的修改
        </Button>
      )}
    </span>
  );
  return <Notice title={told} lines={looking ? changes : []} action={action} />;
}

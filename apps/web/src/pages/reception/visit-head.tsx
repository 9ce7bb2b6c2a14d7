import { Select } from 'antd';
import type { ReactNode } from 'react';
import { useDesk } from '../../shell/desk';
import { DemoMark } from '../../ui/chip';
import { instantText } from '../../ui/when';

/** Where one sits, and whether the visit is kept; `children`: what the page suggests. */
export function VisitHead({ savedAt, failed, children }: { savedAt: string | null; failed: boolean; children: ReactNode }) {
  const { window, office, windows, sitAt } = useDesk();
  return (
    <div className="between">
      <h1>快速受理</h1>
      <span className="hint" role="status">
        {failed ? '▲ 未能暂存，内容仍在本页；按 Ctrl+S 再试' : savedAt !== null && `已暂存 ${instantText(savedAt).slice(6)}`}
      </span>
      <span className="row grow">{children}</span>
      <span className="row">
        <label htmlFor="window">窗口</label>
        <Select id="window" size="small" style={{ width: 220 }} value={window?.code ?? null} options={windows.map(({ code, name }) => ({ value: code, label: name }))} onChange={(code: string) => sitAt(code)} placeholder="没有可用窗口" />
        <span className="secondary">{office?.name}</span>
        {(window?.demo || office?.demo) && <DemoMark />}
      </span>
    </div>
  );
}

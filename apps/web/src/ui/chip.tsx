import { Tooltip } from 'antd';
import type { ReactNode } from 'react';
import type { Light } from '../api/contract';

export type Tone = Light | 'plain' | 'deferred' | 'brand' | 'demo';

export function Chip({ tone = 'plain', title, children }: { tone?: Tone; title?: string | undefined; children: ReactNode }) {
  const chip = <span className={`chip ${tone}`}>{children}</span>;
  return title === undefined ? chip : <Tooltip title={title}>{chip}</Tooltip>;
}

/** A value no document gives: it comes from the demo overlay. */
export function DemoMark() {
  return <Chip tone="demo" title="含示例数据：文件没有规定，由演示配置补足">示例</Chip>;
}

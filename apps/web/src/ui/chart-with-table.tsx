import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { instantText } from './when';

interface Props {
  title: string;
  /** The instant the figures hold for. */
  asOf: string | undefined;
  chart: ReactNode;
  table: ReactNode;
}

/** A chart with its 看表: the same figures as a real table, each a way to its list. */
export function ChartWithTable({ title, asOf, chart, table }: Props) {
  const [asTable, setAsTable] = useState(false);
  return (
    <section className="panel chart-panel" aria-label={title}>
      <div className="between">
        <h2>{title}</h2>
        <span className="hint">{asOf !== undefined && `数据截至 ${instantText(asOf).slice(6)}`}</span>
        <Button size="small" type="link" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {asTable ? '看图' : '看表'}
        </Button>
      </div>
      {asTable ? <div className="chart-table">{table}</div> : chart}
    </section>
  );
}

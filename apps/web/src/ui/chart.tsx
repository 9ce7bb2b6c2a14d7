import { BarChart } from 'echarts/charts';
import type { BarSeriesOption } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import type { AriaComponentOption, GridComponentOption, LegendComponentOption, TooltipComponentOption } from 'echarts/components';
import { init, use as register } from 'echarts/core';
import type { ComposeOption, ECharts } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';

register([BarChart, GridComponent, TooltipComponent, LegendComponent, AriaComponent, SVGRenderer]);

export type ChartOption = ComposeOption<BarSeriesOption | GridComponentOption | TooltipComponentOption | LegendComponentOption | AriaComponentOption>;

interface Props {
  option: ChartOption;
  height: number;
  /** What was clicked: place on the axis, and the series. */
  onPick: (index: number, series: string) => void;
}

/** A drawing for the eye; the table beside it holds the same for everybody, so it is hidden from readers of the screen. A chunk of its own. */
export default function Chart({ option, height, onPick }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<ECharts | null>(null);
  const pick = useRef(onPick);
  useEffect(() => {
    pick.current = onPick;
  });
  useEffect(() => {
    if (place.current === null) return;
    const drawn = init(place.current, null, { renderer: 'svg' });
    chart.current = drawn;
    drawn.on('click', ({ dataIndex, seriesName }) => pick.current(dataIndex ?? 0, seriesName ?? ''));
    const watch = new ResizeObserver(() => drawn.resize());
    watch.observe(place.current);
    return () => {
      watch.disconnect();
      drawn.dispose();
    };
  }, []);
  useEffect(() => void chart.current?.setOption({ animation: false, textStyle: { fontFamily: 'inherit' }, ...option }, true), [option]);
  return <div ref={place} className="chart" style={{ height }} aria-hidden />;
}

import type { FiguresReport, StandingReport, Waiting } from '../../api/contract';
import type { Scope } from '../../api/reports';
import { paths } from '../../paths';
import { query } from '../../api/client';
import { FigureTile, type Figure } from '../../ui/figure-tile';
import { spans, type Span } from './scope-bar';

interface Props {
  scope: Scope;
  span: Span;
  period: { from: string; to: string } | null;
  figures: FiguresReport | undefined;
  standing: StandingReport | undefined;
  waiting: Waiting | undefined;
}

/** The nine figures; each leads to the rows it counts. */
export function Figures(props: Props) {
  return (
    <section className="figure-row" aria-label="今日数字">
      {figuresOf(props).map((figure) => (
        <FigureTile key={figure.name} {...figure} />
      ))}
    </section>
  );
}

function figuresOf(props: Props): Figure[] {
  return [...flow(props), ...stock(props)];
}

/** What happened in the period. */
function flow({ scope, span, period, figures }: Props): Figure[] {
  const word = spans.find(({ value }) => value === span)?.label ?? '';
  const matters = (list: string) => `${paths.matters}${query({ list, ...scope, ...period })}`;
  const total = figures?.total;
  const decided = total === undefined ? undefined : total.granted + total.denied + total.terminated;
  return [
    { name: `${word}收件`, value: shown(total?.received), to: matters('received'), told: '期间内收件的子办件数' },
    { name: '受理', value: shown(total?.accepted), to: matters('accepted'), told: '期间内受理的子办件数' },
    { name: '办结', value: shown(decided), to: matters('decided'), told: '期间内准予、不予、容缺逾期终止的子办件数' },
    { name: '即办率', value: rate(total?.instantDecided, decided), to: matters('instant'), told: '期间内办结件中即办件所占比例（按办件）；分母小于 10 时显示分数' },
  ];
}

/** How it stands now. */
function stock({ scope, standing, waiting }: Props): Figure[] {
  const lights = standing?.total;
  const open = lights === undefined ? undefined : lights.green + lights.yellow + lights.red + lights.paused;
  const due = (list?: string) => `${paths.overdue}${query({ list, kind: 'promise', ...scope })}`;
  return [
    { name: '在办', value: shown(open), to: `${paths.matters}${query({ list: 'open', ...scope })}`, told: '承诺时限正在计时或暂停的子办件数' },
    { name: '临期', value: shown(lights?.yellow), to: due('near-due'), told: '在办件中灯为黄的', ...toned(lights?.yellow, 'yellow') },
    { name: '超期', value: shown(lights?.red), to: due(), told: '在办件中已过承诺到期时刻的', ...toned(lights?.red, 'red') },
    { name: '待出件', value: shown(waiting?.toIssue), to: paths.handOut, told: '已办结、结果还没有送达的子办件数' },
    { name: '差评待处理', value: shown(waiting?.rectifications), to: paths.rectifications, told: '差评整改未办结的' },
  ];
}

const toned = (count: number | undefined, tone: 'yellow' | 'red'): Pick<Figure, 'tone'> => ((count ?? 0) > 0 ? { tone } : {});
const shown = (value: number | undefined): string => (value === undefined ? '…' : value.toLocaleString('zh-CN'));

/** Below ten a percentage says more than is known. */
/** A share; as a fraction while the whole is small. */
export function rate(part: number | undefined, whole: number | undefined): string {
  if (part === undefined || whole === undefined) return '…';
  if (whole === 0) return '—';
  return whole < 10 ? `${part}/${whole}` : `${((part / whole) * 100).toFixed(1)}%`;
}

import { Button } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { query } from '../../api/client';
import { explain } from '../../api/problem';
import { useFigures, useStanding, useWaiting } from '../../api/reports';
import { paths } from '../../paths';
import { useKeys } from '../../ui/keys';
import { KeyHint } from '../../ui/key-hint';
import { Notice } from '../../ui/notice';
import { instantText } from '../../ui/when';
import { Figures } from './figures';
import { HallTable } from './hall-table';
import { ForecastChart } from './forecast-chart';
import { LateList } from './late-list';
import { ScopeBar, useScope } from './scope-bar';
import { StandingChart } from './standing-chart';
import { periodOf } from './span';

/** 监督首页: nine figures, what falls due, how what is open stands, and what is late; every number leads to its rows. */
export function SupervisionPage() {
  const { scope, span } = useScope();
  const client = useQueryClient();
  const waiting = useWaiting(scope);
  const standing = useStanding(scope);
  const period = waiting.data === undefined ? null : periodOf(span, waiting.data.asOf);
  const figures = useFigures(scope, period);
  const refresh = () => ['reports', 'hall'].forEach((key) => void client.invalidateQueries({ queryKey: [key] }));
  useKeys([{ keys: 'R', name: '刷新', run: refresh }]);
  const failed = waiting.error ?? standing.error ?? figures.error;
  const { cardsUnanswered = 0, ordersUnanswered = 0, messagesUndecided = 0 } = waiting.data ?? {};
  return (
    <div className="stack">
      <div className="between">
        <h1>监督首页</h1>
        <ScopeBar />
        <span className="grow" />
        <Link to={paths.thresholds}>口径与阈值</Link>
        <Link to={`${paths.matters}${query({ list: 'drawn', ...scope })}`}>抽查件</Link>
        <span className="hint nowrap">{waiting.data && `数据截至 ${instantText(waiting.data.asOf)}`}</span>
        <Button size="small" onClick={refresh}>
          <KeyHint keys="R" /> 刷新
        </Button>
        <Button size="small" onClick={() => window.print()}>
          打印
        </Button>
      </div>
      {failed !== null && <Notice {...explain(failed)} />}
      <Figures scope={scope} span={span} period={period} figures={figures.data} standing={standing.data} waiting={waiting.data} />
      {cardsUnanswered + ordersUnanswered + messagesUndecided > 0 && (
        <div className="row" role="status">
          {cardsUnanswered > 0 && <Link to={`${paths.cards}?state=open`}>待回复的牌 {cardsUnanswered}</Link>}
          {ordersUnanswered > 0 && <Link to={`${paths.orders}?state=open`}>待反馈的督办 {ordersUnanswered}</Link>}
          {messagesUndecided > 0 && <Link to={paths.undecidedMessages}>待处理的短信 {messagesUndecided}</Link>}
        </div>
      )}
      <div className="chart-row">
        <ForecastChart scope={scope} />
        <StandingChart scope={scope} />
      </div>
      <LateList scope={scope} />
      <HallTable scope={scope} />
    </div>
  );
}

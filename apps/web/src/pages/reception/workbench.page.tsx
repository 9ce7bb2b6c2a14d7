import { Button, Tooltip } from 'antd';
import { useNavigate } from 'react-router';
import { useFavourites } from '../../api/catalogue';
import type { DayFigures } from '../../api/contract';
import { explain } from '../../api/problem';
import { useFollowed, useToday } from '../../api/reception';
import { paths } from '../../paths';
import { useDesk } from '../../shell/desk';
import { KeyHint } from '../../ui/key-hint';
import { useKeys } from '../../ui/keys';
import { Notice } from '../../ui/notice';
import { CallPanel } from './call-panel';
import { Drafts, FollowedList, Instructions, Received } from './workbench-own';
import { Appointments, PreReviews, TelephoneCalls } from './workbench-region';

/** 窗口工作台: what is at hand before the next visit, and what of one's own is still with somebody. */
export function WorkbenchPage() {
  return (
    <div className="stack">
      <Today />
      <CallPanel />
      <Usual />
      <div className="bench">
        <Drafts />
        <FollowedList title="我发出的补正" empty="没有等待补正的办件。" query={useFollowed('awaitSupplement')} open={({ applicationId }) => paths.supplyOf(applicationId)} />
        <FollowedList title="我的容缺" empty="没有待补的容缺材料。" query={useFollowed('makeUp')} open={({ applicationId }) => paths.supplyOf(applicationId)} />
        <FollowedList title="网上补传" empty="没有待确认的网上补传。" query={useFollowed('confirmAttachment')} open={({ applicationId }) => paths.supplyOf(applicationId)} />
        <FollowedList title="后台退回" empty="没有退回的办件。" query={useFollowed('resubmit')} open={({ applicationId, matterId }) => paths.application(applicationId, matterId)} />
        <FollowedList title="重扫请求" empty="没有要重扫的材料。" query={useFollowed('rescan')} open={({ applicationId }) => paths.supplyOf(applicationId)} />
        <TelephoneCalls />
        <Appointments />
        <PreReviews />
        <Instructions />
        <Received />
      </div>
    </div>
  );
}

const figures: readonly { name: string; about: string; of: (day: DayFigures) => string }[] = [
  { name: '受理', about: '本人今日登记的事项中已受理的项数', of: ({ accepted }) => String(accepted) },
  { name: '办结', about: '本人今日登记的事项中已办结的项数', of: ({ decided }) => String(decided) },
  { name: '平均用时', about: '本人今日登记的办件，从首次按键到提交', of: ({ averageSeconds: seconds }) => (seconds === null ? '—' : `${Math.floor(seconds / 60)}分${String(seconds % 60).padStart(2, '0')}秒`) },
  { name: '好评', about: '今日对本人登记的办件所作的评价：非常满意、满意、基本满意', of: ({ praised }) => String(praised) },
  { name: '差评', about: '今日对本人登记的办件所作的评价：不满意、非常不满意', of: ({ complained }) => String(complained) },
];

function Today() {
  const go = useNavigate();
  const { data, error } = useToday();
  if (error !== null) return <Notice {...explain(error)} />;
  return (
    <section className="panel row" aria-label="今日" style={{ columnGap: 32 }}>
      <h1>窗口工作台</h1>
      {figures.map(({ name, about, of }) => (
        <Tooltip key={name} title={about}>
          <span>
            <span className="secondary">{name}</span> <strong className="day-figure">{data === undefined ? '…' : of(data)}</strong>
          </span>
        </Tooltip>
      ))}
      <span className="grow" />
      <span className="row">
        <Button type="primary" onClick={() => void go(paths.reception)}>
          快速受理
        </Button>
        <Button onClick={() => void go(paths.supply)}>补交材料</Button>
      </span>
    </section>
  );
}

/** 常用事项: a digit opens 快速受理 with the item chosen. */
function Usual() {
  const desk = useDesk();
  const go = useNavigate();
  const { data = [] } = useFavourites(desk.window?.code ?? null);
  const open = (code: string) => void go(`${paths.reception}?item=${code}`);
  useKeys(data.map(({ code, name }, index) => ({ keys: String(index + 1), name: `受理 ${name}`, group: '常用事项', run: () => open(code) })));
  return (
    <section className="panel row" aria-label="常用事项">
      <span className="secondary">常用事项</span>
      {data.length === 0 && <span className="hint">受理过的事项会列在这里；也可在快速受理中收藏。</span>}
      {data.map(({ code, name }, index) => (
        <Button key={code} size="small" onClick={() => open(code)}>
          <KeyHint keys={String(index + 1)} /> {name}
        </Button>
      ))}
    </section>
  );
}

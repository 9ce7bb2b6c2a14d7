import { Button, Switch } from 'antd';
import { useState } from 'react';
import { useAlertChoice } from '../api/alerts';
import { chime } from '../ui/chime';
import { Refusal } from '../ui/refusal';

/** 即办提醒: a sound and a notice of the desktop, each by itself; the browser is asked by a button only. */
export function AlertSettings() {
  const { choice, keep } = useAlertChoice();
  const [permission, setPermission] = useState(() => ('Notification' in window ? Notification.permission : 'denied'));
  if (choice === undefined) return null;
  return (
    <section className="panel stack" aria-label="即办提醒">
      <h2>即办提醒</h2>
      <Refusal of={keep} onRetry={() => keep.variables && keep.mutate(keep.variables)} />
      <div className="row">
        <Switch aria-label="提示音" checked={choice.sound} loading={keep.isPending} onChange={(sound) => keep.mutate({ ...choice, sound })} />
        <span>提示音</span>
        <Button size="small" onClick={chime}>
          试听
        </Button>
        <Switch aria-label="桌面通知" checked={choice.notice} disabled={permission !== 'granted' && !choice.notice} loading={keep.isPending} onChange={(notice) => keep.mutate({ ...choice, notice })} />
        <span>桌面通知</span>
        {permission === 'default' && (
          <Button size="small" onClick={() => void Notification.requestPermission().then(setPermission)}>
            允许桌面通知
          </Button>
        )}
        {permission === 'denied' && <span className="hint">浏览器不允许本页通知：点地址栏左侧图标 → 网站设置 → 通知 → 允许。</span>}
      </div>
      <p className="hint" style={{ margin: 0 }}>即办件进入本人或本组队列时提醒一次；通知只含编号和事项。开关随账号保存，通知许可只在本机。</p>
    </section>
  );
}

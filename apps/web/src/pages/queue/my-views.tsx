import { Button, Input, Popover } from 'antd';
import { useState } from 'react';
import { newKey } from '../../api/client';
import { explain } from '../../api/problem';
import { useSavedViews, type TaskAsk } from '../../api/tasks';
import { Notice } from '../../ui/notice';

interface Props {
  ask: TaskAsk;
  onChoose: (filter: Readonly<Record<string, string>>) => void;
}

/** 我的视图: the filter of now under a name, and the way back to it. */
export function MyViews({ ask, onChoose }: Props) {
  const { views, save, remove } = useSavedViews();
  const [name, setName] = useState('');
  const filter = Object.fromEntries(Object.entries(ask).filter((pair): pair is [string, string] => pair[1] !== undefined));
  const keep = () => {
    if (name.trim() !== '') save.mutate({ id: newKey(), name: name.trim(), filter }, { onSuccess: () => setName('') });
  };
  const content = (
    <div className="stack" style={{ width: 260 }} role="group" aria-label="我的视图">
      {save.isError && <Notice {...explain(save.error)} />}
      {views.length === 0 && <span className="hint">还没有保存的视图。</span>}
      {views.map((view) => (
        <div key={view.id} className="between">
          <Button type="link" size="small" onClick={() => onChoose(view.filter)}>
            {view.name}
          </Button>
          <Button size="small" type="text" aria-label={`删除视图 ${view.name}`} onClick={() => remove.mutate(view.id)}>
            ✕
          </Button>
        </div>
      ))}
      <div className="row" style={{ flexWrap: 'nowrap' }}>
        <Input size="small" aria-label="视图名称" placeholder="把当前筛选存为…" maxLength={20} value={name} onChange={(event) => setName(event.target.value)} onPressEnter={keep} />
        <Button size="small" type="primary" onClick={keep} loading={save.isPending}>
          保存
        </Button>
      </div>
    </div>
  );
  return (
    <Popover trigger="click" placement="bottomLeft" arrow={false} content={content}>
      <Button size="small">我的视图{views.length > 0 && ` ${views.length}`} ▾</Button>
    </Popover>
  );
}

import { Button, Switch } from 'antd';
import { useEffect, useState } from 'react';
import { addLayer } from '../ui/key-house';
import { nameOf } from '../ui/key-names';
import { changeKeys, useKeySettings } from '../ui/key-settings';
import { checkedKeys, obstacleTo } from './key-table';

/** 键位自检: each key is pressed once; one that the browser swallowed gets another. Done once per computer. */
export function KeySettings() {
  const { remap, singles } = useKeySettings();
  const [checking, setChecking] = useState(false);
  const [arrived, setArrived] = useState<ReadonlySet<string>>(new Set());
  const [changing, setChanging] = useState<string | null>(null);
  const [obstacle, setObstacle] = useState<string | null>(null);
  usePressed(checking || changing !== null, (name) => {
    if (changing === null) return setArrived((before) => new Set([...before, name]));
    if (name === 'Esc') return setChanging(null);
    const why = obstacleTo(name, changing, remap);
    setObstacle(why);
    if (why !== null) return;
    changeKeys({ remap: { ...remap, [changing]: name } });
    setChanging(null);
  });
  const reset = (keys: string) => changeKeys({ remap: Object.fromEntries(Object.entries(remap).filter(([key]) => key !== keys)) });
  return (
    <section className="panel stack" aria-label="键位">
      <div className="between">
        <h2>键位自检</h2>
        <Button type={checking ? 'default' : 'primary'} onClick={() => setChecking(!checking)}>
          {checking ? '结束自检' : '开始自检'}
        </Button>
      </div>
      <p className="secondary" style={{ margin: 0 }}>
        {checking ? '请依次按下表中的键；按了没有变成“收到”的，说明被浏览器或输入法占用，请为它改键。' : '每台电脑做一次：看浏览器是否占用了办件用的键。'}
      </p>
      {obstacle !== null && <p role="alert" className="error-summary" style={{ margin: 0 }}>{obstacle}</p>}
      <table className="grid">
        <thead>
          <tr>
            <th>作用</th>
            <th>键</th>
            <th>自检</th>
            <th>
              <span className="unseen">操作</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {checkedKeys.map(({ keys, name }) => {
            const actual = remap[keys] ?? keys;
            return (
              <tr key={keys}>
                <td>{name}</td>
                <td>
                  <kbd>{actual}</kbd> {actual !== keys && <span className="hint">原为 {keys}</span>}
                </td>
                <td>{arrived.has(actual) ? <span className="chip green"><i aria-hidden>●</i>收到</span> : <span className="hint">{checking ? '未收到' : '—'}</span>}</td>
                <td>
                  <Button size="small" onClick={() => setChanging(keys)} aria-label={`改键：${name}`}>
                    {changing === keys ? '请按新键，Esc 取消' : '改键'}
                  </Button>{' '}
                  {actual !== keys && (
                    <Button size="small" type="link" onClick={() => reset(keys)} aria-label={`恢复：${name}`}>
                      恢复
                    </Button>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <label className="row">
        <Switch checked={singles} onChange={(on) => changeKeys({ singles: on })} aria-label="单键快捷键" />
        单键快捷键（字母、数字、/ 和 ?）：读屏或语音输入时可关闭，功能仍可用 Ctrl+K 和按钮
      </label>
    </section>
  );
}

/** Every key that arrives, while nothing of the page listens. */
function usePressed(on: boolean, hear: (name: string) => void): void {
  useEffect(() => {
    if (!on) return;
    const listen = (event: KeyboardEvent) => {
      const name = nameOf(event);
      if (name === null || name === 'Tab' || name === 'Shift+Tab' || name === 'Enter' || name === 'Space') return;
      event.preventDefault();
      hear(name);
    };
    const close = addLayer({ depth: 1, shown: () => true });
    window.addEventListener('keydown', listen);
    return () => {
      close();
      window.removeEventListener('keydown', listen);
    };
  });
}

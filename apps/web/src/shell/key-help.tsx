import { Button, Modal } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { paths } from '../paths';
import { shortcutsNow } from '../ui/key-house';
import type { Shortcut } from '../ui/key-house';
import { KeyLayer } from '../ui/key-hint';
import { isSingle } from '../ui/key-names';
import { actualKeys, keySettings } from '../ui/key-settings';
import { useKeys } from '../ui/keys';

/** Keys that lists and forms handle where they have the focus; those that can be changed a list tells itself. */
const local: readonly (readonly [string, string])[] = [
  ['Enter', '打开'], ['Space', '预览'], ['Shift+↑ ↓', '连选'], ['[ ]', '上一份 · 下一份附件'], ['Ctrl+Enter', '提交并下一件'], ['Ctrl+S', '存草稿'],
];

/** `?`: every key that works here, in its groups. */
export function KeyHelp() {
  const [shortcuts, setShortcuts] = useState<readonly Shortcut[] | null>(null);
  useKeys([{ keys: '?', name: '键盘帮助', group: '通用', run: () => setShortcuts(shortcutsNow().filter(({ keys, name }) => keys.length > 0 && name !== '')) }]);
  const close = () => setShortcuts(null);
  const groups = [...new Set((shortcuts ?? []).map(({ group = '本页' }) => group))].sort((a, b) => Number(a !== '本页') - Number(b !== '本页'));
  return (
    <Modal open={shortcuts !== null} onCancel={close} title="键盘帮助" width={720} destroyOnHidden footer={<Foot onClose={close} />}>
      <KeyLayer>
        <div className="key-help">
          {groups.map((group) => (
            <KeyGroup key={group} name={group} rows={(shortcuts ?? []).filter((shortcut) => (shortcut.group ?? '本页') === group).map(({ keys, name }) => [keysText(keys), name])} />
          ))}
          <KeyGroup name="列表与表单（有焦点时）" rows={local} />
        </div>
      </KeyLayer>
    </Modal>
  );
}

function Foot({ onClose }: { onClose: () => void }) {
  return (
    <span className="between">
      <Link to={paths.settings} onClick={onClose}>
        改键 · 关闭单键 · 键位自检
      </Link>
      <Button onClick={onClose}>Esc 关闭</Button>
    </span>
  );
}

function KeyGroup({ name, rows }: { name: string; rows: readonly (readonly [string, string])[] }) {
  return (
    <section aria-label={name}>
      <h3>{name}</h3>
      <dl>
        {rows.map(([keys, what]) => (
          <div key={`${keys} ${what}`}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** '1–6' for a row of digits; what is switched off says so. */
function keysText(keys: readonly string[]): string {
  const actual = keys.map(actualKeys);
  const text = actual.length > 2 ? `${actual[0]}–${actual.at(-1)}` : actual.join(' · ');
  return actual.every(isSingle) && !keySettings().singles ? `${text}（已关闭）` : text;
}

import { Input, Modal } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { shortcutsNow } from '../ui/key-house';
import type { Shortcut } from '../ui/key-house';
import { KeyLayer } from '../ui/key-hint';
import { isComposing } from '../ui/key-names';
import { actualKeys } from '../ui/key-settings';
import { useKeys } from '../ui/keys';

/** Ctrl+K: everything that can be done here, found by typing a part of its name. */
export function CommandList() {
  const [commands, setCommands] = useState<readonly Shortcut[] | null>(null);
  useKeys([{ keys: 'Ctrl+K', name: '命令', group: '通用', run: () => setCommands(shortcutsNow().filter(({ name }) => name !== '' && name !== '命令')) }]);
  const close = () => setCommands(null);
  return (
    <Modal open={commands !== null} onCancel={close} footer={null} closable={false} width={520} destroyOnHidden title="命令" styles={{ header: { display: 'none' } }}>
      <KeyLayer>{commands !== null && <Commands commands={commands} onClose={close} />}</KeyLayer>
    </Modal>
  );
}

function Commands({ commands, onClose }: { commands: readonly Shortcut[]; onClose: () => void }) {
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  const rows = commands.filter(({ name, group = '本页' }) => `${group}${name}`.toLowerCase().includes(text.trim().toLowerCase()));
  useEffect(() => {
    // young browsers answer a promise, which is no way to clean up
    void list.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  const run = (command: Shortcut | undefined) => {
    if (command === undefined) return;
    onClose();
    window.setTimeout(() => command.run(0)); // once the page beneath has the focus again
  };
  const press = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.code];
    if (step !== undefined) setAt((at + step + Math.max(rows.length, 1)) % Math.max(rows.length, 1));
    else if (event.code === 'Enter' || event.code === 'NumpadEnter') run(rows[at]);
    else return;
    event.preventDefault();
  };
  return (
    <div className="stack">
      <Input
        autoFocus
        role="combobox"
        aria-label="命令"
        aria-expanded
        aria-controls="commands"
        aria-activedescendant={rows[at] ? `command-${at}` : undefined}
        placeholder="输入命令名称的一部分，Enter 执行"
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setAt(0);
        }}
        onKeyDown={press}
      />
      {rows.length === 0 && <p className="secondary" role="status">没有这个命令：换一个词，或按 Esc 关闭。</p>}
      <ul id="commands" ref={list} role="listbox" aria-label="可用命令" className="plain commands">
        {rows.map((command, index) => (
          <li key={`${command.group} ${command.name}`} id={`command-${index}`} role="option" aria-selected={index === at} onClick={() => run(command)}>
            <span className="secondary">{command.group ?? '本页'}</span>
            <span className="grow">{command.name}</span>
            {command.keys[0] !== undefined && <kbd>{actualKeys(command.keys[0])}</kbd>}
          </li>
        ))}
      </ul>
    </div>
  );
}

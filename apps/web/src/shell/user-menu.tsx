import { useQueryClient } from '@tanstack/react-query';
import { Button, Dropdown } from 'antd';
import { useNavigate } from 'react-router';
import { actFor, actingFor } from '../api/client';
import { useSignOut } from '../api/commands';
import type { Session } from '../api/contract';
import { paths } from '../paths';
import { useKeys } from '../ui/keys';
import { lockNow } from './idle';

/** 换岗 (AB岗), 暂离, 设置, 组件样例, 签退. */
export function UserMenu({ session }: { session: Session }) {
  const signOut = useSignOut();
  const client = useQueryClient();
  const navigate = useNavigate();
  const covered = session.grants.flatMap(({ covers }) => (covers === null ? [] : [covers]));
  const now = covered.find(({ id }) => id === actingFor());
  const change = (id: string | null) => {
    actFor(id);
    void client.invalidateQueries();
  };
  const people = new Map(covered.map(({ id, name }) => [id, name]));
  const covers = [...people].map(([id, name]) => ({ name: `AB岗：代 ${name} 办理`, run: () => change(id) }));
  const choices = [
    ...(covers.length === 0 ? [] : [{ name: '以本人身份办理', run: () => change(null) }, ...covers]),
    { name: '暂离（锁屏）', run: lockNow },
    { name: '设置', run: () => void navigate(paths.settings) },
    { name: '组件样例', run: () => void navigate(paths.examples) },
    { name: '签退', run: () => signOut.mutate() },
  ];
  useKeys(choices.map((choice) => ({ ...choice, group: '用户' })));
  return (
    <Dropdown trigger={['click']} menu={{ items: choices.map(({ name, run }) => ({ key: name, label: name, onClick: run })) }}>
      <Button type="text" aria-haspopup="menu">
        {session.staff.name}
        {now && `（代 ${now.name}）`} ▾
      </Button>
    </Dropdown>
  );
}

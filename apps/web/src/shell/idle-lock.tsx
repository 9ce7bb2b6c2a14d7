import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useEffect, useRef } from 'react';
import { useSignIn, useSignOut } from '../api/commands';
import type { Session } from '../api/contract';
import { explain } from '../api/problem';
import { KeyLayer } from '../ui/key-hint';
import { Notice } from '../ui/notice';
import { unlock, useLocked } from './idle';

/** Over the page while nobody is there: what was typed stays, and nothing of it can be read. Opens with the password of whoever is signed in. */
export function IdleLock({ session: { staff } }: { session: Session }) {
  const locked = useLocked();
  const client = useQueryClient();
  const [signIn, signOut] = [useSignIn(), useSignOut()];
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), [locked]);
  useEffect(() => {
    if (locked) return;
    // another tab was unlocked with a new session: its token is this tab's too
    return () => void client.invalidateQueries({ queryKey: ['session'] });
  }, [locked, client]);
  if (!locked) return null;
  const open = ({ password }: { password: string }) => signIn.mutate({ login: staff.login, password }, { onSuccess: unlock });
  return (
    // the browser lets nothing beneath a modal dialog be reached, drawers of the page included; Esc does not open the lock
    <dialog className="lock" ref={dialog} aria-modal="true" aria-label="屏幕已锁定" onCancel={(event) => event.preventDefault()} onClose={() => dialog.current?.showModal()}>
      <KeyLayer>
        <Form className="panel stack" layout="vertical" requiredMark={false} onFinish={open}>
          <h1>屏幕已锁定</h1>
          <p className="secondary" style={{ margin: 0 }}>
            {staff.name}，本页内容已保留。输入密码继续。
          </p>
          {signIn.isError && <Notice {...explain(signIn.error)} />}
          <Form.Item label="密码" name="password" rules={[{ required: true, message: '请输入密码' }]} style={{ margin: 0 }}>
            <Input.Password autoFocus autoComplete="current-password" />
          </Form.Item>
          <div className="between">
            <Button type="primary" htmlType="submit" loading={signIn.isPending}>
              解锁
            </Button>
            <Button type="link" onClick={() => signOut.mutate(undefined, { onSettled: unlock })}>
              签退
            </Button>
          </div>
        </Form>
      </KeyLayer>
    </dialog>
  );
}

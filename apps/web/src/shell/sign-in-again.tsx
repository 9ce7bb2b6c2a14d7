import { useQueryClient } from '@tanstack/react-query';
import { Modal } from 'antd';
import { useSignIn } from '../api/commands';
import { renew, useExpired } from '../api/expiry';
import { explain } from '../api/problem';
import { SignInForm } from '../forms/sign-in.form';
import { Notice } from '../ui/notice';

/** Over the page, not instead of it: what was typed stays. */
export function SignInAgain() {
  const expired = useExpired();
  const client = useQueryClient();
  const signIn = useSignIn();
  return (
    <Modal open={expired} title="登录已失效，请重新登录" footer={null} closable={false} mask={{ closable: false }} keyboard={false} width={400} destroyOnHidden>
      <p className="secondary">本页内容已保留，登录后请再次提交。</p>
      {signIn.isError && <Notice {...explain(signIn.error)} />}
      <SignInForm submit="登录" busy={signIn.isPending} onSubmit={(credentials) => signIn.mutate(credentials, { onSuccess: () => renew(client) })} />
    </Modal>
  );
}

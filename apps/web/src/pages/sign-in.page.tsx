import { Link, Navigate, useLocation } from 'react-router';
import { useSignIn } from '../api/commands';
import { explain } from '../api/problem';
import { useSession } from '../api/queries';
import { SignInForm } from '../forms/sign-in.form';
import { paths } from '../paths';
import { Notice } from '../ui/notice';

export function SignInPage() {
  const { data } = useSession();
  const signIn = useSignIn();
  const location = useLocation();
  if (data) return <Navigate to={backFrom(location.state)} replace />;
  return (
    <main className="entrance">
      <div className="panel stack" style={{ padding: 24 }}>
        <h1>综柜</h1>
        <p className="secondary" style={{ margin: 0 }}>
          综合柜员制办件系统
        </p>
        {signIn.isError && <Notice {...explain(signIn.error)} />}
        <SignInForm onSubmit={(credentials) => signIn.mutate(credentials)} busy={signIn.isPending} submit="登录" />
        <Link to={paths.progress}>我是申请人，查进度</Link>
      </div>
    </main>
  );
}

/** The page one was sent away from; only a path of our own. */
function backFrom(state: unknown): string {
  const back = typeof state === 'object' && state !== null && 'back' in state ? state.back : null;
  return typeof back === 'string' && back.startsWith('/') ? back : paths.home;
}

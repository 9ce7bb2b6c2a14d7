import { Modal } from 'antd';
import type { SecondPerson } from '../api/contract';
import { SignInForm } from './sign-in.form';

/** 窗口复核: a second person keys in for a money item; nothing of it is kept. */
export function SecondPersonDialog({ open, busy, onConfirm, onCancel }: { open: boolean; busy: boolean; onConfirm: (second: SecondPerson) => void; onCancel: () => void }) {
  return (
    <Modal open={open} title="窗口复核" footer={null} onCancel={onCancel} destroyOnHidden width={400}>
      <p className="secondary">资金类事项办结前，须由另一位同事核对并输入本人的用户名和密码。</p>
      <SignInForm submit="复核并办结" busy={busy} onSubmit={onConfirm} />
    </Modal>
  );
}

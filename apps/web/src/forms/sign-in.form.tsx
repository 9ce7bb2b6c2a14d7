import { Button, Form, Input } from 'antd';
import type { Credentials } from '../api/contract';

export function SignInForm({ onSubmit, busy, submit }: { onSubmit: (credentials: Credentials) => void; busy: boolean; submit: string }) {
  return (
    <Form<Credentials> layout="vertical" onFinish={onSubmit} requiredMark={false}>
      <Form.Item label="用户名" name="login" rules={[{ required: true, message: '请输入用户名' }]}>
        <Input autoFocus autoComplete="username" />
      </Form.Item>
      <Form.Item label="密码" name="password" rules={[{ required: true, message: '请输入密码' }]}>
        <Input.Password autoComplete="current-password" visibilityToggle={false} />
      </Form.Item>
      <Button htmlType="submit" type="primary" block loading={busy}>
        {submit}
      </Button>
    </Form>
  );
}

import { Form, Input } from 'antd';

const required = (message: string) => [{ required: true, whitespace: true, message }];

/** One piece of text a verb needs or may have; its name is the field of the command. */
export function TextField({ name, label, must = true, rows = 3 }: { name: string | string[]; label: string; must?: boolean; rows?: number }) {
  return (
    <Form.Item name={name} label={must ? label : `${label}（可不填）`} rules={must ? required(`请填写${label}`) : []}>
      <Input.TextArea rows={rows} maxLength={500} showCount />
    </Form.Item>
  );
}

/** A short line of text. */
export function LineField({ name, label, must = true, max = 100 }: { name: string | string[]; label: string; must?: boolean; max?: number }) {
  return (
    <Form.Item name={name} label={must ? label : `${label}（可不填）`} rules={must ? required(`请填写${label}`) : []}>
      <Input maxLength={max} autoComplete="off" />
    </Form.Item>
  );
}

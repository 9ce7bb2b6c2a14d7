import { Button, Form, Popover } from 'antd';
import { useState } from 'react';
import { useSupervision } from '../api/commands';
import { explain } from '../api/problem';
import { TextField } from '../forms/reason.form';
import { Notice } from '../ui/notice';

interface Props {
  name: string;
  /** What is asked for. */
  label: string;
  path: string;
  /** The field of the body that takes it. */
  field: string;
}

/** A step that needs a few words: the button opens a small form beside itself; what was typed stays until it was taken. */
export function SayButton({ name, label, path, field }: Props) {
  const [open, setOpen] = useState(false);
  const step = useSupervision();
  const form = (
    <Form layout="vertical" requiredMark={false} style={{ width: 320 }} onFinish={(body: object) => step.mutate({ path, body }, { onSuccess: () => setOpen(false) })}>
      {step.isError && <Notice {...explain(step.error)} />}
      <TextField name={field} label={label} />
      <Button htmlType="submit" type="primary" loading={step.isPending}>
        {name}
      </Button>
    </Form>
  );
  return (
    <Popover trigger="click" placement="bottom" content={form} open={open} onOpenChange={setOpen} destroyOnHidden>
      <Button size="small" aria-expanded={open}>
        {name}
      </Button>
    </Popover>
  );
}

import { Button, Popover } from 'antd';
import { useState } from 'react';
import { useSupervision } from '../../api/commands';
import { TextField } from '../../forms/reason.form';
import { WorkForm } from '../../forms/work-form';
import { Refusal } from '../../ui/refusal';

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
    <WorkForm error={step.error} style={{ width: 320 }} onFinish={(body: object) => step.mutate({ path, body }, { onSuccess: () => setOpen(false) })}>
      <Refusal of={step} onRetry={() => step.variables && step.mutate(step.variables, { onSuccess: () => setOpen(false) })} />
      <TextField name={field} label={label} />
      <Button htmlType="submit" type="primary" loading={step.isPending}>
        {name}
      </Button>
    </WorkForm>
  );
  return (
    <Popover trigger="click" placement="bottom" content={form} open={open} onOpenChange={setOpen} destroyOnHidden>
      <Button size="small" aria-expanded={open}>
        {name}
      </Button>
    </Popover>
  );
}

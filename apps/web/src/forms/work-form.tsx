import { Form } from 'antd';
import type { FormProps } from 'antd';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { fieldRemedies } from '../api/problem';
import type { FieldError } from '../ui/error-summary';
import { FormErrors } from './form-errors';

interface Props<Values> extends Omit<FormProps<Values>, 'children' | 'onFinishFailed'> {
  /** Why the api did not take it: what it says of a field stands under that field. */
  error?: unknown;
  /** What else stands in the way, beside the fields. */
  more?: readonly FieldError[];
  children: ReactNode;
}

/** A form of the desk: labels above, what is wrong under its field and counted at the top, the focus in the first, and nothing typed is lost. */
export function WorkForm<Values>({ error, more = [], children, onFinish, form: given, ...rest }: Props<Values>) {
  const [form] = Form.useForm<Values>(given);
  const [attempt, setAttempt] = useState(0);
  const fail = () => setAttempt((before) => before + 1);
  useEffect(() => {
    const remedies = fieldRemedies(error);
    const known = form.getFieldsError().filter(({ name }) => remedies[name.join('.')] !== undefined);
    if (known.length === 0) return;
    // the names are the form's own, as antd types them they would be those of Values
    form.setFields(known.map(({ name }) => ({ name: name as never, errors: [remedies[name.join('.')] ?? ''] })));
    fail();
  }, [error, form]);
  return (
    <Form<Values> {...rest} form={form} layout="vertical" requiredMark={false} onFinish={(values) => (more.length > 0 ? fail() : onFinish?.(values))} onFinishFailed={fail}>
      <FormErrors attempt={attempt} more={more} />
      {children}
    </Form>
  );
}

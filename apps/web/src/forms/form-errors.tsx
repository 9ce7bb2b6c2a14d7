import { Form } from 'antd';
import type { FormInstance } from 'antd';
import { ErrorSummary, type FieldError } from '../ui/error-summary';

/** What is wrong in the form around it, and `more` that is no field of it: counted once the person has tried to send, the focus in the first. */
export function FormErrors({ attempt, more = [] }: { attempt: number; more?: readonly FieldError[] }) {
  return (
    <Form.Item noStyle shouldUpdate>
      {(form) => <ErrorSummary attempt={attempt} errors={[...faultsOf(form), ...more]} />}
    </Form.Item>
  );
}

const faultsOf = (form: Pick<FormInstance, 'getFieldsError' | 'scrollToField'>): FieldError[] =>
  form.getFieldsError().flatMap(({ name, errors }) => (errors[0] === undefined ? [] : [{ text: errors[0], focus: () => form.scrollToField(name, { focus: true }) }]));

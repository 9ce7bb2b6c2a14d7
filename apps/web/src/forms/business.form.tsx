import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { ChoiceRow } from '../ui/choice-row';
import { DemoMark } from '../ui/chip';
import type { MatterView } from '../api/contract';
import { answerFault, askedOf, remedyOf, tidyDay } from './business-fields';
import type { AskedField } from './business-fields';
import type { PartyFields } from './party.form';
import { TextField } from './reason.form';

interface Props {
  asked: readonly AskedField[];
  /** Required fields must be filled in; not for what is refused. */
  whole: boolean;
  remedies: Readonly<Record<string, string>>;
}

/** ④ 业务信息: what the items ask for, required fields first and the others behind 更多; part of the form around it. */
export function BusinessForm({ asked, whole, remedies }: Props) {
  const [more, setMore] = useState(false);
  const form = Form.useFormInstance<PartyFields>();
  const optional = asked.filter(({ required }) => !required);
  const filled = (field: AskedField) => (form.getFieldValue(['business', field.key]) as string | undefined) !== undefined; // its own field holds text
  if (!more && optional.some((field) => filled(field) || remedyOf(field, remedies) !== undefined)) setMore(true);
  return (
    <section className="panel business" aria-label="业务信息">
      <div className="between">
        <h2>④ 业务信息 {asked.some(({ demo }) => demo) && <DemoMark />}</h2>
        {optional.length > 0 && !more && (
          // the field one leaves is checked, and what its fault took up above would move the button from under the pointer
          <Button size="small" type="link" onMouseDown={(event) => event.preventDefault()} onClick={() => setMore(true)}>
            更多（选填 {optional.length} 项）
          </Button>
        )}
      </div>
      {asked.filter(({ required }) => required || more).map((field) => <AskedItem key={field.key} field={field} name={['business', field.key]} whole={whole} remedy={remedyOf(field, remedies)} />)}
    </section>
  );
}

/** What a matter left for later asks for when it is taken up. */
export function StartFields({ matter }: { matter: MatterView }) {
  const asked = askedOf([{ ...matter.item, later: false }], [matter]);
  return (
    <div className="business">
      {asked.map((field) => (
        <AskedItem key={field.key} field={field} name={['form', field.fills[0]?.code ?? field.key]} whole markOptional />
      ))}
    </div>
  );
}

/** 更正业务信息: every field with what stands there now, and why it is changed. */
export function AmendFields({ matter }: { matter: MatterView }) {
  const asked = askedOf([{ ...matter.item, later: false }], [matter]);
  const answers = new Map(matter.form.map(({ code, answer }) => [code, answer]));
  return (
    <>
      <div className="business">
        {asked.map((field) => {
          const code = field.fills[0]?.code ?? field.key;
          return <AskedItem key={field.key} field={field} name={['form', code]} whole markOptional initial={answers.get(code) ?? undefined} />;
        })}
      </div>
      <TextField name="reason" label="更正原因" />
    </>
  );
}

interface ItemProps {
  field: AskedField;
  /** Where the form around it keeps the answer. */
  name: string[];
  whole: boolean;
  /** Where required fields and others stand together. */
  markOptional?: boolean;
  remedy?: string | undefined;
  /** What stands there before anything is typed. */
  initial?: string | undefined;
}

function AskedItem({ field, name, whole, markOptional = false, remedy, initial }: ItemProps) {
  const check = (_rule: unknown, value: string | undefined) => {
    const fault = answerFault(field, value?.trim() ?? '', whole);
    return fault === null ? Promise.resolve() : Promise.reject(new Error(fault));
  };
  return (
    <Form.Item
      label={markOptional && !field.required ? <span>{field.label} <span className="hint">选填</span></span> : field.label}
      name={name}
      layout="horizontal"
      colon={false}
      rules={[{ validator: check }]}
      validateTrigger={field.type === 'choice' ? 'onChange' : 'onBlur'}
      {...(field.type === 'date' && { normalize: tidyDay })}
      {...(initial !== undefined && { initialValue: initial })}
      {...(remedy !== undefined && { help: remedy, validateStatus: 'error' as const })}
    >
      {field.type === 'choice' ? <Choices field={field} /> : <Input data-stop={`business-${field.key}`} maxLength={field.maxLength} autoComplete="off" {...(field.type === 'number' && { inputMode: 'decimal' as const })} {...(field.type === 'date' && { placeholder: '2026-11-20' })} />}
    </Form.Item>
  );
}

/** A digit chooses and goes on; an optional choice is taken back by the same digit. All but `field` comes from the form item around it. */
function Choices({ field: { key, label, choices, required }, id, value = '', onChange = () => undefined }: { field: AskedField; id?: string; value?: string; onChange?: (value: string) => void }) {
  return <ChoiceRow id={id} stop={`business-${key}`} name={label} options={choices.map((choice) => ({ value: choice, label: choice }))} value={value} onChoose={(choice) => onChange(choice === value && !required ? '' : choice)} />;
}

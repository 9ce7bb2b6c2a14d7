import { Button, Form } from 'antd';
import type { FormInstance } from 'antd';
import { useState } from 'react';
import type { PartyFields } from '../../forms/party.form';
import { pageSheet } from '../../api/sheets';
import { SheetPreview } from '../sheet-preview';

/** 授权委托书 to be filled in by hand, where somebody comes for another. */
export function AuthorisationBlank({ form, region }: { form: FormInstance<PartyFields>; region: string }) {
  const withAgent = Form.useWatch('withAgent', form) ?? false;
  const [open, setOpen] = useState(false);
  if (!withAgent) return null;
  return (
    <Form.Item label="委托书">
      <Button onClick={() => setOpen(true)}>授权委托书</Button>
      {open && <SheetPreview title="授权委托书" sheet={pageSheet('authorisation', [region])} onClose={() => setOpen(false)} />}
    </Form.Item>
  );
}

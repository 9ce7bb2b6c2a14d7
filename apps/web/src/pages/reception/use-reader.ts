import type { FormInstance } from 'antd';
import { useState } from 'react';
import { DeviceError, readCard } from '../../devices/agent';
import type { DeviceErrorCode } from '../../devices/contract';
import { emptyParty } from '../../forms/party.form';
import type { PartyFields } from '../../forms/party.form';

/** F2: the card on the reader fills who it is; what the device says when it does not. */
export function useReader(form: FormInstance<PartyFields>, onRead: () => void) {
  const [reading, setReading] = useState(false);
  const [fault, setFault] = useState<{ code: DeviceErrorCode; text: string } | null>(null);
  const read = async () => {
    if (reading) return;
    setReading(true);
    setFault(null);
    try {
      const { idNo, name, addr } = await readCard();
      const { party } = { ...emptyParty, ...(form.getFieldsValue(true) as Partial<PartyFields>) }; // its fields, as far as they are filled
      form.setFieldsValue({ party: { ...party, kind: 'person', idType: 'resident-id', idNumber: idNo, name, ...(addr ? { address: addr } : {}) } });
      await form.validateFields([['party', 'idNumber']]).catch(() => undefined); // its own field says what is wrong
      onRead();
    } catch (error) {
      if (!(error instanceof DeviceError)) throw error;
      setFault({ code: error.code, text: error.message });
    } finally {
      setReading(false);
    }
  };
  return { reading, fault, read: () => void read() };
}

import { Form } from 'antd';
import type { FormInstance } from 'antd';
import { residentIdFault } from '../../forms/id-check';
import type { PartyFields } from '../../forms/party.form';
import { useDebounced } from '../../ui/debounced';

/** Who it is, as soon as the number is one: until then nobody is looked up. */
export function useWholeNumber(form: FormInstance<PartyFields>): Pick<PartyFields['party'], 'idType' | 'idNumber'> | null {
  const idType = Form.useWatch(['party', 'idType'], form);
  const idNumber = useDebounced(Form.useWatch(['party', 'idNumber'], form) ?? '', 150);
  const whole = idType === 'resident-id' ? residentIdFault(idNumber) === null : idType === 'uscc' ? /^[0-9A-HJ-NPQRTUWXY]{18}$/.test(idNumber) : idNumber.length >= 6;
  return idType !== undefined && whole ? { idType, idNumber } : null;
}

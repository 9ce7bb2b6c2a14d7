import type { FormInstance } from 'antd';
import { useState } from 'react';
import { emptyParty } from '../../forms/party.form';
import type { PartyFields } from '../../forms/party.form';
import { assessInputOf } from '../../forms/visit';
import type { Visit } from '../../forms/visit';
import { useKeys } from '../../ui/keys';
import { AskButton, AskDrawer, askKey } from '../instructions/ask-drawer';
import type { Verdicts } from './use-verdict';

interface Props {
  form: FormInstance<PartyFields>;
  visit: Visit;
  verdicts: Verdicts;
  /** The 暂存 the answer comes back to. */
  draft: string | null;
  active: boolean;
}

/** 请示 about the visit as it is entered, once there is a verdict. */
export function VisitInquiry({ active, ...about }: Props) {
  const [open, setOpen] = useState(false);
  const ready = about.verdicts.assessment !== undefined && about.draft !== null;
  const ask = () => setOpen(ready);
  useKeys(active ? [{ keys: [askKey], name: '请示值班负责人', group: '窗口', run: ask }] : []);
  return (
    <>
      <AskButton disabled={!ready} onAsk={ask} />
      {active && open && <Asking {...about} onClose={() => setOpen(false)} />}
    </>
  );
}

/** Items, answers and papers go along as codes; of the person a key and a masked name. */
function Asking({ form, visit, verdicts: { guides, now }, draft, onClose }: Omit<Props, 'active'> & { onClose: () => void }) {
  const { party, withAgent } = { ...emptyParty, ...(form.getFieldsValue(true) as Partial<PartyFields>) }; // the form's own values
  const input = assessInputOf(visit, withAgent, guides, { region: '', office: '' });
  if (input === null || draft === null) return null;
  const { kind, idType, idNumber = '', name = '' } = party;
  const { channel, matters, papers } = input;
  const lacking = now.flatMap(({ verdict }) => (verdict.verdict === 'supplement' ? verdict.missing.map((paper) => paper.name) : []));
  return <AskDrawer subject={{ visit: { draft, party: { kind, idType, idNumber, name }, channel, matters, papers } }} suggestion={lacking.length > 0 ? `缺少「${[...new Set(lacking)].join('」「')}」，可否特批容缺？` : '此情形能否受理？'} onClose={onClose} />;
}

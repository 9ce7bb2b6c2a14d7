import { Checkbox, Input, Radio } from 'antd';
import { whoseNumber } from '../../api/hand-outs';
import { idTypeLabel } from '../../labels';
import type { ApplicationView, FoundHandOut, HandOverInput } from '../../api/contract';

/** Who stands at the counter. */
export interface Receiver {
  readonly who: 'self' | 'agent';
  readonly idNumber: string;
  /** Of the number entered: whether it is the applicant's; null = not asked, he was checked by sight. */
  readonly matches: boolean | null;
  readonly name: string;
  readonly relation: string;
  readonly papersSeen: boolean;
}

/** Found by his own card he is known already; found by the registered agent's, it is a 代领. */
export const noReceiver = (person: FoundHandOut['person'], { agent }: ApplicationView): Receiver => ({
  who: person === 'agent' ? 'agent' : 'self', idNumber: '', matches: person === 'applicant' ? true : null, name: person === 'agent' ? (agent?.name ?? '') : '', relation: person === 'agent' ? (agent?.relation ?? '') : '', papersSeen: false,
});

export const STRANGER = '证件号与申请人不一致，请按代领办理';

/** What is missing before the results may be given to him; null = nothing. */
export function receiverFault({ who, matches, idNumber, name, relation, papersSeen }: Receiver): string | null {
  if (who === 'self') return matches === false ? STRANGER : null;
  if (name.trim() === '' || idNumber.trim() === '' || relation.trim() === '') return '代领请填写代领人姓名、证件号码和与申请人关系';
  return papersSeen ? null : '代领请核对委托书和双方证件';
}

export function receiverInput({ who, idNumber, name, relation }: Receiver): Pick<HandOverInput, 'receiver' | 'idNumber' | 'agent'> {
  const number = idNumber.replace(/\s/g, '').toUpperCase();
  if (who === 'self') return { receiver: 'self', ...(number === '' ? {} : { idNumber: number }) };
  return { receiver: 'agent', agent: { name: name.trim(), idType: /^\d{17}[\dX]$/.test(number) ? 'resident-id' : 'other', idNumber: number, relation: relation.trim() } };
}

/** 本人 or 代领; a number that is read or typed is held against the applicant's at once. */
export function PersonCheck({ application, receiver, onChange }: { application: ApplicationView; receiver: Receiver; onChange: (receiver: Receiver) => void }) {
  const patch = (change: Partial<Receiver>) => onChange({ ...receiver, ...change });
  const check = async () => {
    if (receiver.who === 'agent' || receiver.idNumber.trim() === '') return;
    const { person } = await whoseNumber(application.id, receiver.idNumber).catch(() => ({ person: null }));
    patch({ matches: person === 'applicant' });
  };
  const { party } = application;
  return (
    <div className="stack" style={{ gap: 4 }}>
      <div className="row">
        <h3>领取人</h3>
        <Radio.Group aria-label="领取人" value={receiver.who} onChange={({ target }: { target: { value?: unknown } }) => patch({ who: target.value === 'agent' ? 'agent' : 'self' })} options={[{ value: 'self', label: '本人' }, { value: 'agent', label: '代领' }]} />
        <span className="secondary">
          {party.name} · {idTypeLabel[party.idType as keyof typeof idTypeLabel] ?? ''} {party.idNumberMasked}
        </span>
      </div>
      {receiver.who === 'agent' && (
        <div className="row">
          <Input aria-label="代领人姓名" placeholder="代领人姓名" style={{ width: 150 }} maxLength={100} value={receiver.name} onChange={({ target }) => patch({ name: target.value })} />
          <Input aria-label="与申请人关系" placeholder="与申请人关系" style={{ width: 150 }} maxLength={100} value={receiver.relation} onChange={({ target }) => patch({ relation: target.value })} />
        </div>
      )}
      {receiver.who === 'self' && receiver.matches === true && receiver.idNumber === '' ? (
        <span className="good">✓ 已读证件，与申请人一致</span>
      ) : (
        <Input aria-label={receiver.who === 'agent' ? '代领人证件号码' : '领取人证件号码'} placeholder={receiver.who === 'agent' ? '代领人证件号码' : '证件号码（当面核对的可不填）'} maxLength={40} value={receiver.idNumber} onChange={({ target }) => patch({ idNumber: target.value, matches: null })} onBlur={() => void check()} onPressEnter={() => void check()} autoComplete="off" />
      )}
      {receiver.who === 'self' && receiver.idNumber !== '' && receiver.matches === true && <span className="good">✓ 与申请人一致</span>}
      {receiver.who === 'self' && receiver.matches === false && <span role="alert" className="bad">{STRANGER}</span>}
      {receiver.who === 'agent' && (
        <Checkbox checked={receiver.papersSeen} onChange={({ target }) => patch({ papersSeen: target.checked })}>
          已核对委托书和双方证件
        </Checkbox>
      )}
    </div>
  );
}

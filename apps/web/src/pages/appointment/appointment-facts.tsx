import type { AppointmentDetail } from '../../api/contract';
import { appointmentVerbLabel, idTypeLabel } from '../../labels';
import { instantText } from '../../ui/when';
import { timeText } from './appointment-columns';

/** Whom to call, where to go, and why. */
export function Whom({ detail: { visitor, address, remark, ground, item } }: { detail: AppointmentDetail }) {
  return (
    <dl className="facts">
      <dt>办事人</dt>
      <dd>{visitor.name}</dd>
      <dt>{idTypeLabel[visitor.idType]}</dt>
      <dd className="number">{visitor.idNumber}</dd>
      <dt>电话</dt>
      <dd className="number">{visitor.phone}</dd>
      {address !== null && <dt>地址</dt>}
      {address !== null && <dd>{address}</dd>}
      {ground !== null && <dt>情况</dt>}
      {ground !== null && <dd>{[ground, remark].filter((text) => text !== null).join('；')}</dd>}
      <dt>事项</dt>
      <dd>{item.name}</dd>
    </dl>
  );
}

/** Every step, the newest first. */
export function Steps({ steps }: Pick<AppointmentDetail, 'steps'>) {
  return (
    <section aria-label="经过">
      <h2>经过</h2>
      <ol className="plain timeline">
        {steps.toReversed().map(({ verb, at, by, day, slot, said: { goes, reason } }) => (
          <li key={`${verb} ${at}`}>
            <time className="hint nowrap" dateTime={at}>
              {instantText(at)}
            </time>
            <span>
              {appointmentVerbLabel[verb]} <span className="secondary">{by ?? (verb === 'miss' ? '到期' : '申请人')}</span>
              {[timeText({ day, slot }), goes, reason].filter((text) => text !== undefined && text !== '—').map((text) => <span key={text} className="secondary said">{text}</span>)}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

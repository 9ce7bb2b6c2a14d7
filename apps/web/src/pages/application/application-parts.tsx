import type { ApplicationView, MatterView, Verb } from '../../api/contract';
import { deferralStateLabel, deferralWayLabel, deliveryLabel, materialStatusLabel } from '../../labels';
import { Chip } from '../../ui/chip';
import { Field } from '../../ui/fields';
import { SourceNote } from '../../ui/source-note';
import { dayText } from '../../ui/when';
import { VerbButtons } from './verb-buttons';

const only = (actions: readonly Verb[], ...wanted: Verb[]): Verb[] => wanted.filter((verb) => actions.includes(verb));

/** 容缺: what is still owed, until when, and why that is allowed. */
export function Deferrals({ application }: { application: ApplicationView }) {
  if (application.deferrals.length === 0) return null;
  return (
    <section className="panel stack" aria-label="容缺">
      <h2>容缺</h2>
      {application.deferrals.map((deferral) => (
        <div key={deferral.id} className="row">
          <span>{deferral.name}</span>
          <Chip tone="deferred">{deferralWayLabel[deferral.way]}</Chip>
          <Chip tone={deferral.state === 'lapsed' || deferral.escalated ? 'red' : 'plain'}>{deferral.escalated && deferral.state === 'open' ? '逾期，监督岗处理' : deferralStateLabel[deferral.state]}</Chip>
          {deferral.dueOn !== null && <span>补交截止 {dayText(deferral.dueOn)}</span>}
          {deferral.boundedByPromise && <span className="hint">文件未定补交期限，以承诺办结日为限</span>}
          <SourceNote source={deferral.source} />
          {deferral.state === 'open' && <VerbButtons actions={only(application.actions, 'makeUp', 'waive', ...(deferral.escalated ? (['lapse'] as const) : []))} about={{ application, subject: { deferralId: deferral.id } }} />}
        </div>
      ))}
    </section>
  );
}

/** 业务信息, as it was filled in at the counter; what was corrected since in yellow, with what stood there. */
export function BusinessForm({ form }: { form: MatterView['form'] }) {
  if (form.length === 0) return null;
  return (
    <section aria-label="业务信息">
      <h2>业务信息</h2>
      {form.map(({ code, label, answer, amended, before }) => (
        <Field key={code} name={label}>
          {amended ? <mark className="amended">{answer ?? '未填'}</mark> : (answer ?? <span className="hint">未填</span>)}
          {amended && <span className="hint"> 已更正，原：{before ?? '未填'}</span>}
        </Field>
      ))}
    </section>
  );
}

/** 领取与邮寄: one hand-out for all results that are ready together. */
export function Deliveries({ application }: { application: ApplicationView }) {
  if (application.deliveries.length === 0) return null;
  const itemOf = (id: string) => application.matters.find((matter) => matter.id === id)?.item.name ?? '';
  return (
    <section className="panel stack" aria-label="领取与邮寄">
      <h2>领取与邮寄</h2>
      {application.deliveries.map((delivery) => (
        <div key={delivery.id} className="row">
          <Chip tone={delivery.state === 'open' ? 'brand' : 'plain'}>{delivery.state === 'open' ? '待领取' : '已送达'}</Chip>
          <span>{deliveryLabel[delivery.method]}</span>
          <span>{delivery.matterIds.map(itemOf).join('、')}</span>
          {delivery.state === 'done' && <span className="secondary">{delivery.tracking === null ? (delivery.receiver === 'agent' ? '代领' : '本人领取') : `运单号 ${delivery.tracking}`}</span>}
          {delivery.state === 'open' && <VerbButtons actions={only(application.actions, 'deliver', 'mail')} about={{ application, subject: { deliveryId: delivery.id } }} />}
        </div>
      ))}
    </section>
  );
}

export function Papers({ application }: { application: ApplicationView }) {
  return (
    <section className="panel" aria-label="材料">
      <h2>材料</h2>
      {application.papers.length === 0 ? (
        <span className="secondary">没有需要提供的材料。</span>
      ) : (
        <table className="grid">
          <thead>
            <tr>
              <th scope="col">材料名称</th>
              <th scope="col">状态</th>
              <th scope="col">问题</th>
            </tr>
          </thead>
          <tbody>
            {application.papers.map(({ material, name, status, defect }) => (
              <tr key={material}>
                <td>{name}</td>
                <td>
                  <Chip tone={toneOf[status]}>{materialStatusLabel[status]}</Chip>
                </td>
                <td>{defect}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

const toneOf = { missing: 'plain', received: 'green', shared: 'green', deferred: 'deferred', undertaken: 'deferred', defective: 'yellow' } as const;

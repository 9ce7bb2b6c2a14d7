import { useParams } from 'react-router';
import { explain } from '../../api/problem';
import { useApplication } from '../../api/queries';
import type { ApplicationView } from '../../api/contract';
import { applicationStateLabel, channelLabel, deliveryLabel, idTypeLabel, serviceLabel, wordOf } from '../../labels';
import { CaseNumber } from '../../ui/case-number';
import { Chip, DemoMark } from '../../ui/chip';
import { Field } from '../../ui/fields';
import { Loading } from '../../ui/loading';
import { Notice } from '../../ui/notice';
import { Timeline } from '../../ui/timeline';
import { dayText, instantText } from '../../ui/when';
import { Deferrals, Deliveries, Papers } from './application-parts';
import { BundleTable } from './bundle-table';
import { Cards } from './cards';
import { Documents } from './documents';
import { MatterPanel } from './matter-panel';
import { Orders } from './orders';
import { PaperTrail } from '../papers/paper-trail';
import { exceptionsIn } from '../review/points';

/** 办件审查: what is asked and what is in hand at the left, what happened at the right, the verbs at each matter. */
export function ApplicationPage() {
  const { id } = useParams();
  const { data, error } = useApplication(id ?? null);
  if (error !== null && data === undefined) return <Notice {...explain(error)} />;
  if (data === undefined) return <Loading />;
  return (
    <div className="stack">
      <Header application={data} />
      <div className="row top" style={{ flexWrap: 'nowrap' }}>
        <div className="stack grow">
          <BundleTable application={data} />
          {data.matters.map((matter) => (
            <MatterPanel key={matter.id} application={data} matter={matter} />
          ))}
          <Deferrals application={data} />
          <Deliveries application={data} />
          <Papers application={data} />
        </div>
        <div className="stack" style={{ flex: '0 0 320px' }}>
          <Facts application={data} />
          <OtherCards application={data} />
          <Orders application={data} />
          <Documents application={data} />
          <PaperTrail applicationId={data.id} />
          <History application={data} />
        </div>
      </div>
    </div>
  );
}

function Header({ application }: { application: ApplicationView }) {
  return (
    <header className="panel row">
      <h1>
        <CaseNumber number={application.number} />
      </h1>
      <Chip tone="brand">{applicationStateLabel[application.state]}</Chip>
      {application.demo && <DemoMark />}
      {application.matters.length > 1 && <Chip title="一次申请含多个事项">{application.matters.length} 个事项</Chip>}
      {application.agent !== null && <Chip>代办</Chip>}
      <span className="grow" />
      {application.promisedOn !== null && <span>最迟 {dayText(application.promisedOn)} 办结</span>}
      {application.papersSaved > 0 && <span className="hint">一次收取，少交 {application.papersSaved} 份材料</span>}
    </header>
  );
}

function Facts({ application }: { application: ApplicationView }) {
  const { party, agent } = application;
  return (
    <section className="panel" aria-label="申请人">
      <h2>申请人</h2>
      <Field name={party.kind === 'person' ? '姓名' : '单位'}>{party.name}</Field>
      <Field name="证件">
        {wordOf(idTypeLabel, party.idType)} {party.idNumberMasked}
      </Field>
      <Field name="手机">{party.phoneMasked ?? '无'}</Field>
      {agent !== null && (
        <Field name="代办人">
          {agent.name}（{agent.relation ?? '关系未填'}）{agent.phoneMasked}
        </Field>
      )}
      <Field name="收件">
        {instantText(application.receivedAt, true)} · {channelLabel[application.channel]} · {application.window?.name ?? application.office.name}
      </Field>
      <Field name="送达">{deliveryLabel[application.deliveryMethod]}</Field>
      {application.services.length > 0 && <Field name="特殊服务">{application.services.map((service) => serviceLabel[service]).join('、')}</Field>}
      <Field name="文书">{application.paperDocuments ? '纸质' : '电子，需要时打印'}</Field>
      <Field name="查询码">
        <strong>{application.queryCode}</strong>
      </Field>
    </section>
  );
}

/** 牌 about the whole, not about one matter. */
function OtherCards({ application }: { application: ApplicationView }) {
  const cards = application.cards.filter(({ matterId }) => matterId === null);
  if (cards.length === 0) return null;
  return (
    <section className="panel stack" aria-label="牌">
      <h2>牌</h2>
      <Cards cards={cards} />
    </section>
  );
}

function History({ application }: { application: ApplicationView }) {
  const several = application.matters.length > 1;
  const itemOf = (matterId: string | null) => application.matters.find(({ id }) => id === matterId)?.item.name ?? null;
  return (
    <section className="panel" aria-label="时间线">
      <h2>时间线</h2>
      <Timeline events={application.events} itemOf={({ matterId }) => (several ? itemOf(matterId) : null)} moreOf={(event) => exceptionsIn(application.matters, event)} />
    </section>
  );
}

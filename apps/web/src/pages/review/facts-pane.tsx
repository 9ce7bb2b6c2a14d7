import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { ApplicationView, MatterView } from '../../api/contract';
import { explain } from '../../api/problem';
import { useOtherApplications, useReveal } from '../../api/review';
import { applicationStateLabel, channelLabel, idTypeLabel, materialStatusLabel, serviceLabel, wordOf } from '../../labels';
import { paths } from '../../paths';
import { Chip } from '../../ui/chip';
import { Field } from '../../ui/fields';
import { Notice } from '../../ui/notice';
import { Timeline } from '../../ui/timeline';
import { dayText, instantText } from '../../ui/when';
import { Cards } from '../application/cards';
import { Orders } from '../application/orders';
import { BusinessForm, Deferrals } from '../application/application-parts';
import { exceptionsIn } from './points';

/** 左: 事实 — who asks, what is in hand, what has happened. */
export function FactsPane({ application, matter }: { application: ApplicationView; matter: MatterView }) {
  const cards = application.cards.filter(({ matterId }) => matterId === null || matterId === matter.id);
  return (
    <div className="review-pane review-facts">
      <Applicant application={application} />
      <BusinessForm form={matter.form} />
      <Materials application={application} matter={matter} />
      <Deferrals application={{ ...application, deferrals: application.deferrals.filter(({ matterId }) => matterId === matter.id) }} />
      {cards.length > 0 && (
        <section aria-label="牌">
          <h2>牌</h2>
          <Cards cards={cards} />
        </section>
      )}
      <Orders application={application} />
      <Notes application={application} matter={matter} />
      <Others application={application} />
      <Happened application={application} matter={matter} />
    </div>
  );
}

const purposes = { idNumber: '办件审查：核对身份', phone: '办件审查：电话告知' } as const;

/** Masked; each 查看 shows one value to this person, and is written down. */
function Applicant({ application: { id, party, agent, services, channel, window, receivedAt } }: { application: ApplicationView }) {
  const reveal = useReveal(id);
  const [seen, setSeen] = useState<Partial<Record<'idNumber' | 'phone', string>>>({});
  const look = (field: 'idNumber' | 'phone') => reveal.mutate({ who: 'applicant', field, purpose: purposes[field] }, { onSuccess: ({ value }) => setSeen((before) => ({ ...before, [field]: value })) });
  const button = (field: 'idNumber' | 'phone', what: string) =>
    seen[field] === undefined && (
      <Button size="small" type="link" aria-label={`查看${what}`} title="查看会留下记录" loading={reveal.isPending && reveal.variables.field === field} onClick={() => look(field)}>
        查看
      </Button>
    );
  return (
    <section aria-label="申请人">
      <h2>申请人</h2>
      {reveal.isError && <Notice {...explain(reveal.error)} onClose={() => reveal.reset()} />}
      <Field name={party.kind === 'person' ? '姓名' : '单位'}>{seen.idNumber === undefined && party.kind === 'person' ? masked(party.name) : party.name}</Field>
      <Field name={wordOf(idTypeLabel, party.idType).slice(0, 4)}>
        {seen.idNumber ?? party.idNumberMasked} {button('idNumber', '证件号码')}
      </Field>
      {party.phoneMasked !== null && (
        <Field name="手机">
          {seen.phone ?? party.phoneMasked} {button('phone', '手机号')}
        </Field>
      )}
      {agent !== null && (
        <Field name="代办人">
          {masked(agent.name)}（{agent.relation ?? '关系未填'}）
        </Field>
      )}
      {services.length > 0 && <Field name="特殊服务">{services.map((service) => serviceLabel[service]).join('、')}</Field>}
      <Field name="收件">
        {instantText(receivedAt)} · {window?.name ?? channelLabel[channel]}
      </Field>
    </section>
  );
}

const masked = (name: string): string => (name.length < 2 ? name : `${[...name][0]}${'*'.repeat([...name].length - 1)}`);

const toneOf = { missing: 'plain', received: 'green', shared: 'green', deferred: 'deferred', undertaken: 'deferred', defective: 'yellow' } as const;

function Materials({ application, matter }: { application: ApplicationView; matter: MatterView }) {
  const asked = matter.terms.materials.map(({ code }) => code);
  const papers = application.papers.filter(({ material }) => asked.includes(material));
  return (
    <section aria-label="材料">
      <h2>材料 {papers.length}</h2>
      {papers.length === 0 && <span className="secondary">没有需要提供的材料。</span>}
      <ol className="papers">
        {papers.map(({ material, name, status, defect }) => (
          <li key={material}>
            <span>{name}</span> <Chip tone={toneOf[status]}>{materialStatusLabel[status]}</Chip>
            {defect !== null && <div className="hint">{defect}</div>}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** 历史办件 of the same applicant, each a page of its own. */
function Others({ application }: { application: ApplicationView }) {
  const { data: others = [] } = useOtherApplications(application.id);
  if (others.length === 0) return null;
  return (
    <section aria-label="历史办件" className="people">
      <h2>历史办件 {others.length}</h2>
      <ul className="plain happened">
        {others.map((other) => (
          <li key={other.id}>
            <Link to={paths.application(other.id)}>{other.receivedOn.slice(2)}</Link> {other.items.join('、')} <span className="secondary">{applicationStateLabel[other.state]}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** 备注 of colleagues and of the counter, the latest first; M adds one. */
function Notes({ application: { events }, matter }: { application: ApplicationView; matter: MatterView }) {
  const notes = events.filter(({ type, matterId }) => type === 'noted' && (matterId === null || matterId === matter.id));
  if (notes.length === 0) return null;
  return (
    <section aria-label="备注">
      <h2>备注 {notes.length}</h2>
      <ul className="plain happened">
        {[...notes].reverse().map((note) => (
          <li key={note.seq}>
            {note.words ?? '（已删除）'}
            <div className="hint">
              {note.actor} {instantText(note.occurredAt)}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Happened({ application, matter }: { application: ApplicationView; matter: MatterView }) {
  const events = application.events.filter(({ matterId, type }) => (matterId === null || matterId === matter.id) && type !== 'noted');
  return (
    <section aria-label="时间线">
      <h2>时间线</h2>
      <Timeline events={events} moreOf={(event) => exceptionsIn(application.matters, event)} />
      {matter.acceptedOn !== null && <span className="hint">受理 {dayText(matter.acceptedOn)}</span>}
    </section>
  );
}

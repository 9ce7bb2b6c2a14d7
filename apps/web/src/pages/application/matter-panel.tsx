import { useEffect, useRef } from 'react';
import { Link, useLocation } from 'react-router';
import type { ApplicationView, AssistanceView, ClockView, MatterView, Verdict } from '../../api/contract';
import { clockKindLabel, limitUnitLabel, matterStateLabel, timeUnitLabel } from '../../labels';
import { Chip, DemoMark } from '../../ui/chip';
import { DueChip } from '../../ui/due-chip';
import { SourceNote } from '../../ui/source-note';
import { verdictText } from '../../ui/verdict-text';
import { paths } from '../../paths';
import { dayText, dueText } from '../../ui/when';
import { Cards } from './cards';
import { WhereTimeWent, WhyThisDay } from './explanation';
import { MatterInstruction } from '../instructions/matter-instruction';
import { ReviewSheetButton } from './review-sheet';
import { VerbButtons } from './verb-buttons';

const atCounter = ['planned', 'received', 'supplementing', 'declined', 'notNeeded'];

/** One 子办件: where it stands, its clocks, why, and what may be done with it now. */
export function MatterPanel({ application, matter }: { application: ApplicationView; matter: MatterView }) {
  const { item } = matter;
  const asked = application.assistances.filter(({ matterId }) => matterId === matter.id);
  const cards = application.cards.filter(({ matterId }) => matterId === matter.id);
  const here = useLocation().hash === `#${matter.id}`;
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    if (here) place.current?.scrollIntoView({ block: 'nearest' });
  }, [here]);
  return (
    <section ref={place} className={`panel stack${here ? ' here' : ''}`} aria-label={item.name} style={{ gap: 4 }}>
      <Headline application={application} matter={matter} />
      <Limits application={application} matter={matter} />
      {cards.length > 0 && (
        <div className="stack" style={{ gap: 4 }}>
          <Cards cards={cards} />
        </div>
      )}
      {atCounter.includes(matter.state) && <Why verdict={matter.verdict} />}
      {asked.map((each) => (
        <Asked key={each.id} asked={each} />
      ))}
      <Answers form={matter.form} />
      {matter.result !== null && (
        <div>
          结果物：{matter.result.name} {matter.result.number}
        </div>
      )}
      {matter.actions.includes('rescan') && (
        <div role="status">
          审批岗看不清影像。<Link to={paths.supplyOf(application.id)}>去重新拍摄</Link>
        </div>
      )}
      <VerbButtons actions={matter.actions} about={{ application, matter }}>
        {matter.actions.length > 0 && <MatterInstruction application={application} matter={matter} keyed={here || application.matters.length === 1} />}
      </VerbButtons>
    </section>
  );
}

function Headline({ application, matter }: { application: ApplicationView; matter: MatterView }) {
  return (
    <div className="row">
      <h2>
        {application.matters.length > 1 && `${matter.ordinal}. `}
        {matter.item.name}
      </h2>
      <Chip tone="brand">{matterStateLabel[matter.state]}</Chip>
      {matter.terms.demo && <DemoMark />}
      {matter.deemed && <Chip title="逾期未作出受理决定，自收到申请之日起即为受理">视为受理</Chip>}
      {matter.proposal !== null && <Chip>{matter.proposal === 'grant' ? '拟准予' : '拟不予'}</Chip>}
      <span className="grow" />
      <span className="secondary">{[matter.department?.name, matter.holder && `承办 ${matter.holder.name}`].filter(Boolean).join(' · ')}</span>
      <ReviewSheetButton application={application} matter={matter} />
    </div>
  );
}

function Limits({ application, matter }: { application: ApplicationView; matter: MatterView }) {
  const { promised } = matter.terms;
  return (
    <div className="row">
      {matter.clocks.filter(worthShowing).map((clock) => (
        <span key={clock.id} className="nowrap">
          <ClockChip clock={clock} />
          <WhyThisDay application={application} matter={matter} clock={clock} />
        </span>
      ))}
      <span className="secondary">
        收件 {dayText(matter.receivedOn)}
        {matter.acceptedOn !== null && matter.acceptedOn !== matter.receivedOn && ` · 受理 ${dayText(matter.acceptedOn)}`}
        {promised !== null && ` · 承诺 ${promised.amount} ${limitUnitLabel[promised.unit]}`}
      </span>
      {promised !== null && <SourceNote source={promised.source} />}
      {matter.state !== 'planned' && <WhereTimeWent application={application} matter={matter} />}
    </div>
  );
}

/** 业务信息 in one line or two: what was filled in. */
function Answers({ form }: { form: MatterView['form'] }) {
  const answered = form.filter(({ answer }) => answer !== null);
  if (answered.length === 0) return null;
  return (
    <div className="row" aria-label="业务信息" role="group">
      {answered.map(({ code, label, answer }) => (
        <span key={code}>
          <span className="secondary">{label}</span> {answer}
        </span>
      ))}
    </div>
  );
}

/** The verdict as it stands while the counter still decides. */
function Why({ verdict }: { verdict: Verdict }) {
  return (
    <div>
      结论：<strong>{verdictText(verdict)}</strong>
      {verdict.reasons.map(({ text, source }) => (
        <span key={text} style={{ marginLeft: 8 }}>
          {text} <SourceNote source={source} />
        </span>
      ))}
    </div>
  );
}

/** Clocks that still run, and of the ended ones the two that were promised to the applicant. */
const worthShowing = ({ state, kind }: ClockView): boolean => state === 'running' || state === 'paused' || (state !== 'cancelled' && (kind === 'promised' || kind === 'instant'));

function ClockChip({ clock }: { clock: ClockView }) {
  const open = clock.state === 'running' || clock.state === 'paused';
  return (
    <DueChip light={open ? clock.light : 'finished'} title={clock.reason ?? undefined}>
      {clockKindLabel[clock.kind]}
      {clock.step !== null && `（${timeUnitLabel[clock.step]}）`} {clock.provisional && '预计 '}
      {dueText(clock.dueAt)}
    </DueChip>
  );
}

function Asked({ asked }: { asked: AssistanceView }) {
  return (
    <div>
      {asked.kind === 'assistance' ? '协办' : '异地协办'}：{asked.question}
      {asked.dueAt !== null && asked.state === 'open' && <span className="secondary"> 请于 {dueText(asked.dueAt)} 前答复</span>}
      {asked.answer !== null && <span className="secondary"> 答复：{asked.answer}</span>}
    </div>
  );
}

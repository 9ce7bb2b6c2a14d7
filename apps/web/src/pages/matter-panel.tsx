import type { ApplicationView, AssistanceView, ClockView, MatterView } from '../api/types';
import { clockKindLabel, limitUnitLabel, matterStateLabel } from '../labels';
import { Chip, DemoMark, LightChip } from '../ui/chip';
import { SourceNote } from '../ui/source-note';
import { verdictText } from '../ui/verdict-bar';
import { dayText, dueText } from '../ui/when';
import { VerbButtons } from './verb-buttons';

const atCounter = ['planned', 'received', 'supplementing', 'declined', 'notNeeded'];

/** One 子办件: where it stands, its clocks, why, and what may be done with it now. */
export function MatterPanel({ application, matter }: { application: ApplicationView; matter: MatterView }) {
  const { item, terms, verdict } = matter;
  const asked = application.assistances.filter(({ matterId }) => matterId === matter.id);
  return (
    <section className="panel stack" aria-label={item.name}>
      <div className="row">
        <h2>
          {application.matters.length > 1 && `${matter.ordinal}. `}
          {item.name}
        </h2>
        <Chip tone="brand">{matterStateLabel[matter.state]}</Chip>
        {terms.demo && <DemoMark />}
        {matter.deemed && <Chip title="逾期未作出受理决定，自收到申请之日起即为受理">视为受理</Chip>}
        {matter.proposal !== null && <Chip>{matter.proposal === 'grant' ? '拟准予' : '拟不予'}</Chip>}
        <span className="grow" />
        <span className="secondary">
          {[matter.department?.name, matter.holder && `承办 ${matter.holder.name}`].filter(Boolean).join(' · ')}
        </span>
      </div>
      <div className="row">
        {matter.clocks.map((clock) => (
          <ClockChip key={clock.id} clock={clock} />
        ))}
        <span className="secondary">
          收件 {dayText(matter.receivedOn)}
          {matter.acceptedOn !== null && ` · 受理 ${dayText(matter.acceptedOn)}`}
          {terms.promised !== null && ` · 承诺 ${terms.promised.amount} ${limitUnitLabel[terms.promised.unit]}`}
        </span>
        {terms.promised !== null && <SourceNote source={terms.promised.source} />}
      </div>
      {atCounter.includes(matter.state) && (
        <div>
          结论：<strong>{verdictText(verdict)}</strong>
          {verdict.reasons.map(({ text, source }) => (
            <span key={text} style={{ marginLeft: 8 }}>
              {text} <SourceNote source={source} />
            </span>
          ))}
        </div>
      )}
      {asked.map((each) => (
        <Asked key={each.id} asked={each} />
      ))}
      {matter.result !== null && (
        <div>
          结果物：{matter.result.name} {matter.result.number}
        </div>
      )}
      <VerbButtons actions={matter.actions} about={{ application, matter }} />
    </section>
  );
}

function ClockChip({ clock }: { clock: ClockView }) {
  if (clock.state === 'cancelled') return null;
  const open = clock.state === 'running' || clock.state === 'paused';
  return (
    <LightChip light={open ? clock.light : 'finished'} title={clock.reason ?? undefined}>
      {clockKindLabel[clock.kind]} {clock.provisional && '预计 '}
      {dueText(clock.dueAt)}
    </LightChip>
  );
}

function Asked({ asked }: { asked: AssistanceView }) {
  return (
    <div>
      {asked.kind === 'assistance' ? '协办' : '异地协办'}：{asked.question}
      {asked.answer !== null && <span className="secondary"> 答复：{asked.answer}</span>}
    </div>
  );
}

import { Link } from 'react-router';
import type { ApplicationView, MatterView } from '../../api/contract';
import { useMatterTime } from '../../api/queries';
import { limitUnitLabel, matterStateLabel } from '../../labels';
import { paths } from '../../paths';
import { CaseNumber } from '../../ui/case-number';
import { Chip, DemoMark } from '../../ui/chip';
import { DueChip } from '../../ui/due-chip';
import { dueText } from '../../ui/when';

/** B…1237 跨省转入 ● 剩3工作日 — 已用 9 / 承诺 15 / 法定 45 — 暂停 0. */
export function ReviewHeader({ application, matter }: { application: ApplicationView; matter: MatterView }) {
  const clock = matter.clocks.find(({ kind, state }) => (kind === 'promised' || kind === 'instant') && (state === 'running' || state === 'paused'));
  const { promised, statutory } = matter.terms;
  const { data: time } = useMatterTime({ applicationId: application.id, matterId: matter.id });
  const used = (time?.segments ?? []).filter(({ counted }) => counted).reduce((sum, { workdays }) => sum + workdays, 0);
  return (
    <header className="review-head">
      <h1>
        <CaseNumber number={application.number} /> <span className="clip">{matter.item.name}</span>
      </h1>
      <Chip tone="brand">{matterStateLabel[matter.state]}</Chip>
      {matter.drawn !== null && <Chip tone="yellow">{matter.drawn === 'sample' ? '抽查件' : '监督岗抽查'}</Chip>}
      {matter.terms.demo && <DemoMark />}
      {clock && <DueChip light={clock.light}>{dueText(clock.dueAt)}</DueChip>}
      <span className="grow" />
      <span className="secondary nowrap">
        已用 {used}
        {promised !== null && ` / 承诺 ${promised.amount} ${limitUnitLabel[promised.unit]}`}
        {statutory !== null && ` / 法定 ${statutory.amount} ${limitUnitLabel[statutory.unit]}`} · 暂停 {clock?.pausedDays ?? 0}
      </span>
      {matter.holder !== null && <span className="secondary nowrap">承办 {matter.holder.name}</span>}
      <Link to={paths.application(application.id, matter.id)}>整件{application.matters.length > 1 ? `（${application.matters.length} 个事项）` : ''}</Link>
    </header>
  );
}

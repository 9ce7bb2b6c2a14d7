import type { ApplicationView, Bundle, MatterView } from '../../api/contract';
import { useBundles } from '../../api/queries';
import { matterStateLabel } from '../../labels';
import { Chip } from '../../ui/chip';
import { DueChip } from '../../ui/due-chip';
import { dueText } from '../../ui/when';

/** 拆包分办: the parts of a 一件事 at a glance, who decides each of them, and what waits for its 牵头单位. Each row is the way to its part. */
export function BundleTable({ application }: { application: ApplicationView }) {
  const { data: bundles } = useBundles(application.region.code);
  const bundle = bundles?.find(({ code }) => code === application.bundle);
  if (application.bundle === null && application.matters.length < 2) return null;
  return (
    <section className="panel" aria-label="拆包分办">
      <div className="row">
        <h2>拆包分办{bundle && `：${bundle.name}`}</h2>
        {bundle && bundle.leads.length > 0 && <span className="secondary">牵头 {bundle.leads.join('、')}</span>}
        {bundle && bundle.assists.length > 0 && <span className="secondary">协办 {bundle.assists.join('、')}</span>}
      </div>
      <table className="grid">
        <thead>
          <tr>
            {['子事项', '承办科室', '承办人', '依赖', '灯', '状态'].map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {application.matters.map((matter) => (
            <Part key={matter.id} matter={matter} bundle={bundle} />
          ))}
        </tbody>
      </table>
      {(bundle?.order ?? []).map(({ first, then }) => (
        <p key={first} className="hint" style={{ margin: '4px 0 0' }}>
          依赖：{first} 之后办理 {then.join('、')}
        </p>
      ))}
    </section>
  );
}

/** What stands before it, by the names the document prints; a part left for later says so. */
function dependsOn({ state, item }: MatterView, bundle: Bundle | undefined): string {
  if (state === 'planned') return '待启动';
  const printed = bundle?.items.find(({ code }) => code === item.code)?.name ?? item.name;
  const before = (bundle?.order ?? []).filter(({ then }) => then.includes(printed)).map(({ first }) => first);
  if (before.length > 0) return `${before.join('、')} 之后`;
  return bundle?.order.some(({ first }) => first === printed) === true ? '先办' : '—';
}

const waiting = ({ state, terms }: MatterView): boolean => state === 'accepted' && terms.department === null;

function Part({ matter, bundle }: { matter: MatterView; bundle: Bundle | undefined }) {
  const clock = matter.clocks.find(({ kind, state }) => (kind === 'promised' || kind === 'instant') && (state === 'running' || state === 'paused'));
  return (
    <tr>
      <td>
        <a href={`#${matter.id}`}>
          {matter.ordinal}. {matter.item.name}
        </a>
      </td>
      <td>{waiting(matter) ? <Chip tone="yellow">待分办{matter.department !== null && ` · 牵头 ${matter.department.name}`}</Chip> : (matter.department?.name ?? '—')}</td>
      <td>{matter.holder?.name ?? '—'}</td>
      <td>{dependsOn(matter, bundle)}</td>
      <td className="nowrap">{clock === undefined ? '—' : <DueChip light={clock.light}>{dueText(clock.dueAt)}</DueChip>}</td>
      <td className="nowrap">
        <Chip tone="brand">{matterStateLabel[matter.state]}</Chip>
      </td>
    </tr>
  );
}

import type { AssessedMatter } from '../../api/contract';
import { useOrganisation } from '../../api/queries';
import type { Choice } from '../../forms/visit';
import { limitUnitLabel } from '../../labels';
import { dayText } from '../../ui/when';
import { verdictText } from '../../ui/verdict-text';

interface Part {
  readonly department: string | null;
  readonly matters: readonly AssessedMatter[];
}

/** 一件事 before it is taken in: 子事项 | 承办 | 时限 | 结论, and by when each department has done its part. The documents name no order among items, so none is shown. */
export function BundlePlan({ items, matters, saved }: { items: readonly Choice[]; matters: readonly AssessedMatter[]; saved: number }) {
  const { data } = useOrganisation();
  const nameOf = (code: string | null) => data?.departments.find((department) => department.code === code)?.name ?? code ?? '待分办';
  const later = new Set(items.filter((item) => item.later).map(({ code }) => code));
  return (
    <details className="plan">
      <summary>
        {matters.length} 个事项，{partsOf(matters).length} 个部门
        {saved > 0 && `，材料合并后少交 ${saved} 份`}：
        {partsOf(matters.filter(({ item }) => !later.has(item.code))).map(({ department, matters: part }) => (
          <span key={department ?? ''} className="nowrap">
            {' '}
            {nameOf(department)} {part.length} 项{lastOf(part)}；
          </span>
        ))}
      </summary>
      <table className="grid" aria-label="办理计划">
        <thead>
          <tr>
            {['子事项', '承办', '时限', '结论'].map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matters.map((matter) => (
            <tr key={matter.item.code}>
              <td>{matter.item.name}</td>
              <td>{nameOf(matter.terms?.department ?? null)}</td>
              <td className="nowrap">{limitOf(matter)}</td>
              <td className="nowrap">{later.has(matter.item.code) ? '待启动' : verdictText(matter.verdict)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function partsOf(matters: readonly AssessedMatter[]): Part[] {
  const departments = [...new Set(matters.map(({ terms }) => terms?.department ?? null))];
  return departments.map((department) => ({ department, matters: matters.filter(({ terms }) => (terms?.department ?? null) === department) }));
}

/** The last of its promised days. */
function lastOf(matters: readonly AssessedMatter[]): string {
  const days = matters.flatMap(({ promised }) => (promised === null ? [] : [promised])).sort((a, b) => b.dueOn.localeCompare(a.dueOn));
  const last = days[0];
  return last === undefined ? '' : ` ${days.some(({ provisional }) => provisional) ? '预计' : '最迟'} ${dayText(last.dueOn)}`;
}

function limitOf({ terms, promised }: AssessedMatter): string {
  const limit = terms?.promised ?? null;
  if (limit === null) return '文件未承诺';
  return `${limit.amount} ${limitUnitLabel[limit.unit]}${promised === null ? '' : ` · ${promised.provisional ? '预计' : '最迟'} ${dayText(promised.dueOn)}`}`;
}

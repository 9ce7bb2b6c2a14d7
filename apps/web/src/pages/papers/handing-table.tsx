import { Checkbox, InputNumber } from 'antd';
import type { PaperCandidate } from '../../api/contract';
import { CaseNumber } from '../../ui/case-number';
import { DemoMark } from '../../ui/chip';
import { EmptyLine } from '../../ui/notice';
import { instantText } from '../../ui/when';
import type { useHanding } from './use-handing';

/** Enter goes on to the 页数 of the next file. */
function nextField(field: HTMLElement): void {
  const fields = [...document.querySelectorAll<HTMLInputElement>('input[data-pages]')];
  const next = fields[fields.findIndex((each) => each === field) + 1];
  if (next === undefined) field.blur();
  else next.focus();
}

/** One line per folder: whether it leaves, how many pages, sealed or not. */
export function HandingTable({ rows, handing, empty }: { rows: readonly PaperCandidate[]; handing: ReturnType<typeof useHanding>; empty: string }) {
  if (rows.length === 0) return <EmptyLine>{empty}</EmptyLine>;
  return (
    <table className="grid sticky people" aria-label="可交出的办件">
      <thead>
        <tr>
          <th scope="col">交出</th>
          <th scope="col">办件编号</th>
          <th scope="col">事项</th>
          <th scope="col">申请人</th>
          <th scope="col">收件</th>
          <th scope="col">承办</th>
          <th scope="col" className="number">纸质件数</th>
          <th scope="col">页数</th>
          <th scope="col">密封</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const { leaves, pages, sealed } = handing.of(row);
          const say = (more: Parameters<typeof handing.say>[1]) => handing.say(row.applicationId, more);
          return (
            <tr key={row.applicationId}>
              <td>
                <Checkbox aria-label={`交出 ${row.number}`} checked={leaves} onChange={({ target }) => say({ leaves: target.checked })} />
              </td>
              <td className="nowrap">
                <CaseNumber number={row.number} />
              </td>
              <td>
                {row.demo && <DemoMark />} {row.items}
              </td>
              <td className="nowrap">{row.applicant}</td>
              <td className="nowrap">{instantText(row.since)}</td>
              <td>{row.decided ? '已办结' : (row.department?.name ?? '待分办')}</td>
              <td className="number">{row.files}</td>
              <td>
                <InputNumber data-pages aria-label={`页数 ${row.number}`} size="small" min={1} max={9999} precision={0} controls={false} style={{ width: 64 }} value={pages} onChange={(value) => say({ pages: value })} onPressEnter={({ currentTarget }) => nextField(currentTarget)} />
              </td>
              <td>
                <Checkbox aria-label={`密封 ${row.number}`} checked={sealed} onChange={({ target }) => say({ sealed: target.checked })} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

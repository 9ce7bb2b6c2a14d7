import { Checkbox, Input } from 'antd';
import { Link } from 'react-router';
import type { PaperTransferLine } from '../../api/contract';
import { paths } from '../../paths';
import { CaseNumber } from '../../ui/case-number';
import { Chip, DemoMark } from '../../ui/chip';
import type { useReceiving } from './use-receiving';

/** The columns of the form; while it is received each line is ticked, or its 差异说明 written. */
export function TransferTable({ rows, receiving }: { rows: readonly PaperTransferLine[]; receiving: ReturnType<typeof useReceiving> | null }) {
  return (
    <table className="grid sticky people" aria-label="交接的办件">
      <thead>
        <tr>
          <th scope="col">序号</th>
          <th scope="col">办件编号</th>
          <th scope="col">事项</th>
          <th scope="col">申请人</th>
          <th scope="col" className="number">纸质件数</th>
          <th scope="col" className="number">页数</th>
          <th scope="col">是否密封</th>
          <th scope="col" style={{ width: 96 }}>收到</th>
          <th scope="col" style={{ width: '26%' }}>差异说明</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.applicationId}>
            <td className="number">{row.line}</td>
            <td className="nowrap">
              <Link to={paths.application(row.applicationId)}>
                <CaseNumber number={row.number} />
              </Link>
            </td>
            <td>
              {row.demo && <DemoMark />} {row.items}
            </td>
            <td className="nowrap">{row.applicant}</td>
            <td className="number">{row.files}</td>
            <td className="number">{row.pages ?? '—'}</td>
            <td>{row.sealed ? '是' : '否'}</td>
            {receiving === null ? <Said row={row} /> : <Saying row={row} receiving={receiving} />}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Said({ row: { arrived, difference } }: { row: PaperTransferLine }) {
  return (
    <>
      <td>{arrived === null ? '—' : <Chip tone={arrived ? 'green' : 'yellow'}>{arrived ? '收到' : '未收到'}</Chip>}</td>
      <td>{difference ?? '—'}</td>
    </>
  );
}

function Saying({ row, receiving }: { row: PaperTransferLine; receiving: ReturnType<typeof useReceiving> }) {
  const { arrived, difference } = receiving.of(row);
  return (
    <>
      <td>
        <Checkbox aria-label={`收到 ${row.number}`} checked={arrived} onChange={({ target }) => receiving.say(row.applicationId, { arrived: target.checked })}>
          {!arrived && difference.trim() !== '' ? '未收到' : ''}
        </Checkbox>
      </td>
      <td>
        <Input data-difference={row.applicationId} aria-label={`差异说明 ${row.number}`} size="small" maxLength={200} placeholder={arrived ? '' : '未收到的请说明'} value={difference} onChange={({ target }) => receiving.say(row.applicationId, { difference: target.value })} />
      </td>
    </>
  );
}

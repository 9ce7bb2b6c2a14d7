import { Link, useNavigate } from 'react-router';
import { useAppointmentLines } from '../../api/appointments';
import { explain } from '../../api/problem';
import { usePreReviews } from '../../api/submissions';
import { useTelephoneCalls } from '../../api/telephone-calls';
import { appointmentStateLabel, smsLabel, wordOf } from '../../labels';
import { paths } from '../../paths';
import { useDesk } from '../../shell/desk';
import { CaseNumber } from '../../ui/case-number';
import { DueChip } from '../../ui/due-chip';
import { Notice } from '../../ui/notice';
import { rowKeys } from '../../ui/row-keys';
import { preReviewLeft } from '../pre-review/pre-review-columns';
import { List, shown } from './workbench-list';

/** 预约与上门: who asks to be visited, and who is still to come today; what is done about it is done in the list. */
export function Appointments() {
  const [visits, homes] = [useAppointmentLines('visits'), useAppointmentLines('homes')];
  const go = useNavigate();
  const error = visits.error ?? homes.error;
  if (error !== null) return <Notice {...explain(error)} />;
  const rows = visits.data && homes.data && [...homes.data.filter(({ state }) => state === 'asked'), ...visits.data.filter(({ state }) => state === 'booked')];
  return (
    <List title="预约与上门" count={rows?.length ?? null} empty="今天没有还未到场的预约，也没有待确认的上门办。" more={<Link to={paths.appointmentDesk}>全部预约</Link>}>
      {(rows ?? []).slice(0, shown).map(({ id, number, kind, slot, applicant, item, state }) => (
        <li key={id} {...rowKeys(`预约与上门 ${number}`, () => void go(paths.appointmentList(kind)))}>
          <span className="nowrap">{slot ?? '上门办'}</span>
          <span className="grow clip">
            {applicant} · {item.name}
          </span>
          <span className="hint nowrap">{appointmentStateLabel[state]}</span>
        </li>
      ))}
    </List>
  );
}

/** 网上待预审 of the region: the oldest first, the whole list a click away. */
export function PreReviews() {
  const query = usePreReviews('waiting');
  const go = useNavigate();
  if (query.isError) return <Notice {...explain(query.error)} />;
  const rows = query.data?.pages[0]?.rows;
  return (
    <List title="网上待预审" count={rows?.length ?? null} empty="没有网上待预审的申报。" more={(rows?.length ?? 0) > shown && <Link to={paths.preReviews}>全部列出</Link>}>
      {(rows ?? []).slice(0, shown).map((row) => (
        <li key={row.id} {...rowKeys(`打开网上申报 ${row.number}`, () => void go(paths.preReview(row.id)))}>
          {row.light !== null && <DueChip light={row.light}>{preReviewLeft(row)}</DueChip>}
          <span className="grow clip" title={row.situation.join('；')}>
            {row.applicant} · {row.item.name}
          </span>
          <span className="hint"><CaseNumber number={row.number} /></span>
        </li>
      ))}
    </List>
  );
}

/** 电话告知 of the hall: who waits longest first, the whole list a click away. */
export function TelephoneCalls() {
  const query = useTelephoneCalls('due', useDesk().office?.code ?? null);
  const go = useNavigate();
  if (query.isError) return <Notice {...explain(query.error)} />;
  const rows = query.data?.pages[0]?.rows;
  return (
    <List title="电话告知" count={rows?.length ?? null} empty="没有要打电话告知的申请人。" more={(rows?.length ?? 0) > shown && <Link to={paths.telephoneCalls}>全部列出</Link>}>
      {(rows ?? []).slice(0, shown).map((row) => (
        <li key={row.id} {...rowKeys(`打电话 ${row.number}`, () => void go(paths.telephoneCall(row.id)))}>
          {row.lastTry !== null && <span className="hint nowrap">未接通 {row.tries} 次</span>}
          <span className="grow clip">
            {row.applicant} · {row.templates.map((template) => wordOf(smsLabel, template)).join('、')}
          </span>
          <span className="hint"><CaseNumber number={row.number} /></span>
        </li>
      ))}
    </List>
  );
}

import { isDepartmental, paperDesks, postsOfDesk, type PaperDesk } from '@zonggui/domain/paper/paper-desk';
import type { Actor } from '@zonggui/domain/posts';
import { belowOf } from '@zonggui/identity/scope';

/** Given back with the refusal, or never taken in: nothing of it goes on. */
const givenBack = `('declined','notNeeded','withdrawn','annulled')`;

/** `h`: where the paper of application `a` lies after its last hand-over; no row while it never left the counter. */
export const holderSql = `left join lateral (
    select t.to_desk as desk, t.to_department as department, t.received_at from paper_transfer_row r join paper_transfer t on t.id = r.transfer_id
     where r.application_id = a.id and r.arrived order by t.received_at desc, t.id desc limit 1) h on true`;

/** `c`: how many of its papers came on paper; what an applicant supplied as images alone did not. */
export const filesSql = `cross join lateral (
    select count(*)::integer as files from paper x where x.application_id = a.id and x.status in ('received', 'defective')
       and (not exists (select from attachment f where f.application_id = a.id and f.material_code = x.material_code and f.state = 'filed')
            or exists (select from attachment f where f.application_id = a.id and f.material_code = x.material_code and f.state = 'filed' and f.uploaded_by is not null))) c`;

/** What has paper, lies still, and is not done with. */
export const movableSql = `c.files > 0 and a.state not in ${givenBack} and not exists (select from paper_transfer_row o where o.application_id = a.id and o.open)`;

/** What a row says of the application `a` with `party p`. */
export const caseColumns = `a.id as "applicationId", a.number, p.name, p.kind, w.items, w.demo`;
export const casesSql = `join party p on p.id = a.party_id cross join lateral (
    select string_agg(m.terms->'item'->>'name', '、' order by m.ordinal) as items, coalesce(bool_or((m.terms->>'demo')::boolean), false) as demo,
           bool_and(m.outcome is not null or m.ended_at is not null) as decided, (array_agg(m.department_code order by m.ordinal) filter (where m.outcome is null and m.ended_at is null))[1] as department
      from matter m where m.application_id = a.id) w`;

/** The desks a person works at, as JSON rows `(desk, below, department)`. */
export function desksOf({ grants }: Actor, only: readonly PaperDesk[] = paperDesks): string {
  return JSON.stringify(only.flatMap((desk) => grants.filter(({ post }) => postsOfDesk[desk].includes(post)).map(({ region, department }) => ({ desk, below: belowOf(region), department: isDepartmental(desk) ? department : null }))));
}

/** Whether one of the desks in `$n` is the one named by these columns. */
export const atDeskSql = (param: number, desk: string, region: string, department: string): string =>
  `exists (select from jsonb_to_recordset($${param}::jsonb) as g (desk text, below text, department text) where g.desk = ${desk} and starts_with(${region}, g.below) and (g.department is null or g.department = ${department}))`;

/** Window or department, person and time of both sides of `paper_transfer t`. */
export const summaryColumns = `t.id, t.number, t.state,
  t.from_desk as "fromDesk", coalesce(fd.name, fw.name) as "fromPlace", hs.name || coalesce(' 代 ' || hf.name, '') as "handedBy", t.handed_at as "handedAt",
  t.to_desk as "toDesk", td.name as "toPlace", coalesce(rs.name || coalesce(' 代 ' || rf.name, ''), ts.name) as "receivedBy", t.received_at as "receivedAt"`;
export const summarySql = `from paper_transfer t join staff hs on hs.id = t.handed_by left join staff hf on hf.id = t.handed_for left join staff rs on rs.id = t.received_by left join staff rf on rf.id = t.received_for
  left join staff ts on ts.id = t.to_staff left join department fd on fd.code = t.from_department left join department td on td.code = t.to_department left join service_window fw on fw.code = t.from_window`;

export interface SummaryRow {
  readonly id: string;
  readonly number: string;
  readonly state: 'open' | 'received' | 'withdrawn';
  readonly fromDesk: PaperDesk;
  readonly fromPlace: string | null;
  readonly handedBy: string;
  readonly handedAt: Date;
  readonly toDesk: PaperDesk;
  readonly toPlace: string | null;
  readonly receivedBy: string | null;
  readonly receivedAt: Date | null;
}

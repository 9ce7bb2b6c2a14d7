import type { EntityManager } from 'typeorm';
import type { Instruction } from '@zonggui/domain/instruction/instruction';
import { DomainError } from '@zonggui/domain/errors';
import type { AssessInput } from '../counter/assessments';
import type { InstructionView, VisitGrant } from './instruction-views';

/** What was in hand when it was asked; nothing of the person. */
export type AskedVisit = Pick<AssessInput, 'channel' | 'matters' | 'papers'>;

export interface InstructionRow extends Instruction {
  readonly id: string;
  readonly applicationId: string | null;
  readonly matterId: string | null;
  readonly visit: AskedVisit | null;
  readonly department: string | null;
}

/** @throws DomainError `not-found` */
export async function readInstruction(tx: EntityManager, id: string, lock: '' | 'for update of i' = ''): Promise<InstructionRow> {
  const rows: InstructionRow[] = await tx.query(
    `select i.id, i.region_code as region, i.state, i.asked_by as "askedBy", i.application_id is not null as registered, i.application_id as "applicationId", i.matter_id as "matterId", i.visit,
            (select department_code from matter m where m.id = i.matter_id) as department
       from instruction i where i.id = $1 ${lock}`,
    [id],
  );
  if (rows[0] === undefined) throw new DomainError('not-found', 'Nobody asked that.', { id });
  return rows[0];
}

type Told = Omit<InstructionView, 'askedAt' | 'answeredAt' | 'grants'> & { readonly askedAt: Date; readonly answeredAt: Date | null; readonly grants: readonly VisitGrant[] | null };

/** `where` speaks of `i`. */
export async function tellInstructions(tx: EntityManager, where: string, params: readonly unknown[]): Promise<InstructionView[]> {
  const rows: Told[] = await tx.query(
    `select i.id, i.state, case when o.code is not null then jsonb_build_object('code', o.code, 'name', o.name) end as office, case when w.code is not null then jsonb_build_object('code', w.code, 'name', w.name) end as "window",
            jsonb_build_object('id', i.asked_by, 'name', p.name) as "askedBy", i.asked_at as "askedAt", i.question, i.draft_id as "draftId", i.applicant, i.items,
            case when a.id is not null then jsonb_build_object('id', a.id, 'number', a.number, 'matterId', i.matter_id) end as application,
            i.action, i.answer, q.name as "answeredBy", i.answered_at as "answeredAt", i.grants, i.seen_at is not null as seen, u.id is not null as used
       from instruction i join staff p on p.id = i.asked_by left join staff q on q.id = i.answered_by left join office o on o.code = i.office_code left join service_window w on w.code = i.window_code
       left join application a on a.id = i.application_id left join application u on u.id = i.used_by and u.state <> 'annulled'
      where ${where}`,
    [...params],
  );
  return rows.map((row) => ({ ...row, grants: row.grants ?? [], askedAt: row.askedAt.toISOString(), answeredAt: row.answeredAt?.toISOString() ?? null }));
}

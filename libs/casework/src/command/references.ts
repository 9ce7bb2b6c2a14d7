import type { EntityManager } from 'typeorm';
import { nearestNames } from '@zonggui/catalogue/names';
import type { Application, Matter } from '@zonggui/domain/application/application';
import type { Command } from '@zonggui/domain/application/commands';
import { covers } from '@zonggui/domain/application/permissions';
import { DomainError } from '@zonggui/domain/errors';

/** Somebody or some place that a command names; a rule can only speak of those that exist. */
interface Named {
  readonly field: string;
  readonly value: string;
  readonly kind: 'reviewer' | 'staff' | 'department' | 'region';
  readonly matter: Matter | null;
}

/**
 * A matter given to nobody would be stuck, and a licence reviewed by nobody would not be a licence.
 * @throws DomainError `not-found` with the field and the nearest names
 */
export async function assertReferences(tx: EntityManager, application: Application, commands: readonly Command[], now: Date): Promise<void> {
  for (const named of commands.flatMap((command) => namedIn(application, command))) await assertOne(tx, application, named, now);
}

function namedIn(application: Application, command: Command): Named[] {
  const matter = 'matterId' in command ? (application.matters.find((candidate) => candidate.id === command.matterId) ?? null) : null;
  const of = (kind: Named['kind'], field: string, value: string | undefined): Named[] => (value === undefined ? [] : [{ kind, field, value, matter }]);
  switch (command.type) {
    case 'assign':
      return of('reviewer', 'to', command.to);
    case 'approve':
    case 'submit':
      return of('reviewer', 'coReviewer', command.coReviewer);
    case 'suspend':
    case 'extend':
      return of('staff', 'approver', command.approver);
    case 'dispatch':
    case 'assist':
      return of('department', 'department', command.department);
    case 'handOff':
      return [...of('region', 'region', command.region), ...of('department', 'department', command.department)];
    default:
      return [];
  }
}

async function assertOne(tx: EntityManager, application: Application, { kind, field, value, matter }: Named, now: Date): Promise<void> {
  if (kind === 'region' || kind === 'department') return assertPlace(tx, kind, field, value);
  const rows: { region: string | null; department: string | null }[] = await tx.query(
    `select g.region_code as region, g.department_code as department from staff s
       left join staff_grant g on g.staff_id = s.id and g.post = 'review' and g.valid_from <= $2 and (g.valid_until is null or g.valid_until > $2)
      where s.id::text = $1 and s.active`,
    [value, now],
  );
  const reviews = rows.some(({ region, department }) => region !== null && covers(region, application.region) && (department === null || department === matter?.department));
  if (kind === 'staff' ? rows.length > 0 : reviews) return;
  throw new DomainError('not-found', kind === 'staff' ? 'No such member of staff.' : 'No such reviewer in the deciding department.', { field, value });
}

async function assertPlace(tx: EntityManager, table: 'region' | 'department', field: string, value: string): Promise<void> {
  const rows: { code: string; name: string }[] = await tx.query(`select code, name from ${table}`);
  if (rows.some((row) => row.code === value)) return;
  throw new DomainError('not-found', `No such ${table}.`, { field, value, nearest: nearestNames(value, rows.flatMap((row) => [row.code, row.name])) });
}

import type { EntityManager } from 'typeorm';
import { DomainError } from '@zonggui/domain/errors';
import { isDataFault, sqlStateOf } from '@zonggui/store/sql-state';

/** An application that time could not be applied to, and why; it is tried again, alone. */
export interface TimeFault {
  readonly applicationId: string;
  /** A code of the domain, an SQLSTATE, `not-done` for a clock that stays due, or `unexpected`. */
  readonly code: string;
  readonly attempts: number;
}

const firstWaitMs = 60_000;
const longestWaitMs = 3_600_000;

/** Keeps it from the herd for a minute, then two, four … at most an hour. `at` is the machine's time. */
export async function setAside(tx: EntityManager, faults: readonly TimeFault[], at: Date): Promise<void> {
  if (faults.length === 0) return;
  const rows = faults.map(({ applicationId, code, attempts }) => ({
    application_id: applicationId, code, attempts, first_at: at, retry_at: new Date(at.getTime() + Math.min(longestWaitMs, firstWaitMs * 2 ** (attempts - 1))),
  }));
  await tx.query(
    `insert into time_fault (application_id, code, attempts, first_at, retry_at)
     select application_id, code, attempts, first_at, retry_at from jsonb_populate_recordset(null::time_fault, $1::jsonb)
     on conflict (application_id) do update set code = excluded.code, attempts = excluded.attempts, retry_at = excluded.retry_at`,
    [JSON.stringify(rows)],
  );
}

/** One whose time has come, locked with its application; one that somebody is working on waits for the next round. */
export async function takeFault(tx: EntityManager, at: Date): Promise<TimeFault | null> {
  const rows: TimeFault[] = await tx.query(
    `select f.application_id as "applicationId", f.code, f.attempts from time_fault f join application a on a.id = f.application_id
      where f.retry_at <= $1 order by f.retry_at limit 1 for update skip locked`,
    [at],
  );
  return rows[0] ?? null;
}

export async function forget(tx: EntityManager, applicationId: string): Promise<void> {
  await tx.query('delete from time_fault where application_id = $1', [applicationId]);
}

/** True for what lies in the application or in our rules: a refusal, refused rows, a mistake. A lost connection is nobody's fault. */
export function isFault(error: unknown): boolean {
  return error instanceof DomainError || error instanceof TypeError || error instanceof RangeError || isDataFault(error);
}

/** Never the message, which may quote what somebody wrote. */
export function codeOf(error: unknown): string {
  return error instanceof DomainError ? error.code : (sqlStateOf(error) ?? 'unexpected');
}

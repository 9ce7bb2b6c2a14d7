import type { EntityManager } from 'typeorm';
import { newId } from '@zonggui/store/uuid';

export interface Delegation {
  readonly item: string;
  readonly department: string;
  readonly region: string;
  /** First and last day, both included; null = no end. */
  readonly validFrom: string;
  readonly validUntil: string | null;
  /** What it was delegated by: number and title of the paper. */
  readonly basis: string;
}

export interface DelegationQuestion {
  readonly item: string;
  readonly region: string;
  readonly department: string;
  /** 'YYYY-MM-DD'. */
  readonly on: string;
}

/** Whether the deciding department has delegated finishing at the counter (受理并办结) that day. A city's delegation holds in its districts. */
export async function isDelegated(manager: EntityManager, { item, region, department, on }: DelegationQuestion): Promise<boolean> {
  const [row] = await manager.query<{ delegated: boolean }[]>(
    `select exists (
       select from delegation
        where item_code = $1 and department_code = $2 and starts_with($3, regexp_replace(region_code, '(00)+$', ''))
          and valid_from <= $4::date and (valid_until is null or valid_until >= $4::date)) as delegated`,
    [item, department, region, on],
  );
  return row?.delegated ?? false;
}

/** Records a delegation and returns its id. */
export async function delegate(manager: EntityManager, { item, department, region, validFrom, validUntil, basis }: Delegation): Promise<string> {
  const id = newId();
  await manager.query(
    'insert into delegation (id, item_code, department_code, region_code, valid_from, valid_until, basis) values ($1, $2, $3, $4, $5, $6, $7)',
    [id, item, department, region, validFrom, validUntil, basis],
  );
  return id;
}

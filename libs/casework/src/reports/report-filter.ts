import type { ClockKind } from '@zonggui/domain/clock/clock';
import type { Actor } from '@zonggui/domain/posts';
import { belowOf, deskScope } from '@zonggui/identity/scope';

/** 部门、窗口、事项、区域: codes, each narrowing. */
export interface ReportFilter {
  /** Exactly this region. */
  readonly region?: string;
  /** This region and all below it. */
  readonly under?: string;
  readonly department?: string;
  readonly window?: string;
  readonly item?: string;
}

export interface DueFilter extends ReportFilter {
  /** `promise`: promised and instant, what 到期量 and 按时办结率 are about. */
  readonly kind?: ClockKind | 'promise';
  /** The last day, Asia/Shanghai, both inclusive. */
  readonly dueFrom?: string;
  readonly dueTo?: string;
}

/** What figures may be told apart by. */
export type Dimension = 'department' | 'window' | 'item' | 'region';

/** Its column in `clock`, `tally` and `tally_delta`. */
export const columnOf = { department: 'department_code', window: 'window_code', item: 'item_code', region: 'region_code' } as const satisfies Record<Dimension, string>;

/** The kinds of clock that are the promise of a matter; the partial indexes of `clock` say it in these words. */
export const promiseKinds = `('promised','instant')`;

/** The parameters of a statement, as they are bound. */
export class Parameters {
  readonly values: unknown[];

  constructor(first: readonly unknown[] = []) {
    this.values = [...first];
  }

  bind(value: unknown): string {
    return `$${this.values.push(value)}`;
  }
}

/** `desk as (…)`: whose rows the actor sees, within the region asked for. */
export function deskQuery(actor: Actor, { region, under }: ReportFilter): { sql: string; parameters: Parameters } {
  const { sql, params } = deskScope(actor);
  const parameters = new Parameters(params);
  const where = [
    ...(region === undefined ? [] : [`region_code = ${parameters.bind(region)}`]),
    ...(under === undefined ? [] : [`starts_with(region_code, ${parameters.bind(belowOf(under))})`]),
  ];
  const narrowed = where.length === 0 ? sql : `select * from (${sql}) seen where ${where.join(' and ')}`;
  return { sql: `desk as materialized (${narrowed})`, parameters };
}

/** That a row, of `clock` or a tally alike, lies on the one desk at hand. */
export const onDesk = (alias: string): string => `${alias}.region_code = desk.region_code and (desk.department_code is null or ${alias}.department_code = desk.department_code)`;

/** That it lies on any of them; the regions as an array computed once, so that one look into an index that begins with region_code finds all. */
export const onAnyDesk = (alias: string): string => `${alias}.region_code = any(array(select region_code from desk)) and exists (select from desk where ${onDesk(alias)})`;

/** What the filter asks of a row, beside its region. */
export function rowConditions(alias: string, { department, window, item }: ReportFilter, parameters: Parameters): string[] {
  return [
    ...(department === undefined ? [] : [`${alias}.department_code = ${parameters.bind(department)}`]),
    ...(window === undefined ? [] : [`${alias}.window_code = ${parameters.bind(window)}`]),
    ...(item === undefined ? [] : [`${alias}.item_code = ${parameters.bind(item)}`]),
  ];
}

/** What the filter asks of a clock `c`. */
export function clockConditions(filter: DueFilter, parameters: Parameters): string[] {
  const { kind, dueFrom, dueTo } = filter;
  return [
    ...rowConditions('c', filter, parameters),
    'c.matter_id is not null',
    ...(kind === undefined ? [] : kind === 'promise' ? [`c.kind in ${promiseKinds}`] : [`c.kind = ${parameters.bind(kind)}`]),
    ...(dueFrom === undefined ? [] : [`c.due_on >= ${parameters.bind(dueFrom)}::date`]),
    ...(dueTo === undefined ? [] : [`c.due_on <= ${parameters.bind(dueTo)}::date`]),
  ];
}

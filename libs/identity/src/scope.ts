import { covers, permissions } from '@zonggui/domain/application/permissions';
import type { Actor, Grant, Post } from '@zonggui/domain/posts';

/**
 * The grants of an actor as a condition of SQL, so that a list, a search or a count holds what the verbs would let him touch and
 * nothing else (the same property as `reaches` of the domain, which a property test holds both to).
 */
export interface Scope {
  /** A condition in parentheses, with `$n` from `firstParam` on. */
  readonly sql: string;
  readonly params: readonly unknown[];
}

export interface ScopeOptions {
  /** What the statement calls the table; its own name by default. */
  readonly alias?: string;
  /** Number of the first placeholder; 1 by default. */
  readonly firstParam?: number;
}

/** Posts whose grants are for one department's matters; all others are for everything in their region. */
const departmental: readonly Post[] = ['review', 'audit'];

/** Who works on the tasks of a queue: whoever may use the verbs that close them. */
const workersOf: Partial<Record<Post, readonly Post[]>> = { intake: permissions.accept, issue: permissions.issue };

/** Posts that may use any verb at all; the keepers of system and catalogue see no application. */
const casePosts: ReadonlySet<Post> = new Set(Object.values(permissions).flat());

/** Open and closed tasks of the queues the actor works on; of one queue with `post`. Over `task`. */
export function taskScope(actor: Actor, { post, alias = 'task', firstParam = 1 }: ScopeOptions & { readonly post?: Post } = {}): Scope {
  return scopeOf(actor, firstParam, (grant, param) => {
    const queues = queuesOf(grant.post).filter((queue) => post === undefined || queue === post);
    if (queues.length === 0) return [];
    const here = `${alias}.post = any(${param(queues)}::text[]) and ${inRegion(`${alias}.region_code`, grant, param)}`;
    const department = departmentOf(grant);
    if (department === null) return [here];
    return [`${here} and (${alias}.department_code = ${param(department)} or (${alias}.kind = 'answer' and ${alias}.department_code is null))`];
  });
}

/** Applications with anything in them that the actor may act on. Over `application`; looks into `matter` and `assistance`. */
export function applicationScope(actor: Actor, { alias = 'application', firstParam = 1 }: ScopeOptions = {}): Scope {
  return scopeOf(actor, firstParam, (grant, param) => {
    if (!casePosts.has(grant.post)) return [];
    const department = departmentOf(grant);
    const here = inRegion(`${alias}.region_code`, grant, param);
    const own = department === null ? here : `${here} and exists (select from matter where matter.application_id = ${alias}.id and matter.department_code = ${param(department)})`;
    return permissions.answer.some((post) => post === grant.post) ? [own, askedOf(alias, grant, param)] : [own];
  });
}

/** Rows that belong to a region and a department: `matter`, `clock`, `card`. */
export function rowScope(actor: Actor, { alias, firstParam = 1 }: ScopeOptions & { readonly alias: string }): Scope {
  return scopeOf(actor, firstParam, (grant, param) => {
    if (!casePosts.has(grant.post)) return [];
    const here = inRegion(`${alias}.region_code`, grant, param);
    const department = departmentOf(grant);
    return [department === null ? here : `${here} and ${alias}.department_code = ${param(department)}`];
  });
}

/**
 * The same rows as `rowScope`, told the other way round: a query of the desks the actor sees, `region_code` and `department_code` (null:
 * all of it). No row lies on two of them, so a statement may take from each desk in the order of an index what it needs.
 */
export function deskScope(actor: Actor): Scope {
  if (actor.kind === 'system') return { sql: 'select code as region_code, null::text as department_code from region', params: [] };
  const params: unknown[] = [];
  const param: Param = (value) => `$${params.push(value)}`;
  const grants = actor.kind === 'staff' ? actor.grants.filter(({ post }) => casePosts.has(post)) : [];
  const under = ({ region }: Grant): string => `starts_with(code, ${param(belowOf(region))})`;
  const wholes = grants.filter((grant) => departmentOf(grant) === null).map(under);
  const whole = wholes.length === 0 ? 'false' : wholes.join(' or ');
  const parts = grants.filter((grant) => departmentOf(grant) !== null).map((grant) => `select code, ${param(departmentOf(grant))}::text from region where ${under(grant)} and not (${whole})`);
  return { sql: [`select code as region_code, null::text as department_code from region where ${whole}`, ...parts].join(' union '), params };
}

/** Whether a change is of any interest to the actor's screen. An empty `departments` is a change at the counter. */
export function hears(actor: Actor, change: { readonly region: string; readonly departments: readonly string[]; readonly window?: string }): boolean {
  if (change.window !== undefined) return false; // for the screen before the applicant, and for nobody's list
  return actor.grants.some((grant) => {
    const department = departmentOf(grant);
    return casePosts.has(grant.post) && covers(grant.region, change.region) && (department === null || change.departments.includes(department));
  });
}

type Param = (value: unknown) => string;

function scopeOf(actor: Actor, firstParam: number, clausesOf: (grant: Grant, param: Param) => string[]): Scope {
  if (actor.kind === 'system') return { sql: '(true)', params: [] };
  const params: unknown[] = [];
  const param: Param = (value) => `$${firstParam + params.push(value) - 1}`;
  const clauses = actor.kind === 'staff' ? actor.grants.flatMap((grant) => clausesOf(grant, param)) : [];
  return { sql: clauses.length === 0 ? '(false)' : `(${clauses.map((clause) => `(${clause})`).join(' or ')})`, params };
}

/** As an array computed once, so that the index that begins with region_code is searched by it. The twin of the domain's `covers`. */
function inRegion(column: string, { region }: Grant, param: Param): string {
  return `${column} = any(array(select code from region where starts_with(code, ${param(belowOf(region))})))`;
}

/** What the codes of a region and all below it begin with. */
export function belowOf(region: string): string {
  return region.replace(/(00)+$/, '');
}

function departmentOf({ post, department }: Grant): string | null {
  return departmental.includes(post) ? department : null;
}

function queuesOf(post: Post): Post[] {
  const shared = Object.entries(workersOf).filter(([, workers]) => workers.includes(post));
  // the keys of workersOf are posts
  return [...new Set([post, ...shared.map(([queue]) => queue as Post)])];
}

/** 协办 and 异地协办: the question is open to those who are asked, wherever the application lies, until it is answered. */
function askedOf(alias: string, grant: Grant, param: Param): string {
  const asked = inRegion('assistance.to_region_code', grant, param);
  const department = grant.department === null ? '' : ` and (assistance.to_department_code is null or assistance.to_department_code = ${param(grant.department)})`;
  return `exists (select from assistance where assistance.application_id = ${alias}.id and assistance.state = 'open' and ${asked}${department})`;
}

/** Where somebody holds one of these posts, as what the codes of the regions begin with: a parameter for `within`. */
export const regionsOf = ({ grants }: Pick<Actor, 'grants'>, posts: readonly Post[]): string[] => grants.filter(({ post }) => posts.includes(post)).map(({ region }) => belowOf(region));

/** A condition of SQL: the region of `column` lies in or below one of those that `param` ('$1') holds.. */
export const within = (column: string, param: string): string => `${column} = any(array(select r.code from region r where exists (select from unnest(${param}::text[]) as b (below) where starts_with(r.code, b.below))))`;
